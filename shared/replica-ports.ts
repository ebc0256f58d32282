import type { LetterId } from './letter.ts'
import type { SearchIndex } from './ports.ts'

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

/** A search index of its own beside each function, that follows the table. */
export type SearchReplica = SearchIndex & {
  /** Applies what the table has that the index has not, while it may go on; false when something is left. */
  catchUp(mayGoOn?: () => boolean): Promise<boolean>
  /** Stores the index for others to start from. `overtaken`: somebody else did so meanwhile, and theirs stands. */
  snapshot(): Promise<'stored' | 'unchanged' | 'overtaken'>
}
