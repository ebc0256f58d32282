import type { LetterId } from './letter.ts'
import type { Register } from './ports.ts'
import type { LetterEntry, ScanEntry } from './register.ts'
import { mayRead, type Reader } from './restriction.ts'
import type { ScanId } from './scan.ts'

/** A scan with its letters, those that a reader may see and those that are kept from him. */
export type Cover = { scan: ScanEntry; open: LetterEntry[]; hidden: LetterEntry[] }

/**
 * What one reader sees in the course of one request: `shown` are the restricted letters that were handed out, opened
 * by themselves or as one of a list; a scan is looked up once.
 */
export type Sight = {
  reader: Reader
  shown: Map<LetterId, 'opened' | 'listed'>
  covers: Map<ScanId, Promise<Cover | undefined>>
}

export const sightOf = (reader: Reader): Sight => ({ reader, shown: new Map(), covers: new Map() })

/** Whether the letter may be shown; that a restricted one was is noted. */
export const sees = ({ reader, shown }: Sight, entry: LetterEntry, how: 'opened' | 'listed'): boolean => {
  if (!mayRead(entry.restrictedTo, reader)) return false
  const { id } = entry.letter
  if (entry.restrictedTo && shown.get(id) !== 'opened') shown.set(id, how)
  return true
}

/** The scan of which something is asked; letters that were restricted and are no more count still. */
export const coverOf = (id: ScanId, register: Register, { reader, covers }: Sight): Promise<Cover | undefined> => {
  const known = covers.get(id) ?? lookedUp(id, register, reader)
  covers.set(id, known)
  return known
}

const lookedUp = async (id: ScanId, register: Register, reader: Reader): Promise<Cover | undefined> => {
  const scan = await register.scan(id)
  return scan && coverIn(scan, register, reader)
}

export const coverIn = async (scan: ScanEntry, register: Register, reader: Reader): Promise<Cover> => {
  const ids = new Set([...scan.letters, ...(scan.restricted ?? [])])
  const letters = ids.size > 0 ? await register.letters([...ids]) : []
  const [open, hidden] = [true, false].map((isOpen) =>
    letters.filter(({ restrictedTo }) => mayRead(restrictedTo, reader) === isOpen),
  )
  return { scan, open: open ?? [], hidden: hidden ?? [] }
}

/** Whether a page of a scan belongs to a letter, annexes behind it. */
export const isOf = (page: number, { letter: { pages, annexes } }: LetterEntry): boolean =>
  pages.first <= page && page <= (annexes?.last ?? pages.last)

/**
 * Whether a scan's file, or one of its pages, may be handed out; that a restricted letter was seen there is noted. The
 * file has all of its letters: one that is kept from the reader keeps the whole. A page may be seen with a letter that
 * it belongs to.
 */
export const seesFile = ({ open, hidden }: Cover, page: number | undefined, sight: Sight): boolean => {
  const on = (entries: LetterEntry[]) => entries.filter((entry) => page === undefined || isOf(page, entry))
  if (hidden.length > 0 && (page === undefined || on(hidden).length > 0 || on(open).length === 0)) return false
  for (const entry of on(open)) sees(sight, entry, 'opened')
  return true
}
