import { expect, test } from 'vitest'
import { bookPdf } from '../../shared/adapters/book-pdf.ts'
import { openPdf } from '../../shared/adapters/pdfium.ts'
import type { BookSheet } from '../../shared/book-sheet.ts'

const COLUMNS = [
  { head: 'Số, ký hiệu văn bản', width: 18 },
  { head: 'Tên loại và trích yếu nội dung văn bản', width: 44 },
  { head: 'Ghi chú', width: 12 },
]
const sheet = (rows: string[][], more: Partial<BookSheet> = {}): BookSheet => ({
  office: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  below: ['Năm: 2026', 'Từ ngày 01/10/2026 đến ngày 31/10/2026', 'Từ số 1 đến số 3'],
  closed: [],
  tables: [{ columns: COLUMNS, rows }],
  ...more,
})

/** The words of each page as PDFium reads them back, spaces and line ends as one space. */
const read = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await openPdf(bytes)
  const pages = Array.from({ length: pdf.pageCount }, (_, i) =>
    pdf.page(i + 1, (page) => {
      const text = page.characters().map((character) => character.text)
      return text.join('').replace(/\s+/gu, ' ')
    }),
  )
  pdf.close()
  return pages
}
const words = (text: string) => text.replace(/\s+/gu, '')

const ALL_VIETNAMESE =
  'aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬEÉÈẺẼẸÊẾỀỂỄỆIÍÌỈĨỊOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢUÚÙỦŨỤƯỨỪỬỮỰYÝỲỶỸỴĐ'

test('every Vietnamese letter can be read back, and has ink of its own', async () => {
  const bytes = await bookPdf(sheet([['1/UBND', ALL_VIETNAMESE, '']]))
  expect(words((await read(bytes)).join(''))).toContain(words(ALL_VIETNAMESE))
  const pdf = await openPdf(bytes)
  const empty = pdf.page(1, (page) => {
    const [width, height] = [1684, 1191]
    const pixels = page.render(width, height)
    const isInk = (x: number, y: number) => (pixels[(y * width + x) * 3] ?? 255) < 128
    const letters = page.characters().filter(({ text }) => text.trim() !== '' && ALL_VIETNAMESE.includes(text))
    return letters.filter(({ left, right, top, bottom }) => {
      const [x0, x1, y0, y1] = [left * width, right * width, top * height, bottom * height].map(Math.round)
      for (let y = y0 ?? 0; y < (y1 ?? 0); y++) for (let x = x0 ?? 0; x < (x1 ?? 0); x++) if (isInk(x, y)) return false
      return true
    })
  })
  expect(empty).toEqual([])
})

test('is A4 landscape, with head, numbers under it and “Trang 1/3” on each page; its first page says what it is', async () => {
  const rows = Array.from({ length: 70 }, (_, i) => [`${i + 1}/UBND-NNTN`, 'Công văn về việc triển khai', ''])
  const bytes = await bookPdf(sheet(rows))
  const pages = await read(bytes)
  expect(pages).toHaveLength(3)
  for (const [i, page] of pages.entries()) {
    expect(words(page)).toContain(words('Tên loại và trích yếu nội dung văn bản'))
    expect(words(page)).toContain('(1)(2)(3)')
    expect(page).toContain(`Trang ${i + 1}/3`)
  }
  expect(pages[0]).toMatch(/^ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI SỔ ĐĂNG KÝ VĂN BẢN ĐẾN Năm: 2026/u)
  expect(pages[1]).not.toContain('SỔ ĐĂNG KÝ')
  const numbers = pages.join(' ').match(/\d+\/UBND-NNTN/gu)
  expect(numbers).toEqual(rows.map(([number]) => number))
  const pdf = await openPdf(bytes)
  expect(pdf.page(1, ({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([842, 595])
})

test.each([
  ['a cell longer than a page', Array.from({ length: 1500 }, (_, i) => `chữ${i}`).join(' ')],
  ['a word wider than its column', 'QĐ-UBND/'.repeat(40)],
  ['a word without any place to break', 'ỗ'.repeat(400)],
  ['line ends', 'một\nhai\n\nba'],
])('loses nothing of %s', async (_, text) => {
  const read1 = await read(await bookPdf(sheet([['1', text, 'sau']])))
  const body = words(read1.join('').replace(/Trang \d+\/\d+/gu, ''))
  const letters = [...words(text)]
  const heads = words('Số, ký hiệu văn bảnTên loại và trích yếu nội dung văn bảnGhi chú(1)(2)(3)')
  expect(read1.length > 1 || body.includes(words(text))).toBe(true)
  const without = body.replaceAll(heads, '')
  expect(letters.filter((letter) => !without.includes(letter))).toEqual([])
  for (const word of text.split(/\s+/u).filter((word) => word.length < 20)) expect(without).toContain(word)
})

test('a sign without a shape in the font is told by its number', async () => {
  expect(words((await read(await bookPdf(sheet([['1', 'Chữ 漢 ở đây', '']])))).join(''))).toContain('Chữ(U+6F22)ởđây')
})

test('an empty register is a page with its head, and bears no office that nobody named', async () => {
  const [page, ...others] = await read(await bookPdf(sheet([], { office: undefined })))
  expect(others).toEqual([])
  expect(page).toMatch(/^SỔ ĐĂNG KÝ VĂN BẢN ĐẾN .*Trang 1\/1 ?$/u)
})

test('later changes have a table of their own, and the fonts are small', async () => {
  const tables = [
    { columns: COLUMNS, rows: [['1', 'một', '']] },
    { heading: 'Thay đổi sau khi khóa sổ', columns: COLUMNS, rows: [['Sửa', 'hai', '']] },
  ]
  const bytes = await bookPdf(sheet([], { tables }))
  const pages = await read(bytes)
  expect(pages[1]).toMatch(/^Thay đổi sau khi khóa sổ /u)
  expect(pages[1]).toContain('Trang 2/2')
  expect(bytes.length).toBeLessThan(80_000)
})
