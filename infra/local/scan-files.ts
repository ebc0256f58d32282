import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'

/** Files that lie beside scans and are none: truth, texts, lists. */
const BESIDE_SCANS = /\.(?:json|txt|md|csv)$/iu
const DOCUMENT_STARTS = ['%PDF', 'II*\0', 'MM\0*', '\xff\xd8\xff', '\x89PNG']

export type Found = { scans: string[]; leftAlone: string[] }

/**
 * All files to take in from files and folders, in order of their names. A file that was named is always taken; in a
 * folder, hidden files are left, and texts and lists unless their bytes say that they are scans after all. Links are
 * followed, each folder once. What cannot be opened is given as a scan, so that the clerk is told.
 *
 * @throws the system's error (ENOENT, EACCES) with `path` for a named file or folder that cannot be found
 */
export const scanFiles = async (paths: string[]): Promise<Found> => {
  const found: Found = { scans: [], leftAlone: [] }
  const walked = new Set<string>()
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) await walk(path, found, walked)
    else found.scans.push(path)
  }
  return found
}

/**
 * The name under which a file is listed: its path inside the folder that was named, for many scanners call every file
 * `scan.pdf`; of a file that was named itself, its own name.
 */
export const nameOf = (file: string, paths: string[]): string => {
  const folder = paths.find((path) => path !== file && !relative(path, file).startsWith('..'))
  return folder === undefined ? basename(file) : relative(folder, file)
}

const walk = async (folder: string, found: Found, walked: Set<string>): Promise<void> => {
  const place = await realpath(folder)
  if (walked.has(place)) return
  walked.add(place)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) found.scans.push(folder)
  for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(path)))
    if (isFolder) await walk(path, found, walked)
    else if (BESIDE_SCANS.test(entry.name) && !(await looksLikeScan(path))) found.leftAlone.push(path)
    else found.scans.push(path)
  }
}

const leadsToFolder = (link: string): Promise<boolean> =>
  stat(link).then(
    (target) => target.isDirectory(),
    () => false,
  )

const looksLikeScan = async (path: string): Promise<boolean> => {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.toString('latin1', 0, bytesRead)
    return DOCUMENT_STARTS.some((document) => start !== '' && start.startsWith(document))
  } catch {
    return true // It cannot be read: it goes on as a scan, so that the clerk is told.
  }
}
