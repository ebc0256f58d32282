import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { arch, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cpu, functionCode } from '../../infra/function-code.ts'

const PROCESS = new URL('./lambda-process.mjs', import.meta.url)
/** Bundles are made once for this machine's processor, outside the repository: nothing is found but what they hold. */
const OUT = mkdtempSync(join(tmpdir(), 'vanthu-lambda-'))
const HERE: Cpu = arch() === 'arm64' ? 'arm64' : 'x64'

/** Where a function's deployment package lies, as CDK would zip it; made once. */
const folders = new Map<string, string>()
const folderOf = (name: string): string => {
  const folder = folders.get(name) ?? functionCode(name, HERE, OUT)
  folders.set(name, folder)
  return folder
}

/** A running function. `coldMs`: from the start of loading its code until it can take an event. */
export type Running = {
  coldMs: number
  invoke(event: unknown, lastsMs?: number): Promise<unknown>
  /** The most memory that its process has used so far, in MiB. */
  memory(): number
  /** Ends it in the middle of whatever it does. */
  kill(): void
}

/** Runs a function's package as Lambda does, with these settings and nothing else of this environment. */
export const runFunction = async (name: string, env: Record<string, string>): Promise<Running> => {
  const folder = folderOf(name)
  const child = fork(PROCESS, [join(folder, 'index.mjs')], {
    cwd: folder,
    // Each function has a /tmp of its own.
    env: {
      ...env,
      TMPDIR: mkdtempSync(join(OUT, 'tmp-')),
      AWS_LAMBDA_FUNCTION_NAME: name,
      POWERTOOLS_LOG_LEVEL: 'CRITICAL',
      NODE_NO_WARNINGS: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let [memory, complaints] = [0, '']
  child.stderr?.on('data', (data) => {
    complaints += data
  })
  const heard = async (): Promise<Heard> => {
    const said = await next(child, () => complaints)
    if (said.rss) memory = said.rss / 1024
    if (said.failure !== undefined) throw new Error(said.failure)
    return said
  }
  const { ready = 0 } = await heard()
  return {
    coldMs: ready,
    invoke: async (event, lastsMs = 600_000) => {
      child.send({ event, lastsMs })
      return (await heard()).result
    },
    memory: () => memory,
    kill: () => child.kill('SIGKILL'),
  }
}

type Heard = { ready?: number; result?: unknown; rss?: number; failure?: string }

const next = (child: ChildProcess, complaints: () => string): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const said = (message: Heard) => {
      child.off('exit', ended)
      resolve(message)
    }
    const ended = (code: number | null, signal: string | null) => {
      child.off('message', said)
      reject(new Error(`The function ended (${signal ?? code}): ${complaints()}`))
    }
    child.once('message', said)
    child.once('exit', ended)
  })
