import type { BookLine } from './book-line.ts'
import type { LetterId } from './letter.ts'
import type { LetterEntry } from './register.ts'
import type { InWords } from './words-for-people.ts'

/**
 * What happened to a line after its month was closed: its letter was corrected; it came in later; it stands on a day of
 * another month now; it belongs in another register or none (it counts as the office's own, asks for nothing any more, is
 * a copy); it is no more. `before` is the closed line, `after` the letter
 * as it stands; `by` and `at` tell of its newest revision; `day` is the closed line's, or the new one's.
 */
export type LateChange = {
  letter: LetterId
  what: 'corrected' | 'added' | 'moved' | 'left' | 'gone'
  day: string
  before?: string[]
  after?: string[]
  by?: string
  at?: string
  /** The letter is kept from whoever reads: its lines are left blank. */
  withheld?: true
}

/** What each kind of change is called. */
export const CHANGES: Record<LateChange['what'], InWords> = {
  corrected: { vi: 'Sửa', en: 'Corrected' },
  added: { vi: 'Thêm', en: 'Added' },
  moved: { vi: 'Chuyển khỏi tháng này', en: 'Moved out of this month' },
  left: { vi: 'Không còn thuộc sổ này', en: 'No longer belongs here' },
  gone: { vi: 'Không còn trong sổ văn bản', en: 'No longer in the register' },
}

/**
 * The lines of a month as they were closed, held against those that the month would have now.
 *
 * @param entries the letters of both, as they stand
 * @param lineOf the line that a letter has now, wherever it stands
 */
export const changesSince = (
  closed: readonly BookLine[],
  now: readonly BookLine[],
  entries: ReadonlyMap<LetterId, LetterEntry>,
  lineOf: (entry: LetterEntry) => BookLine,
): LateChange[] => {
  const nowOf = new Map(now.map((line) => [line.letter, line]))
  const wasThere = new Set(closed.map(({ letter }) => letter))
  const lost = closed.flatMap((line): LateChange[] => {
    const { letter, day, cells: before } = line
    const entry = entries.get(letter)
    if (!entry) return [{ letter, what: 'gone', day, before }]
    const { by, at } = entry
    if (entry.withdrawn) return [{ letter, what: 'gone', day, before, by, at }]
    const { cells: after, day: dayNow } = lineOf(entry)
    const what = nowOf.has(letter) ? 'corrected' : dayNow.slice(0, 7) === day.slice(0, 7) ? 'left' : 'moved'
    if (what === 'corrected' && !differs(before, after)) return []
    return [{ letter, what, day, before, after, by, at }]
  })
  const added = now
    .filter(({ letter }) => !wasThere.has(letter))
    .map(({ letter, day, cells: after }): LateChange => {
      const entry = entries.get(letter)
      return { letter, what: 'added', day, after, ...(entry && { by: entry.by, at: entry.at }) }
    })
  return [...lost, ...added].toSorted((a, b) => a.day.localeCompare(b.day))
}

const differs = (a: readonly string[], b: readonly string[]): boolean => a.some((cell, i) => cell !== b[i])

/** The columns (from 0) in which a change shows, with what stood and what stands there; empty on both sides left out. */
export const changedCells = ({ before = [], after = [] }: LateChange): { column: number; was: string; is: string }[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, column) => ({
    column,
    was: before[column] ?? '',
    is: after[column] ?? '',
  })).filter(({ was, is }) => was !== is)
