import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Day } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import type { InWords } from '../words-for-people.ts'
import { bareLetters } from './nearest.ts'
import { type Organ, OrganKind, shortNames } from './organ.ts'
import { BUILT_IN } from './organs.ts'

/** A row that cannot be used: its line in the file (from 1), and why. */
export type BadRow = { line: number; words: InWords }

/** The columns by the headings that they may bear, in either language and any order; only the name must be there. */
const COLUMNS = {
  name: ['name', 'ten'],
  symbol: ['symbol', 'ky hieu'],
  kind: ['kind', 'loai'],
  parent: ['parent', 'truc thuoc'],
  from: ['valid from', 'tu ngay'],
  to: ['valid until', 'den ngay'],
  groups: ['member of groups', 'groups', 'nhom'],
} as const
type Column = keyof typeof COLUMNS
const NAMES: Column[] = ['name', 'symbol', 'kind', 'parent', 'from', 'to', 'groups']

/**
 * The deployer's own organs from a CSV file (UTF-8; “,” or “;” between the cells, texts in quotes where they hold it),
 * with a row of headings. Names, symbols and groups may be several, divided by “|”: the first name is the full one.
 * Nothing is skipped in silence: every row that cannot be used is told with its line.
 *
 * @example ownDirectory('name,symbol,kind\nỦy ban nhân dân xã Ba Tơ,UBND,committee').organs[0].aliases → ['UBND xã Ba Tơ']
 */
export const ownDirectory = (csv: string): { organs: Organ[]; bad: BadRow[] } => {
  const [head, ...rows] = rowsOf(csv.normalize('NFC'))
  if (!head) return { organs: [], bad: [] }
  const at = head.cells.map((cell) => NAMES.find((name) => COLUMNS[name].some((known) => known === heading(cell))))
  const strange = head.cells.filter((cell, i) => at[i] === undefined && cell !== '')
  if (!at.includes('name') || strange.length > 0) return { organs: [], bad: [badHead(head.line, strange)] }
  const read = rows.map(({ line, cells }) => ({ line, ...organOf(cells, at) }))
  const organs = read.flatMap(({ organ }) => organ ?? [])
  const bad = read.flatMap(({ line, bad }) => bad.map((words) => ({ line, words })))
  return { organs, bad: [...bad, ...twice(read), ...orphans(read)].toSorted((a, b) => a.line - b.line) }
}

const heading = (cell: string): string => fold(cell).replace(/[_ ]+/gu, ' ').trim()

const badHead = (line: number, strange: string[]): BadRow => ({
  line,
  words: {
    vi: `Hàng tiêu đề ${strange.length > 0 ? `có cột lạ “${strange.join('”, “')}”` : 'thiếu cột “tên”'}; các cột: tên, ký hiệu, loại, trực thuộc, từ ngày, đến ngày, nhóm.`,
    en: `The row of headings ${strange.length > 0 ? `has unknown columns “${strange.join('”, “')}”` : 'lacks “name”'}; columns: name, symbol, kind, parent, valid from, valid until, groups.`,
  },
})

/** Rows with the lines on which they begin; empty rows are none. */
const rowsOf = (csv: string): { line: number; cells: string[] }[] => {
  const [first = ''] = csv.split(/\r?\n/u, 1)
  const between = first.split(';').length > first.split(',').length ? ';' : ','
  const records = Records.parse(
    parse(csv, { bom: true, delimiter: between, info: true, relax_column_count: true, relax_quotes: true, trim: true }),
  )
  return records
    .map(({ record, info }) => ({ line: info.lines - linesWithin(record), cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** The parser tells the line on which a row ends. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))
const linesWithin = (cells: string[]): number => cells.join('').split('\n').length - 1

const several = (cell: string): string[] =>
  cell
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')

type Read = { organ?: Organ; bad: InWords[] }

const organOf = (cells: string[], at: (Column | undefined)[]): Read => {
  const cell = (name: Column): string => cells[at.indexOf(name)]?.replace(/\s+/gu, ' ') ?? ''
  const [name, ...aliases] = several(cell('name'))
  const kind = OrganKind.safeParse(cell('kind') || 'unit')
  const [from, to] = [dayOf(cell('from')), dayOf(cell('to'))]
  const bad: InWords[] = []
  if (!name) bad.push({ vi: 'Thiếu tên cơ quan.', en: 'The name is missing.' })
  if (cells.length > at.length)
    bad.push({
      vi: 'Nhiều ô hơn hàng tiêu đề: tên có dấu phẩy phải đặt trong "…".',
      en: 'More cells than headings: put names with commas in "…".',
    })
  if (!kind.success)
    bad.push({
      vi: `Loại “${cell('kind')}” không có; các loại: ${OrganKind.options.join(', ')}.`,
      en: `No kind “${cell('kind')}”; kinds: ${OrganKind.options.join(', ')}.`,
    })
  for (const name of ['from', 'to'] as const)
    if (cell(name) !== '' && !dayOf(cell(name)))
      bad.push({
        vi: `“${cell(name)}” không phải là ngày (dd/mm/yyyy).`,
        en: `“${cell(name)}” is no day (dd/mm/yyyy).`,
      })
  if (from && to && from > to) bad.push({ vi: 'Ngày đến trước ngày từ.', en: 'It ends before it begins.' })
  if (!name || !kind.success || bad.length > 0) return { bad }
  const parent = cell('parent')
  return {
    organ: {
      ...{ name, kind: kind.data, symbols: several(cell('symbol')), groups: several(cell('groups')) },
      aliases: [...new Set([...aliases, ...shortNames(name)])],
      ...(parent && { parent }),
      ...(from && { from }),
      ...(to && { to }),
    },
    bad,
  }
}

const dayOf = (cell: string): string | undefined => {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(cell) ?? []
  return Day.safeParse(y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : cell).data
}

type ReadRow = Read & { line: number }

/** The same name twice is a slip, unless the days of the two do not meet. */
const twice = (rows: ReadRow[]): BadRow[] =>
  rows.flatMap(({ line, organ }, i) => {
    const earlier = rows.slice(0, i).find((other) => organ && other.organ && isSameName(organ, other.organ))
    if (!earlier || !organ) return []
    return [
      {
        line,
        words: {
          vi: `“${organ.name}” đã có ở dòng ${earlier.line}.`,
          en: `“${organ.name}” is in line ${earlier.line} already.`,
        },
      },
    ]
  })

const isSameName = (a: Organ, b: Organ): boolean =>
  bareLetters(a.name) === bareLetters(b.name) &&
  (a.from ?? '') <= (b.to ?? '9999') &&
  (b.from ?? '') <= (a.to ?? '9999')

const orphans = (rows: ReadRow[]): BadRow[] => {
  const known = new Set(
    [...BUILT_IN, ...rows.flatMap(({ organ }) => organ ?? [])].flatMap(({ name, aliases }) =>
      [name, ...aliases].map(bareLetters),
    ),
  )
  return rows.flatMap(({ line, organ }) =>
    organ?.parent && !known.has(bareLetters(organ.parent))
      ? [
          {
            line,
            words: {
              vi: `Cơ quan cấp trên “${organ.parent}” không có trong danh mục.`,
              en: `The parent “${organ.parent}” is not in the directory.`,
            },
          },
        ]
      : [],
  )
}
