import { describe, expect, test } from 'vitest'
import { letterEntry } from '../../letter-entry.ts'
import { letterThatCites } from '../../letter-with-tasks.ts'
import { scanEntry } from '../web-office.ts'
import { apiOffice, HERE } from './api-office.ts'

const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
const { id } = entry.letter
const RIGHT = { field: 'number', words: ['2'], revision: 1, by: 'Lan' }

const office = async () => {
  const all = apiOffice()
  await all.register.putLetter(entry)
  await all.search.index(entry)
  const correct = (body: unknown, headers = {}) => all.post(`/letters/${id}/corrections`, body, headers)
  const newest = async () => (await all.register.letter(id))?.revision
  return { ...all, correct, newest }
}

test('a correction is kept as a revision under a name, has a new tag, and is found at once', async () => {
  const { correct, json, ask } = await office()
  const { status, headers, body } = await correct(RIGHT, { 'if-match': `"${id}.1"` })
  expect([status, headers.get('etag')]).toEqual([200, `"${id}.2"`])
  expect(body).toMatchObject({ revision: 2, by: 'Lan', letter: { fields: { fullNumber: { value: '2/UBND-TH' } } } })
  expect((await json('/letters?q=2%20ubnd')).body.items[0]).toMatchObject({ revision: 2 })
  expect((await json(`/letters/${id}/revisions`)).body.items).toMatchObject([{ by: 'vanthu' }, { by: 'Lan' }])
  expect((await ask(`/letters/${id}`, { headers: { 'if-none-match': `"${id}.1"` } })).status).toBe(200)
})

test('of two that saw the same revision the second is told, and nothing of it is kept', async () => {
  const { correct, newest } = await office()
  const both = await Promise.all([correct(RIGHT), correct({ ...RIGHT, words: ['3'] })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await correct({ ...RIGHT, words: ['4'] })).toMatchObject({ status: 409, body: { code: 'revision-conflict' } })
  expect(await correct({ ...RIGHT, revision: 9 })).toMatchObject({ status: 409 })
  expect(await newest()).toBe(2)
})

test('one cited document is corrected by itself, and the others stay in doubt', async () => {
  const citing = letterThatCites(
    ['7', 'SYT-KH', '2020-02-02'],
    { fullNumber: '5§20/BYT-BH' },
    { fullNumber: '39/2016/NĐ' },
  )
  const reason = { vi: 'Số in không rõ', en: 'The number is not clear' }
  citing.letter.review = [0, 1].map((item) => ({ field: 'citations' as const, item, reason }))
  const { register, search, post } = apiOffice()
  await register.putLetter(citing)
  await search.index(citing)
  const correct = (words: string[]) =>
    post(`/letters/${citing.letter.id}/corrections`, { field: 'citations', item: 0, words, revision: 1, by: 'Lan' })
  expect(await correct(['Công văn |  |  | '])).toMatchObject({ status: 422, body: { code: 'not-such-a-field' } })
  const { status, body } = await correct(['Công văn | 5820/BYT-BH | 20/10/2017 | Bộ Y tế | trả lời'])
  expect(status).toBe(200)
  expect(body).toMatchObject({
    letter: {
      fields: { citations: [{ source: 'person', value: { fullNumber: '5820/BYT-BH', relation: 'answers' } }, {}] },
      review: [{ field: 'citations', item: 1 }],
    },
  })
})

describe('nothing is changed', () => {
  test.each([
    ['another tag', RIGHT, { 'if-match': `"${id}.2"` }, 412, 'stale-tag'],
    ['a weak tag', RIGHT, { 'if-match': `W/"${id}.1"` }, 412, 'stale-tag'],
    ['no tag at all', RIGHT, { 'if-match': '' }, 412, 'stale-tag'],
    ['no such field', { ...RIGHT, field: 'colour' }, {}, 400, 'invalid-request'],
    ['no revision', { ...RIGHT, revision: undefined }, {}, 400, 'invalid-request'],
    ['what nobody asked for', { ...RIGHT, at: 'now' }, {}, 400, 'invalid-request'],
    ['no words but one', { ...RIGHT, words: '2' }, {}, 400, 'invalid-request'],
    ['nothing', null, {}, 400, 'invalid-request'],
    ['JSON under another name', RIGHT, { 'content-type': 'text/plain' }, 400, 'invalid-request'],
    ['what is no day', { ...RIGHT, field: 'issuedOn', words: ['31/02/2020'] }, {}, 422, 'not-such-a-field'],
    ['another site', RIGHT, { origin: 'https://evil.example' }, 403, 'foreign-origin'],
    ['an opaque origin', RIGHT, { origin: 'null' }, 403, 'foreign-origin'],
    ['a browser that hides its origin', RIGHT, { 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
    ['a cookie without an origin', RIGHT, { cookie: 'name=Lan' }, 403, 'foreign-origin'],
    ['a host of somebody else', RIGHT, { host: 'evil.example' }, 403, 'foreign-origin'],
  ])('by %s', async (_, body, headers, status, code) => {
    const { correct, newest } = await office()
    expect(await correct(body, headers)).toMatchObject({ status, body: { status, code } })
    expect(await newest()).toBe(1)
  })

  test('by what is no JSON, nor by a letter that there is not', async () => {
    const { json, post, newest } = await office()
    const broken = { method: 'POST', body: '{"field":', headers: { 'content-type': 'application/json' } }
    expect(await json(`/letters/${id}/corrections`, broken)).toMatchObject({ status: 400 })
    expect(await post(`/letters/${'0'.repeat(64)}-1/corrections`, RIGHT)).toMatchObject({ status: 404 })
    expect(await newest()).toBe(1)
  })

  test('of a letter that was withdrawn; where its scan is a state secret it is not shown either', async () => {
    const { correct, json, register, newest } = await office()
    await register.putLetter({ ...entry, revision: 2, withdrawn: true })
    await register.putScan(scanEntry(entry.letter.scan))
    expect(await correct({ ...RIGHT, revision: 2 })).toMatchObject({ status: 404 })
    expect(await newest()).toBe(2)
    expect((await json(`/letters/${id}`)).body).toMatchObject({ withdrawn: true })
    const rejection = { code: 'state-secret' as const, message: { vi: 'MẬT', en: 'SECRET' } }
    await register.putScan(scanEntry(entry.letter.scan, { state: 'rejected', rejection }))
    for (const path of ['', '/revisions']) expect((await json(`/letters/${id}${path}`)).status).toBe(404)
  })
})

test('these pages themselves may correct', async () => {
  const { correct, newest } = await office()
  expect((await correct(RIGHT, { origin: HERE, cookie: 'name=Lan' })).status).toBe(200)
  expect(await newest()).toBe(2)
})

test('a problem has words in both languages, the first in the language asked for', async () => {
  const { correct } = await office()
  const day = { ...RIGHT, field: 'issuedOn', words: ['hôm qua'] }
  const here = await correct(day)
  expect(here.headers.get('content-type')).toBe('application/problem+json')
  expect(here.headers.get('content-language')).toBe('vi')
  expect(here.body).toMatchObject({ detail: expect.stringContaining('không phải là ngày'), type: expect.any(String) })
  const there = await correct(day, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' })
  expect(there.body).toMatchObject({ detail: expect.stringContaining('is no day'), words: here.body.words })
})
