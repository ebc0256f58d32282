// How well the recogniser reads crops that a program made: node tools/handwriting/measure-crops.ts SHARDS_FOLDER [WEIGHTS.onnx]
// Shards as generate.py and unknown_hands.py write them (NAME.npy, NAME.json), of 40 x 112. A text that ends with a slash
// is a number; without, two digits at most are a day or month, and a longer one, cut before its slash, is left out. Each
// crop is looked at five times, a little moved, as `handwrittenLooks` does.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { recogniseDigits, withWeights } from '../../shared/adapters/digit-recogniser.ts'
import { CROP, normalised } from '../../shared/handwriting/crop.ts'
import { candidatesOf } from '../../shared/handwriting/ctc.ts'
import { ACCEPTED } from '../../shared/handwriting/judgement.ts'
import { VARIATIONS } from '../../shared/handwriting/looks.ts'
import { type Measured, table } from './measured.ts'

const [folder = '', weights] = process.argv.slice(2)
if (!folder) throw new Error('measure-crops.ts SHARDS_FOLDER [WEIGHTS.onnx]')
const recognise = weights ? withWeights(() => readFileSync(weights)) : recogniseDigits

const MARGIN = 8
/** Rows of the page in one of the crop (`BAND` in crop.ts). */
const UNIT = 72 / CROP.height

/** The crops of a NumPy file of bytes, N x 40 x 112, ink bright. */
const cropsOf = (bytes: Buffer): Uint8Array[] => {
  const start = 10 + bytes.readUInt16LE(8)
  const [, count = '0'] = /'shape': \((\d+), 40, 112\)/u.exec(bytes.toString('latin1', 10, start)) ?? []
  const size = CROP.width * CROP.height
  return Array.from({ length: Number(count) }, (_, i) => bytes.subarray(start + i * size, start + (i + 1) * size))
}

const looksAt = (crop: Uint8Array): Float32Array[] => {
  const [width, height] = [CROP.width + 2 * MARGIN, CROP.height + 2 * MARGIN]
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < CROP.height; y++)
    for (let x = 0; x < CROP.width; x++)
      pixels[(y + MARGIN) * width + x + MARGIN] = 255 - (crop[y * CROP.width + x] ?? 0)
  return VARIATIONS.map(({ dx, dy, scale }) => {
    const [left, middle] = [MARGIN + dx / UNIT, MARGIN + CROP.height / 2 + dy / UNIT]
    const half = (CROP.height / 2) * scale
    return normalised(
      { width, height, pixels },
      { left, top: middle - half, right: left + CROP.width, bottom: middle + half },
      CROP.width,
    )
  })
}

const withoutZeros = (text: string): string => text.replace(/^0+(?=.)/u, '')

const measured: Measured[] = []
for (const file of readdirSync(folder).filter((name) => name.endsWith('.npy'))) {
  const texts = z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, file.replace('.npy', '.json')), 'utf8')))
  for (const [i, crop] of cropsOf(readFileSync(join(folder, file))).entries()) {
    const text = texts[i] ?? ''
    const blank = text.endsWith('/') ? 'number' : 'day'
    const truth = text.replace('/', '')
    if (blank === 'day' && !(truth.length <= 2 && Number(truth) >= 1 && Number(truth) <= 31)) continue
    const start = performance.now()
    const candidates = candidatesOf(await recognise(looksAt(crop)), blank)
    const isTrue = (read: string | undefined) => read !== undefined && withoutZeros(read) === withoutZeros(truth)
    measured.push({
      name: file,
      blank,
      truth,
      found: true,
      right: isTrue(candidates[0]?.text ?? (truth === '' ? '' : undefined)),
      amongThree: candidates.slice(0, 3).some((one) => isTrue(one.text)),
      candidates,
      milliseconds: performance.now() - start,
      picture: Buffer.alloc(0),
    })
  }
}
for (const from of [ACCEPTED, 0.95, 0.98]) process.stdout.write(`${table(measured, from)}\n`)
