import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../shared/pages/language.ts'
import { fold } from '../../shared/vietnamese/fold.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const LETTERS = globSync(`${ROOT}fixtures/letters/*/scan.txt`)
const CORPUS = globSync(`${ROOT}../shared/corpus/texts/*.txt`)

const WHOLE = { left: 0, top: 0, width: 1, height: 1 }
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(/\s+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .map((words) => ({ words: words.map((word) => ({ text: word, confidence: 0.9, box: WHOLE })), box: WHOLE }))

const read = (path: string) => readFileSync(path, 'utf8')
const fixture = (name: string) => read(`${ROOT}test/pages/language/${name}.txt`)
const languageOfText = (text: string) => languageOf(linesOf(text))

describe('a page as Tesseract’s Vietnamese model reads it', () => {
  test.each(['en', 'fr', 'de', 'es', 'it', 'pt'].flatMap((language) => [`${language}-clean`, `${language}-poor`]))(
    'is for Textract: %s',
    (name) => expect(languageOfText(fixture(name))).toBe('textract'),
  )

  test.each([
    ['half Vietnamese, half English', fixture('bilingual-clean'), 'vi'],
    ['half Vietnamese, half English, poorly scanned', fixture('bilingual-poor'), 'vi'],
    ['English full of Vietnamese names, whose marks Textract would lose', fixture('en-names-clean'), 'unknown'],
    ['an English form of a few words', fixture('en-form-clean'), 'unknown'],
    ['an English sentence', 'The Recipient shall ensure that all the goods are procured in accordance', 'unknown'],
    [
      'English with a Vietnamese name on each line',
      'to the Department of Mỹ Lộc which is under the same direction\n'.repeat(9),
      'unknown',
    ],
    ['English under a Vietnamese motto', `Độc lập - Tự do - Hạnh phúc\n${fixture('en-clean')}`, 'unknown'],
    ['without a word', '', 'unknown'],
    ['of figures', '12.5 3 047 1.200.000 7 % 31/12/2024\n'.repeat(40), 'unknown'],
    [
      'in a language that neither reads',
      'Umowa wchodzi w życie z dniem podpisania przez obie strony. '.repeat(9),
      'unknown',
    ],
    ['of one stop word over and over', 'the '.repeat(60_000), 'unknown'],
  ])('stays with Tesseract: %s', (_, text, language) => expect(languageOfText(text)).toBe(language))
})

describe('a Vietnamese page', () => {
  const pages = [...LETTERS, ...CORPUS].flatMap((path) =>
    read(path)
      .split('\f')
      .map((text, i) => [`${relative(ROOT, path)}, page ${i + 1}`, text] as const),
  )

  test('is there to be told', () => expect(pages.length).toBeGreaterThan(50))

  test.each(pages)('is never for Textract: %s', (_, text) => {
    const isShort = text.split(/\s+/u).length < 80
    expect(isShort ? ['vi', 'unknown'] : ['vi']).toContain(languageOfText(text))
    expect(languageOfText(fold(text)), 'with all its marks lost').not.toBe('textract')
  })

  test.skipIf(CORPUS.length === 0)('of the corpus is among them', () =>
    expect(pages.some(([name]) => name.includes('corpus'))).toBe(true),
  )
})
