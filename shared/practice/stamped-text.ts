import { addresseesOf } from '../decree-30/ii-9-recipients.ts'
import type { Piece } from '../decree-30/pieces.ts'
import { bottom, right } from '../decree-30/pieces.ts'
import type { Zones } from '../decree-30/zones.ts'
import { around } from '../pages/boxes.ts'
import type { Box, Look, PageReading } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'

/** Lines of text begin no further apart, and words of a line stand no further apart (parts of the page). */
const LINE = 0.036
const WORDS = 0.05
/** The first line of a paragraph begins so far right of the others, at most. */
const INDENT = 0.09
/** A stamp that only touches the text hides none of it. */
const TOUCHES = { x: 0.03, y: 0.008 }
const LEGIBLE = 0.5

const STAMP = /(?:^|[^a-z])den(?:$|[^a-z])|chuy.n ?:|ky hieu hs/u

/** Stamps of arrival, also those of red ink that were read like marks. */
export const arrivalStampsOf = ({ looks }: PageReading): Box[] =>
  looks.filter((look) => look.kind === 'arrival-stamp' || isRedStamp(look)).map(({ box }) => box)

const isRedStamp = ({ kind, lines }: Look): boolean =>
  kind === 'marks' &&
  lines.length > 2 &&
  lines.some(({ words }) => STAMP.test(fold(words.map(({ text }) => text).join(' '))))

/** Lists whose lines lie under a stamp of arrival and were not read whole. */
export const listsUnderStamp = (
  { body }: Zones,
  page: PageReading | undefined,
): ('addressees' | 'citations' | 'tasks')[] => {
  const { rest } = addresseesOf(body)
  const address = body.slice(0, body.length - rest.length)
  const isRestHidden = isHiddenByStamp(page, rest, address.at(-1))
  return [
    // Without any address the whole of it may lie under the stamp that hides what follows.
    ...(isHiddenByStamp(page, address) || (address.length === 0 && isRestHidden) ? (['addressees'] as const) : []),
    ...(isRestHidden ? (['citations', 'tasks'] as const) : []),
  ]
}

/**
 * Whether a stamp of arrival lies over lines of this text and not every word of them was read: then what the text says
 * there (a cited document, a task, an addressee) may be missing without a trace.
 *
 * @param text pieces of one part of the letter, from top to bottom
 * @param above the last piece of the part above it
 */
export const isHiddenByStamp = (page: PageReading | undefined, text: Piece[], above?: Piece): boolean => {
  const lines = text.filter((piece) => piece.page === page?.page)
  if (!page || lines.length === 0) return false
  const place = around(lines.map(({ box }) => box))
  return arrivalStampsOf(page).some(
    (stamp) => covers(stamp, place) && (beginsLate(lines, stamp, above) || !areWhole(lines, stamp, place.left)),
  )
}

/** Between two parts of a letter stands no more free height. */
const PARTS = 0.05

/** The first line beside or under the stamp goes on with a sentence, or room for lost lines is above it. */
const beginsLate = ([first]: Piece[], stamp: Box, above: Piece | undefined): boolean => {
  if (!first || first.box.top > bottom(stamp) || bottom(first.box) < stamp.top) return false
  return /^\p{Ll}/u.test(first.text) || (above !== undefined && first.box.top - bottom(above.box) > PARTS)
}

/** A line above the first that was read may lie under the stamp whole. */
const covers = (stamp: Box, place: Box): boolean =>
  Math.min(right(stamp), right(place)) - Math.max(stamp.left, place.left) > TOUCHES.x &&
  Math.min(bottom(stamp), bottom(place)) - Math.max(stamp.top, place.top - LINE / 2) > TOUCHES.y

/** Lines beside and under the stamp follow each other without a gap, begin where lines begin, and are legible. */
const areWhole = (lines: Piece[], stamp: Box, margin: number): boolean => {
  const reached = lines.filter(
    ({ box }) => bottom(box) > stamp.top && box.top < bottom(stamp) && box.left < right(stamp) + WORDS,
  )
  const tops = lines.map(({ box }) => box.top).filter((top) => top > stamp.top - LINE && top < bottom(stamp) + LINE)
  return (
    reached.length > 0 &&
    tops.every((top, i) => i === 0 || top - (tops[i - 1] ?? top) < LINE) &&
    reached.every(
      ({ box, words }) =>
        box.left < margin + INDENT && words.every(({ confidence }) => confidence > LEGIBLE) && isClose(words),
    )
  )
}

const isClose = (words: Piece['words']): boolean =>
  words.every(({ box }, i) => i === 0 || box.left - right((words[i - 1] ?? words[0] ?? { box }).box) < WORDS)
