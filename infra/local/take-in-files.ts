import { RejectedScan } from '../../shared/scan.ts'
import { takeIn } from '../../shared/take-in.ts'
import { troubleOf } from '../../shared/trouble.ts'
import type { InWords } from '../../shared/words-for-people.ts'
import type { Office } from './office.ts'
import { scanBytes } from './scan-bytes.ts'
import { nameOf } from './scan-files.ts'

/** What came of taking files in: under which paths each scan came, and what could not even be opened. */
export type TakenIn = { paths: Map<string, string[]>; unread: { file: string; message: InWords }[] }

/**
 * Takes files into the office one by one; what cannot be read is told and the rest goes on.
 *
 * @param roots the files and folders as a person named them
 * @throws the system's error when the data folder cannot keep a file: nothing after it would fare better
 */
export const takeInFiles = async (
  files: string[],
  roots: string[],
  office: Office,
  now: () => Date,
): Promise<TakenIn> => {
  const taken: TakenIn = { paths: new Map(), unread: [] }
  for (const file of files) {
    try {
      const { id } = await takeIn(nameOf(file, roots), await scanBytes(file), office, now())
      taken.paths.set(id, [...(taken.paths.get(id) ?? []), file])
    } catch (error) {
      if (!(error instanceof RejectedScan) || troubleOf(error)) throw error
      taken.unread.push({ file, message: error.rejection.message })
    }
  }
  return taken
}
