import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderArchive } from '../shared/adapters/folder-archive.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { BookKind } from '../shared/book-forms.ts'
import { bookOfSpan } from '../shared/book-of-span.ts'
import { spanOf } from '../shared/book-period.ts'
import { CannotClose, closeMonth } from '../shared/close-month.ts'
import type { Archive } from '../shared/ports.ts'
import type { LetterEntry } from '../shared/register.ts'
import { arrived, correctedBy, sure, withFields } from './book-letters.ts'
import { letterEntry } from './letter-entry.ts'
import { type S3Server, s3Server } from './servers/s3-server.ts'
import { webOffice } from './web/web-office.ts'

const NOVEMBER = new Date('2026-11-25T03:00:00Z')
const OCTOBER = spanOf('2026-10')
const OFFICE = 'Ủy ban nhân dân tỉnh Quảng Ngãi'

const folder = () => folderArchive(mkdtempSync(join(tmpdir(), 'vanthu-books-')))
const servers: S3Server[] = []
const bucket = async () => {
  const server = await s3Server({ bucket: 'vanthu' })
  servers.push(server)
  return { server, archive: s3Archive(server.client(), 'vanthu') }
}
afterAll(() => Promise.all(servers.map((server) => server.close())))

const ARCHIVES: [name: string, open: () => Promise<Archive>][] = [
  ['a folder', async () => folder()],
  ['S3', async () => (await bucket()).archive],
]

const task = sure({ text: 'báo cáo', assignees: ['Sở Y tế'], deadline: '2026-11-15' })
const own = (number: string, day: string) => letterEntry(number, 'UBND-NNTN', day, `về việc ${number}`)
const asking = (number: string, day: string) => arrived(number, day, { tasks: [task] })
/** A letter of each register, and what is corrected in it so that its line reads otherwise, leaves it, or moves. */
const LETTERS = {
  incoming: {
    letter: (number: string, day: string) => ({ ...arrived(number, day), arrivedAt: `${day}T03:00:00.000Z` }),
    otherwise: { issuer: sure('Sở Nội vụ') },
    outOfIt: { arrival: undefined, issuer: sure(OFFICE) },
    moved: { arrival: sure({ number: '12', date: '2026-11-02' }) },
  },
  outgoing: {
    letter: own,
    otherwise: { subject: sure('về việc khác') },
    outOfIt: { issuer: sure('Sở Y tế') },
    moved: { issuedOn: sure('2026-11-02') },
  },
  tracking: {
    letter: asking,
    otherwise: { tasks: [sure({ ...task.value, deadline: '2026-12-01' })] },
    outOfIt: { tasks: [] },
    moved: { arrival: sure({ number: '12', date: '2026-11-02' }) },
  },
}

const office = (archive: Archive, name: string | undefined = OFFICE) => {
  const { register, search } = webOffice()
  const ports = { archive, register, search, office: name }
  return {
    ports,
    put: async (entry: LetterEntry) => {
      await register.putLetter(entry)
      await search.index(entry)
    },
    close: (book: BookKind, month = '2026-10', by = 'Lan') => closeMonth({ book, month, by }, ports, NOVEMBER),
    read: (book: BookKind, span = OCTOBER) => bookOfSpan(book, span, ports),
  }
}

describe.each(ARCHIVES)('a register in %s', (_, open) => {
  test.each(BookKind.options)(
    '%s: closed, it stays, and what is corrected, added, moved or gone is told',
    async (book) => {
      const archive = await open()
      const { put, close, read } = office(archive)
      const { letter, otherwise, outOfIt, moved } = LETTERS[book]
      const letters = ['12', '13', '14', '15'].map((number, i) => letter(number, `2026-10-0${i + 2}`))
      for (const entry of letters) await put(entry)
      await close(book)
      expect(await archive.list(`books/${book}/`)).toEqual([`books/${book}/2026-10.json`])
      const before = await read(book)
      expect([before.lines.length, before.changes]).toEqual([4, []])
      const [one, two, three, four] = letters
      if (!one || !two || !three || !four) throw new Error('four letters')
      await put(correctedBy('Bình', one, otherwise))
      await put(withoutUndefined(correctedBy('Bình', two, outOfIt)))
      await put(correctedBy('Bình', three, moved))
      await put({ ...correctedBy('Bình', four, {}), withdrawn: true })
      await put(letter('16', '2026-10-30'))
      const after = await read(book)
      expect(after.lines).toEqual(before.lines)
      expect(after.closed).toMatchObject([{ month: '2026-10', closedBy: 'Lan' }])
      expect(after.changes).toMatchObject([
        { letter: one.letter.id, what: 'corrected', by: 'Bình' },
        { letter: two.letter.id, what: 'left', by: 'Bình' },
        { letter: three.letter.id, what: 'moved', by: 'Bình' },
        { letter: four.letter.id, what: 'gone', by: 'Bình' },
        { what: 'added', day: '2026-10-30' },
      ])
      expect((await read(book, spanOf('2026-11'))).lines).toHaveLength(1)
    },
  )

  test('closing one register leaves the others open', async () => {
    const archive = await open()
    const { put, close, read } = office(archive)
    await put(asking('12', '2026-10-02'))
    await close('tracking')
    expect((await read('tracking')).closed).toHaveLength(1)
    expect([(await read('incoming')).closed, (await read('outgoing')).closed]).toEqual([[], []])
  })

  test('of two who close a month at once one is first: his lines stand, the other is told', async () => {
    const archive = await open()
    const [lan, binh] = [office(archive), office(archive)]
    await lan.put(own('1', '2026-10-02'))
    for (const number of ['1', '2']) await binh.put(own(number, '2026-10-02'))
    const both = await Promise.allSettled([lan.close('outgoing'), binh.close('outgoing', '2026-10', 'Bình')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const isLan = both[0]?.status === 'fulfilled'
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(CannotClose) })
    const { closed, lines } = await lan.read('outgoing')
    expect([closed[0]?.closedBy, lines.length]).toEqual(isLan ? ['Lan', 1] : ['Bình', 2])
  })
})

test('in S3 a closing whose answer is lost on the way, and which is sent again, has still closed the month', async () => {
  const { server, archive } = await bucket()
  const { close, read } = office(archive)
  server.breakNext(1, 'PutObject')
  expect(await close('incoming', '2026-09')).toMatchObject({ month: '2026-09', closedBy: 'Lan' })
  expect((await read('incoming', spanOf('2026-09'))).closed).toHaveLength(1)
  await expect(close('incoming', '2026-09')).rejects.toThrow(CannotClose)
})

test('an office that has not said who it is has no outgoing register to close', async () => {
  const archive = folder()
  await expect(office(archive, '').close('outgoing')).rejects.toThrow(CannotClose)
  expect(await archive.list('books/')).toEqual([])
})

/** A field that a person took off the letter is not there, as the register keeps it. */
const withoutUndefined = (entry: LetterEntry): LetterEntry => JSON.parse(JSON.stringify(withFields(entry, {})))
