import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { InWords, Language } from '../words-for-people.ts'
import { SAY } from './words.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** Says something in the page's language. */
export type Say = (words: InWords) => string

/** The frame of every page: Vietnamese by default, `?lang=en` for English. */
export const layout = (
  title: string,
  content: Html,
  { lang, busy = false }: { lang: Language; busy?: boolean },
): Html => {
  const say: Say = (words) => words[lang]
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Văn thư</title>
<link rel="stylesheet" href="/static/style.css">
<script type="module" src="/static/register.js"></script>
</head>
<body${busy ? html` data-busy="1"` : ''}>
<header><strong>Văn thư</strong> <a href="/">${say(SAY.register)}</a> <a href="/scans">${say(SAY.scans)}</a>
<a class="language" href="?lang=${lang === 'vi' ? 'en' : 'vi'}">${say(SAY.other)}</a></header>
<main>${content}</main>
</body>
</html>`
}

/** "2019-01-16" as Vietnamese letters write it in running text: 16/01/2019. */
export const dayInWords = (day: string | undefined): string => day?.split('-').reverse().join('/') ?? ''
