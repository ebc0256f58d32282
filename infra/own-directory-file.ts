import { readFileSync } from 'node:fs'
import type { App } from 'aws-cdk-lib'
import { ownDirectory } from '../shared/directory/own-directory.ts'

/**
 * The deployer's own organs (`-c directory=FILE.csv`), to lie beside the function that registers letters: part of its
 * code, so that it needs no permission to read them, and a slip in them stops the deployment.
 *
 * @throws Error that names every row that cannot be used
 */
export const ownDirectoryFile = (app: App): Record<string, string> => {
  const file: unknown = app.node.tryGetContext('directory')
  if (typeof file !== 'string' || file === '') return {}
  const { bad } = ownDirectory(readFileSync(file, 'utf8'))
  if (bad.length === 0) return { [file]: 'directory.csv' }
  throw new Error(bad.map(({ line, words }) => `${file}:${line}: ${words.vi} · ${words.en}`).join('\n'))
}
