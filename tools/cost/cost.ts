import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Costs, costOf, type Month, standingCosts, total } from './cost-of.ts'
import { PRICES } from './prices.ts'
import { dollars, table } from './table.ts'
import { STANDING } from './usage.ts'

const USAGE = `npm run cost -- [--pages 30000] [--pages-per-scan 5] [--seconds-per-page 5] [--memory 1769] [--foreign 0.02] [--pen 0]
  --pages             pages a month, for a column beside 1,000, 30,000 and 1,000,000
  --seconds-per-page  what Tesseract takes for one on Lambda (arm64, one page at a time)
  --memory            of the function read-scan, in MB
  --foreign           share of pages in a language that Textract reads, 0 to 1
  --pen               share of pages whose doubted handwriting Textract is asked for, 0 to 1; where that is wished, some 0.15
`
const MONTHS = [1_000, 30_000, 1_000_000]

const Settings = z.object({
  pages: z.coerce.number().positive().optional(),
  'pages-per-scan': z.coerce.number().min(1).default(5),
  'seconds-per-page': z.coerce.number().positive().max(900).default(5),
  memory: z.coerce.number().int().min(128).max(10_240).default(1769),
  foreign: z.coerce.number().min(0).max(1).default(0.02),
  pen: z.coerce.number().min(0).max(1).default(0),
})

const costTable = (titles: string[], columns: Costs[], others: [string, number[]][] = []): string => {
  const row = (title: string, amounts: number[]): string[] => [title, ...amounts.map(dollars)]
  const what = Object.keys(columns[0] ?? {})
  return table([
    titles,
    ...what.map((title) =>
      row(
        title,
        columns.map((costs) => costs[title] ?? 0),
      ),
    ),
    ...others.map(([title, amounts]) => row(title, amounts)),
  ])
}

const report = (settings: z.infer<typeof Settings>): string => {
  const { memory: memoryMb, foreign, pen } = settings
  const [secondsPerPage, pagesPerScan] = [settings['seconds-per-page'], settings['pages-per-scan']]
  const month = (pages: number, share = foreign): Month => ({
    pages,
    pagesPerScan,
    secondsPerPage,
    memoryMb,
    foreign: share,
    pen,
  })
  const paths = [0, 1].map((share) => costOf(month(1000, share), PRICES))
  const sizes = [...new Set([...MONTHS, ...(settings.pages ? [settings.pages] : [])])].sort((a, b) => a - b)
  const months = sizes.map((pages) => costOf(month(pages), PRICES))
  const standing = standingCosts(STANDING, PRICES)
  const whole = months.map((costs) => total(costs) + total(standing))
  return [
    `${PRICES.region}, ${PRICES.asOf}: prices from memory, to be checked (tools/cost/prices.ts); no free tiers.\n` +
      `${secondsPerPage} s a page at ${memoryMb} MB, ${pagesPerScan} pages a scan, ${100 * foreign} % foreign pages, ${100 * pen} % asked for handwriting; storage of this month’s pages, to be paid each month after.\n`,
    costTable(['per 1,000 pages', 'Tesseract', 'Tesseract, then Textract'], paths, [['together', paths.map(total)]]),
    costTable(['standing, a month', ''], [standing], [['together', [total(standing)]]]),
    costTable(['pages a month', ...sizes.map((pages) => pages.toLocaleString('en'))], months, [
      ['standing', sizes.map(() => total(standing))],
      ['together', whole],
      ['per 1,000 pages', whole.map((costs, i) => (costs / (sizes[i] ?? 1)) * 1000)],
    ]),
  ].join('\n')
}

try {
  const option = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      pages: option,
      'pages-per-scan': option,
      'seconds-per-page': option,
      memory: option,
      foreign: option,
      pen: option,
      help: { type: 'boolean' },
    },
  })
  process.stdout.write(values.help ? USAGE : report(Settings.parse(values)))
} catch (error) {
  const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
  process.stderr.write(`${why}\n\n${USAGE}`)
  process.exitCode = 2
}
