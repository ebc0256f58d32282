import { expect, test } from 'vitest'
import type { Letter, Source } from '../shared/letter.ts'
import { kindOf } from '../shared/scan-kind.ts'
import { Truth } from '../shared/truth.ts'
import { letterEntry } from './letter-entry.ts'

const truth = (of: object = {}, arrival: object | null = null) =>
  Truth.parse({ scan: 'a.pdf', letters: [{ pages: '1', arrival }], ...of })
/** A letter whose issuer and number were read so. */
const read = (issuer: Source, number: Source): Letter => {
  const { letter } = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'báo cáo')
  const found = (source: Source) => ({ value: '251', page: 1, confidence: 0.9, source })
  return { ...letter, fields: { ...letter.fields, issuer: found(issuer), number: found(number) } }
}

test.each([
  ['what its truth says', 'a.pdf', truth({ kind: 'poor' }), read('ocr', 'ocr'), 'poor'],
  ['a photo by its name', 'a.JPG', truth(), read('ocr', 'ocr'), 'photo'],
  ['born digital by its text layer', 'a.pdf', truth(), read('text-layer', 'text-layer'), 'born-digital'],
  ['stamped by the stamp on the paper', 'a.pdf', truth({}, { number: '173' }), read('ocr', 'second-look'), 'stamped'],
  ['handwritten by its number in pen', 'a.pdf', truth(), read('ocr', 'second-look'), 'handwritten'],
  ['printed', 'a.pdf', truth(), read('ocr', 'ocr'), 'printed'],
])('a scan is %s', (_, file, truth, letter, kind) => expect(kindOf(file, truth, [letter])).toBe(kind))
