import { readFileSync, writeFileSync } from 'node:fs'
import { isSyllable, onePlaceOfTone } from '../../shared/vietnamese/syllables.ts'
import { wordPairsOf } from './dawg.ts'

/**
 * Usage: node tools/word-pairs/make.ts vie.traineddata: makes shared/vietnamese/word-pairs.json anew.
 * The model is `4.0.0/vie.traineddata.gz`, unpacked, of the npm package @tesseract.js-data/vie 1.0.0 (Apache-2.0), SHA-256
 * `164d9bed7e5a6444586d39434cc1adf4df976cfe23cffd6468e444c94703640a`.
 */
const [model = ''] = process.argv.slice(2)
const OUT = new URL('../../shared/vietnamese/word-pairs.json', import.meta.url)
const AROUND = /^[^\p{L}]+|[^\p{L}]+$/gu

const seconds = new Map<string, Set<string>>()
for (const pair of wordPairsOf(readFileSync(model))) {
  const [first = '', second = '', ...more] = pair
    .split(' ')
    .map((word) => word.replace(AROUND, '').normalize('NFC').toLowerCase())
  if (more.length > 0 || !isSyllable(first) || !isSyllable(second)) continue
  const key = onePlaceOfTone(first)
  seconds.set(key, (seconds.get(key) ?? new Set()).add(onePlaceOfTone(second)))
}
const rows = [...seconds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, all]) => [first, [...all].sort().join(' ')])
writeFileSync(OUT, `${JSON.stringify(Object.fromEntries(rows), null, 0).replaceAll('","', '",\n"')}\n`)
console.log(`${rows.length} first syllables, ${[...seconds.values()].reduce((sum, { size }) => sum + size, 0)} pairs`)
