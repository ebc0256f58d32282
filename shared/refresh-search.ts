import type { SearchReplica } from './replica-ports.ts'

/**
 * Makes the snapshot from which search functions start, so that a new one has few changes to apply. The first one of a
 * large register takes several calls: each stores what it came to, and the next goes on from there.
 *
 * Of several at once, one stores its snapshot and the others' is dropped. Nothing is lost: a snapshot is an earlier
 * state of what the table says, and what it lacks is applied from there.
 *
 * @param mayGoOn asked between batches of letters: no, when time must be left to store the snapshot
 * @returns whether all changes are in (else call again), and what became of the snapshot
 */
export const refreshSearch = async (
  replica: Pick<SearchReplica, 'catchUp' | 'snapshot'>,
  mayGoOn: () => boolean = () => true,
): Promise<{ isWhole: boolean; snapshot: Awaited<ReturnType<SearchReplica['snapshot']>> }> => {
  const isWhole = await replica.catchUp(mayGoOn)
  return { isWhole, snapshot: await replica.snapshot() }
}
