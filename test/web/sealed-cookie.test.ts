import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Seal, sealedCookie } from '../../shared/web/sealed-cookie.ts'

const Note = z.object({ note: z.string() })
const SEAL: Seal = { name: 'a', secret: 'x'.repeat(32), https: false, seconds: 60, now: () => new Date(0) }

/** The cookie's value as it is written. */
const written = async (seal: Seal): Promise<string> => {
  const web = new Hono().get('/', async (c) => {
    await sealedCookie(Note, seal).write(c, { note: 'bí mật' })
    return c.body(null)
  })
  return (await web.request('/')).headers.get('set-cookie')?.split(/[=;]/u)[1] ?? ''
}
/** What is read from a value, under another seal. */
const readUnder = async (seal: Seal, value: string): Promise<unknown> => {
  const web = new Hono().get('/', async (c) => c.json((await sealedCookie(Note, seal).read(c)) ?? null))
  return (await web.request('/', { headers: { cookie: `${seal.name}=${value}` } })).json()
}

test('gives back what was sealed', async () => {
  expect(await readUnder(SEAL, await written(SEAL))).toEqual({ note: 'bí mật' })
})

test.each([
  ['with another secret', { secret: 'y'.repeat(32) }],
  ['for a cookie of another name', { name: 'b' }],
  ['too long ago', { now: () => new Date(61_000) }],
])('is none when it was sealed %s', async (_, changed) => {
  expect(await readUnder({ ...SEAL, ...changed }, await written(SEAL))).toBeNull()
})

test.each(['', 'x', '....', 'eyJhbGciOiJub25lIn0.e30.', `${'a'.repeat(60_000)}`, '%E0%A4%A'])(
  'is none when it is no seal at all: %.30s',
  async (value) => expect(await readUnder(SEAL, value)).toBeNull(),
)
