import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Truth } from '../../shared/truth.ts'
import { RECIPES } from '../../tools/fixtures/recipes.ts'
import { typeset } from '../../tools/fixtures/typeset.ts'

const FIXTURES = new URL('../../fixtures/letters', import.meta.url).pathname
const truths = globSync(`${FIXTURES}/*/scan.json`)

const read = (file: string) => ({
  truth: Truth.parse(JSON.parse(readFileSync(file, 'utf8'))),
  words: readFileSync(join(dirname(file), 'scan.txt'), 'utf8')
    .normalize('NFC')
    .replace(/\s+/gu, ' '),
  folder: dirname(file),
})

test('there is a truth for every recipe, and for nothing else', () => {
  expect(truths.map((file) => dirname(file).split('/').at(-1)).sort()).toEqual(RECIPES.map(([slug]) => slug).sort())
})

test('all fixtures together stay under 25 MB', () => {
  const bytes = globSync(`${FIXTURES}/**/*`).reduce((sum, file) => sum + statSync(file).size, 0)
  expect(bytes).toBeLessThan(25e6)
})

describe.each(truths)('%s', (file) => {
  const { truth, words, folder } = read(file)

  test('lies beside its scan', () => expect(existsSync(join(folder, truth.scan))).toBe(true))

  test('says only what stands on the paper', () => {
    for (const { fullNumber, citations, tasks, signer, archive } of truth.letters) {
      expect(words).toContain(fullNumber ?? 'no number')
      expect(words).toContain(signer?.name ?? 'no name')
      expect(words).toContain(`Lưu: ${archive}`)
      for (const citation of citations ?? []) expect(words).toContain(citation.fullNumber)
      // A table breaks its cells into lines, and the lines of one row stand cell by cell.
      for (const task of tasks ?? []) expect(words).toContain(task.text)
      for (const task of tasks ?? []) expect(words).toContain(task.deadlineText ?? '')
    }
  })
})

test('setting a letter twice gives the same bytes', async () => {
  const [, , letters = []] = RECIPES.find(([slug]) => slug === '251-handwritten') ?? []
  const [first, second] = [await typeset(letters, 5), await typeset(letters, 5)]
  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  expect(first.truth[0]?.fullNumber).toBe('251/UBND-NNTN')
})
