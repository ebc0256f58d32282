import type { Letter } from '../letter.ts'
import type { Blank, Box, Look, PageReading } from '../reading.ts'

/** A blank of which a person said what is written in it, as the network is taught it: a number ends with its slash. */
export type ConfirmedBlank = { blank: Blank; box: Box; text: string }

/**
 * The blanks on a letter's first page that a person settled, by correcting or by confirming. A day or month has the
 * zero that the network saw before it; where it saw none of the kind, as the decree writes it: 01–09, and 01 and 02.
 */
export const confirmedBlanks = ({ fields, settled = [] }: Letter, page: PageReading): ConfirmedBlank[] =>
  page.looks.flatMap((look): ConfirmedBlank[] => {
    const { blank, box } = look
    if (!blank || blank === 'arrival-number' || blank === 'arrival-date') return []
    if (blank === 'number')
      return settled.includes('number') ? writtenNumber(fields.number?.value).map((text) => ({ blank, box, text })) : []
    const date = settled.includes('issuedOn') ? fields.issuedOn?.value : undefined
    if (date === undefined) return []
    const part = blank === 'day' ? date.slice(8) : date.slice(5, 7)
    return [{ blank, box, text: asWritten(part, look, blank === 'day' ? 9 : 2) }]
  })

/** What the network's alphabet has no letters for cannot be taught; a number that nobody gave is an empty blank. */
const writtenNumber = (number = ''): string[] => (/^(?:\d{1,5}[a-eđ]?)?$/u.test(number) ? [`${number}/`] : [])

const asWritten = (part: string, { candidates = [] }: Look, mostWithZero: number): string =>
  candidates.find(({ text }) => /^\d+$/u.test(text) && Number(text) === Number(part))?.text ??
  (Number(part) <= mostWithZero ? part : String(Number(part)))
