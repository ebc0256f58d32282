import { describe, expect, test } from 'vitest'
import type { ScanEntry } from '../../../shared/register.ts'
import type { WebPorts } from '../../../shared/web/application.ts'
import { letterEntry } from '../../letter-entry.ts'
import { scanEntry } from '../web-office.ts'
import { apiOffice } from './api-office.ts'

const SCAN = 'a'.repeat(64)
const FORM = {
  url: 'https://kho.s3.ap-southeast-1.amazonaws.com/',
  fields: { key: 'scans/1/tên', policy: 'e30=' },
}
const PDF = { 'content-type': 'application/pdf' }

/** One machine that takes files in; `failing` from the second file on. */
const office = (failing?: Error, instead: Partial<WebPorts> = {}) => {
  const taken: { name: string; text: string }[] = []
  const takeIn = async (name: string, bytes: Uint8Array): Promise<ScanEntry> => {
    if (failing && taken.length > 0) throw failing
    taken.push({ name, text: Buffer.from(bytes).toString() })
    return scanEntry(SCAN, { names: [name], state: 'waiting', pagesRead: 0 })
  }
  return { ...apiOffice({ takeIn, ...instead }), taken }
}

describe('taking in', () => {
  test('the bytes of one file, under its name, which wait to be read', async () => {
    const { json, taken } = office()
    const { status, headers, body } = await json('/scans?name=c%C3%B4ng%20v%C4%83n.pdf', {
      method: 'POST',
      body: '%PDF-',
      headers: PDF,
    })
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/scans/${SCAN}`])
    expect(body.items).toMatchObject([{ id: SCAN, names: ['công văn.pdf'], state: 'waiting', found: [] }])
    expect(taken).toEqual([{ name: 'công văn.pdf', text: '%PDF-' }])
  })

  test('several files in a form', async () => {
    const { json, taken } = office()
    const body = new FormData()
    for (const name of ['một.pdf', 'hai.pdf']) body.append('scan', new File(['%PDF-'], name))
    expect((await json('/scans', { method: 'POST', body })).body.items).toHaveLength(2)
    expect(taken.map(({ name }) => name)).toEqual(['một.pdf', 'hai.pdf'])
  })

  test.each([
    ['without a name', '', PDF, 400, 'invalid-request'],
    ['under an empty name', '?name=', PDF, 400, 'invalid-request'],
    [
      'as curl sends data when it is not told',
      '?name=x.pdf',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media',
    ],
    ['as a text', '?name=x.pdf', { 'content-type': 'text/plain' }, 415, 'unsupported-media'],
    ['as a form without a file', '', { 'content-type': 'multipart/form-data; boundary=x' }, 400, 'invalid-request'],
    ['that is too large', '?name=x.pdf', { ...PDF, 'content-length': String(2 ** 31) }, 413, 'too-large'],
    ['from another site', '?name=x.pdf', { ...PDF, origin: 'https://evil.example' }, 403, 'foreign-origin'],
  ])('nothing %s', async (_, query, headers, status, code) => {
    const { json, taken } = office()
    const sent = { method: 'POST', body: '--x--\r\n', headers }
    expect(await json(`/scans${query}`, sent)).toMatchObject({ status, body: { code } })
    expect(taken).toEqual([])
  })

  test('says in words that the disk is full, and keeps what was taken in before', async () => {
    const { json, taken } = office(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    const body = new FormData()
    for (const name of ['một.pdf', 'hai.pdf']) body.append('scan', new File(['%PDF-'], name))
    const answer = await json('/scans', { method: 'POST', body })
    expect(answer).toMatchObject({ status: 507, body: { code: 'no-room', detail: expect.stringContaining('Ổ đĩa') } })
    expect(taken.map(({ name }) => name)).toEqual(['một.pdf'])
  })

  test('by a form that leads past these pages, where there is one', async () => {
    const { json } = office(undefined, { takeIn: undefined, uploadForm: async () => FORM })
    expect((await json('/scans/upload-form')).body).toEqual(FORM)
    const refused = await json('/scans?name=x.pdf', { method: 'POST', body: '%PDF-', headers: PDF })
    expect(refused).toMatchObject({ status: 405, body: { code: 'send-by-form' } })
    expect(await office().json('/scans/upload-form')).toMatchObject({ status: 404, body: { code: 'no-upload-form' } })
  })
})

describe('where scans stand', () => {
  test('with the letters found on them in short, page by page', async () => {
    const { json, register } = office()
    const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
    await register.putLetter(entry)
    const ids = ['1', '2', '3'].map((digit) => digit.repeat(64))
    for (const id of ids) await register.putScan(scanEntry(id, { letters: [entry.letter.id] }))
    const { headers, body } = await json('/scans?limit=2')
    expect(headers.get('link')).toBe('</api/v1/scans?limit=2&offset=2>; rel="next"')
    const [{ found }] = body.items
    expect(found).toMatchObject([{ id: entry.letter.id, fields: { fullNumber: { value: '1/UBND-TH' } } }])
    expect(Object.keys(found[0].fields)).not.toContain('subject')
    const last = await json('/scans?limit=2&offset=2')
    expect([last.body.items.length, last.headers.get('link')]).toEqual([1, expect.not.stringContaining('next')])
  })

  test('one that was rejected with its reason, one that nobody sent not at all', async () => {
    const { json, register } = office()
    const rejection = { code: 'encrypted' as const, message: { vi: 'Tệp có mật khẩu', en: 'The file is encrypted' } }
    await register.putScan(scanEntry(SCAN, { state: 'rejected', rejection }))
    expect((await json(`/scans/${SCAN}`)).body).toMatchObject({ state: 'rejected', rejection })
    for (const other of ['b'.repeat(64), 'x', '..%2f'])
      expect(await json(`/scans/${other}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  test('and only what is stuck is put to work again', async () => {
    const again: string[] = []
    const { json, register } = office(undefined, { retry: async (scan) => void again.push(scan) })
    await register.putScan(scanEntry(SCAN))
    const retry = () => json(`/scans/${SCAN}/retry`, { method: 'POST' })
    expect((await retry()).status).toBe(404)
    await register.putScan(scanEntry(SCAN, { state: 'reading', stuck: { vi: 'hỏng', en: 'broken' } }))
    expect((await retry()).status).toBe(202)
    expect(again).toEqual([SCAN])
  })
})
