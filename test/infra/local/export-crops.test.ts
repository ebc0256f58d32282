import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { openOffice } from '../../../infra/local/office.ts'
import { recogniseDigits } from '../../../shared/adapters/digit-recogniser.ts'
import { candidatesOf } from '../../../shared/handwriting/ctc.ts'
import { reviewLetter } from '../../../shared/review-letter.ts'

const ROOT = new URL('../../../', import.meta.url).pathname
const SCAN = join(ROOT, 'fixtures/letters/251-handwritten/scan.pdf')
const NOW = new Date('2026-03-01T08:00:00Z')

const [data, folder] = ['vanthu-data-', 'vanthu-crops-'].map((name) => mkdtempSync(join(tmpdir(), name)))
const vanthu = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'infra/local/vanthu.ts'), ...args, '--data', data ?? ''])

const crops = () =>
  readFileSync(join(folder ?? '', 'crops.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** A person looks at one field of the registered letter and says what is written. */
const says = async (field: 'number' | 'issuedOn', words: string[]) => {
  const office = openOffice(data ?? '')
  try {
    const [id] = (await office.register.scans())[0]?.letters ?? []
    const { revision = 0 } = (await office.register.letter(id ?? '')) ?? {}
    await reviewLetter(id ?? '', { field, words, by: 'Lan', revision }, office, NOW)
  } finally {
    await office.close()
  }
}

beforeAll(async () => void (await vanthu('add', SCAN)), 120_000)

test('nothing is exported that nobody confirmed', async () => {
  await vanthu('export-crops', folder ?? '')
  expect(crops()).toEqual([])
})

test('number, day and month that a person confirmed are exported as the recogniser saw them', async () => {
  await says('number', ['251'])
  await says('issuedOn', ['2019-01-16'])
  await vanthu('export-crops', folder ?? '')
  expect(crops().map(({ text }) => text)).toEqual(['251/', '16', expect.stringMatching(/^0?1$/u)])
  const { data: pixels, info } = await sharp(join(folder ?? '', crops()[0].file))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([112, 40])
  const looks = await recogniseDigits([Float32Array.from(pixels, (grey) => 1 - grey / 255)])
  expect(candidatesOf(looks, 'number')[0]?.text).toBe('251')
})

test('what a person corrected is exported as corrected', async () => {
  await says('number', ['257'])
  await vanthu('export-crops', folder ?? '')
  expect(crops()[0].text).toBe('257/')
})
