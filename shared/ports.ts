import type { GivenNumber } from './arrival-series.ts'
import type { LetterId } from './letter.ts'
import type { LetterView } from './letter-view.ts'
import type { Line, PageReading, Turn } from './reading.ts'
import type { Hit, LetterEntry, ScanEntry } from './register.ts'
import type { Reader } from './restriction.ts'
import type { SavedView } from './saved-views.ts'
import type { ScanId } from './scan.ts'
import type { InWords } from './words-for-people.ts'

/** Objects by key (`scans/<id>`, `readings/<id>/0001.json`, …). A put is seen whole or not at all. */
export type Archive = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /**
   * Puts only where there is no object yet; false when there is one. Of several at once one is first. Where the answer to
   * a put was lost on the way, false may speak of that very put: whoever must know reads what stands.
   */
  putNew(key: string, bytes: Uint8Array): Promise<boolean>
  get(key: string): Promise<Uint8Array | undefined>
  has(key: string): Promise<boolean>
  /** Keys that begin with the prefix, in order. */
  list(prefix: string): Promise<string[]>
  /** Erases: no earlier version is kept either. Harmless when there is none. */
  remove(key: string): Promise<void>
}

/** The table: scans and letters with their revisions. It is the truth; the search index is derived from it. */
export type Register = {
  /**
   * Writes the scan's whole entry. With `was` (the entry as it was read, null for none) throws `RevisionConflict` when
   * another process has written since.
   */
  putScan(entry: ScanEntry, was?: ScanEntry | null): Promise<void>
  scan(id: ScanId): Promise<ScanEntry | undefined>
  /** Newest arrivals first; all of them without a limit. */
  scans(limit?: number): Promise<ScanEntry[]>
  /** Writes revision n; throws `RevisionConflict` unless the newest one is n − 1. The same write repeated is harmless. */
  putLetter(entry: LetterEntry): Promise<void>
  letter(id: LetterId): Promise<LetterEntry | undefined>
  /** Newest revisions, in the order of the ids; a letter that there is not is left out. */
  letters(ids: readonly LetterId[]): Promise<LetterEntry[]>
  /** All revisions, oldest first. */
  revisions(id: LetterId): Promise<LetterEntry[]>
  /** Letters of which a person should check something, the most doubtful first, then the newest; `total` counts all. */
  toReview(most: number): Promise<{ entries: LetterEntry[]; total: number }>
  /** Letters that arrived from one day to another (ISO days, both included; `arrivedOn`), in the order of the days. */
  arrived(from: string, to: string): Promise<LetterEntry[]>
  /** Letters whose number reads like this one (`numberKey`): another series, a slip, or the same paper again. */
  numbered(fullNumber: string): Promise<LetterEntry[]>
}

/** Who saw restricted letters. Nothing is ever taken out of it. */
export type Views = {
  /** The same view (`viewKey`) told again is one view. */
  add(view: LetterView): Promise<void>
  /** Views of a letter, the newest first; all of them without a limit. */
  of(letter: LetterId, most?: number): Promise<LetterView[]>
}

/**
 * The office's own series of arrival numbers, each year's from its first number on without gaps or doubles, however
 * many ask at once. A number that was given stays given to its letter, whatever becomes of either.
 */
export type ArrivalNumbers = {
  /** The next number of the year for a letter, or the one that it was given before; `first` begins a year. */
  give(claim: Omit<GivenNumber, 'number'> & { first: number }): Promise<GivenNumber>
  /** The numbers of a year, in their order; with `last`, the so many highest of them. */
  given(year: number, last?: number): Promise<GivenNumber[]>
}

/** Searches that people keep, each person's whole. */
export type SavedViews = {
  of(person: string): Promise<SavedView[]>
  /** Throws `RevisionConflict` unless `was` is what stands. */
  keep(person: string, views: SavedView[], was: SavedView[]): Promise<void>
}

/** Newest revisions in the order in which they were written, for what follows the table (search replicas). */
export type ChangeFeed = {
  /** What was written at `since` (ISO moment; undefined: ever) or later, oldest first, page by page. */
  changes(since: string | undefined): AsyncIterable<{ id: LetterId; revision: number; at: string }[]>
}

/** Objects that several processes make anew from time to time, such as a snapshot of the search index. */
export type Snapshots = {
  /** The object that stands, with its version; undefined when there is none. */
  current(key: string): Promise<{ bytes: Uint8Array; etag: string } | undefined>
  /** Puts in place of the version that was read (undefined: there was none); false when somebody else was first. */
  replace(key: string, bytes: Uint8Array, etag: string | undefined): Promise<boolean>
}

/** Somebody else wrote this revision first: read again, then decide. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict'
}

/**
 * What a list is narrowed to, all together. `from`–`to` are days of issue, both included; the rest is what a facet
 * counts.
 */
export type Filters = {
  year?: string | undefined
  from?: string | undefined
  to?: string | undefined
  issuer?: string | undefined
  type?: string | undefined
  recipient?: string | undefined
  urgency?: string | undefined
  /** A number and symbol that letters cite, however it is written. */
  cites?: string | undefined
  review?: '1' | undefined
  /** Those that are restricted to some people. */
  restricted?: '1' | undefined
  /** With an open task, with one that has a deadline, with one due in a month (`2026-03`), with one that is closed. */
  tasks?: '1' | undefined
  deadline?: '1' | undefined
  due?: string | undefined
  closed?: '1' | undefined
}
/** The names of values that are counted and can be narrowed to; what is cited is counted by its `numberKey`. */
export type Facet = Exclude<keyof Filters, 'from' | 'to'>

/** Without words, every letter that the filters leave is found, newest first. */
export type SearchQuery = {
  words: string
  limit: number
  offset?: number
  filters?: Filters
  /** Letters that this reader may not see are neither found nor counted; without, nothing is held back. */
  reader?: Reader | undefined
}

/** Finds letters by number in all written forms, then by words without diacritics; newest first among equals. */
export type SearchIndex = {
  index(entry: LetterEntry): Promise<void>
  remove(id: LetterId): Promise<void>
  /** `total` counts all that paging gives; of words that more than 10,000 letters hold, 10,000. */
  search(query: SearchQuery): Promise<{ hits: Hit[]; total: number }>
  /** The most frequent values of a facet in the whole register, as a reader may see it, with their counts; years newest first. */
  facet(name: Facet, most: number, reader?: Reader): Promise<{ value: string; count: number }[]>
}

/** A search index of its own beside each function, that follows the table. */
export type SearchReplica = SearchIndex & {
  /** Applies what the table has that the index has not, while it may go on; false when something is left. */
  catchUp(mayGoOn?: () => boolean): Promise<boolean>
  /** Stores the index for others to start from. `overtaken`: somebody else did so meanwhile, and theirs stands. */
  snapshot(): Promise<'stored' | 'unchanged' | 'overtaken'>
}

/** A grey page picture: one byte a pixel, paper 255. */
export type GreyPicture = { width: number; height: number; pixels: Uint8Array }

/** How the engine should take the picture: a whole page, one block of text, a single line, or words here and there. */
export type Layout = 'page' | 'block' | 'line' | 'scattered'

/** An engine that reads Vietnamese. Boxes of its lines are fractions of the picture it was given. */
export type Ocr = {
  readonly engine: string
  recognise(picture: GreyPicture, layout: Layout): Promise<Line[]>
}

/**
 * Another engine, for pages in languages that the first reads less well. It takes an upright page picture (JPEG or PNG)
 * and gives lines with boxes as fractions of it; undefined when it cannot take this picture. It throws when the world
 * failed and the same call may succeed later.
 */
export type SecondEngine = {
  readonly engine: string
  read(picture: Uint8Array): Promise<Line[] | undefined>
}

/** A step to be done for a scan, held by one worker at a time until its lease ends. */
export type Job = { id: number; step: 'read-scan' | 'register-letters'; scan: ScanId; attempts: number }

/** Where a step is asked for; adding what is already waiting is harmless. */
export type ToDo = { add(step: Job['step'], scan: ScanId): Promise<void> }

export type WorkQueue = ToDo & {
  /** The oldest job that nobody holds at `now` (epoch ms), held for `leaseMs`; undefined when there is none. */
  lease(now: number, leaseMs: number): Promise<Job | undefined>
  done(job: Job): Promise<void>
  /** Gives the job back after a failure of the world; after `mostAttempts` it is parked and stays visible. */
  fail(job: Job, reason: string, mostAttempts: number): Promise<void>
  parked(): Promise<(Job & { reason: string })[]>
  waiting(): Promise<number>
}

/**
 * Turns a scan's bytes into pages as read. `pages` counts them and throws `RejectedScan` for what cannot be used;
 * `read` gives one page (from 1) with its upright, straightened picture as JPEG; with `turn` it need not find out how
 * the page lies.
 */
export type PageReader = {
  pages(scan: Uint8Array): Promise<number>
  read(scan: Uint8Array, page: number, turn?: Turn): Promise<{ reading: PageReading; picture: Uint8Array }>
  close(): Promise<void>
}

/** Tells people who are not at the page: `about` names it in ASCII, for the subject of a mail. */
export type Alerts = { tell(alert: { about: string; words: InWords }): Promise<void> }
