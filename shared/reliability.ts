import type { Outcome } from './evaluate.ts'

/** A confidence from `from` up to the next bin. */
export type Bin = { from: number; all: number; right: number }
/** How often a field of a letter (a list as a whole, but each task and cited document by itself) was right, by how sure vanthu was, and without a flag. */
export type Reliability = { field: string; bins: Bin[]; unflagged: number; unflaggedRight: number }

export const BINS: readonly number[] = [0, 0.5, 0.7, 0.8, 0.9, 0.95]

/**
 * Whether confidence means what it says: each field of each letter once, right when all of it is. What was read
 * nowhere counts only among the unflagged: a mark that was overlooked is an error, too.
 */
export const reliability = (outcomes: Outcome[]): Reliability[] =>
  [...Map.groupBy(outcomes, ({ field }) => fieldOf(field))].flatMap(([field, all]) => {
    const letters = [...Map.groupBy(all, ({ scan, pages, item = '' }) => `${scan} ${pages} ${item}`).values()]
      .map(whole)
      .filter(isThere)
    if (letters.length === 0) return []
    const sure = letters.filter(({ flagged }) => !flagged)
    return [{ field, bins: binsOf(letters), unflagged: sure.length, unflaggedRight: sure.filter(isRight).length }]
  })

type Whole = { right: boolean; flagged: boolean; there: boolean; confidence: number | undefined }

const whole = (parts: Outcome[]): Whole => {
  const confidences = parts.flatMap(({ confidence }) => confidence ?? [])
  return {
    right: parts.every(({ verdict }) => verdict === 'right'),
    flagged: parts.every(({ flagged }) => flagged),
    there: parts.some(({ expected, got }) => expected !== '' || got !== ''),
    confidence: confidences.length > 0 ? Math.min(...confidences) : undefined,
  }
}

const isThere = ({ there }: Whole): boolean => there
const isRight = ({ right }: Whole): boolean => right

const binsOf = (letters: Whole[]): Bin[] =>
  BINS.map((from, i) => {
    const here = letters.filter(
      ({ confidence }) => confidence !== undefined && confidence >= from && confidence < (BINS[i + 1] ?? 2),
    )
    return { from, all: here.length, right: here.filter(isRight).length }
  })

/** Parts are flagged with their field: the number with the full number, a signatory's name with the signatory. */
const fieldOf = (field: string): string => (field === 'fullNumber' ? 'number' : (field.split('.')[0] ?? field))
