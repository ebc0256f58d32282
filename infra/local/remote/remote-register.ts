import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { ScanId } from '../../../shared/scan.ts'
import { Health } from '../../../shared/web/api/health.ts'
import { TakenIn, UploadForm } from '../../../shared/web/api/intake.ts'
import { FoundLetters } from '../../../shared/web/api/letters.ts'
import { Problem } from '../../../shared/web/api/problem.ts'
import { ListedScan, ListedScans } from '../../../shared/web/api/scans.ts'
import { RemoteTrouble, troubles } from './remote-trouble.ts'

/** Where a register is, and with what one comes in. */
export type Remote = { url: string; token: string | undefined }

const PATIENCE_MS = 30_000
/** What this program asks of the API came with this version; later ones only add. */
const NEEDED_VERSION = '1.0'
/** A register that counts requests says for how long it does not answer: five minutes at most. */
const LONGEST_WAIT_SECONDS = 300
const MOST_TRIES = 4

/** A register on another machine, asked through its API. Every answer is parsed; whatever fails is a `RemoteTrouble`. */
export type RemoteRegister = Awaited<ReturnType<typeof remoteRegister>>

/** @throws RemoteTrouble when address, token or version do not fit */
export const remoteRegister = async (remote: Remote) => {
  const get = <Shape extends z.ZodType>(shape: Shape, path: string) => asked(shape, path, remote)
  const { body } = await get(z.object({ api: Health.shape.api }), '/api/v1/health')
  if (!isEnough(body.api)) throw troubles.wrongVersion(body.api, NEEDED_VERSION)

  return {
    search: async (words: string, limit: number) =>
      (await get(FoundLetters, `/api/v1/letters?${new URLSearchParams({ q: words, limit: String(limit) })}`)).body
        .items,

    /** Newest first, part by part as they are asked for. */
    scans: async function* () {
      for (let path: string | undefined = '/api/v1/scans?limit=100'; path; ) {
        const { body, next }: Asked<typeof ListedScans> = await get(ListedScans, path)
        yield* body.items
        path = next
      }
    },

    /** Undefined while it is not listed. */
    scan: async (id: ScanId) => (await get(ListedScan, `/api/v1/scans/${id}`).catch(only404)).body,

    send: async (name: string, bytes: Uint8Array): Promise<void> => {
      const form = (await get(UploadForm, '/api/v1/scans/upload-form').catch(only404)).body
      if (form) return post(form, name, bytes)
      await asked(TakenIn, `/api/v1/scans?${new URLSearchParams({ name })}`, remote, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/octet-stream' },
      })
    },
  }
}

/** The second number only grows with what is added. */
const isEnough = (theirs: string): boolean => {
  const [major, minor] = theirs.split('.').map(Number)
  const [ourMajor = 0, ourMinor = 0] = NEEDED_VERSION.split('.').map(Number)
  return major === ourMajor && (minor ?? 0) >= ourMinor
}

type Asked<Shape extends z.ZodType> = { body: z.output<Shape>; next: string | undefined }

class NotThere extends RemoteTrouble {}
const only404 = (error: unknown): { body: undefined } => {
  if (error instanceof NotThere) return { body: undefined }
  throw error
}

const asked = async <Shape extends z.ZodType>(
  shape: Shape,
  path: string,
  { url, token }: Remote,
  init: RequestInit = {},
): Promise<Asked<Shape>> => {
  const headers = { ...init.headers, accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await patiently(() => {
    // What is sent takes as long as it takes.
    const within = init.method ? {} : { signal: AbortSignal.timeout(PATIENCE_MS) }
    return fetch(new URL(path, url), { ...init, ...within, headers, redirect: 'manual' })
  }).catch((cause: unknown) => {
    throw troubles.unreachable(url, cause)
  })
  if (answer.status >= 300 && answer.status < 400)
    throw troubles.leadsElsewhere(url, new URL(answer.headers.get('location') ?? '', url).origin)
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw refused(Problem.safeParse(body).data, answer.status, { url, token })
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw troubles.noRegister(url, answer.status)
  return { body: parsed.data, next: /<([^>]+)>; rel="next"/u.exec(answer.headers.get('link') ?? '')?.[1] }
}

/** Asks again when it may; a firewall that does not say when is not waited for. */
const patiently = async (ask: () => Promise<Response>): Promise<Response> => {
  for (let tries = 1; ; tries++) {
    const answer = await ask()
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
    if (answer.status !== 429 || tries === MOST_TRIES || !(seconds <= LONGEST_WAIT_SECONDS)) return answer
    await answer.body?.cancel()
    await pause(seconds * 1000)
  }
}

/** What a firewall answers; the register itself would say why. */
const BLOCKED = new Set([403, 429])

const refused = (problem: Problem | undefined, status: number, { url, token }: Remote): RemoteTrouble => {
  if (!problem) return BLOCKED.has(status) ? troubles.blocked(url, status) : troubles.noRegister(url, status)
  if (status === 401) return token ? troubles.badToken() : troubles.noToken()
  return status === 404 ? new NotThere(problem.words) : new RemoteTrouble(problem.words)
}

/** Straight into the bucket. The token stays here: the form is its own permission. */
const post = async ({ url, fields }: z.infer<typeof UploadForm>, name: string, bytes: Uint8Array): Promise<void> => {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  body.append('file', new File([new Uint8Array(bytes)], name))
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' }).catch((cause: unknown) => {
    throw troubles.unreachable(new URL(url).origin, cause)
  })
  if (answer.status >= 400) throw troubles.notKept(name, answer.status)
}
