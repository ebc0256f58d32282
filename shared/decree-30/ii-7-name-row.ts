import { FAMILIES } from '../directory/family-names.ts'
import { around } from '../pages/boxes.ts'
import type { Box, Line, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { nameIn } from './ii-7-name.ts'
import { bottom } from './pieces.ts'

/** The row of the name: where it is, whether one look read it well, and how much of it some look read. */
export type NameRow = { box: Box; isSure: boolean; read: 'whole' | 'end' | 'last' }

const WORD = /^\p{Lu}\p{Ll}+$/u
const LEGIBLE = 0.5
const SURE = 0.88
/** The name stands so far below the top of the signature's place, under titles and seal; parts of the page. */
const BELOW = 0.09
/** Words of one row lie so near each other's height. */
const ROW = 0.009
/** Between words of one text there is at most so much. */
const NEXT = 0.012
/** Two words take more of the page's width than the first, three more than the second (“Cao Lực” ends “Nguyễn Cao Lực”). */
const ONE_WORD = 0.07
const TWO_WORDS = 0.11

/**
 * Where the signatory's name stands, from what several looks read of it: the lowest row that has most of a name's
 * words, of which each look may have read others.
 *
 * @param seen lines of the looks at the signature's place, and of the page there
 */
export const nameRow = (seen: Line[], place: Box): NameRow | undefined => {
  const lines = seen.map(({ words }) => withoutText(words).filter((word) => isOfName(word, place)))
  const words = lines.flat()
  const rows = words.map((word) => words.filter(({ box }) => Math.abs(middleOf(box) - middleOf(word.box)) < ROW))
  const [row] = rows.sort((a, b) => lettersIn(b) - lettersIn(a))
  if (!row) return undefined
  const { left, width } = around(row.map((word) => word.box))
  const [top, foot] = [median(row.map((word) => word.box.top)), median(row.map((word) => bottom(word.box)))]
  // A crumb of ring or pen makes one word higher than the line is.
  const box = { left, top, width, height: foot - top }
  const [first] = row.toSorted((a, b) => a.box.left - b.box.left)
  return {
    box,
    isSure: lines.some(isSure),
    read: first && isFamily(first) && box.width > TWO_WORDS ? 'whole' : box.width > ONE_WORD ? 'end' : 'last',
  }
}

const isOfName = ({ text, confidence, box }: Word, place: Box): boolean =>
  WORD.test(text) && confidence > LEGIBLE && box.top > place.top + BELOW

/** “của Quốc hội”: beside a word in small letters stands no name, but the list of recipients that reaches so far. */
const withoutText = (words: Word[]): Word[] =>
  words.filter(
    ({ box }) =>
      !words.some(
        (other) =>
          /^\p{Ll}{2,}/u.test(other.text) &&
          Math.max(other.box.left - box.left - box.width, box.left - other.box.left - other.box.width) < NEXT,
      ),
  )
const middleOf = ({ top, height }: Box): number => top + height / 2
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const isFamily = ({ text }: Word): boolean => FAMILIES.some((known) => fold(known) === fold(text))

/** Letters of the words, but of words that several looks read at one place only once. */
const lettersIn = (row: Word[]): number =>
  row
    .filter(({ box }, i) => !row.slice(0, i).some((other) => Math.abs(other.box.left - box.left) < box.width / 2))
    .reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)

const isSure = (words: Word[]): boolean =>
  words.length > 2 &&
  words.length < 5 &&
  nameIn(words.map(({ text }) => text).join(' ')) !== undefined &&
  words.every(({ confidence }) => confidence >= SURE)
