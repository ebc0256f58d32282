import { html } from 'hono/html'
import type { InWords } from '../words-for-people.ts'
import type { Visitor } from './visitor.ts'

/** Under whose name a form is kept: of who signed in, or an input with the name typed last. */
export const byWhom = (label: InWords, { isSignedIn, name, lang }: Visitor) =>
  isSignedIn
    ? html`<p class="quiet">${label[lang]}: ${name}</p>`
    : html`<p><label>${label[lang]} <input name="by" value="${name}" maxlength="80" autocomplete="name"></label></p>`
