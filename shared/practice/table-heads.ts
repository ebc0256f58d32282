import { bottom, centre, type Piece, pieceOf, right } from '../decree-30/pieces.ts'
import { bareLetters } from '../directory/nearest.ts'
import { slipsBetween } from '../directory/sureness.ts'
import type { Box, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'

/** The heads of a plan's columns: “TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian”, in bare letters. */
const HEADS = {
  deed: ['noidung', 'nhiemvu', 'congviec', 'tennhiemvu', 'hoatdong', 'dauviec'],
  leads: [
    'chutri',
    'donvithuchien',
    'coquanthuchien',
    'phancong',
    'phutrach',
    'bophanthuchien',
    'nguoithuchien',
    'daumoi',
  ],
  helps: ['phoihop'],
  due: ['thoigian', 'thoihan', 'tiendo', 'hoanthanh'],
  /** What says nothing of who, what or when, but bounds the columns beside it. */
  other: [
    'sanpham',
    'ketqua',
    'kinhphi',
    'ghichu',
    'nguonvon',
    'diadiem',
    'doituong',
    'soluong',
    'cancu',
    'muctieu',
    'chitieu',
  ],
}
export type Column = keyof typeof HEADS
const COLUMNS = ['deed', 'leads', 'helps', 'due', 'other'] as const satisfies Column[]

/** Heads of one table begin within this part of the page's height. */
const SAME_ROW = 0.035

/** The columns that were told by their heads, where the heads begin and end, and where the first column begins. */
export type Heads = { columns: { column: Column; box: Box }[]; top: number; bottom: number; left: number }

/** The row of heads, each of one or two lines: what stands above the first deed, divided where the row has gaps. */
export const headsOf = (pieces: Piece[]): Heads | undefined => {
  for (const deed of pieces.map(withoutCounter).filter(({ text, box }) => box.width < 0.35 && isDeedHead(text))) {
    const heads = headsBeside(deed, pieces)
    if (heads) return heads
  }
  return undefined
}

/** A slip is allowed for, and a space that was lost; a head of deeds begins with its words, others hold them. */
const isDeedHead = (text: string): boolean => HEADS.deed.some((words) => isNearly(bareLetters(text), words, 0))

const columnOf = (text: string): Column | undefined => {
  const bare = bareLetters(text)
  return COLUMNS.find((name) =>
    name === 'deed'
      ? isDeedHead(text)
      : HEADS[name].some((words) => bare.split('').some((_, at) => isNearly(bare, words, at))),
  )
}

/** Whether a row's cells are the heads once more, as pages repeat them. */
export const isHeadRow = (deed: string, leads: string): boolean =>
  deed.length < LONGEST_HEAD && leads.length < LONGEST_HEAD && isDeedHead(deed) && columnOf(fold(leads)) === 'leads'
const LONGEST_HEAD = 40

const isNearly = (bare: string, words: string, at: number): boolean =>
  [-1, 0, 1].some((more) => slipsBetween(bare.slice(at, at + words.length + more), words) <= 1)

const headsBeside = (deed: Piece, pieces: Piece[]): Heads | undefined => {
  const words = pieces.flatMap((piece) => piece.words).filter(({ text }) => /[\p{L}\d]/u.test(text))
  const firstDeed = words.find(
    ({ box }, _, all) =>
      !isAlone(box, all) &&
      box.top > bottom(deed.box) &&
      box.left < centre(deed.box) - 0.02 &&
      right(box) > deed.box.left - 0.12 &&
      box.width > 0.012,
  )
  const end = Math.min(firstDeed?.box.top ?? 1, deed.box.top + 0.06)
  const row = words.filter(({ box }) => box.top > deed.box.top - SAME_ROW / 2 && middleOf(box) < end - 0.002)
  const cells = clusters(row).map((cell) => ({ text: fold(inReadingOrder(cell)), box: around(cell) }))
  // A head is one column: “Đơn vị chủ trì/phối hợp” names those who lead first.
  const heads = cells.flatMap(({ text, box }) => {
    const column = columnOf(text)
    return column ? [{ column, box }] : []
  })
  const columns = heads.filter(
    ({ column }, i) => column === 'other' || heads.findIndex((one) => one.column === column) === i,
  )
  if (!columns.some(({ column }) => column === 'leads')) return undefined
  const counter =
    cells.find(({ text }) => COUNTER.test(text)) ??
    cells.find(({ box }) => right(box) < deed.box.left && box.width < COUNTER_HEAD)
  const left = counter ? right(counter.box) + 0.004 : Math.max(0, deed.box.left - 0.2)
  return {
    columns: columns.sort((a, b) => a.box.left - b.box.left),
    top: Math.min(...columns.map(({ box }) => box.top)),
    bottom: Math.max(...columns.map(({ box }) => bottom(box))),
    left,
  }
}

/** A misread “STT” is told by its place and by being so narrow. */
const COUNTER_HEAD = 0.05
/** Nor is it a deed where it stands beside the heads' second line: words of a deed follow each other. */
const isAlone = (box: Box, words: Word[]): boolean =>
  !words.some(
    ({ box: next }) =>
      Math.abs(middleOf(next) - middleOf(box)) < 0.009 && next.left > box.left && next.left - right(box) < 0.03,
  )

const COUNTER = /^(?:.?tt|so tt)\.?$/u

/** “STT Nội dung công việc”: the counter's column is so narrow that no gap divides its head from the next. */
const withoutCounter = (piece: Piece): Piece =>
  COUNTER.test(fold(piece.words[0]?.text ?? '')) && piece.words.length > 1
    ? pieceOf(piece.words.slice(1), piece.page)
    : piece

const middleOf = ({ top, height }: Box): number => top + height / 2

/** Words of one column overlap or nearly touch, seen from above. */
const clusters = (words: Word[]): Word[][] => {
  const found: Word[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of [...words].sort((a, b) => a.box.left - b.box.left)) {
    if (word.box.left > end + 0.012 || COUNTER.test(fold(found.at(-1)?.[0]?.text ?? ''))) found.push([word])
    else found.at(-1)?.push(word)
    end = Math.max(end, right(word.box))
  }
  return found
}

const inReadingOrder = (words: Word[]): string =>
  [...words]
    .sort((a, b) => (Math.abs(a.box.top - b.box.top) < 0.009 ? a.box.left - b.box.left : a.box.top - b.box.top))
    .map(({ text }) => text)
    .join(' ')

const around = (words: Word[]): Box => pieceOf(words, 1).box
