import { readFileSync } from 'node:fs'
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dynamoRegister } from '../../shared/adapters/dynamo-register.ts'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import type { Doubt, Found } from '../../shared/letter.ts'
import type { LetterEntry } from '../../shared/register.ts'
import type { ChangeFeed } from '../../shared/replica-ports.ts'
import { Truth } from '../../shared/truth.ts'
import { letterEntry } from '../letter-entry.ts'
import { dynamoServer } from '../servers/dynamo-server.ts'

const opened = async () => {
  const dynamo = await dynamoServer()
  onTestFinished(dynamo.close)
  const archive = memoryArchive()
  const register = dynamoRegister(dynamo.client(), dynamo.table, archive)
  const item = async (pk: string, sk: string) =>
    (await dynamo.client().send(new GetItemCommand({ TableName: dynamo.table, Key: { pk: { S: pk }, sk: { S: sk } } })))
      .Item
  return { register, archive, item, dynamo }
}

const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })
const doubt: Doubt = { field: 'number', reason: { vi: 'mờ', en: 'faint' } }

/** Text that gzip cannot make small. */
const noise = (length: number): string =>
  Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * i * 31 + i * 7919) % 20_011))).join('')

describe('the table in the console', () => {
  test('shows the letter 251/UBND-NNTN in plain words', async () => {
    const { register, item } = await opened()
    const fixture = new URL('../../fixtures/letters/251-clean/scan.json', import.meta.url)
    const [truth] = Truth.parse(JSON.parse(readFileSync(fixture, 'utf8'))).letters
    if (!truth?.tasks || !truth.addressees) throw new Error('The fixture has lost its tasks')
    const plain = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'tổ chức triển khai “Mỗi xã một sản phẩm”')
    const tasks = truth.tasks.map(({ text, assignees }) => sure({ text, assignees: assignees ?? [] }))
    const fields = {
      ...plain.letter.fields,
      addressees: truth.addressees.map(sure),
      tasks: [sure({ text: 'Báo cáo kết quả', assignees: ['Sở Y tế'], deadline: '2019-02-01' }), ...tasks],
      citations: [sure({ fullNumber: '1124/QĐ-UBND', issuedOn: '2018-12-04' })],
      signer: sure({ title: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Tăng Bính' }),
      arrival: sure({ number: '312', date: '2019-01-18' }),
      urgency: sure('KHẨN'),
    }
    await register.putLetter({ ...plain, letter: { ...plain.letter, fields, review: [doubt] } })
    const head = await item(`LETTER#${plain.letter.id}`, 'HEAD')
    expect(head).toMatchObject({
      fullNumber: { S: '251/UBND-NNTN' },
      number: { S: '251' },
      symbol: { S: 'UBND-NNTN' },
      issuedOn: { S: '2019-01-16' },
      issuer: { S: 'Ủy ban nhân dân tỉnh Quảng Ngãi' },
      subject: { S: 'tổ chức triển khai “Mỗi xã một sản phẩm”' },
      signer: { M: { title: { S: 'PHÓ CHỦ TỊCH' }, name: { S: 'Nguyễn Tăng Bính' } } },
      arrival: { M: { number: { S: '312' }, date: { S: '2019-01-18' } } },
      urgency: { S: 'KHẨN' },
      citations: { L: [{ S: '1124/QĐ-UBND' }] },
      doubts: { N: '1' },
      revision: { N: '1' },
      by: { S: 'vanthu' },
    })
    expect(head?.addressees?.L).toHaveLength(14)
    expect(head?.addressees?.L?.[1]).toEqual({ S: 'Sở Tài chính' })
    expect(head?.tasks?.L).toHaveLength(1 + tasks.length)
    expect(head?.tasks?.L?.[0]?.M).toEqual({
      text: { S: 'Báo cáo kết quả' },
      assignees: { L: [{ S: 'Sở Y tế' }] },
      deadline: { S: '2019-02-01' },
    })
  })

  test('shows what fits of a letter with three thousand tasks, and the register gives it whole', async () => {
    const { register, item } = await opened()
    const entry = letterEntry('1', 'KH-UBND', '2020-01-02', 'kế hoạch')
    const tasks = Array.from({ length: 3000 }, (_, i) => sure({ text: `Nhiệm vụ ${i}`, assignees: ['Sở Y tế'] }))
    const long = { ...entry, letter: { ...entry.letter, fields: { ...entry.letter.fields, tasks } } }
    await register.putLetter(long)
    const head = await item(`LETTER#${entry.letter.id}`, 'HEAD')
    expect(head?.subject).toEqual({ S: 'kế hoạch' })
    expect(head?.tasks?.L?.length).toBeGreaterThan(500)
    expect(head?.tasks?.L?.length).toBeLessThan(2000)
    expect(await register.letter(entry.letter.id)).toEqual(long)
  })

  test('shows where a scan stands', async () => {
    const { register, item } = await opened()
    const id = '1'.repeat(64)
    const arrivedAt = '2026-01-01T00:00:00.000Z'
    await register.putScan({
      ...{ id, names: ['công văn.pdf'], bytes: 1, arrivedAt, state: 'reading' },
      ...{ pages: 3, pagesRead: 2, letters: [] },
    })
    expect(await item(`SCAN#${id}`, 'HEAD')).toMatchObject({
      state: { S: 'reading' },
      names: { L: [{ S: 'công văn.pdf' }] },
      arrivedAt: { S: arrivedAt },
      pages: { N: '3' },
      pagesRead: { N: '2' },
    })
  })
})

describe('entries too large for an item', () => {
  test('lie in the archive, one for each revision', async () => {
    const { register, archive, item } = await opened()
    const small = letterEntry('1', 'BC-UBND', '2020-01-02', 'báo cáo')
    const large = { ...small, revision: 2, text: noise(300_000) }
    const larger = { ...large, revision: 3, text: noise(310_000) }
    await register.putLetter(small)
    expect(await archive.list('entries/')).toEqual([])
    await register.putLetter(large)
    await register.putLetter(larger)
    await register.putLetter({ ...small, revision: 4 })
    expect(await archive.list(`entries/${small.letter.id}/`)).toHaveLength(2)
    expect(await item(`LETTER#${small.letter.id}`, 'REV#000002')).toHaveProperty('entryAt')
    expect(await register.revisions(small.letter.id)).toEqual([small, large, larger, { ...small, revision: 4 }])
  })

  test('that the archive has lost are told by name, and other letters are still given', async () => {
    const { register, archive } = await opened()
    const large = letterEntry('1', 'BC-UBND', '2020-01-02', 'báo cáo', noise(300_000))
    const small = letterEntry('2', 'BC-UBND', '2020-01-02', 'báo cáo')
    await register.putLetter(large)
    await register.putLetter(small)
    for (const key of await archive.list('entries/')) await archive.remove(key)
    await expect(register.letter(large.letter.id)).rejects.toThrow(`LETTER#${large.letter.id} is not in the archive`)
    expect(await register.letters([small.letter.id])).toEqual([small])
  })
})

describe('what changed since a moment', () => {
  const since = async (feed: ChangeFeed, moment?: string) => {
    const pages = []
    for await (const page of feed.changes(moment)) pages.push(...page)
    return pages
  }
  const written = (number: string, at: string): LetterEntry => ({
    ...letterEntry(number, 'UBND-TH', '2020-01-02', 'thư'),
    at,
  })

  test('is told in the order of writing, that moment included, as often as it is asked', async () => {
    const { register } = await opened()
    const [third, first, second] = [
      written('1', '2026-01-03T00:00:00.000Z'),
      written('2', '2026-01-01T00:00:00Z'),
      written('3', '2026-01-01T00:00:00.500Z'),
    ]
    for (const entry of [third, first, second]) await register.putLetter(entry)
    const ids = (changes: { id: string }[]) => changes.map(({ id }) => id)
    expect(ids(await since(register))).toEqual([first, second, third].map(({ letter }) => letter.id))
    for (const again of ['2026-01-01T00:00:00.500Z', '2026-01-01T00:00:00.50Z'])
      expect(ids(await since(register, again))).toEqual([second.letter.id, third.letter.id])
    expect(await since(register, '2026-01-03T00:00:00.001Z')).toEqual([])
  })

  test('names a letter once, where its newest revision was written', async () => {
    const { register } = await opened()
    const [one, other] = [written('1', '2026-01-01T00:00:00.000Z'), written('2', '2026-01-02T00:00:00.000Z')]
    await register.putLetter(one)
    await register.putLetter(other)
    await register.putLetter({ ...one, revision: 2, at: '2026-01-03T00:00:00.000Z' })
    expect(await since(register)).toEqual([
      { id: other.letter.id, revision: 1, at: other.at },
      { id: one.letter.id, revision: 2, at: '2026-01-03T00:00:00.000Z' },
    ])
  })

  test('names no scan', async () => {
    const { register } = await opened()
    const [id, arrivedAt] = ['1'.repeat(64), '2026-01-01T00:00:00.000Z']
    await register.putScan({ id, names: ['1.pdf'], bytes: 1, arrivedAt, state: 'waiting', pagesRead: 0, letters: [] })
    expect(await since(register)).toEqual([])
  })
})

test('history is in no index, and a letter leaves the lists to which it no longer belongs', async () => {
  const { register, dynamo } = await opened()
  const entry = letterEntry('1', 'UBND-TH', undefined, 'thư')
  await register.putLetter({ ...entry, letter: { ...entry.letter, review: [doubt] } })
  const { number, fullNumber, ...fields } = entry.letter.fields
  await register.putLetter({ ...entry, letter: { ...entry.letter, fields }, revision: 2 })
  expect(await register.toReview(9)).toEqual({ entries: [], total: 0 })
  expect(await register.numbered('1/UBND-TH')).toEqual([])
  const question = { KeyConditionExpression: 'arrivalPk = :pk', ExpressionAttributeValues: { ':pk': { S: 'LETTERS' } } }
  const query = new QueryCommand({ TableName: dynamo.table, IndexName: 'by-arrival', ...question })
  expect((await dynamo.client().send(query)).Items).toHaveLength(1)
})

test('a range of days that ends before it begins is empty', async () => {
  const { register } = await opened()
  await register.putLetter(letterEntry('1', 'UBND-TH', '2020-01-02', 'thư'))
  expect(await register.arrived('2026-12-31', '2026-01-01')).toEqual([])
})
