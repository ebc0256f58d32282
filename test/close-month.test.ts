import { expect, test } from 'vitest'
import { memoryArchive } from '../shared/adapters/memory-archive.ts'
import { bookOfSpan } from '../shared/book-of-span.ts'
import { spanOf } from '../shared/book-period.ts'
import { CannotClose, closeMonth } from '../shared/close-month.ts'
import { arrived, correctedBy, sure } from './book-letters.ts'
import { webOffice } from './web/web-office.ts'

const NOVEMBER = new Date('2026-11-25T03:00:00Z')
const OCTOBER = spanOf('2026-10')

const office = () => {
  const { register, search } = webOffice()
  const ports = { archive: memoryArchive(), register, search }
  const close = (month: string, now = NOVEMBER) =>
    closeMonth({ book: 'incoming', month, by: 'Nguyễn Thị Lan' }, ports, now)
  const numbers = async (span = OCTOBER) =>
    (await bookOfSpan('incoming', span, ports)).lines.map(({ cells }) => cells[1])
  return { ...ports, ports, close, numbers }
}

test('a closed month shows its lines as they were, and what was corrected since with before and after', async () => {
  const { register, ports, archive, close, numbers } = office()
  const [one, two] = [arrived('12', '2026-10-02'), arrived('13', '2026-10-03')]
  for (const entry of [one, two]) await register.putLetter(entry)
  await close('2026-10')
  expect(await archive.list('books/')).toEqual(['books/incoming/2026-10.json'])
  await register.putLetter(correctedBy('Bình', two, { arrival: sure({ number: '99', date: '2026-10-03' }) }))
  const book = await bookOfSpan('incoming', OCTOBER, ports)
  expect(await numbers()).toEqual(['12', '13'])
  expect(book.closed).toMatchObject([{ month: '2026-10', closedBy: 'Nguyễn Thị Lan' }])
  expect(book.changes).toMatchObject([{ letter: two.letter.id, what: 'corrected', by: 'Bình' }])
  expect([book.changes[0]?.before?.[1], book.changes[0]?.after?.[1]]).toEqual(['13', '99'])
})

test('a letter that comes in later with a stamp of the month is listed, and does not enter the closed lines', async () => {
  const { register, ports, close, numbers } = office()
  await register.putLetter(arrived('12', '2026-10-02'))
  await close('2026-10')
  await register.putLetter(arrived('14', '2026-10-31'))
  expect(await numbers()).toEqual(['12'])
  expect((await bookOfSpan('incoming', OCTOBER, ports)).changes).toMatchObject([{ what: 'added', day: '2026-10-31' }])
})

test('a line whose letter moves to another month stays where it was closed, is told there, and stands in the other', async () => {
  const { register, ports, close, numbers } = office()
  const entry = arrived('12', '2026-10-02')
  await register.putLetter(entry)
  await close('2026-10')
  await register.putLetter(correctedBy('Bình', entry, { arrival: sure({ number: '12', date: '2026-11-02' }) }))
  expect(await numbers()).toEqual(['12'])
  expect((await bookOfSpan('incoming', OCTOBER, ports)).changes).toMatchObject([{ what: 'moved', day: '2026-10-02' }])
  expect(await numbers(spanOf('2026-11'))).toEqual(['12'])
})

test('a letter that is only looked at and accepted is no change', async () => {
  const { register, ports, close } = office()
  const entry = arrived('12', '2026-10-02')
  const doubtful = { ...entry.letter, review: [{ field: 'number' as const, reason: { vi: 'mờ', en: 'faint' } }] }
  await register.putLetter({ ...entry, letter: doubtful })
  await close('2026-10')
  await register.putLetter(correctedBy('Bình', entry, {}))
  expect((await bookOfSpan('incoming', OCTOBER, ports)).changes).toEqual([])
})

test('a year has the closed lines of its closed months and the letters of the others; a day has its own of them', async () => {
  const { register, close, numbers } = office()
  const [first, second] = [arrived('12', '2026-10-02'), arrived('13', '2026-10-03')]
  for (const entry of [first, second, arrived('20', '2026-11-01')]) await register.putLetter(entry)
  await close('2026-10')
  await register.putLetter(correctedBy('Bình', first, { arrival: sure({ number: '99', date: '2026-10-02' }) }))
  expect(await numbers(spanOf('2026'))).toEqual(['12', '13', '20'])
  expect(await numbers(spanOf('2026-10-02'))).toEqual(['12'])
})

test.each([
  ['the current month', '2026-11', NOVEMBER],
  ['a month to come', '2026-12', NOVEMBER],
  // 16:59 in Greenwich is 23:59 in Hà Nội, 17:00 the first of the next month.
  ['the last minute of the month in Hà Nội', '2026-11', new Date('2026-11-30T16:59:00Z')],
])('%s is not closed', async (_, month, now) => {
  const { close, archive } = office()
  await expect(close(month, now)).rejects.toThrow(CannotClose)
  expect(await archive.list('books/')).toEqual([])
})

test('a month that is over in Hà Nội is closed, once: the first closing stands', async () => {
  const { register, close, numbers } = office()
  await close('2026-11', new Date('2026-11-30T17:00:00Z'))
  await register.putLetter(arrived('12', '2026-11-02'))
  await expect(close('2026-11', new Date('2026-12-02T03:00:00Z'))).rejects.toThrow(CannotClose)
  expect(await numbers(spanOf('2026-11'))).toEqual([])
})
