import { expect, test } from 'vitest'
import { mergedSigner } from '../../shared/decree-30/ii-7-merged-signer.ts'
import { signerOf } from '../../shared/decree-30/ii-7-signature.ts'
import { titlesInBands } from '../../shared/decree-30/ii-7-title-bands.ts'
import { titleInBand } from '../../shared/decree-30/ii-7-title-in-band.ts'
import { type Piece, pieceOf } from '../../shared/decree-30/pieces.ts'
import { piecesAt } from '../pieces.ts'

/** Bands as engines read them: how far below the first (pixels of A4 at 200 dpi), and their words. */
const bandsOf = (bands: [number, string][]): Piece[] =>
  bands.map(([y, text]) => {
    const box = { left: 0.5, top: 0.6 + y / 2339, width: 0.4, height: 44 / 2339 }
    return { ...pieceOf([{ text, confidence: 0.8, box }], 1), box }
  })
const read = (...bands: [number, string][]) => {
  const found = titlesInBands(bandsOf(bands))
  return { authorities: found.authorities.map(({ text }) => text), titles: found.titles.map(({ text }) => text) }
}

test.each([
  ['exactly, with the marks that it must bear', ',GIAM ĐỌC -', 'GIÁM ĐỐC', 'exactly'],
  ['behind crumbs of the seal', 'xwe,.PHÓ GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'exactly'],
  ['but for a slip', 'RHÓ GIẢM ĐỐC', 'PHÓ GIÁM ĐỐC', 'but for a slip'],
  ['in words that ran together', 'CHỦTỊCH //', 'CHỦ TỊCH', 'exactly'],
  ['roughly, under a ring', '_PHÓGHIÁMLDÓC', 'PHÓ GIÁM ĐỐC', 'roughly'],
] as const)('a band shows a title %s', (_, text, title, how) => {
  expect(titleInBand({ text })).toMatchObject({ title, how })
})

test.each([
  ['a name', 'Nguyễn Văn Hải'],
  ['the text above', 'báo cáo Giám đốc Sở Y tế./.'],
  ['a collective in the seal', 'ỦY BAN NHÂN DÂN TỈNH'],
  ['a slip in the short word that alone tells titles apart', 'KŨ TRƯỞNG'],
  ['two words of another title', 'THƯ THƯỜNG TRỰC'],
  ['what is left of a title', 'ÓC'],
])('a band shows no title in %s', (_, text) => expect(titleInBand({ text })).toBeUndefined())

test('a rubber title that overlaps the printed one is a line of its own', () => {
  expect(read([0, 'ƯT-GIÁM ĐÓC'], [8, ',GIÁM ĐỘC'], [32, 'xe,PHÓ GIÁM ĐC'], [40, 'PHÓ GIÁM ĐỐC'])).toEqual({
    authorities: [],
    titles: ['GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  })
})

test('a band that cuts a deputy’s title gives no head’s title of its own', () => {
  expect(read([0, 'HÓ? GIÁM ĐỐC'], [8, 'PHÓ GIÁM ĐỐC'], [16, 'PHÓ GIÁM ĐỐC'], [24, 'GIÁM ĐỐC']).titles).toEqual([
    'PHÓ GIÁM ĐỐC',
  ])
})

test('under “KT. X” a second X behind ink is the deputy’s, and a person looks', () => {
  const bands = bandsOf([
    [0, 'KT. CHỦ TỊCH'],
    [8, 'KT. CHỦ TỊCH'],
    [44, '6t HQCHỦ TỊCH'],
    [52, 'h HQ`CHU TỊCH'],
  ])
  const { signer, confidence = 1 } = mergedSigner([], { bands: titlesInBands(bands) }) ?? {}
  expect(signer).toEqual({ authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH' })
  expect(confidence).toBeLessThan(0.8)
})

test('rough readings of a deputy’s title count where two agree below his head’s', () => {
  const rough: [number, string][] = [
    [36, 'PHÓGHIÁMLDÓC'],
    [44, 'PHÓ GI4ML,DÓC'],
  ]
  expect(read([0, 'GIÁM ĐỐC'], [8, 'GIÁM ĐỐC'], ...rough).titles).toEqual(['GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
  expect(read(...rough).titles).toEqual([])
  expect(read([0, 'GIÁM ĐỐC'], ...rough.slice(1)).titles).toEqual(['GIÁM ĐỐC'])
})

test('a title that one band alone shows is for a person to check', () => {
  const sureness = (...bands: [number, string][]) =>
    titlesInBands(bandsOf(bands)).titles.map(({ isUnsure }) => isUnsure)
  expect(sureness([0, 'GIÁM ĐỐC'])).toEqual([true])
  expect(sureness([0, 'GIÁM ĐỐC'], [8, 'GIÁM ĐỐC'])).toEqual([undefined])
})

test('under its head’s title “PHÓ” twice tells a deputy’s, whatever a ring does to the rest', () => {
  const unsureIn = (...bands: [number, string][]) => titlesInBands(bandsOf(bands)).titles.map((part) => part.isUnsure)
  const head: [number, string][] = [
    [0, 'GIÁM ĐỐC'],
    [8, '1c GIÁM ĐÓC'],
  ]
  expect(unsureIn(...head, [40, 'PHÓGIÁRLDÓC'], [48, 'PHÓ GIÁM ĐỨC'])).toEqual([undefined, undefined])
  expect(unsureIn(...head, [48, 'PHÓ GIÁM ĐỨC'])).toEqual([undefined, true])
  expect(unsureIn(...head, [40, 'RHÓ GIÁM ĐÚC'], [48, 'RHÓ GIÁM ĐỐC'])).toEqual([undefined, true])
})

test('a title that a band shows is sure where a look at the whole shows it from its first letter on', () => {
  const bands = titlesInBands(
    bandsOf([
      [0, '^^ GIÁM ĐÓC'],
      [8, 'l GIÁM ĐỐC'],
      [40, 'PHÓ GIÁM ĐỐC'],
    ]),
  )
  const sureness = (title: string) =>
    mergedSigner([signerOf(piecesAt(0.58, [title, '', 'Hà Văn Phúc'], { top: 0.617 }))], { bands })?.confidence
  expect(sureness('PHÓ GIÁM ĐỐC')).toBeGreaterThan(0.8)
  expect(sureness('TI GIÁM ĐỐC')).toBeLessThan(0.8)
})
