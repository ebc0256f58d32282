import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { addressOf } from '../../../infra/local/address-of.ts'

const web = new Hono().get('/', (c) => c.text(addressOf(c)))
const elsewhere = new Hono().get('/', (c) =>
  c.text(addressOf(Object.assign(c, { env: { incoming: { socket: { remoteAddress: '203.0.113.9' } } } }))),
)
const server = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' })
afterAll(() => void server.close())
const asked = async (headers: Record<string, string>) => {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return (await fetch(`http://127.0.0.1:${address.port}/`, { headers })).text()
}

test('is that of the connection', async () => expect(await asked({})).toBe('127.0.0.1'))

test('is what a web server on this machine says, not what was written before it', async () =>
  expect(await asked({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })).toBe('203.0.113.7'))

test('is never what somebody on another machine says', async () => {
  const answer = await elsewhere.request('/', { headers: { 'x-forwarded-for': '198.51.100.1' } })
  expect(await answer.text()).toBe('203.0.113.9')
})
