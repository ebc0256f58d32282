import { html } from 'hono/html'
import { type Html, layout } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** What is not there, or not for whoever asks; the same for both. Search leads on. */
export const notFoundPage = (visitor: Visitor): Html => {
  const { lang } = visitor
  const content = html`<h1>${SAY.notFound[lang]}</h1><p>${SAY.notFoundWhy[lang]}</p>
<form class="search" action="/" role="search"><input type="search" name="q" aria-label="${SAY.search[lang]}" placeholder="${SAY.search[lang]}" autocomplete="off"> <button>${SAY.find[lang]}</button></form>`
  return layout(SAY.notFound[lang], content, visitor)
}
