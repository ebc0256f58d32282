import type { Blank, Line, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { widthInEms } from './type-widths.ts'

/** Where something may be written by hand: from `left` to `right` over a baseline, in pixels of the page's picture. */
export type BlankArea = { blank: Blank; left: number; right: number; baseline: number }

type Size = { width: number; height: number }
/** A word with its box in pixels. */
type Placed = { text: string; left: number; right: number; top: number; bottom: number }

/** Letters are set 13 points high (appendix I, II.3–4): 36 pixels at 200 dpi, on a page 2,339 pixels high. */
const EM_OF_PAGE = 36 / 2339
/** The head stands above this part of the page. */
const HEAD = 0.42
const MIDDLE = 0.46

const SO = /^[^\p{L}\d]{0,2}[s5§8][oốóồỗôớ0ổộợõòỏọðéöõ6ó]{1,2} ?[:.;,]?/iu
const SYMBOL = /[/⁄|](?=\p{Lu}{2}|(?:19|20)\d{2}[/⁄])/u
/** Pen taken for print may hold a slash and capitals too (“/JElff”): behind it stands the symbol, capitals and nothing else. */
const PEN = /[/⁄|]\p{Lu}+\p{Ll}/u
const BARE_SYMBOL = /^[/⁄|]?\p{Lu}{2,}(?:[-–]\p{Lu}+)+$/u
const PARTY = /-\p{Lu}\p{L}{0,4}[/⁄]/u
const CAPITALS = /\p{Lu}{2,}[-–.]?\p{Lu}*/u
const NGAY = /^.{0,1}n?g.{0,2}y/u
const THANG = /t?h.{1,2}n[gpq]?/u
const NAM = /n.m|(?:19|20)\d{2}/u

/**
 * The blanks of the head: between “Số:” and the slash of the symbol, between “ngày”, “tháng” and “năm”. Where the
 * engine took pen and print for one word, the printed part's width tells where the pen begins or ends.
 */
export const blanksOf = (lines: Line[], page: Size): BlankArea[] => {
  const upper = lines
    .filter(({ box }) => box.top < HEAD)
    // From the top: the engine may give the date line behind the text, in which other dates are cited.
    .toSorted((a, b) => a.box.top - b.box.top)
    .map(({ words }) => words.map((word) => placed(word, page)))
  const em = page.height * EM_OF_PAGE
  return [...numberBlank(upper, page, em), ...dateBlanks(upper, page, em)]
}

const placed = ({ text, box }: Word, { width, height }: Size): Placed => ({
  text,
  left: box.left * width,
  right: (box.left + box.width) * width,
  top: box.top * height,
  bottom: (box.top + box.height) * height,
})

const numberBlank = (lines: Placed[][], page: Size, em: number): BlankArea[] => {
  const left = lines.map((words) => words.filter((word) => word.left < page.width * MIDDLE))
  for (const words of left) {
    const so = words.findIndex(({ text }) => SO.test(text))
    const behind = words.slice(Math.max(0, so))
    const pen = so !== -1 && PEN.test(behind[0]?.text ?? '') && BARE_SYMBOL.test(behind[1]?.text ?? '')
    const symbol = pen
      ? behind[1]
      : behind.find(({ text }, i) => SYMBOL.test(text) || (so !== -1 && i > 0 && CAPITALS.test(text)))
    // “Số 12-CV/TU”: party documents have a hyphen behind the number, which no blank ends in.
    if (symbol && PARTY.test(symbol.text)) return []
    if (!symbol || (so === -1 && !/^[/⁄]/u.test(symbol.text) && !isAloneBefore(words, symbol))) continue
    const slash = slashOf(symbol, em)
    const first = words[so]
    const from = first
      ? Math.min(endOfPrinted(first, em), slash - em)
      : Math.max(0, Math.min(symbol.left, slash - 4 * em))
    return [{ blank: 'number', left: from, right: slash, baseline: baselineOf(symbol, em) }]
  }
  return []
}

/** The number line with “Số:” unread: nothing readable stands before the symbol. */
const isAloneBefore = (words: Placed[], symbol: Placed): boolean =>
  words.indexOf(symbol) <= 1 && SYMBOL.test(symbol.text)

/** Another face, or a smaller size: so much narrower than the decree's a typed number and symbol may be set. */
const NARROWEST = 0.85

/**
 * Where the slash begins: the end of the word less the printed width of what stands from the slash on. A number read
 * before it that leaves its symbol too little room shows that the type is narrower.
 */
const slashOf = ({ text, left, right }: Placed, em: number): number => {
  const at = SYMBOL.exec(text)?.index ?? CAPITALS.exec(text)?.index ?? 0
  const tail = SYMBOL.test(text) ? text.slice(at) : `/${text.slice(at)}`
  if (at === 0 && SYMBOL.test(text)) return left
  const printed = /^\d{2,}$/u.test(text.slice(0, at)) ? (right - left) / widthInEms(text) : em
  return Math.max(left - 0.3 * em, right - widthInEms(tail) * Math.min(em, Math.max(printed, NARROWEST * em)))
}

/** “Số:” is 1.4 ems wide: a longer word holds what was written behind it. */
const endOfPrinted = ({ left, right }: Placed, em: number): number =>
  right - left > 1.65 * em ? left + 1.4 * em : right

/** Capitals stand on the baseline; a slash or a Q may reach below. */
const baselineOf = ({ top, bottom }: Placed, em: number): number => Math.min(bottom, top + 0.95 * em)

const dateBlanks = (lines: Placed[][], page: Size, em: number): BlankArea[] => {
  for (const words of lines.map((line) => line.filter((word) => word.left > page.width * 0.38))) {
    const day = words.findIndex(({ text }) => NGAY.test(fold(text)))
    const month = words.findIndex(({ text }, i) => i >= day && THANG.test(fold(text).replace(NGAY, '')))
    const [ngay, thang] = [words[day], words[month]]
    // “tháng.Dnăm”: the month's ink joins both.
    const joined = thang && /n.m/u.test(fold(thang.text).replace(THANG, ''))
    const nam = joined ? thang : words.find(({ text }, i) => i > month && NAM.test(fold(text)))
    if (!thang || (!ngay && !nam)) continue
    const startOfThang = joined ? thang.left : partStart(thang, /t?h.{1,2}n/u, em)
    const endOfThang = startOfThang + widthInEms('tháng') * em
    const endOfNgay = ngay ? Math.min(ngay.right, ngay.left + widthInEms('ngày') * em) : startOfThang - 2.2 * em
    const baseline = Math.min(thang.bottom, thang.top + 0.95 * em) - 0.22 * em
    const blanks: BlankArea[] = [{ blank: 'day', left: endOfNgay, right: startOfThang, baseline }]
    if (nam) {
      const startOfNam = partStart(nam, joined ? /n.m/u : NAM, em)
      blanks.push({ blank: 'month', left: Math.min(endOfThang, startOfNam - 0.6 * em), right: startOfNam, baseline })
    }
    const found = blanks.filter(({ left, right }) => right - left > 0.25 * em && right - left < 5 * em)
    if (found.length > 0) return found
  }
  return []
}

/** Where a printed part begins inside a word that holds pen before it. */
const partStart = ({ text, left, right }: Placed, part: RegExp, em: number): number => {
  const at = part.exec(fold(text))?.index ?? 0
  return at === 0 ? left : Math.max(left, right - widthInEms(text.slice(at)) * em)
}
