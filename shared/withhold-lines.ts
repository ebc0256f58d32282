import type { BookKind } from './book-forms.ts'
import type { BookLine } from './book-line.ts'
import type { BookContent } from './book-sheet.ts'
import type { LetterId } from './letter.ts'
import type { Register } from './ports.ts'
import { mayRead, type Reader } from './restriction.ts'

/** Of Decree 30's cells (from 0): numbers and days, which are kept, and the one that says that the rest is withheld. */
const KEPT: Record<BookKind, { cells: number[]; said: number }> = {
  incoming: { cells: [0, 1, 3, 4], said: 5 },
  outgoing: { cells: [0, 1], said: 2 },
  tracking: { cells: [0], said: 1 },
}
const WITHHELD = 'Hạn chế tiếp cận'

/** A register with the lines of letters that are kept from a reader left blank, those of closed months too. */
export const withholdLines = async (content: BookContent, reader: Reader, register: Register): Promise<BookContent> => {
  if (reader.seesAll) return content
  const { kind, lines, changes, notBorne } = content
  const hidden = await hiddenAmong([...lines, ...(changes ?? []), ...(notBorne ?? [])], reader, register)
  if (hidden.size === 0) return content
  const blank = (cells: string[]) => blanked(kind, cells)
  return {
    ...content,
    lines: lines.map(
      (line): BookLine =>
        hidden.has(line.letter) ? { ...line, cells: blank(line.cells), isDoubtful: false, withheld: true } : line,
    ),
    ...(notBorne && {
      notBorne: notBorne.map((one) => (hidden.has(one.letter) ? { ...one, called: WITHHELD, withheld: true } : one)),
    }),
    ...(changes && {
      changes: changes.map(({ before, after, ...change }) =>
        hidden.has(change.letter)
          ? {
              ...change,
              withheld: true,
              ...(before && { before: blank(before) }),
              ...(after && { after: blank(after) }),
            }
          : { ...change, ...(before && { before }), ...(after && { after }) },
      ),
    }),
  }
}

const blanked = (kind: BookKind, cells: string[]): string[] =>
  cells.map((cell, i) => (KEPT[kind].cells.includes(i) ? cell : i === KEPT[kind].said ? WITHHELD : ''))

const hiddenAmong = async (
  named: { letter: LetterId }[],
  reader: Reader,
  register: Register,
): Promise<Set<LetterId>> => {
  const entries = await register.letters([...new Set(named.map(({ letter }) => letter))])
  return new Set(entries.filter(({ restrictedTo }) => !mayRead(restrictedTo, reader)).map(({ letter }) => letter.id))
}
