import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../shared/adapters/sqlite-search-index.ts'
import type { LetterEntry } from '../shared/register.ts'
import { withNumbersWeighed } from '../shared/weigh-numbers.ts'
import { letterEntry } from './letter-entry.ts'

const BOX = { left: 0.1, top: 0.1, width: 0.2, height: 0.03 }
const reading = (scan: string, source: 'ocr' | 'text-layer' = 'ocr') => {
  const candidates = [
    { text: '953', probability: 0.7 },
    { text: '958', probability: 0.2 },
  ]
  const look = { kind: 'handwriting' as const, blank: 'number' as const, box: BOX, lines: [], candidates }
  const page = { page: 1, width: 1654, height: 2339, turned: 0 as const, skew: 0, source, engine: 'test', lines: [] }
  return { scan, pages: [{ ...page, looks: [look] }] }
}

const { letter } = letterEntry('953', 'SYT-NVY', '2017-10-18', 'về việc khám bệnh')

/** How likely 953 is, with these letters in the register. */
const sureness = async (known: LetterEntry[], names = ['scan.pdf'], source: 'ocr' | 'text-layer' = 'ocr') => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const register = sqliteRegister(db)
  const search = sqliteSearchIndex(db, register)
  for (const entry of known) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  const better = await withNumbersWeighed(reading(letter.scan, source), [letter], names, { register, search })
  return better?.pages[0]?.looks[0]?.candidates?.find(({ text }) => text === '953')?.probability
}

const citing = (issuedOn: string): LetterEntry => {
  const entry = letterEntry('12', 'UBND-VX', '2017-11-02', 'trả lời')
  const citation = { value: { fullNumber: '953/SYT-NVY', issuedOn }, page: 1, confidence: 0.95, source: 'ocr' as const }
  return { ...entry, letter: { ...entry.letter, fields: { ...entry.letter.fields, citations: [citation] } } }
}

test.each([
  ['the letter before it was issued the day before', [letterEntry('952', 'SYT-NVY', '2017-10-17', 'a')]],
  ['a registered letter cites it with its day', [citing('2017-10-18')]],
])('a number is sure when %s', async (_, known) => expect(await sureness(known)).toBeGreaterThan(0.95))

test('a number that the file’s name gives is sure', async () =>
  expect(await sureness([], ['953_SYT-NVY.pdf'])).toBeGreaterThan(0.95))

test('a number is unlikely when the letter before it is of another season', async () =>
  expect(await sureness([letterEntry('952', 'SYT-NVY', '2017-03-02', 'a')])).toBeLessThan(0.5))

test.each([
  ['another series has the number before', [letterEntry('952', 'BYT-KCB', '2017-10-17', 'a')]],
  ['a letter of another day is cited by it', [citing('2016-10-18')]],
  ['the register is empty', []],
])('nothing follows where %s', async (_, known) => expect(await sureness(known)).toBeUndefined())

test('what is typed is left alone', async () =>
  expect(await sureness([], ['958_SYT-NVY.pdf'], 'text-layer')).toBeUndefined())

describe('the register', () => {
  /** The numbers that were asked for, where the network may have read any of these. */
  const askedFor = async (...texts: string[]): Promise<string[]> => {
    const asked: string[] = []
    const register = {
      numbered: async (fullNumber: string) => {
        asked.push(fullNumber.split('/')[0] ?? '')
        return []
      },
    }
    const read = reading(letter.scan)
    const candidates = texts.map((text, i) => ({ text, probability: i === 0 ? 0.7 : 0.1 }))
    const pages = read.pages.map((page) => ({ ...page, looks: page.looks.map((look) => ({ ...look, candidates })) }))
    await withNumbersWeighed({ ...read, pages }, [letter], [], { register, search: {} })
    return asked.sort()
  }

  test('is asked for each neighbour once', async () =>
    expect(await askedFor('953', '954')).toEqual(['951', '952', '953', '954', '955', '956']))

  test('is asked for no number below 1', async () => expect(await askedFor('1')).toEqual(['2', '3']))
})

test('what a second engine read is weighed once, with all else', async () => {
  const read = reading(letter.scan)
  const words = [{ text: '953/SYT', confidence: 0.9, box: BOX }]
  const pages = read.pages.map((page) => ({
    ...page,
    looks: page.looks.map((look) => ({ ...look, lines: [{ words, box: BOX }] })),
  }))
  const ports = { register: { numbered: async () => [] }, search: {} }
  const better = await withNumbersWeighed({ ...read, pages }, [letter], ['953_SYT-NVY.pdf'], ports)
  const [look] = better?.pages[0]?.looks ?? []
  expect(look?.candidates?.[0]).toMatchObject({ text: '953', probability: expect.closeTo(0.98, 1) })
  expect(look?.lines).toEqual([])
})
