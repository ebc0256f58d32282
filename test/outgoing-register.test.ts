import { expect, test } from 'vitest'
import { spanOf } from '../shared/book-period.ts'
import { incomingRegister } from '../shared/incoming-register.ts'
import { copiesIn, outgoingRegister } from '../shared/outgoing-register.ts'
import { trackingRegister } from '../shared/tracking-register.ts'
import { arrived, sure, withFields } from './book-letters.ts'
import { letterEntry } from './letter-entry.ts'
import { webOffice } from './web/web-office.ts'

const OFFICE = 'UBND tỉnh Quảng Ngãi; Chủ tịch UBND tỉnh Quảng Ngãi'
const own = letterEntry('254', 'UBND-NNTN', '2026-10-04', 'về việc tổ chức')
const task = (deadline?: string, deadlineText?: string) =>
  sure({ text: 'báo cáo', assignees: [], ...(deadline && { deadline }), ...(deadlineText && { deadlineText }) })

const office = async (...entries: (typeof own)[]) => {
  const { register, search } = webOffice()
  for (const entry of entries) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  return { register, search, office: OFFICE }
}

test('the outgoing register holds the office’s own letters by their day, with what the paper says', async () => {
  const letter = withFields(own, {
    type: sure('Công văn'),
    signer: sure({ title: 'CHỦ TỊCH', name: 'Nguyễn Hoàng Giang' }),
    addressees: [sure('Sở Y tế')],
    copies: [sure({ name: 'Như trên' }), sure({ name: 'TT Tỉnh ủy', purpose: 'b/c' })],
    archive: sure('VT, NNTN (LT.40b)'),
  })
  const ports = await office(letter, arrived('12', '2026-10-04'))
  expect((await outgoingRegister(spanOf('2026-10'), ports)).map(({ cells }) => cells)).toEqual([
    [
      '254/UBND-NNTN',
      '04/10/2026',
      'Công văn về việc tổ chức',
      'Nguyễn Hoàng Giang',
      'Sở Y tế; TT Tỉnh ủy (b/c)',
      'VT, NNTN (LT.40b)',
      '40',
      '',
      '',
      '',
    ],
  ])
  expect(await outgoingRegister(spanOf('2026-09'), ports)).toEqual([])
})

test('an own letter without a readable day stands on the day on which it was taken in; each of the names counts', async () => {
  const undated = { ...letterEntry('7', 'UBND-TH', undefined, 'không rõ ngày'), arrivedAt: '2026-10-09T01:00:00.000Z' }
  const chairman = withFields(letterEntry('8', 'UBND-TH', '2026-10-01', 'tám'), {
    issuer: sure('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI'),
  })
  const lines = await outgoingRegister(spanOf('2026-10'), await office(undated, chairman))
  expect(lines.map(({ cells, day }) => [day, cells[0]])).toEqual([
    ['2026-10-01', '8/UBND-TH'],
    ['2026-10-09', '7/UBND-TH'],
  ])
})

test('more letters than one search gives are all there, in the order of day and number', async () => {
  const many = Array.from({ length: 120 }, (_, i) => letterEntry(String(120 - i), 'UBND-TH', '2026-10-05', `số ${i}`))
  const lines = await outgoingRegister(spanOf('2026'), await office(...many))
  expect(lines.map(({ cells }) => Number.parseInt(cells[0] ?? '', 10))).toEqual(many.map((_, i) => i + 1))
})

test('the office’s own letters did not come in, unless they bear a stamp', async () => {
  const scanned = { ...own, arrivedAt: '2026-10-05T01:00:00.000Z' }
  const stamped = withFields(letterEntry('9', 'UBND-TH', '2026-10-01', 'chín'), {
    arrival: sure({ number: '30', date: '2026-10-06' }),
  })
  const ports = await office(scanned, stamped)
  expect((await incomingRegister(spanOf('2026-10'), ports)).map(({ cells }) => cells[3])).toEqual(['9/UBND-TH'])
  const unnamed = { register: ports.register }
  expect(await incomingRegister(spanOf('2026-10'), unnamed)).toHaveLength(2)
})

test('the tracking register holds what asks for something, with the letter’s own deadlines, each once', async () => {
  const asks = arrived('12', '2026-10-04', {
    tasks: [task('2026-11-20'), task('2026-11-15'), task('2026-11-15'), task(undefined, 'trước ngày 15 hằng tháng')],
  })
  const lines = await trackingRegister(spanOf('2026-10'), await office(asks, arrived('13', '2026-10-05')))
  expect(lines.map(({ cells }) => cells)).toEqual([
    [
      '12',
      'Công văn số 12/SYT-NVY ngày 30/09/2026 của Sở Y tế',
      '',
      '15/11/2026; 20/11/2026; trước ngày 15 hằng tháng',
      '',
      '',
      '',
    ],
  ])
})

test.each([
  ['VT, VP (LT.40b)', '40'],
  ['VT, TCCB. PL.(300)', '300'],
  ['VT, PL.300', '300'],
])('reads the copies of “%s”', (archive, copies) => expect(copiesIn(archive)).toBe(copies))

test.each([
  'VT, NNTN (Vũ 35)',
  'VT, CS (5b)',
  'VT, VP5',
  'VT, KT.HTh',
  'VT, CĐS (2).LHQ',
  'LQ_VP7_QS.2024a',
  undefined,
])('takes no number of copies from “%s”', (archive) => expect(copiesIn(archive)).toBe(''))
