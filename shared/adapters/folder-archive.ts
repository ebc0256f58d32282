import { randomUUID } from 'node:crypto'
import { access, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Archive } from '../ports.ts'

const KEY = /^[\w.-]+(?:\/[\w.-]+)*$/u
const TEMPORARY = '.tmp-'
const UNFINISHED = /^\.tmp-[\da-f-]{36}-(?<name>.+)$/u

/**
 * Objects as files in a folder. A put is written beside its place, forced to the disk, then renamed: a kill or a full
 * disk leaves the old object or none, never half of one. `putNew` needs a file system with hard links (not FAT).
 *
 * @throws Error for a key that would leave the folder; the system's error (ENOSPC, EACCES) when the disk refuses
 */
export const folderArchive = (folder: string): Archive => {
  const path = (key: string): string => {
    if (!KEY.test(key) || key.split('/').includes('..')) throw new Error(`“${key}” is no key of the archive`)
    return join(folder, key)
  }
  return {
    put: (key, bytes) => writeWhole(path(key), bytes, rename),
    putNew: (key, bytes) => writeWhole(path(key), bytes, linkNew).then(() => true, taken),
    get: (key) => readFile(path(key)).catch(absent),
    has: (key) =>
      access(path(key)).then(
        () => true,
        () => false,
      ),
    list: async (prefix) => {
      const entries = await readdir(join(folder, prefix.slice(0, prefix.lastIndexOf('/') + 1)), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => [])
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith(TEMPORARY))
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
        .filter((key) => key.startsWith(prefix))
        .sort()
    },
    remove: (key) => removeWhole(path(key)),
  }
}

type Move = (from: string, to: string) => Promise<void>

const writeWhole = async (path: string, bytes: Uint8Array, move: Move): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `${TEMPORARY}${randomUUID()}-${basename(path)}`)
  try {
    {
      await using file = await open(temporary, 'wx')
      await file.writeFile(bytes)
      await file.sync()
    }
    await move(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** A second name for the file, which the system gives only where there is none; then the first one goes. */
const linkNew: Move = async (from, to) => {
  await link(from, to)
  await rm(from)
}

const taken = (error: NodeJS.ErrnoException): false => {
  if (error.code === 'EEXIST') return false
  throw error
}

/** A put that was killed may have left its text beside the place: that goes too. */
const removeWhole = async (path: string): Promise<void> => {
  const beside = (await readdir(dirname(path)).catch(absent)) ?? []
  const left = beside.filter((file) => UNFINISHED.exec(file)?.groups?.name === basename(path))
  for (const file of [...left, basename(path)]) await rm(join(dirname(path), file), { force: true })
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}
