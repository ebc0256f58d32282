import type { FieldName, Letter } from './letter.ts'
import { readLine } from './read-line.ts'
import type { ScanEntry } from './register.ts'
import { Truth } from './truth.ts'

/**
 * What people settled on a scan's letters, as the truth that `vanthu evaluate` measures against: fields that nobody
 * looked at are left out and so not measured; one that the paper does not bear is null.
 *
 * @example JSON.stringify(truthOfCorrections(scan, letters)) → '{"scan":"251.pdf","letters":[{"pages":"1-2","number":"251"}]}'
 */
export const truthOfCorrections = ({ id, names }: ScanEntry, letters: Letter[]): Truth => {
  const flat = readLine(names[0] ?? id, id, 0, letters).letters
  return Truth.parse({
    scan: names[0] ?? id,
    letters: flat.map((letter, i) => {
      const looked = lookedAt(onPaper(letters[i]))
      const fields = Object.entries(letter).filter(([name]) => looked.some((field) => field === name))
      return { pages: letter.pages, ...Object.fromEntries(fields) }
    }),
  })
}

/** An arrival number that the office gave out stands on no picture. */
const onPaper = (letter: Letter | undefined): FieldName[] =>
  (letter?.settled ?? []).filter((name) => name !== 'arrival' || letter?.fields.arrival?.source !== 'assigned')

/** Who settled number and symbol also settled the number as it is cited. */
const lookedAt = (settled: FieldName[]): FieldName[] =>
  settled.includes('number') && settled.includes('symbol') ? [...settled, 'fullNumber'] : settled
