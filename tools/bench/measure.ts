import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a command gave and cost: wall clock, seconds of all cores together (fair on a busy machine); memory is the peak sum of the resident sets of it and all its children, in MiB. */
export type Cost = { stdout: string; seconds: number; cpuSeconds: number; peakMiB: number }

const EVERY_MS = 40
const PAGE_KIB = 4
const TICKS = 100

/**
 * Runs commands side by side and measures them together, from the first start to the last end.
 *
 * @throws when a command ends with another status than 0 or 1 (vanthu's "some were rejected")
 */
export const measured = async (commands: string[][], env: Record<string, string> = {}): Promise<Cost> => {
  const start = performance.now()
  let peak = 0
  const cpu = new Map<number, number>()
  const children: number[] = []
  const watch = setInterval(() => {
    const processes = running()
    const trees = children.map((pid) => [pid, tree(pid, processes)] as const)
    for (const [pid, { ticks }] of trees) cpu.set(pid, Math.max(cpu.get(pid) ?? 0, ticks))
    peak = Math.max(
      peak,
      trees.reduce((sum, [, { pages }]) => sum + pages, 0),
    )
  }, EVERY_MS)
  try {
    const outputs = await Promise.all(commands.map((command) => finished(command, env, children)))
    const ticks = [...cpu.values()].reduce((sum, each) => sum + each, 0)
    const seconds = (performance.now() - start) / 1000
    return { stdout: outputs.join(''), seconds, cpuSeconds: ticks / TICKS, peakMiB: (peak * PAGE_KIB) / 1024 }
  } finally {
    clearInterval(watch)
  }
}

const finished = (command: string[], env: Record<string, string>, children: number[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = command
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid) children.push(child.pid)
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0 || status === 1) resolve(stdout)
      else reject(new Error(`${command.join(' ')} ended with ${status}: ${stderr.slice(-400)}`))
    })
  })

type Process = { pid: number; parent: number; ticks: number; pages: number }

/** Linux only: /proc says who is whose child, how long it computed (with children that have ended) and what it holds. */
const running = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      const fields = stat(pid)?.map(Number)
      if (!fields) return []
      const [, parent = 0] = fields
      return [{ pid: Number(pid), parent, ticks: total(fields.slice(11, 15)), pages: fields[21] ?? 0 }]
    })

const total = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0)

const tree = (pid: number, processes: Process[]): { ticks: number; pages: number } => {
  const own = processes.find((process) => process.pid === pid)
  const children = processes.filter(({ parent }) => parent === pid).map((child) => tree(child.pid, processes))
  return {
    ticks: (own?.ticks ?? 0) + total(children.map(({ ticks }) => ticks)),
    pages: (own?.pages ?? 0) + total(children.map(({ pages }) => pages)),
  }
}

/** The fields after the program's name, which may hold spaces: state, parent, …; a process may end while we look. */
const stat = (pid: string): string[] | undefined => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
  } catch {
    return undefined
  }
}
