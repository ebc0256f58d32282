import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { LetterFields } from '../letter.ts'
import type { Language } from '../words-for-people.ts'
import { may } from './access.ts'
import { ROLES } from './labels.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { DOOR } from './words-at-the-door.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const PLACES = [
  ['/', SAY.register],
  ['/scans', SAY.scans],
  ['/review', SAY.review],
  ['/tasks', SAY.taskList],
  ['/book', SAY.book],
] as const

/** The frame of every page: Vietnamese by default; the switch keeps the page and its query. */
export const layout = (title: string, content: Html, visitor: Visitor, scripts: string[] = []): Html => {
  const { lang, url, role } = visitor
  const here = new URL(url, 'http://localhost')
  const place =
    PLACES.findLast(([path]) => here.pathname === path || here.pathname.startsWith(`${path}/`))?.[0] ??
    (here.pathname.startsWith('/letters/') ? (/\/tasks\//u.test(here.pathname) ? '/tasks' : '/') : undefined)
  const open = PLACES.filter(([path]) => may(role, 'GET', path))
  const other = lang === 'vi' ? 'en' : 'vi'
  const switched = new URLSearchParams([...here.searchParams].filter(([name]) => name !== 'lang'))
  switched.set('lang', other)
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Văn thư</title>
<link rel="stylesheet" href="/static/style.css">
<link rel="stylesheet" href="/static/pages.css">
<link rel="icon" type="image/svg+xml" href="/static/icon.svg">
<script type="module" src="/static/register.js"></script>
${scripts.map((script) => html`<script type="module" src="/static/${script}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${SAY.skipLink[lang]}</a>
<header><strong>Văn thư</strong>
<nav>${open.map(([path, words]) => html`<a href="${path}"${place === path ? html` aria-current="page"` : ''}>${words[lang]}</a>`)}</nav>
<a class="language" lang="${other}" href="${here.pathname}?${switched}">${SAY.other[lang]}</a>${visitor.isSignedIn ? signedIn(visitor) : ''}</header>
<main id="content">${content}</main>
</body>
</html>`
}

const signedIn = ({ name, role, lang }: Visitor) =>
  html` <span class="person">${name} <span class="quiet">(${ROLES[role][lang]})</span></span> <a href="/sign-out">${DOOR.signOut[lang]}</a>`

/** What a letter is called in lists: its number as cited, or what of it is known. */
export const calledInWords = ({ fullNumber, symbol }: LetterFields, lang: Language): string =>
  fullNumber?.value ?? (symbol ? `…/${symbol.value}` : SAY.noNumber[lang])

/** "2019-01-16T08:05:00.000Z" as a clock at this office shows it: 16/01/2019 15:05. */
export const momentInWords = (moment: string): string =>
  new Date(moment)
    .toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
    .replace(',', '')
