import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { ReadLine } from '../shared/read-line.ts'

const VANTHU = new URL('../infra/local/vanthu.ts', import.meta.url).pathname
const FIXTURES = new URL('../fixtures/letters', import.meta.url).pathname

/** The fixtures that are looked at below: reading all of them, with the report of 21 pages, takes minutes. */
const SLUGS = ['251-clean', '251-everyday', '251-poor', 'decision-upside-down', 'secret', 'two-letters', 'urgent']

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
})

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

test('sets a letter marked MẬT aside: nothing of its text is given', () => {
  const line = lines.get('secret')
  expect(line?.error?.code).toBe('state-secret')
  expect(line?.letters).toEqual([])
})
