import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { csvFile, xlsxFile } from '../../shared/adapters/sheet-files.ts'

test('CSV begins with the mark by which Excel knows UTF-8, and keeps quotes and line ends in a cell', () => {
  const bytes = csvFile([['Tác giả', 'Sở "Y tế"\nLâm Đồng']])
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(strFromU8(bytes.subarray(3))).toBe('"Tác giả","Sở ""Y tế""\nLâm Đồng"\r\n')
})

test.each(['=1+1', '+84', '@SUM(A1)', '-2'])('CSV gives %s as text, not as a formula', (cell) => {
  expect(strFromU8(csvFile([[cell]]))).toContain(`"'${cell}"`)
})

test('XLSX holds every cell as text, its head on each printed page, and no letter that XML refuses', () => {
  const sheet = {
    name: 'Sổ & bạ',
    heading: ['Sở A & B', 'Năm: 2026'],
    widths: [10, 20],
    head: ['Số', 'Ngày'],
    rows: [['09', '<05/03/2019>\u0001']],
  }
  const files = unzipSync(xlsxFile(sheet))
  const table = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(table).toContain('<t xml:space="preserve">09</t>')
  expect(table).toContain('>&lt;05/03/2019&gt;</t>')
  expect(table).toContain('<oddHeader>&amp;CSở A &amp;&amp; B\nNăm: 2026</oddHeader>')
  expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain("'Sổ &amp; bạ'!$1:$2")
})
