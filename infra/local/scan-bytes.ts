import { readFile, stat } from 'node:fs/promises'
import { MOST_BYTES, refusals } from '../../shared/pages/refusals.ts'
import { RejectedScan } from '../../shared/scan.ts'
import { printable } from './printable.ts'

/** A file's bytes. @throws RejectedScan `unreadable-file` or `file-too-large` */
export const scanBytes = async (file: string): Promise<Uint8Array> => {
  const { size, isFile } = await stat(file).then(
    (found) => ({ size: found.size, isFile: found.isFile() || found.isDirectory() }),
    (cause: unknown) => {
      throw unreadable(file, cause)
    },
  )
  // Reading a pipe or a device would wait for ever.
  if (!isFile) throw unreadable(file, new Error('not a regular file'))
  if (size > MOST_BYTES) throw refusals.fileTooLarge(size)
  return readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
}

/** The file system did not give the bytes. */
const unreadable = (file: string, cause: unknown): RejectedScan => {
  const why =
    cause instanceof Error && 'code' in cause ? String(cause.code) : cause instanceof Error ? cause.message : ''
  return new RejectedScan(
    'unreadable-file',
    {
      vi: `Không đọc được tệp “${printable(file)}” (${why}). Hãy kiểm tra quyền đọc và ổ đĩa rồi đưa vào lại.`,
      en: `The file “${printable(file)}” cannot be read (${why}). Check its permissions and the disk, then add it again.`,
    },
    { cause },
  )
}
