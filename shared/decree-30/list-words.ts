import { ORGANS } from '../directory/organs.ts'
import { TITLES } from '../directory/titles.ts'
import type { Word } from '../reading.ts'
import type { Piece } from './pieces.ts'
import { KNOWN_ABBREVIATIONS } from './symbols.ts'

/** What offices write in “Nơi nhận” besides organs and titles: abbreviations of heads, groups, units; words of groups. */
const USUAL =
  'VT HC VP CVP PCVP CT PCT TT TTr TTUB TTg TTgCP PTTg BTCN PCN BT PBT GĐ PGĐ BGĐ TGĐ HT PHT BGH HĐQT HĐTV NHNN BHXH SYT ' +
  'VPUB LĐVP TH CB VX KTN QTTV HCTC NN MT NN&MT KH&CN GD&ĐT TN&MT TT&TT KH&ĐT Lưu Như trên Các các Lãnh đạo phòng ban ' +
  'đơn vị thuộc trực thành viên huyện thị xã thành phố phường tỉnh đặc khu để b/c báo cáo p/h t/h thay'

const words = (names: readonly string[]): string[] => names.flatMap((name) => name.split(/[ ,]+/u))
const KNOWN = new Set([
  ...KNOWN_ABBREVIATIONS,
  ...USUAL.split(' '),
  ...words(ORGANS),
  ...words(TITLES.map((title) => `${title.slice(0, 1)}${title.slice(1).toLowerCase()}`)),
])

/** A word of the lists' own, spelled whole with its marks, is hardly one of its neighbours misread. */
const SURE = 0.92
/** What the engine read with less is ink. */
const LEGIBLE = 0.25

/** “(b/c)”, read as it may be: nothing else stands there in brackets with a slash and no other letter. */
const FOR_REPORT = /^\(?[b6Đ]?\/[cCeE€©]?\)?[;.,]?$/u
const isCrumb = ({ text, confidence }: Word): boolean => text.length < 3 && confidence < 0.1

const surenessOf = ({ text, confidence }: Word): number => {
  const bare = text.replace(/^[-–“"(]+|[;.,:)”"]+$/gu, '')
  const parts = KNOWN.has(bare) ? [bare] : bare.split(/[-.,()]+/u)
  if (FOR_REPORT.test(text)) return Math.max(confidence, SURE)
  const isKnown = parts.every((part) => part.length > 1 && KNOWN.has(part))
  return isKnown && confidence >= LEGIBLE ? Math.max(confidence, SURE) : confidence
}

/** How sure a line of “Nơi nhận” is: the mean over its letters, words that such lists are made of being known ones. */
export const listSureness = (pieces: Piece[]): number => {
  const all = pieces.flatMap((piece) => piece.words).filter((word) => /[\p{L}\d]/u.test(word.text) && !isCrumb(word))
  const letters = all.reduce((sum, { text }) => sum + text.length, 0)
  return letters === 0 ? 0 : all.reduce((sum, word) => sum + surenessOf(word) * word.text.length, 0) / letters
}
