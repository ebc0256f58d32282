import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { scanKey } from '../../shared/archive-keys.ts'
import { scanIdOf } from '../../shared/take-in.ts'
import {
  type CloudOffice,
  cloudOffice,
  deliver,
  fixture,
  fromQueue,
  letterWritten,
  objectCreated,
} from './cloud-office.ts'

let office: CloudOffice
beforeAll(async () => {
  office = await cloudOffice()
})
afterAll(() => office.close())

vi.setConfig({ testTimeout: 600_000 })

const letter = fixture('251-clean/scan.pdf')

const report = fixture('report-20-pages/scan.pdf')

/** Puts a scan under a name, and gives its id; its event waits to be delivered. */
const drop = async (name: string, bytes: Uint8Array): Promise<string> => {
  office.s3.put(`scans/${name}`, bytes)
  return scanIdOf(bytes)
}
const revisionsOf = async (id: string) => {
  const scan = await office.register.scan(id)
  return Promise.all((scan?.letters ?? []).map(async (letter) => (await office.register.revisions(letter)).length))
}

describe('messages', () => {
  test('delivered five times, each step, register a letter once', async () => {
    const id = await drop('năm lần.pdf', letter)
    await deliver(office)
    for (let i = 0; i < 4; i++) {
      await office.invoke('read-scan', fromQueue(objectCreated('scans/năm lần.pdf', letter.length)))
      await office.invoke('read-scan', fromQueue(objectCreated(scanKey(id), letter.length)))
      await office.invoke('register-letters', fromQueue({ scan: id }, 'register-letters'))
    }
    await deliver(office)
    expect(await office.register.scan(id)).toMatchObject({ state: 'registered', names: ['năm lần.pdf'] })
    expect(await revisionsOf(id)).toEqual([1])
    expect(await office.register.scans()).toHaveLength(1)
  })

  test('that come before their time are given back, and do no harm', async () => {
    const id = await scanIdOf(fixture('urgent/scan.pdf'))
    const answer = await office.invoke('register-letters', fromQueue({ scan: id }, 'register-letters'))
    expect(answer).toMatchObject({ batchItemFailures: [{ itemIdentifier: expect.any(String) }] })
    expect(await office.register.scan(id)).toBeUndefined()
  })

  test('that nobody understands are given back alone; those beside them are done', async () => {
    const [broken] = fromQueue('{"key": ').Records
    const [strange] = fromQueue({ hello: 'world' }).Records
    const [good] = fromQueue({ key: 'scans/không có' }).Records
    expect(await office.invoke('read-scan', { Records: [broken, good, strange] })).toEqual({
      batchItemFailures: [{ itemIdentifier: broken?.messageId }, { itemIdentifier: strange?.messageId }],
    })
  })
})

test('the same file dropped under two names is one scan with two names, and neither is lost', async () => {
  const bytes = fixture('invitation-photo/scan.jpg')
  const id = await drop('một/giấy mời.jpg', bytes)
  await drop('hai/ảnh chụp.jpg', bytes)
  await deliver(office)
  const scan = await office.register.scan(id)
  expect(new Set(scan?.names)).toEqual(new Set(['giấy mời.jpg', 'ảnh chụp.jpg']))
  expect(scan?.state).toBe('registered')
  expect((await office.archive.list('scans/')).filter((key) => /giấy|ảnh/u.test(key))).toEqual([])
})

test('a long report is read over several invocations, each page once, though a function is killed in the middle', async () => {
  const id = await drop('báo cáo.pdf', report)
  await office.invoke('read-scan', fromQueue(objectCreated('scans/báo cáo.pdf', report.length)))
  office.arrivals()
  const pagesRead = async () => (await office.archive.list(`readings/${id}/`)).length
  // Ninety seconds are kept for what is under way: five are left to begin pages.
  await office.invoke('read-scan', fromQueue({ scan: id }), 95_000)
  const afterFirst = await pagesRead()
  expect(afterFirst).toBeGreaterThan(0)
  expect(afterFirst).toBeLessThan(21)
  expect(office.services.sent.splice(0)).toEqual([{ queue: 'read-scan', body: JSON.stringify({ scan: id }) }])

  const second = office.invoke('read-scan', fromQueue({ scan: id })).catch((error: unknown) => error)
  while ((await pagesRead()) < afterFirst + 2) await new Promise((soon) => setTimeout(soon, 50))
  await office.forget('read-scan')
  expect(await second).toBeInstanceOf(Error)
  expect(office.services.sent).toEqual([])

  await office.invoke('read-scan', fromQueue({ scan: id }))
  await deliver(office)
  expect(await office.register.scan(id)).toMatchObject({ state: 'registered', pages: 21, pagesRead: 21 })
  expect(await revisionsOf(id)).toEqual([1])
  const readings = await office.archive.list(`readings/${id}/`)
  expect(readings).toHaveLength(21)
  for (const key of readings) expect(office.s3.versions(key), key).toHaveLength(1)
})

test('S3 that is slow and asks to slow down loses nothing', async () => {
  office.s3.slowness(100)
  office.s3.failNext(2, 503, 'SlowDown')
  const id = await drop('chậm.pdf', fixture('urgent/scan.pdf'))
  await deliver(office)
  office.s3.slowness(0)
  expect(await office.register.scan(id)).toMatchObject({ state: 'registered' })
  const [urgent = ''] = (await office.register.scan(id))?.letters ?? []
  await office.invoke('publish', letterWritten(urgent))
  await office.invoke('publish', letterWritten(urgent))
  expect(office.services.alerts[0]?.message).toMatch(/^Văn bản HỎA TỐC vừa đến: /u)
  expect(office.s3.versions(`published/${id}.pdf`)).toHaveLength(1)
})

test('a scan that cannot be used is rejected with its reason, is not tried again, and holds nobody up', async () => {
  const bad = await drop('hỏng.pdf', Buffer.from('%PDF-1.7 cut off'))
  const empty = await drop('rỗng.pdf', new Uint8Array())
  await deliver(office)
  expect(await office.register.scan(bad)).toMatchObject({ state: 'rejected', rejection: { code: 'damaged' } })
  expect(await office.register.scan(empty)).toMatchObject({ state: 'rejected', rejection: { code: 'empty-file' } })
})

test('what failed again and again says so on its line, waits for a person, and can be tried again', async () => {
  const id = await scanIdOf(letter)
  const event = fromQueue(objectCreated(scanKey(id), letter.length), 'read-scan-failures')
  await office.invoke('record-failure', event)
  expect((await office.register.scan(id))?.stuck?.vi).toContain('không đọc xong')
  await office.invoke('read-scan', fromQueue({ scan: id }))
  await deliver(office)
  const scan = await office.register.scan(id)
  expect([scan?.state, scan?.stuck]).toEqual(['registered', undefined])
})

test('a file whose event was lost is found at night and taken in', async () => {
  const bytes = fixture('two-letters/scan.pdf')
  const id = await drop('sự kiện mất.pdf', bytes)
  await new Promise((soon) => setTimeout(soon, 50))
  office.arrivals()
  expect(await office.register.scan(id)).toBeUndefined()
  await office.invoke('daily-ledger', {})
  await deliver(office)
  expect((await office.register.scan(id))?.letters).toHaveLength(2)
  await office.invoke('daily-ledger', {})
  expect(office.services.sent).toEqual([])
})

test('ten functions that register one scan at once write it once', async () => {
  const bytes = fixture('telegram/scan.pdf')
  const id = await drop('mười.pdf', bytes)
  await office.invoke('read-scan', fromQueue(objectCreated('scans/mười.pdf', bytes.length)))
  await office.invoke('read-scan', fromQueue({ scan: id }))
  office.services.sent.splice(0)
  office.arrivals()
  const { Records } = fromQueue({ scan: id }, 'register-letters')
  const [record] = Records
  const many = Array.from({ length: 10 }, (_, i) => ({ ...record, messageId: String(i) }))
  await office.invoke('register-letters', { Records: many })
  await deliver(office)
  expect(await office.register.scan(id)).toMatchObject({ state: 'registered' })
  expect(await revisionsOf(id)).toEqual([1])
})
