import { readFile as textOf } from 'node:fs/promises'
import { pageWorkers } from '../../../shared/adapters/page-reader.ts'
import { type Outcome, evaluate as outcomesOf, secretOutcomes } from '../../../shared/evaluate.ts'
import { readLine } from '../../../shared/read-line.ts'
import { kindOf } from '../../../shared/scan-kind.ts'
import { Truth } from '../../../shared/truth.ts'
import { inOrder, readFile } from '../read-file.ts'
import { scanFiles } from '../scan-files.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { byHand, penTable } from './evaluation-pen.ts'
import { tables } from './evaluation-tables.ts'
import { notFound } from './read.ts'

const AT_ONCE = 2

/**
 * `vanthu evaluate FOLDER`: reads every scan that has a truth beside it and compares; on stdout tables by field, by
 * kind of scan, and of how reliable confidence is.
 */
export const evaluate = async (paths: string[], { json }: Options): Promise<number> => {
  if (paths.length === 0) throw new WrongUsage('evaluate FOLDER…')
  const measured = await withTruth((await scanFiles(paths).catch(notFound)).scans)
  if (measured.length === 0)
    throw new WrongUsage('evaluate: không có tệp NAME.json nào cạnh bản quét · no truth NAME.json beside a scan')
  const pages = pageWorkers()
  const outcomes: (Outcome & { kind: string })[] = []
  const pens: Outcome[] = []
  let [pageCount, start] = [0, performance.now()]
  try {
    for await (const { read, truth } of inOrder(measured, AT_ONCE, async ({ file, truth }) => ({
      read: await readFile(file, pages),
      truth,
    }))) {
      const { file, sha256 = null, letters, rejection, seconds } = read
      const line = readLine(file, sha256, read.pages, letters)
      const setAside = rejection?.code === 'state-secret'
      const found = setAside ? secretOutcomes(file, truth) : outcomesOf(truth, line)
      const kind = kindOf(file, truth, letters)
      outcomes.push(...found.map((one) => ({ ...one, kind })))
      pens.push(...byHand(found, letters))
      pageCount += read.pages
      process.stderr.write(
        `${file}: ${read.pages} tr. · ${seconds.toFixed(1)} s · ${found.filter(isError).length} ≠${rejection ? ` · ${rejection.code}` : ''}\n`,
      )
    }
  } finally {
    await pages.close()
  }
  const secondsPerPage = (performance.now() - start) / 1000 / Math.max(1, pageCount)
  process.stdout.write(
    json
      ? outcomes.map((one) => `${JSON.stringify(one)}\n`).join('')
      : `${tables(outcomes, secondsPerPage)}${penTable(pens)}`,
  )
  return 0
}

const isError = ({ verdict }: Outcome): boolean => verdict !== 'right'

const withTruth = async (files: string[]): Promise<{ file: string; truth: Truth }[]> => {
  const all = await Promise.all(
    files.map(async (file) => {
      const json = await textOf(file.replace(/\.[^./]+$/u, '.json'), 'utf8').catch(() => undefined)
      return json === undefined ? [] : [{ file, truth: Truth.parse(JSON.parse(json)) }]
    }),
  )
  return all.flat()
}
