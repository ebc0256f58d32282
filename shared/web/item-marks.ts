import { html } from 'hono/html'
import type { ItemisedField, Letter } from '../letter.ts'
import type { Language } from '../words-for-people.ts'
import { doubtsOf } from './page-pictures.ts'
import { ITEMS } from './review-items.ts'
import { reviewPath } from './review-queue.ts'
import { SAY } from './words.ts'

/** Says that a person looked at a value on the picture. */
export const settledMark = (lang: Language) =>
  html` <span class="settled" title="${SAY.checked[lang]}">✓<span class="unseen"> ${SAY.checked[lang]}</span></span>`

/** Why one item of a list is doubted, and the way to check it alone. */
export const itemDoubt = (
  letter: Letter,
  field: ItemisedField,
  item: number,
  { lang, mayReview }: { lang: Language; mayReview: boolean },
) =>
  doubtsOf(letter, field, item).map(
    ({ reason }) =>
      html`<p class="doubt">⚑ ${reason[lang]}${mayReview ? html` <a class="edit" href="${reviewPath(letter.id, field, item)}&back=letter" aria-label="${SAY.check[lang]}: ${ITEMS[field].called(letter, item)[lang]}">${SAY.check[lang]}</a>` : ''}</p>`,
  )
