import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ArrivalSeries } from '../../../shared/arrival-series.ts'
import type { LetterEntry } from '../../../shared/register.ts'
import type { WebPorts } from '../../../shared/web/application.ts'
import { letterThatCites, letterWithTasks, task } from '../../letter-with-tasks.ts'
import { scanEntry } from '../web-office.ts'
import { apiOffice } from './api-office.ts'

const asked = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], task('Báo cáo', { deadline: '2026-03-01' }))
const answer = letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-NNTN' })
const other = 'c'.repeat(64)
const copy = { ...asked, letter: { ...asked.letter, id: `${other}-1`, scan: other } }
const { id, scan } = asked.letter

const officeWith = async (entries: LetterEntry[] = [asked, answer], instead: Partial<WebPorts> = {}) => {
  const office = apiOffice(instead)
  for (const entry of entries) {
    await office.register.putLetter(entry)
    await office.search.index(entry)
  }
  return office
}

describe('a task', () => {
  test('is put into a state with note and answer, and offers what may answer it before', async () => {
    const { json, post } = await officeWith()
    const { body: open } = await json(`/letters/${id}/tasks/0`)
    expect(open).toMatchObject({ no: 0, state: 'open', revision: 1, mayAnswer: [{ id: answer.letter.id }] })
    const said = { state: 'done', note: 'gửi bản giấy', answer: answer.letter.id, revision: 1, by: 'Lan' }
    const { status, headers, body } = await post(`/letters/${id}/tasks/0`, said)
    expect([status, headers.get('etag'), body.by]).toEqual([200, `"${id}.2"`, 'Lan'])
    const handled = { note: 'gửi bản giấy', answer: { fullNumber: '312/SYT-KH', letter: answer.letter.id } }
    expect((await json(`/letters/${id}/tasks/0`)).body).toMatchObject({ state: 'done', handled, mayAnswer: [] })
  })

  test.each([
    ['that there is not', { state: 'done', revision: 1 }, '1', {}, 404, 'not-found'],
    ['of no letter’s number', { state: 'done', revision: 1 }, 'x', {}, 404, 'not-found'],
    ['in no such state', { state: 'gone', revision: 1 }, '0', {}, 400, 'invalid-request'],
    ['seen on no revision', { state: 'done', revision: 7 }, '0', {}, 409, 'revision-conflict'],
    ['under a stale tag', { state: 'done', revision: 1 }, '0', { 'if-match': `"${id}.9"` }, 412, 'stale-tag'],
  ])('%s is not changed', async (_, body, no, headers, status, code) => {
    const { post, register } = await officeWith()
    expect(await post(`/letters/${id}/tasks/${no}`, body, headers)).toMatchObject({ status, body: { code } })
    expect((await register.letter(id))?.revision).toBe(1)
  })
})

describe('two scans of one paper', () => {
  test('are offered as such, confirmed, and denied again', async () => {
    const { json, post } = await officeWith([asked, copy])
    expect((await json(`/letters/${id}/same`)).body).toMatchObject({ maybeSame: [{ id: copy.letter.id }], copies: [] })
    const said = { other: copy.letter.id, is: 'same', revision: 1, by: 'Lan' }
    expect((await post(`/letters/${id}/same`, said, { 'if-match': `"${id}.1"` })).body).toMatchObject({ revision: 2 })
    expect((await json(`/letters/${id}/same`)).body).toMatchObject({ maybeSame: [], copies: [{ id: copy.letter.id }] })
    expect((await post(`/letters/${id}/same`, said)).body).toMatchObject({ code: 'revision-conflict' })
    const denied = await post(`/letters/${id}/same`, { ...said, is: 'different', revision: 2 })
    expect(denied.body.letter.same).toMatchObject([{ letter: copy.letter.id, is: 'different' }])
  })
})

describe('arrival numbers', () => {
  const series = ArrivalSeries.parse({ arrivalNumbers: 'by-hand', arrivalStart: '2026:451' })

  test('are given in their order, each once, and listed', async () => {
    const { json, post } = await officeWith([asked, answer], { series })
    const { body, headers } = await post(`/letters/${id}/arrival-number`, { by: 'Lan' })
    expect(body.letter.fields.arrival.value).toMatchObject({ number: '451' })
    expect(headers.get('etag')).toBe(`"${id}.2"`)
    const again = await post(`/letters/${id}/arrival-number`, {})
    expect(again).toMatchObject({ status: 409, body: { code: 'no-number-given', words: { vi: expect.any(String) } } })
    await post(`/letters/${answer.letter.id}/arrival-number`, {})
    const { body: list } = await json('/arrival-numbers?limit=1')
    expect(list).toMatchObject({ items: [{ number: 451, letter: id, by: 'Lan' }], total: 2 })
    expect((await json('/arrival-numbers?year=2025')).body.items).toEqual([])
  })

  test('are not given where the office gives none', async () => {
    const { post } = await officeWith()
    expect(await post(`/letters/${id}/arrival-number`, {})).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
})

test('searches are kept under names, without what is no part of them, and forgotten', async () => {
  const { json, post } = await officeWith([])
  const kept = await post('/saved-views', { name: 'Khẩn', url: '/?urgency=KHẨN&offset=50&evil=//x' })
  const [view] = kept.body.items
  expect(kept.body.items).toEqual([{ name: 'Khẩn', url: `/?${new URLSearchParams({ urgency: 'KHẨN' })}` }])
  expect((await json('/saved-views')).body.items).toEqual([view])
  expect(await post('/saved-views', { name: 'Không', url: 'https://x.example' })).toMatchObject({ status: 400 })
  for (let i = 1; i < 50; i++) await post('/saved-views', { name: `${i}`, url: '/?q=1' })
  expect((await post('/saved-views', { name: '51', url: '/?q=1' })).body.code).toBe('too-many-views')
  expect((await post('/saved-views/forget', { name: 'Khẩn' })).body.items).toHaveLength(49)
})

test('what is cited and not in the register is listed', async () => {
  const { json } = await officeWith([answer])
  const { body } = await json('/missing')
  expect(body).toMatchObject({ items: [{ citation: { fullNumber: '251/UBND-NNTN' }, count: 1 }], total: 1 })
})

describe('the registers of the law', () => {
  test('come line by line, part by part, with the law’s heads', async () => {
    const { json } = await officeWith()
    const { body, headers } = await json('/books/incoming?period=2026-01&limit=1')
    expect(body).toMatchObject({ book: 'incoming', from: '2026-01-01', to: '2026-01-31', total: 2, closed: [] })
    expect(body.columns).toHaveLength(10)
    expect(body.items[0].cells).toHaveLength(10)
    expect(headers.get('link')).toContain('offset=1')
  })

  test('are the files of the page, byte for byte', async () => {
    const { ask, web } = await officeWith()
    for (const ending of ['csv', 'xlsx']) {
      const file = await ask(`/books/incoming/${ending}?period=2026-01`)
      const page = await web.request(`http://localhost:8080/book.${ending}?book=incoming&period=2026-01`, {
        headers: { host: 'localhost:8080' },
      })
      expect(file.status).toBe(200)
      expect(file.headers.get('content-disposition')).toBe(page.headers.get('content-disposition'))
      expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(await page.arrayBuffer()))).toBe(true)
    }
    const pdf = await (await ask('/books/incoming/pdf?period=2026-01')).arrayBuffer()
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.each([
    ['/books/incoming?period=2026-13', 400, 'invalid-request'],
    ['/books/incoming?from=2026-01-01', 400, 'invalid-request'],
    ['/books/incoming?from=2026-02-01&to=2026-01-01', 400, 'invalid-request'],
    ['/books/incoming?from=2026-01-01&to=2026-02-01&period=2026', 400, 'invalid-request'],
    ['/books/other', 404, 'not-found'],
    ['/books/outgoing', 409, 'no-office'],
    ['/books/outgoing/pdf', 409, 'no-office'],
  ])('refuse %s', async (path, status, code) => {
    expect(await (await officeWith()).json(path)).toMatchObject({ status, body: { code } })
  })

  test('are closed by month, once, when a program says that it is sure', async () => {
    const { json, post } = await officeWith()
    const close = (body: unknown, book = 'incoming') => post(`/books/${book}/close`, body)
    expect(await close({ month: '2026-01' })).toMatchObject({ status: 400 })
    expect(await close({ month: '2026-03', sure: true })).toMatchObject({
      status: 409,
      body: { code: 'month-not-closed', words: { en: expect.stringContaining('not over') } },
    })
    expect((await close({ month: '2026-01', sure: true, by: 'Lan' })).body).toMatchObject({ closedBy: 'Lan' })
    expect(await close({ month: '2026-01', sure: true })).toMatchObject({ status: 409 })
    expect((await json('/books/incoming?period=2026-01')).body.closed).toMatchObject([{ month: '2026-01' }])
    expect((await json('/books/tracking?period=2026-01')).body.closed).toEqual([])
    expect(await close({ month: '2026-01', sure: true }, 'tracking')).toMatchObject({ status: 200 })
    expect((await json('/books/tracking?period=2026-01')).body.closed).toMatchObject([{ month: '2026-01' }])
  })
})

describe('a scan', () => {
  const office = async () => {
    const all = await officeWith()
    await all.register.putScan(scanEntry(scan, { letters: [id], pages: 3, pagesRead: 3 }))
    return all
  }

  test('is divided, and left to the program again', async () => {
    const { post, register } = await office()
    const { status, body } = await post(`/scans/${scan}/divide`, { firsts: [3], by: 'Lan' })
    expect([status, body.state, body.divided.firsts, body.divided.by]).toEqual([202, 'waiting', [1, 3], 'Lan'])
    expect((await post(`/scans/${scan}/divide`, { firsts: null })).body.code).toBe('scan-not-now')
    await register.putScan({ ...scanEntry(scan), divided: body.divided })
    expect((await post(`/scans/${scan}/divide`, { firsts: null })).body.divided).toBeUndefined()
  })

  test('is joined with others whose pages follow, unless one of them is still being read', async () => {
    const { post, register, archive } = await office()
    const other = 'b'.repeat(64)
    await register.putScan(scanEntry(other, { names: ['trang 2.jpg'], state: 'reading' }))
    const jpeg = await sharp({ create: { width: 30, height: 40, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer()
    for (const one of [scan, other]) await archive.put(`scans/${one}`, jpeg)
    expect(await post(`/scans/${scan}/join`, { followedBy: [other] })).toMatchObject({
      status: 409,
      body: { code: 'scans-not-joined', words: { vi: expect.stringContaining('đã đọc xong') } },
    })
    await register.putScan(scanEntry(other, { names: ['trang 2.jpg'] }))
    expect(await post(`/scans/${scan}/join`, { followedBy: [other], by: 'Lan' })).toMatchObject({
      status: 202,
      body: { names: ['công văn + trang 2.pdf'], state: 'waiting' },
    })
    expect(await register.scan(other)).toMatchObject({ rejection: { code: 'set-aside' } })
  })

  test('is read again, a page turned', async () => {
    const { post } = await office()
    const { body } = await post(`/scans/${scan}/again`, { turns: { 2: 90 } })
    expect(body).toMatchObject({ state: 'waiting', edition: 1, anew: [2], turns: { 2: 90 } })
    expect((await post(`/scans/${scan}/again`, {})).body.code).toBe('scan-not-now')
    expect((await post(`/scans/${scan}/again`, { turns: { 2: 45 } })).status).toBe(400)
  })

  test('is rejected for a reason, and asked for one', async () => {
    const { post, json } = await office()
    expect((await post(`/scans/${scan}/reject`, { reason: '  ' })).status).toBe(400)
    const { body } = await post(`/scans/${scan}/reject`, { reason: 'Quét thiếu trang', by: 'Lan' })
    expect(body).toMatchObject({
      state: 'rejected',
      rejection: { message: { vi: expect.stringMatching(/Lan.*Quét thiếu trang/u) } },
    })
    expect((await json('/letters')).body.items.map((one: LetterEntry) => one.letter.id)).not.toContain(id)
    expect((await post(`/scans/${scan}/reject`, { reason: 'khác' })).body.code).toBe('scan-not-now')
  })

  test.each([
    ['divide', { firsts: [2] }],
    ['again', {}],
    ['reject', { reason: 'khác' }],
  ])('that nobody sent is not there to %s', async (verb, body) => {
    const { post } = await office()
    expect(await post(`/scans/${'d'.repeat(64)}/${verb}`, body)).toMatchObject({ status: 404 })
  })
})
