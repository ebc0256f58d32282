import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Truth } from '../../shared/truth.ts'
import { short } from '../fixtures/dates.ts'
import { digitMilliseconds } from './digits.ts'
import { type Engine, engines } from './engines.ts'
import { type Errors, errors } from './error-rates.ts'
import { benchSearch } from './search.ts'

const FIXTURES = new URL('../../fixtures/letters/', import.meta.url).pathname

/**
 * Image-only PDFs that stand upright and whose text is all typed: what every engine takes with its default settings.
 * ocrmypdf refuses files with a text layer, does not turn pages unasked, and takes no TIFF of many pages.
 */
const SCANS: [kind: string, slugs: string[]][] = [
  ['clean', ['251-clean']],
  [
    'everyday',
    ['251-everyday', 'conclusion', 'joint', 'letter-2009', 'party-letter', 'plan-table', 'telegram', 'two-letters'],
  ],
  ['everyday, long', ['report-20-pages']],
  ['poor', ['251-poor']],
]

const printedIn = (slug: string): string[][] =>
  readFileSync(join(FIXTURES, slug, 'scan.txt'), 'utf8')
    .split('\f')
    .map((page) => page.split('\n'))

const SEAL = 'MẪU THỬ · KHÔNG CÓ GIÁ TRỊ'

/** The lines of a scan that were stamped onto the paper, not typed. */
const stampedOn = (slug: string): string[] => {
  const { letters } = Truth.parse(JSON.parse(readFileSync(join(FIXTURES, slug, 'scan.json'), 'utf8')))
  return letters.flatMap(({ arrival, urgency }) => [
    SEAL,
    ...(urgency ? [urgency] : []),
    ...(arrival
      ? [arrival.office ?? '', 'ĐẾN', `Số: ${arrival.number}`, `Ngày: ${short(arrival.date ?? '')}`, 'Chuyển:']
      : []),
  ])
}

const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |\n`
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`

const measure = async (engine: Engine, kind: string, slugs: string[]): Promise<string> => {
  const work = mkdtempSync(join(tmpdir(), 'vanthu-bench-'))
  try {
    const files = slugs.map((slug) => join(FIXTURES, slug, 'scan.pdf'))
    const { scans, seconds, cpuSeconds, peakMiB } = await engine.read(files, work)
    const printed = slugs.map(printedIn)
    const pages = printed.flat().length
    const found: Errors[] = printed.flatMap((scan, i) => {
      const stamped = stampedOn(slugs[i] ?? '')
      const typed = scan.map((page) => page.filter((line) => !stamped.includes(line)))
      return typed.map((page, at) => errors(page, scans[i]?.[at] ?? [], stamped))
    })
    const sum = (count: keyof Errors) => found.reduce((total, page) => total + page[count], 0)
    return row([
      kind,
      engine.name,
      pages,
      (pages / seconds).toFixed(2),
      (seconds / pages).toFixed(2),
      (cpuSeconds / pages).toFixed(2),
      peakMiB.toFixed(0),
      percent(sum('characterErrors'), sum('characters')),
      percent(sum('wordErrors'), sum('words')),
    ])
  } finally {
    rmSync(work, { recursive: true })
  }
}

// With `--letters` it is searching that is measured, not reading.
if (process.argv.includes('--letters')) {
  await benchSearch(process.argv.slice(2))
  process.exit()
}

const [cpu] = cpus()
process.stdout.write(
  `${cpu?.model} · ${cpus().length} cores · ${(totalmem() / 2 ** 30).toFixed(0)} GiB · Node ${process.version} · load before ${loadavg()[0]?.toFixed(1)}\n${engines
    .map(({ name, version }) => `${name}: ${version}\n`)
    .join('')}\n`,
)
process.stdout.write(
  row(['scans', 'engine', 'pages', 'pages/s', 's/page', 'CPU s/page', 'peak MiB', 'character errors', 'word errors']),
)
process.stdout.write(row(['---', '---', '---:', '---:', '---:', '---:', '---:', '---:', '---:']))
for (const [kind, slugs] of SCANS)
  for (const engine of engines) process.stdout.write(await measure(engine, kind, slugs))
process.stdout.write(`\nhandwritten digits: ${(await digitMilliseconds()).toFixed(0)} ms a letter, one thread\n`)
