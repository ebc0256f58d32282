import { pageWorkers } from '../../../shared/adapters/page-reader.ts'
import { readLine } from '../../../shared/read-line.ts'
import type { Rejection } from '../../../shared/scan.ts'
import { openDirectory } from '../own-directory.ts'
import { printable } from '../printable.ts'
import { inOrder, readFile } from '../read-file.ts'
import { scanFiles } from '../scan-files.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** Scans that are open at once: enough that one-page letters keep every engine busy. */
const AT_ONCE = 2

/** `vanthu read`: one line a scan on stdout, progress on stderr; 1 when some were rejected. */
export const read = async (paths: string[], { json, lang, directory: file }: Options): Promise<number> => {
  if (paths.length === 0) throw new WrongUsage('read FILE|FOLDER…')
  const { scans } = await scanFiles(paths).catch(notFound)
  const directory = openDirectory(file)
  const pages = pageWorkers()
  let rejected = 0
  try {
    for await (const done of inOrder(scans, AT_ONCE, (file) => readFile(file, pages, directory))) {
      const { file, sha256 = null, letters, rejection, seconds } = done
      const line = { ...readLine(file, sha256, done.pages, letters, lang), ...(rejection && error(rejection, lang)) }
      if (rejection) rejected++
      process.stdout.write(json ? `${JSON.stringify(line)}\n` : `${printable(file)}\n${summary(line)}`)
      process.stderr.write(
        `${printable(file)}: ${done.pages} tr. · ${seconds.toFixed(1)} s${rejection ? ` · ${rejection.message[lang]}` : ''}\n`,
      )
    }
  } finally {
    await pages.close()
  }
  return rejected > 0 ? 1 : 0
}

const error = ({ code, message }: Rejection, lang: Options['lang']) => ({
  error: { code, message: message[lang] },
})

const summary = ({ letters }: ReturnType<typeof readLine>): string =>
  letters
    .map(({ fullNumber, symbol, issuedOn, issuer, type, subject, review }) =>
      [
        fullNumber ?? `?/${symbol ?? '?'}`,
        issuedOn ?? '?',
        issuer,
        `${type ?? ''} ${subject ?? ''}`,
        ...review.map(({ reason }) => `  ⚑ ${reason}`),
      ].join('\n  '),
    )
    .map((text) => `${text}\n`)
    .join('')

/** A path that is not there is wrong usage, said before any page is read. */
export const notFound = (cause: unknown): never => {
  throw new WrongUsage(`Không tìm thấy · not found: ${cause instanceof Error ? cause.message : cause}`, { cause })
}
