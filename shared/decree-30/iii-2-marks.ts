import { bareLetters, isOneSlipAway } from '../directory/nearest.ts'
import type { Box, Look, Word } from '../reading.ts'
import type { Piece } from './pieces.ts'

/** Urgency (III.2b; Circular 01/2011, article 15 has the fourth), the longer words first. */
const URGENCY: [RegExp, string][] = [
  [/^ho{1,2}a toc hen gio/u, 'HỎA TỐC HẸN GIỜ'],
  [/^ho{1,2}a to{1,2}c$/u, 'HỎA TỐC'],
  [/^thuong khan$/u, 'THƯỢNG KHẨN'],
  [/^khan$/u, 'KHẨN'],
]
/** Secrecy (III.2a): such a letter may not enter an ordinary system. */
const SECRECY: [RegExp, string][] = [
  [/^tuyet mat$/u, 'TUYỆT MẬT'],
  [/^toi mat$/u, 'TỐI MẬT'],
  [/^mat$/u, 'MẬT'],
]

/** A mark stands alone on its line, in capitals, in the upper half of the letter's first page. */
const markIn = (pieces: Piece[], marks: [RegExp, string][]): { mark: string; piece: Piece } | undefined => {
  for (const piece of pieces.filter(({ text, box }) => box.top < 0.5 && text === text.toUpperCase())) {
    const letters = piece.folded
      .replace(/[^a-z ]/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim()
    const mark =
      marks.find(([pattern]) => pattern.test(letters))?.[1] ?? marks.find(([, words]) => isSlipOf(words, letters))?.[1]
    if (mark) return { mark, piece }
  }
  return undefined
}

/** One letter of a mark of two words misread or lost; a short one is too like other words. */
const isSlipOf = (words: string, letters: string): boolean =>
  words.length > 6 && isOneSlipAway(bareLetters(words), bareLetters(letters))

export const urgencyIn = (pieces: Piece[]) => markIn(pieces, URGENCY)
export const secrecyIn = (pieces: Piece[]) => markIn(pieces, SECRECY)

/** “mmKHẨNTT|”, “CTHỞA TỐC”, “HỎ TỐC”: a mark's letters among those of a stamp that lies over it; KHÁNH is a place. */
const UNDER_STAMP = /[Kk]H[ẨẢẤĂÂÁÃẦẮẴẲÀẠẪA]N(?!H)|(?:H|TI|LI|IL)[OỎÓÔÕƠỞỚỠ]\p{Lu}{0,3} ?T{1,2}[ỐÓÔỎƠOỌỒÒ]C/u

/** Whether a line has the letters of a mark of urgency in it, in capitals. */
export const bearsMark = (text: string): boolean => UNDER_STAMP.test(text)

/** The mark of urgency under a stamp of arrival, as far as its letters show; which of the marks it is, a person sees. */
export const markUnder = (looks: Look[]): { mark: string; words: Word[] } | undefined => {
  const stamped = looks.filter(({ kind }) => kind === 'arrival-stamp').map(({ box }) => box)
  const over = looks.filter(({ kind, box }) => kind === 'arrival-stamp' || (kind === 'marks' && isIn(box, stamped)))
  const line = over.flatMap(({ lines }) => lines).find(({ words }) => bearsMark(textOf(words)))
  return (
    line && {
      mark: /T[^ ]?C/u.test(UNDER_STAMP.exec(textOf(line.words))?.[0] ?? '') ? 'HỎA TỐC' : 'KHẨN',
      words: line.words,
    }
  )
}

const textOf = (words: Word[]): string => words.map(({ text }) => text).join(' ')

const isIn = ({ left, top, width, height }: Box, stamps: Box[]): boolean =>
  stamps.some(
    (stamp) =>
      left < stamp.left + stamp.width &&
      stamp.left < left + width &&
      top < stamp.top + stamp.height &&
      stamp.top < top + height,
  )

/** Where marks of urgency are stamped (box 10b), and how large they are, arrows round them included; parts of the page. */
const STAMPED = { left: 0.3, from: 0.1, to: 0.35, wide: [0.12, 0.26], high: [0.03, 0.1] } as const

/** “TIƠA TỔ”, “BKIEẨN” among the lines of a stamp of arrival: most of HỎA TỐC, of KHẨN. */
const NEARLY = /(?<!K)(?:H|TI|LI|IL|N)[OỎÓÔÕƠỞỚỠ]A ?T[ỐÓÔỎƠOỌỒÒỔ]|K\p{Lu}{1,3}[ẨẢẤÂẦẨ]N(?!H)/u
export const hidesMark = ({ kind, lines }: Look): boolean =>
  kind === 'arrival-stamp' && lines.some(({ words }) => NEARLY.test(textOf(words)))

/** Something is stamped where a mark of urgency stands, and no word of it could be read (marks are drawn as arrows, too). */
export const isUnreadMark = ({ kind, box: { left, top, width, height }, lines }: Look): boolean =>
  kind === 'marks' &&
  left < STAMPED.left &&
  top > STAMPED.from &&
  top < STAMPED.to &&
  width > STAMPED.wide[0] &&
  width < STAMPED.wide[1] &&
  height > STAMPED.high[0] &&
  height < STAMPED.high[1] &&
  !lines.some(({ words }) => words.some(({ text }) => /\p{L}{3}/u.test(text)))
