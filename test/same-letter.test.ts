import { beforeEach, describe, expect, test } from 'vitest'
import { incomingRegister } from '../shared/incoming-register.ts'
import { keepCorrections } from '../shared/keep-corrections.ts'
import { RevisionConflict } from '../shared/ports.ts'
import type { LetterEntry } from '../shared/register.ts'
import { copiesOf, mayBeSame, mayBeSameByNumber, settleSame } from '../shared/same-letter.ts'
import { letterEntry } from './letter-entry.ts'
import { NOW, webOffice } from './web/web-office.ts'

const TEXT = Array.from({ length: 60 }, (_, i) => `chữ${i} của văn bản về quy hoạch số ${i * 7}`).join('\n')
const again = (entry: LetterEntry, arrivedAt = '2026-02-02T00:00:00.000Z', digit = 'f'): LetterEntry => {
  const scan = digit.repeat(64)
  return { ...entry, letter: { ...entry.letter, id: `${scan}-1`, scan }, arrivedAt }
}
const first: LetterEntry = {
  ...letterEntry('87', 'QĐ-UBND', '2025-01-16', 'Về quy hoạch', TEXT),
  arrivedAt: '2026-01-02T00:00:00.000Z',
}
const withFields = (entry: LetterEntry, fields: Partial<LetterEntry['letter']['fields']>): LetterEntry => ({
  ...entry,
  letter: { ...entry.letter, fields: { ...entry.letter.fields, ...fields } },
})

let office: ReturnType<typeof webOffice>
beforeEach(() => {
  office = webOffice()
})
const put = async (...entries: LetterEntry[]) => {
  for (const entry of entries) {
    await office.register.putLetter(entry)
    await office.search.index(entry)
  }
}
const ids = (entries: LetterEntry[]) => entries.map(({ letter }) => letter.id)

describe('a letter that may be the same paper', () => {
  test('bears issuer, number, symbol and day of another, whichever of the two is asked', async () => {
    const second = again(first)
    await put(first, second)
    expect(ids(await mayBeSame(first, office))).toEqual([second.letter.id])
    expect(ids(await mayBeSame(second, office))).toEqual([first.letter.id])
  })

  test('has nearly the same text where its number was not read', async () => {
    const { number: _, fullNumber: __, ...fields } = first.letter.fields
    const second = again({ ...first, letter: { ...first.letter, fields }, text: TEXT.replace('chữ7 ', 'chứ7 ') })
    await put(first, second)
    expect(ids(await mayBeSame(second, office))).toEqual([first.letter.id])
    const other = again({ ...second, text: 'một văn bản khác hẳn '.repeat(40) })
    expect(await mayBeSame(other, office)).toEqual([])
  })

  test('is marked in a list, for which the register is asked once, and not once it is settled', async () => {
    const others = [
      letterEntry('88', 'QĐ-UBND', '2025-01-16', 'khác'),
      letterEntry('87', 'QĐ-UBND', '2024-01-16', 'xưa'),
    ]
    const second = again(first)
    await put(first, second, ...others)
    let asked = 0
    const { register } = office
    const counting: Pick<typeof register, 'numberedNear'> = {
      numberedNear: (...which) => {
        asked++
        return register.numberedNear(...which)
      },
    }
    const list = [first, second, ...others]
    expect(await mayBeSameByNumber(list, counting)).toEqual(new Set([first.letter.id, second.letter.id]))
    expect(asked).toBe(1)
    await settleSame(second.letter.id, { other: first.letter.id, is: 'same', by: 'Lan', revision: 1 }, office, NOW)
    const now = await register.letters(list.map(({ letter }) => letter.id))
    expect(await mayBeSameByNumber(now, register)).toEqual(new Set())
  })

  test.each([
    ['another day: two series bear one symbol', { issuedOn: '2025-02-05' }],
    ['another issuer', { issuer: 'Sở Y tế tỉnh Quảng Ngãi' }],
    ['another number', { number: '88', fullNumber: '88/QĐ-UBND' }],
  ])('is none with %s', async (_, values) => {
    const fields = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, page: 1, confidence: 1, source: 'ocr' as const }]),
    )
    const second = { ...again(withFields(first, fields)), text: 'nội dung khác' }
    await put(first, second)
    expect(await mayBeSame(second, office)).toEqual([])
  })
})

describe('what a person says of it', () => {
  const said = (is: 'same' | 'different', revision = 1) => ({ is, other: first.letter.id, by: 'Lan', revision })

  test('makes the later scan a copy: both stay, registers count one, and it is kept when read again', async () => {
    const second = again(first)
    await put(first, second)
    const span = { from: '2026-01-01', to: '2026-12-31' }
    expect(await incomingRegister(span, office)).toHaveLength(2)
    const copy = await settleSame(second.letter.id, said('same'), office, NOW)
    expect(copy?.letter.copyOf).toBe(first.letter.id)
    expect(copy).toMatchObject({ revision: 2, by: 'Lan' })
    expect((await incomingRegister(span, office)).map(({ letter }) => letter)).toEqual([first.letter.id])
    const original = await office.register.letter(first.letter.id)
    expect(ids(original ? await copiesOf(original.letter, office.register) : [])).toEqual([second.letter.id])
    expect(copy && (await mayBeSame(copy, office))).toEqual([])
    expect(copy && keepCorrections(copy.letter, second.letter).copyOf).toBe(first.letter.id)
  })

  test('may be that they are different, and may be taken back', async () => {
    const second = again(first)
    await put(first, second)
    const one = await settleSame(second.letter.id, said('same'), office, NOW)
    const other = await settleSame(second.letter.id, said('different', one?.revision), office, NOW)
    expect(other?.letter.copyOf).toBeUndefined()
    expect(other && (await mayBeSame(other, office))).toEqual([])
    await expect(settleSame(second.letter.id, said('same'), office, NOW)).rejects.toThrow(RevisionConflict)
  })

  test('of a third letter takes nothing from what was said of the first', async () => {
    const [second, third] = [again(first), again(first, '2026-03-03T00:00:00.000Z', 'e')]
    await put(first, second, third)
    const copy = await settleSame(third.letter.id, said('same'), office, NOW)
    const another = { is: 'different' as const, other: second.letter.id, by: 'Lan', revision: copy?.revision ?? 0 }
    expect((await settleSame(third.letter.id, another, office, NOW))?.letter.copyOf).toBe(first.letter.id)
  })

  test('is asked for on the letter’s page and said there, with links both ways and a mark in the list', async () => {
    const second = again(first)
    await put(first, second)
    const page = async (path: string) => (await office.web.request(path, { headers: { host: 'localhost' } })).text()
    expect(await page(`/letters/${first.letter.id}`)).toContain('Có thể là cùng một văn bản')
    expect(await page(`/review/${second.letter.id}/number`)).toContain('Có thể là cùng một văn bản')
    expect(await page('/')).toContain('Có thể trùng')
    const answer = await office.web.request(`/letters/${second.letter.id}/same`, {
      method: 'POST',
      body: new URLSearchParams({ other: first.letter.id, is: 'same', revision: '1', by: 'Lan' }),
      headers: { host: 'localhost', origin: 'http://localhost' },
    })
    expect(answer.status).toBe(303)
    expect(await page(`/letters/${second.letter.id}`)).toContain('Bản quét khác của văn bản')
    const original = await page(`/letters/${first.letter.id}`)
    expect(original).toContain(`/letters/${second.letter.id}`)
    expect(original).toContain('cùng một văn bản với')
    expect(await page('/')).not.toContain('Có thể trùng')
  })
})
