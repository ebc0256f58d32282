import { beforeAll, describe, expect, test } from 'vitest'
import { letterEntry } from '../../letter-entry.ts'
import { apiOffice } from './api-office.ts'

const office = apiOffice()
const { json, ask } = office
const entries = Array.from({ length: 45 }, (_, i) =>
  letterEntry(String(i + 1), 'UBND-NNTN', `20${10 + (i % 3)}-01-02`, `về việc phòng chống dịch ${i}`),
)
const [first] = entries
const id = first?.letter.id ?? ''

beforeAll(async () => {
  for (const entry of entries) {
    await office.register.putLetter(entry)
    await office.search.index(entry)
  }
})

describe('searching', () => {
  test('finds by number and by words without diacritics, and says when each letter arrived', async () => {
    const byNumber = await json('/letters?q=7%20nntn')
    expect(byNumber.body.items[0]).toMatchObject({
      letter: { fields: { fullNumber: { value: '7/UBND-NNTN' } } },
      revision: 1,
      arrivedOn: '2026-01-01',
    })
    expect(byNumber.body.items[0]).not.toHaveProperty('text')
    expect((await json('/letters?q=phong%20chong%20dich')).body).toMatchObject({ total: 45, limit: 20, offset: 0 })
    expect((await json('/letters?year=2011&limit=100')).body.items).toHaveLength(15)
  })

  test('turns pages by the header Link, each letter once, until there is no next', async () => {
    const seen: string[] = []
    let path: string | undefined = '/letters?q=dịch&limit=20'
    while (path) {
      const { headers, body }: Awaited<ReturnType<typeof json>> = await json(path)
      seen.push(...body.items.map(({ letter }: { letter: { id: string } }) => letter.id))
      const [, next] = /<\/api\/v1([^>]+)>; rel="next"/u.exec(headers.get('link') ?? '') ?? []
      path = next
    }
    expect([seen.length, new Set(seen).size]).toEqual([45, 45])
    const { headers } = await json('/letters?q=dịch&limit=20&offset=20')
    expect(headers.get('link')).toContain('</api/v1/letters?q=d%E1%BB%8Bch&limit=20&offset=0>; rel="first"')
  })

  test.each([
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['limit=nhiều', 'query.limit'],
    ['offset=-1', 'query.offset'],
    ['offset=1.5', 'query.offset'],
    ['from=hôm%20qua', 'query.from'],
    ['year=19', 'query.year'],
    ['review=0', 'query.review'],
    ['yaer=2019', 'query'],
    [`q=${'x'.repeat(201)}`, 'query.q'],
  ])('says what is wrong with ?%s', async (query, at) => {
    const { status, body } = await json(`/letters?${query}`)
    expect([status, body.code, body.issues[0].at]).toEqual([400, 'invalid-request', at])
  })
})

describe('one letter', () => {
  test('comes whole, with a tag by which it is not sent again', async () => {
    const { headers, body } = await json(`/letters/${id}`)
    expect(body).toMatchObject({ letter: { id }, text: first?.text })
    const tag = headers.get('etag') ?? ''
    expect(tag).toBe(`"${id}.1"`)
    for (const held of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await ask(`/letters/${id}`, { headers: { 'if-none-match': held } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    }
    for (const other of [`"${id}.2"`, `"${id}"`, id, ''])
      expect((await ask(`/letters/${id}`, { headers: { 'if-none-match': other } })).status).toBe(200)
  })

  test('has its history', async () => {
    expect((await json(`/letters/${id}/revisions`)).body.items).toMatchObject([{ revision: 1, by: 'vanthu' }])
  })

  test.each([`${'0'.repeat(64)}-1`, 'none', '%00', `${id}x`])('is not found: %s', async (other) => {
    for (const path of [`/letters/${other}`, `/letters/${other}/revisions`])
      expect(await json(path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
})
