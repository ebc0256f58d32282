import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { pagePictureKey, scanKey } from '../../shared/archive-keys.ts'
import type { Directory } from '../../shared/directory/directory.ts'
import type { Letter } from '../../shared/letter.ts'
import { lettersOf } from '../../shared/letters-of-reading.ts'
import type { Archive, PageReader } from '../../shared/ports.ts'
import { readScan } from '../../shared/read-scan.ts'
import { stateSecret } from '../../shared/register-letters.ts'
import { RejectedScan, type Rejection, type ScanId } from '../../shared/scan.ts'
import { scanIdOf } from '../../shared/take-in.ts'
import { scanBytes } from './scan-bytes.ts'

export type ReadFile = {
  file: string
  sha256: ScanId | undefined
  pages: number
  letters: Letter[]
  rejection?: Rejection
  /** The page pictures, where they were asked for. */
  pictures?: Map<number, Uint8Array>
  seconds: number
}

/** Reads one file without registering anything; what cannot be used comes back with its rejection. */
export const readFile = async (
  file: string,
  pages: PageReader,
  directory?: Directory,
  withPictures = false,
): Promise<ReadFile> => {
  const start = performance.now()
  const read: ReadFile = { file, sha256: undefined, pages: 0, letters: [], seconds: 0 }
  try {
    const bytes = await scanBytes(file)
    read.sha256 = await scanIdOf(bytes)
    const archive = withPictures ? memoryArchive() : forReading()
    await archive.put(scanKey(read.sha256), bytes)
    const reading = await readScan(read.sha256, { archive, pages })
    read.pages = reading.pages.length
    if (withPictures) read.pictures = await picturesIn(archive, read.sha256, read.pages)
    const letters = lettersOf(reading, undefined, directory).map(({ letter }) => letter)
    const secret = letters.find(({ fields }) => fields.secrecy)?.fields.secrecy
    if (secret) throw stateSecret(secret.value)
    read.letters = letters
  } catch (error) {
    if (!(error instanceof RejectedScan)) throw error
    read.rejection = error.rejection
  }
  read.seconds = (performance.now() - start) / 1000
  return read
}

const picturesIn = async (archive: Archive, scan: ScanId, pages: number): Promise<Map<number, Uint8Array>> => {
  const pictures = new Map<number, Uint8Array>()
  for (let page = 1; page <= pages; page++) {
    const picture = await archive.get(pagePictureKey(scan, page))
    if (picture) pictures.set(page, picture)
  }
  return pictures
}

/** Page pictures are for the register: here they would only fill the memory. */
const forReading = (): Archive => {
  const archive = memoryArchive()
  return { ...archive, put: async (key, bytes) => (key.startsWith('pages/') ? undefined : archive.put(key, bytes)) }
}

/** Does the work for every item, at most `most` at once, and gives each result in the order of the items. */
export async function* inOrder<Item, Result>(
  items: Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  for (const item of items) {
    if (running.length >= most) yield* await first(running)
    const result = work(item)
    result.catch(() => undefined) // Seen when its turn comes; until then it must not count as unhandled.
    running.push(result)
  }
  while (running.length > 0) yield* await first(running)
}

const first = async <Result>(running: Promise<Result>[]): Promise<Result[]> => [await running.shift()].filter(isDefined)
const isDefined = <T>(value: T | undefined): value is T => value !== undefined
