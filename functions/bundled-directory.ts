import { existsSync, readFileSync } from 'node:fs'
import { DIRECTORY, type Directory, directoryOf } from '../shared/directory/directory.ts'
import { ownDirectory } from '../shared/directory/own-directory.ts'

/** The deployer's own organs, where the deployment put their file beside the code (infra/own-directory-file.ts). */
export const bundledDirectory = (file: URL): Directory => {
  if (!existsSync(file)) return DIRECTORY
  const { organs, bad } = ownDirectory(readFileSync(file, 'utf8'))
  for (const { line, words } of bad) process.stderr.write(`directory.csv:${line}: ${words.en}\n`)
  return directoryOf(organs)
}
