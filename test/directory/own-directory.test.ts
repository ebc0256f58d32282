import { describe, expect, test } from 'vitest'
import { directoryOf, membersOf } from '../../shared/directory/directory.ts'
import { ownDirectory } from '../../shared/directory/own-directory.ts'
import type { LetterFields } from '../../shared/letter.ts'
import { weighedFields } from '../../shared/weighed-fields.ts'

const CSV = `tên,ký hiệu,loại,trực thuộc,từ ngày,đến ngày,nhóm
Ủy ban nhân dân xã Ba Tơ,UBND,committee,Ủy ban nhân dân tỉnh Quảng Ngãi,01/7/2025,,"UBND các xã, phường|UBND các xã"
Ủy ban nhân dân phường Cẩm Thành,UBND,committee,UBND tỉnh Quảng Ngãi,2025-07-01,,"UBND các xã, phường"
"Trung tâm Nước sạch, Môi trường",TTNS,unit,,,,
`

describe('a directory of the own province', () => {
  test('knows organs by full and short names, and the members of groups on a day', () => {
    const { organs, bad } = ownDirectory(CSV)
    expect(bad).toEqual([])
    expect(organs.map(({ name, aliases, symbols }) => [name, aliases, symbols])).toEqual([
      ['Ủy ban nhân dân xã Ba Tơ', ['UBND xã Ba Tơ'], ['UBND']],
      ['Ủy ban nhân dân phường Cẩm Thành', ['UBND phường Cẩm Thành'], ['UBND']],
      ['Trung tâm Nước sạch, Môi trường', [], ['TTNS']],
    ])
    const members = (day: string) => membersOf('UBND các xã, phường', directoryOf(organs), day).map(({ name }) => name)
    expect(members('2025-08-01')).toEqual(['Ủy ban nhân dân xã Ba Tơ', 'Ủy ban nhân dân phường Cẩm Thành'])
    expect(members('2024-08-01')).toEqual([])
  })

  test('is read with semicolons, as spreadsheets of Vietnam write it', () => {
    expect(ownDirectory('Tên;Ký hiệu\r\nSở X, Y;SXY\r\n').organs[0]).toMatchObject({
      name: 'Sở X, Y',
      symbols: ['SXY'],
    })
  })

  test.each([
    ['name,symbol\n,UBND', 2, /The name is missing/],
    ['name,kind\nSở X,office', 2, /No kind “office”/],
    ['name,valid from\nSở X,31/02/2025', 2, /“31\/02\/2025” is no day/],
    ['name,valid from,valid until\nSở X,02/02/2025,01/02/2025', 2, /ends before it begins/],
    ['name,parent\nSở X,Ủy ban Sao Hỏa', 2, /The parent “Ủy ban Sao Hỏa” is not/],
    ['name\n\nSở X\nsở x', 4, /in line 3 already/],
    ['name,symbol\n"Sở X,\nSở Y",SX\n,SY', 4, /The name is missing/],
    ['name\nSở X, Y', 2, /More cells than headings/],
    ['name,colour\nSở X,red', 1, /unknown columns “colour”/],
    ['symbol\nSX', 1, /lacks “name”/],
  ])('tells what is wrong in %j, by its line', (csv, line, words) => {
    const { bad } = ownDirectory(csv)
    expect(bad).toEqual([{ line, words: { vi: expect.any(String), en: expect.stringMatching(words) } }])
  })
})

const found = <T>(value: T, confidence = 0.7) => ({ value, page: 1, confidence, source: 'ocr' as const })
const letter = (more: Partial<LetterFields>): LetterFields => ({
  addressees: [],
  copies: [],
  tasks: [],
  citations: [],
  issuedOn: found('2025-09-01'),
  ...more,
})
const own = directoryOf(ownDirectory(CSV).organs)

describe('a letter to organs of the own directory', () => {
  test('names the members of a group, and keeps the words of the paper with each', () => {
    const { addressees } = weighedFields(letter({ addressees: [found('UBND các xã, phường')] }), own)
    expect(addressees.map(({ value, printed }) => [value, printed])).toEqual([
      ['Ủy ban nhân dân xã Ba Tơ', 'UBND các xã, phường'],
      ['Ủy ban nhân dân phường Cẩm Thành', 'UBND các xã, phường'],
    ])
    expect(
      weighedFields(letter({ addressees: [found('UBND các xã, phường')] }), directoryOf()).addressees,
    ).toHaveLength(1)
  })

  test('has a slip in a name repaired where one name is clearly nearest', () => {
    const copy = (name: string) => weighedFields(letter({ copies: [found({ name, purpose: 'b/c' })] }), own).copies[0]
    expect(copy('Trung tâm Nước sach, Môi trưòng')).toMatchObject({
      value: { name: 'Trung tâm Nước sạch, Môi trường', purpose: 'b/c' },
      printed: 'Trung tâm Nước sach, Môi trưòng',
    })
    expect(copy('Trung tâm Nước ngầm, Môi trường')).toMatchObject({
      value: { name: 'Trung tâm Nước ngầm, Môi trường' },
    })
  })

  test('has an issuer that the built-in directory does not know', () => {
    const { issuer, symbol } = weighedFields(
      letter({ issuer: found('Ủy ban nhân dân xã Ba Tơ'), symbol: found('UBND-KT') }),
      own,
    )
    expect(issuer?.confidence).toBeGreaterThan(0.9)
    expect(symbol?.confidence).toBeLessThan(0.9)
  })
})
