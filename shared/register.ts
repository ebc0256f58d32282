import { z } from 'zod'
import { Letter, LetterId } from './letter.ts'
import { Turn } from './reading.ts'
import { Restriction } from './restriction.ts'
import { Rejection, Scan } from './scan.ts'
import { InWords } from './words-for-people.ts'

/** Where a scan stands on its way into the register. */
export const ScanState = z.enum(['waiting', 'reading', 'registered', 'rejected'])
export type ScanState = z.infer<typeof ScanState>

/** On which pages of a scan letters begin, as a person says: what the pages seem to say counts no more. */
export const Division = z.object({
  firsts: z.array(z.number().int().positive()).min(1),
  by: z.string().min(1),
  at: z.iso.datetime(),
})
export type Division = z.infer<typeof Division>

/** A scan in the register: nothing that arrived is ever without such an entry, rejected ones included. */
export const ScanEntry = Scan.extend({
  state: ScanState,
  pages: z.number().int().nonnegative().optional(),
  pagesRead: z.number().int().nonnegative(),
  rejection: Rejection.optional(),
  /** The program failed at it again and again: it waits for a person, who may add the file once more. */
  stuck: InWords.optional(),
  divided: Division.optional(),
  /** Grows each time a person asks for pages to be read anew; of those, what was read for an earlier one counts no more. */
  edition: z.number().int().positive().optional(),
  /** Pages that alone are read anew for this edition, because a person turned them; all pages without. */
  anew: z.array(z.number().int().positive()).optional(),
  /** How pages lie, by their numbers, where a person said so. */
  turns: z.record(z.string().regex(/^\d+$/u), Turn).optional(),
  letters: z.array(LetterId),
  /** Letters of it that were restricted once, also those that are no more: asked about before a file is handed out. */
  restricted: z.array(LetterId).optional(),
  /** Said to a reader from whom a letter of it is kept: names and letters are left out. Never stored. */
  withheld: z.literal(true).optional(),
})
export type ScanEntry = z.infer<typeof ScanEntry>

/** The same entry, to be tried again. */
export const unstuck = ({ stuck, ...entry }: ScanEntry): ScanEntry => entry
/** The same entry, neither stuck nor rejected. */
export const reopened = ({ rejection, ...entry }: ScanEntry): ScanEntry => unstuck(entry)

/** A clerk said that the scan does not belong here: no step brings it back, only a person. */
export const isSetAside = (entry: ScanEntry | undefined): boolean => entry?.rejection?.code === 'set-aside'

/**
 * One state of a letter: the newest is the letter, the earlier ones its history. Revisions count from 1.
 * `by` is "vanthu" for the program and the person's name otherwise. `text` is the letter's running text, for search.
 */
export const LetterEntry = z.object({
  letter: Letter,
  revision: z.number().int().positive(),
  at: z.iso.datetime(),
  by: z.string().min(1),
  text: z.string(),
  /** When its scan was taken in. */
  arrivedAt: z.iso.datetime().optional(),
  /** The letter is no more: its scan was rejected, or divided otherwise. It is in no list; its history stays. */
  withdrawn: z.literal(true).optional(),
  /** Nobody else sees anything of the letter, clerks excepted; without, whoever may use the register does. */
  restrictedTo: Restriction.optional(),
})
export type LetterEntry = z.infer<typeof LetterEntry>

/** Vietnam has one time zone: the day of a moment there, ISO. */
export const dayThere = (moment: string | Date): string =>
  new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day on which a letter arrived: as its stamp says, or when its scan was taken in, so that no letter is without. */
export const arrivedOn = ({ letter, arrivedAt, at }: LetterEntry): string =>
  letter.fields.arrival?.value.date ?? dayThere(arrivedAt ?? at)

/** A letter that search found: its entry and the tier of the match (lower is better). */
export const Hit = z.object({ entry: LetterEntry, tier: z.number().int() })
export type Hit = z.infer<typeof Hit>
