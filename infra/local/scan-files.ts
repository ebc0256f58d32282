import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that lie beside scans and are none: truth, texts, lists. */
const BESIDE_SCANS = /\.(?:json|txt|md|csv)$/iu
const DOCUMENT_STARTS = ['%PDF', 'II*\0', 'MM\0*', '\xff\xd8\xff', '\x89PNG']

/**
 * All files to take in from files and folders, in order of their names. A file that was named is always taken; in a
 * folder, hidden files are left, and texts and lists unless their bytes say that they are scans after all.
 *
 * @throws the system's error (ENOENT, EACCES) with `path` for a file or folder that cannot be found
 */
export const scanFiles = async (paths: string[]): Promise<{ scans: string[]; leftAlone: string[] }> => {
  const found = { scans: [] as string[], leftAlone: [] as string[] }
  for (const path of paths) {
    if ((await lstat(path)).isDirectory()) await walk(path, found)
    else found.scans.push(path)
  }
  return found
}

const walk = async (folder: string, found: { scans: string[]; leftAlone: string[] }): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) await walk(path, found)
    else if (BESIDE_SCANS.test(entry.name) && !(await looksLikeScan(path))) found.leftAlone.push(path)
    else found.scans.push(path)
  }
}

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
