import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { searchablePdfKey } from '../../shared/archive-keys.ts'
import type { LetterEntry } from '../../shared/register.ts'
import { Session } from '../../shared/web/oidc-door.ts'
import { sealedCookie } from '../../shared/web/sealed-cookie.ts'
import {
  type CloudOffice,
  cloudOffice,
  deliver,
  fixture,
  letterWritten,
  ORIGIN_SECRET,
  PUBLIC_URL,
  SESSION_SECRET,
} from './cloud-office.ts'

let office: CloudOffice
beforeAll(async () => {
  office = await cloudOffice()
})
afterAll(() => office.close())

const Answer = z.object({ statusCode: z.number(), body: z.string(), headers: z.record(z.string(), z.string()) })

/** A cookie as the door writes it after somebody signed in. */
const signedIn = async (role: 'clerk' | 'officer'): Promise<string> => {
  const seal = { name: 'session', secret: SESSION_SECRET, https: true, seconds: 600, now: () => new Date() }
  const door = new Hono().get('/', async (c) => {
    await sealedCookie(Session, seal).write(c, { sub: '1', name: 'Lan', role })
    return c.text('')
  })
  return (await door.request('/')).headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A request as API Gateway's HTTP API hands it to a function (payload format 2.0). */
const ask = async (path: string, headers: Record<string, string> = {}) => {
  const { pathname, searchParams } = new URL(path, PUBLIC_URL)
  return Answer.parse(
    await office.invoke('web', {
      version: '2.0',
      routeKey: '$default',
      rawPath: pathname,
      rawQueryString: searchParams.toString(),
      cookies: headers.cookie ? [headers.cookie] : [],
      headers: {
        host: 'abc.execute-api.ap-southeast-1.amazonaws.com',
        accept: 'text/html',
        'x-vanthu-origin': ORIGIN_SECRET,
        ...headers,
      },
      requestContext: {
        domainName: 'abc.execute-api.ap-southeast-1.amazonaws.com',
        http: { method: 'GET', path: pathname },
        stage: '$default',
      },
      isBase64Encoded: false,
    }),
  )
}

test('the letter 251/UBND-NNTN dropped into the bucket is read, registered, published and found', async () => {
  office.s3.put('scans/2019/công văn 251.pdf', fixture('251-clean/scan.pdf'))
  await deliver(office)

  const [scan] = await office.register.scans()
  expect(scan).toMatchObject({ names: ['công văn 251.pdf'], state: 'registered', pages: 2, pagesRead: 2 })
  const [entry] = await office.register.letters(scan?.letters ?? [])
  expect(plain(entry)).toMatchObject({
    fullNumber: '251/UBND-NNTN',
    issuedOn: '2019-01-16',
    issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    arrival: { number: '173', date: '2019-01-16' },
  })
  expect(entry?.letter.fields.tasks).toHaveLength(4)
  expect(await office.archive.list('scans/')).toEqual([`scans/${scan?.id}`])

  await office.invoke('publish', letterWritten(entry?.letter.id ?? ''))
  expect(await office.archive.has(searchablePdfKey({ id: scan?.id ?? '' }))).toBe(true)
  expect(office.services.alerts).toEqual([])

  const cookie = await signedIn('officer')
  for (const words of ['251 nntn', '251/UBND-NNTN', 'moi xa mot san pham']) {
    const page = await ask(`/?${new URLSearchParams({ q: words })}`, { cookie })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`/letters/${entry?.letter.id}`)
  }
  const letter = await ask(`/letters/${entry?.letter.id}`, { cookie })
  expect(letter.body).toContain('Nguyễn Tăng Bính')
  const file = await ask(`/scans/${scan?.id}/searchable.pdf`, { cookie })
  expect(file.statusCode).toBe(303)
  const pdf = new Uint8Array(await (await fetch(file.headers.location ?? '')).arrayBuffer())
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
}, 600_000)

test('nobody comes in without signing in, nor round the firewall, nor further than the role goes', async () => {
  const stranger = await ask('/?q=251')
  expect([stranger.statusCode, stranger.body]).toEqual([302, ''])
  expect(stranger.headers.location).toContain('/sign-in')
  expect((await ask('/', { cookie: await signedIn('clerk'), 'x-vanthu-origin': 'guessed' })).statusCode).toBe(403)
  expect((await ask('/review', { cookie: await signedIn('officer') })).statusCode).toBe(403)
  expect((await ask('/review', { cookie: await signedIn('clerk') })).statusCode).toBe(200)
})

test('the night finds nothing amiss, and the hour makes a snapshot from which a new function starts', async () => {
  await office.invoke('daily-ledger', {})
  const [key = ''] = await office.archive.list('ledger/')
  const ledger = JSON.parse(Buffer.from((await office.archive.get(key)) ?? []).toString())
  expect(ledger).toMatchObject({ scans: 1, unlisted: [], standing: [], stuck: [], missing: [] })
  await office.invoke('refresh-search', {})
  expect(await office.archive.list('search/')).toHaveLength(1)
  await office.forget('web')
  expect((await ask('/?q=251+nntn', { cookie: await signedIn('officer') })).body).toContain('251')
}, 300_000)

test('the morning mails what the letter asks for to each of the office, with links', async () => {
  await office.invoke('daily-digest', {})
  expect(office.services.mails.map(({ Destination }) => Destination.ToAddresses)).toEqual([
    ['lan@example.vn'],
    ['minh@example.vn'],
  ])
  const [mail] = office.services.mails
  expect(mail?.FromEmailAddress).toBe('vanthu@example.vn')
  expect(mail?.Content.Simple.Body.Text.Data).toMatch(
    /251\/UBND-NNTN.*\n {2}https:\/\/register\.example\.vn\/letters\//u,
  )
}, 300_000)

const plain = (entry: LetterEntry | undefined) => {
  const fields = entry?.letter.fields
  return {
    fullNumber: fields?.fullNumber?.value,
    issuedOn: fields?.issuedOn?.value,
    issuer: fields?.issuer?.value,
    arrival: fields?.arrival?.value,
  }
}
