import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIRECTORY, type Directory, directoryOf } from '../../shared/directory/directory.ts'
import { ownDirectory } from '../../shared/directory/own-directory.ts'
import { WrongUsage } from './wrong-usage.ts'

/**
 * The directory with the deployer's own organs: of the file that was named, else of `directory.csv` in the data folder.
 *
 * @throws WrongUsage that names every row that cannot be used
 */
export const openDirectory = (file: string | undefined, data?: string): Directory => {
  const path = file ?? (data === undefined ? undefined : join(data, 'directory.csv'))
  if (path === undefined || (file === undefined && !existsSync(path))) return DIRECTORY
  const { organs, bad } = ownDirectory(textOf(path))
  if (bad.length === 0) return directoryOf(organs)
  const lines = bad.map(({ line, words }) => `${path}:${line}: ${words.vi} · ${words.en}`)
  throw new WrongUsage(`${lines.join('\n')}\n`)
}

const textOf = (path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (cause) {
    throw new WrongUsage(`${path}: không đọc được, cần tệp CSV mã UTF-8 · not readable as CSV in UTF-8`, { cause })
  }
}
