import { describe, expect, test } from 'vitest'
import { calendarText, textValue } from '../shared/icalendar.ts'
import { taskCalendar } from '../shared/task-calendar.ts'
import { tasksIn } from '../shared/task-list.ts'
import { letterWithTasks, task } from './letter-with-tasks.ts'

const HOME = 'https://vanthu.example.vn'
const LONG = 'Rà soát, thống kê; tổng hợp nhu cầu kinh phí hỗ trợ các cơ sở sản xuất trên địa bàn toàn tỉnh \\ năm 2026'

const calendarOf = (...tasks: Parameters<typeof letterWithTasks>[1][]) => {
  const entry = letterWithTasks(['251', 'UBND-NNTN', '2026-01-16'], ...tasks)
  return taskCalendar(tasksIn(entry, '2026-03-02'), 'Nhiệm vụ: Sở Y tế', HOME)
}
/** As a calendar program reads it: lines joined again, then the values of a name. */
const valuesOf = (calendar: string, name: string): string[] =>
  calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1))

describe('the calendar of tasks', () => {
  test('has open tasks with a deadline, each as one whole day, with its letter and its page', () => {
    const calendar = calendarOf(
      task('Báo cáo', { deadline: '2026-02-28' }),
      task('không ngày'),
      task('Họp', { latest: '2026-12-31' }),
    )
    expect(valuesOf(calendar, 'DTSTART')).toEqual(['20260228', '20261231'])
    expect(valuesOf(calendar, 'DTEND')).toEqual(['20260301', '20270101'])
    expect(valuesOf(calendar, 'SUMMARY')).toEqual(['Hạn: Báo cáo', 'Hạn: Họp'])
    expect(valuesOf(calendar, 'DESCRIPTION')[0]).toMatch(
      /^Sở Y tế\\n251\/UBND-NNTN\\, Ủy ban .*\\nhttps:.*\/tasks\/0$/u,
    )
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[\s\S]*\r\nEND:VCALENDAR\r\n$/u)
  })

  test('has no line of more than 75 bytes, none broken within a letter, and the words come back as they were', () => {
    const calendar = calendarOf(task(LONG, { deadline: '2026-03-05' }))
    const lines = calendar.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.filter((line) => /[\r\n]/u.test(line))).toEqual([])
    const [summary = ''] = valuesOf(calendar, 'SUMMARY')
    expect(summary.replace(/\\([\\;,])/gu, '$1')).toBe(`Hạn: ${LONG}`)
  })

  test('keeps the UID of a task that has another place now, and gives two with the same words one each', () => {
    const [report, check] = [
      task('Báo cáo kết quả', { deadline: '2026-03-05' }),
      task('Rà soát', { deadline: '2026-03-06' }),
    ]
    const uids = valuesOf(calendarOf(report, check), 'UID')
    expect(new Set(uids)).toEqual(new Set(valuesOf(calendarOf(check, report), 'UID')))
    expect(uids[0]).toMatch(/^[0-9a-f]{64}-1-bao-cao-ket-qua@vanthu$/u)
    expect(new Set(valuesOf(calendarOf(report, { ...report, no: '2' }), 'UID')).size).toBe(2)
  })
})

test.each([
  ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
  ['hai\r\ndòng\nba', 'hai\\ndòng\\nba'],
  ['END:VEVENT\rBEGIN:VEVENT', 'END:VEVENT BEGIN:VEVENT'],
])('%j is the value %j', (text, value) => expect(textValue(text)).toBe(value))

test('a line of exactly 75 bytes is not folded, one of 76 is', () => {
  expect(calendarText([['X', 'a'.repeat(73)]])).toBe(`X:${'a'.repeat(73)}\r\n`)
  expect(calendarText([['X', 'a'.repeat(74)]])).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`)
})
