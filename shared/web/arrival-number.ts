import { html } from 'hono/html'
import type { ArrivalSeries } from '../arrival-series.ts'
import { lacksNumber } from '../assign-arrival-number.ts'
import type { LetterEntry } from '../register.ts'
import { may } from './access.ts'
import { byWhom } from './by-whom.ts'
import type { Visitor } from './visitor.ts'
import { BOOK } from './words-of-books.ts'

export type Numbering = { series?: ArrivalSeries | undefined; office?: string | undefined }

/** The clerk's button that gives a letter the next arrival number; not there where the office gives none. */
export const assignForm = ({ letter, withdrawn }: LetterEntry, { series, office }: Numbering, visitor: Visitor) => {
  const { lang, role } = visitor
  const url = `/letters/${letter.id}/arrival-number`
  const isWished = series !== undefined && series.arrivalNumbers !== 'off'
  if (!isWished || withdrawn || !may(role, 'POST', url) || !lacksNumber(letter, office)) return ''
  return html`<form method="post" action="${url}" class="step assign"><p>${BOOK.assignNote[lang]}</p>${byWhom(BOOK.assignBy, visitor)}
<p><button>${BOOK.assign[lang]}</button></p></form>`
}
