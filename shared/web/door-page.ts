import { html } from 'hono/html'
import type { InWords } from '../words-for-people.ts'
import type { Html } from './layout.ts'
import { DOOR } from './words-at-the-door.ts'

/** A page for somebody who is not in, in both languages; `account` is what the provider calls the person. */
export const doorPage = (said: InWords, link: '/sign-in' | '/sign-out', account?: string): Html => {
  const label = link === '/sign-in' ? DOOR.signIn : DOOR.signOut
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${DOOR.signIn.vi} · Văn thư</title>
<link rel="stylesheet" href="/static/style.css">
<link rel="icon" type="image/svg+xml" href="/static/icon.svg">
</head>
<body>
<header><strong>Văn thư</strong></header>
<main><h1>${DOOR.signIn.vi} · <span lang="en">${DOOR.signIn.en}</span></h1>
<div class="warning" role="alert"><p>${said.vi}</p><p lang="en">${said.en}</p></div>
${account ? html`<p><b>${account}</b></p>` : ''}
<p><a class="button" href="${link}">${label.vi} · <span lang="en">${label.en}</span></a></p></main>
</body>
</html>`
}
