import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { measured } from './measure.ts'

/** Pages of lines, scan by scan, and what reading them cost. */
export type Reading = { scans: string[][][]; seconds: number; cpuSeconds: number; peakMiB: number }

/** A program that reads scans, as it is installed by default. `prepare` is not measured. */
export type Engine = {
  name: string
  version: string | undefined
  read(files: string[], work: string): Promise<Reading>
}

const READ_TEXT = new URL('./read-text.ts', import.meta.url).pathname
const Pages = z.array(z.array(z.string()))

const vanthu: Engine = {
  name: 'vanthu',
  version: 'this checkout',
  async read(files) {
    const { stdout, ...cost } = await measured([[process.execPath, READ_TEXT, ...files]])
    return {
      ...cost,
      scans: stdout
        .trim()
        .split('\n')
        .map((line) => Pages.parse(JSON.parse(line))),
    }
  },
}

/** One process a file, which uses all cores for its pages; it writes a searchable PDF besides. */
const ocrmypdf: Engine = {
  name: 'ocrmypdf -l vie',
  version: versionOf('ocrmypdf'),
  async read(files, work) {
    const costs = []
    const scans = []
    for (const [i, file] of files.entries()) {
      const text = join(work, `${i}.txt`)
      costs.push(await measured([['ocrmypdf', '-q', '-l', 'vie', '--sidecar', text, file, join(work, `${i}.pdf`)]]))
      scans.push(readFileSync(text, 'utf8').replace(/\f$/u, '').split('\f').map(linesOf))
    }
    const seconds = costs.reduce((sum, cost) => sum + cost.seconds, 0)
    const cpuSeconds = costs.reduce((sum, cost) => sum + cost.cpuSeconds, 0)
    return { scans, seconds, cpuSeconds, peakMiB: Math.max(...costs.map(({ peakMiB }) => peakMiB)) }
  },
}

/** Reads pictures of pages; that these are made beforehand, at 300 dpi, is a gift to it. */
const tesseract = (name: string, env: Record<string, string>, processes: number): Engine => ({
  name,
  version: versionOf('tesseract'),
  async read(files, work) {
    const pictures = files.map((file, i) => pagePictures(file, join(work, `pages-${i}`)))
    const all = pictures.flat()
    const shares = Array.from({ length: processes }, (_, share) => all.filter((_page, i) => i % processes === share))
    const commands = shares.map((share) => ['sh', '-c', EACH_PAGE, 'sh', ...share])
    const cost = await measured(commands, env)
    const scans = pictures.map((pages) => pages.map((page) => linesOf(readFileSync(`${page}.txt`, 'utf8'))))
    return { ...cost, scans }
  },
})

const EACH_PAGE = 'for page; do tesseract "$page" "$page" -l vie 2>/dev/null || exit 2; done'

const pagePictures = (file: string, folder: string): string[] => {
  mkdirSync(folder, { recursive: true })
  spawnSync('pdftoppm', ['-r', '300', '-gray', '-png', file, join(folder, basename(file, '.pdf'))])
  return globSync(`${folder}/*.png`).sort()
}

const linesOf = (page: string): string[] => page.split('\n')

function versionOf(program: string): string | undefined {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined
}

/** Every engine that is installed here. */
export const engines: Engine[] = [
  vanthu,
  ocrmypdf,
  tesseract('tesseract -l vie, 2 × 1 thread', { OMP_THREAD_LIMIT: '1' }, 2),
  tesseract('tesseract -l vie', {}, 1),
].filter(({ version }) => version !== undefined)
