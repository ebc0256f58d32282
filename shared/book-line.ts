import { z } from 'zod'
import { Day, LetterId } from './letter.ts'

/** One line of a register: its letter, the day by which it is ordered, and its cells as Decree 30 numbers them. */
export const BookLine = z.object({
  letter: LetterId,
  day: Day,
  cells: z.array(z.string()),
  /** The program doubts a field: said in the notes while the line is open, and no part of what is kept. */
  isDoubtful: z.boolean().default(false),
  /** Which tasks are doubted, by their numbers on the paper: said in the notes of an open line, and never kept. */
  doubtedTasks: z.array(z.string()).optional(),
  /** Most of it is left blank, since the letter is kept from whoever reads. Never stored. */
  withheld: z.literal(true).optional(),
})
export type BookLine = z.infer<typeof BookLine>

/** From one day to another, ISO, both included. */
export type Span = { from: string; to: string }

/** The cells as they are shown: with a word in the last column (notes) where somebody should check the letter. */
export const shownCells = ({ cells, isDoubtful, doubtedTasks = [] }: BookLine): string[] => {
  const check = doubtedTasks.length > 0 ? `Cần kiểm tra (nhiệm vụ ${doubtedTasks.join(', ')})` : 'Cần kiểm tra'
  return isDoubtful ? cells.with(-1, [cells.at(-1), check].filter((words) => words).join('; ')) : cells
}

/** By day, then by the number at the head of a cell; lines without a number come last. */
export const inOrder =
  (numbered: number) =>
  (a: BookLine, b: BookLine): number =>
    a.day.localeCompare(b.day) || numberIn(a.cells[numbered]) - numberIn(b.cells[numbered])

const numberIn = (cell = ''): number => Number.parseInt(cell, 10) || Number.MAX_SAFE_INTEGER

/** The lowest and the highest number in a column: what a register's first page says of it; undefined without numbers. */
export const numbersOf = (lines: readonly BookLine[], numbered: number): { from: number; to: number } | undefined => {
  const numbers = lines.map(({ cells }) => numberIn(cells[numbered])).filter((n) => n < Number.MAX_SAFE_INTEGER)
  return numbers.length > 0 ? { from: Math.min(...numbers), to: Math.max(...numbers) } : undefined
}
