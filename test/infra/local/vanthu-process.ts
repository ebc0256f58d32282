import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const ROOT = new URL('../../../', import.meta.url).pathname
const VANTHU = join(ROOT, 'infra/local/vanthu.ts')
/** One page, quickly read. */
export const LETTER = join(ROOT, 'fixtures/letters/decision-born-digital/scan.pdf')
export const NUMBER = '1187/QĐ-UBND'

export type Ran = { code: number; stdout: string; stderr: string }

/** The command as a clerk runs it. */
export const vanthu = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [VANTHU, ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })

/** The command in its own process, to be watched and killed. */
export const started = (...args: string[]): ChildProcess => spawn(process.execPath, [VANTHU, ...args])

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vanthu-'))
