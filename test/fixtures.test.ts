import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { evaluate } from '../shared/evaluate.ts'
import { ReadLine } from '../shared/read-line.ts'
import { tally } from '../shared/tally.ts'
import { Truth } from '../shared/truth.ts'

const VANTHU = new URL('../infra/local/vanthu.ts', import.meta.url).pathname
const FIXTURES = new URL('../fixtures/letters', import.meta.url).pathname

/** The report of 21 pages alone takes as long as all others. */
const SLUGS = readdirSync(FIXTURES).filter((slug) => slug !== 'report-20-pages')

/** Each as `vanthu read --json` prints it, by its folder's name. */
const lines = new Map<string, ReadLine>()

beforeAll(async () => {
  const run = await promisify(execFile)(
    process.execPath,
    [VANTHU, 'read', '--json', ...SLUGS.map((slug) => `${FIXTURES}/${slug}`)],
    {
      maxBuffer: 1e8,
    },
  ).catch((error: { stdout: string; code: number }) => error)
  for (const line of run.stdout.trim().split('\n')) {
    const read = ReadLine.parse(JSON.parse(line))
    lines.set(read.file.split('/').at(-2) ?? '', read)
  }
}, 400_000)

const letter = (slug: string, at = 0) => {
  const found = lines.get(slug)?.letters[at]
  if (!found) throw new Error(`${slug} gave no letter`)
  return found
}

describe('the letter 251/UBND-NNTN', () => {
  test('comes out right from its clean scan, and nothing but a line of small type is doubted', () => {
    expect(letter('251-clean')).toMatchObject({
      pages: '1-2',
      fullNumber: '251/UBND-NNTN',
      issuedOn: '2019-01-16',
      place: 'Quảng Ngãi',
      issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      type: 'Công văn',
      subject: 'tổ chức triển khai thực hiện Chương trình “Mỗi xã một sản phẩm” (OCOP) tỉnh Quảng Ngãi',
      archive: 'VT, NNTN (Vũ 35)',
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Tăng Bính' },
      arrival: { number: '173', date: '2019-01-16' },
    })
    expect(letter('251-clean').review.filter(({ field }) => field !== 'copies')).toEqual([])
  })

  test.each(['251-clean', '251-everyday', '251-poor'])(
    'names its recipients, tasks and cited documents in %s',
    (slug) => {
      const { addressees, tasks, citations } = letter(slug)
      expect(addressees).toHaveLength(14)
      expect(addressees.slice(0, 8)).toEqual([
        'Sở Nông nghiệp và Phát triển nông thôn',
        'Sở Tài chính',
        'Sở Công Thương',
        'Sở Kế hoạch và Đầu tư',
        'Sở Khoa học và Công nghệ',
        'Sở Y tế',
        'Sở Lao động - Thương binh và Xã hội',
        'Sở Văn hóa, Thể thao và Du lịch',
      ])
      expect(tasks.map(({ no }) => no)).toEqual(['1', '2', '3', '4'])
      expect(citations.map(({ fullNumber, issuedOn }) => [fullNumber, issuedOn])).toEqual([
        ['490/QĐ-TTg', '2018-05-07'],
        ['01/QĐ-BCĐTW', '2018-08-22'],
        ['9654/BNN-VPĐP', '2018-12-12'],
        ['1124/QĐ-UBND', '2018-12-04'],
      ])
    },
  )

  test('has a right number and day in every scan, or says that it is unsure', () => {
    for (const slug of ['251-everyday', '251-poor']) {
      const { fullNumber, issuedOn, review } = letter(slug)
      const doubted = review.map(({ field }) => field)
      expect(fullNumber === '251/UBND-NNTN' || doubted.includes('number')).toBe(true)
      expect(issuedOn === '2019-01-16' || doubted.includes('issuedOn')).toBe(true)
    }
  })
})

test('reads a page that was scanned upside down', () => {
  expect(letter('decision-upside-down')).toMatchObject({
    fullNumber: '1187/QĐ-UBND',
    issuedOn: '2024-12-12',
    type: 'Quyết định',
  })
})

test('tells two letters in one scan apart', () => {
  expect(lines.get('two-letters')?.letters.map(({ pages, fullNumber }) => [pages, fullNumber])).toEqual([
    ['1', '2045/SYT-NVY'],
    ['2', '5120/UBND-VX3'],
  ])
})

test('sees HỎA TỐC in its red frame, and the deadlines', () => {
  const { urgency, tasks } = letter('urgent')
  expect(urgency).toBe('HỎA TỐC')
  expect(tasks.map(({ deadline }) => deadline)).toEqual(['2022-10-30', '2022-11-05'])
})

test.each([
  ['stamp-turned-red', { number: '1264', date: '2013-07-05' }],
  ['stamp-worn-frame', { number: '587', date: '2013-07-08' }],
])('reads what is written by pen in the stamp of arrival of %s, and asks a person to look', (slug, arrival) => {
  expect(letter(slug).arrival).toMatchObject(arrival)
  expect(letter(slug).review.map(({ field }) => field)).toContain('arrival')
})

test('sets a letter marked MẬT aside: nothing of its text is given', () => {
  const line = lines.get('secret')
  expect(line?.error?.code).toBe('state-secret')
  expect(line?.letters).toEqual([])
})

describe('against the truth beside each fixture', () => {
  const rows = () =>
    tally(
      SLUGS.filter((slug) => slug !== 'secret').flatMap((slug) => {
        const line = lines.get(slug)
        if (!line) throw new Error(`${slug} was not read`)
        return evaluate(Truth.parse(JSON.parse(readFileSync(`${FIXTURES}/${slug}/scan.json`, 'utf8'))), line)
      }),
    )

  test('no number and no day is wrong without a doubt', () => {
    const silent = rows().filter(({ field }) => ['number', 'fullNumber', 'issuedOn', 'letters'].includes(field))
    expect(silent.map(({ field, silent }) => [field, silent])).toEqual([
      ['letters', 0],
      ['number', 0],
      ['fullNumber', 0],
      ['issuedOn', 0],
    ])
  })

  /** What was reached on 2026-11-25; a floor only rises. */
  test.each([
    ['letters', 1],
    ['number', 0.9],
    ['symbol', 1],
    ['issuedOn', 1],
    ['place', 1],
    ['issuer', 1],
    ['type', 1],
    ['subject', 1],
    ['addressees', 0.98],
    ['copies', 0.98],
    ['archive', 1],
    ['citations', 0.98],
    ['tasks', 0.96],
    ['urgency', 1],
    ['arrival.number', 0.71],
    ['arrival.date', 0.7],
  ])('%s: at least %d of what the paper says is read', (field, floor) => {
    expect(rows().find((row) => row.field === field)?.recall).toBeGreaterThanOrEqual(floor)
  })
})
