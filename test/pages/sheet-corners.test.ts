import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pdfPage } from '../../shared/adapters/pdf-pages.ts'
import { cornersOf } from '../../shared/adapters/photographed-sheet.ts'
import { picturePage } from '../../shared/adapters/pictures.ts'
import type { ColourPicture } from '../../shared/pages/grey.ts'
import { VIEWS } from '../../tools/fixtures/photo.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/letters/${name}`, import.meta.url)))

/** A ground of one grey with sheets on it, in shares of a picture of 600 × 800 pixels. */
const ground = async (grey: number, ...sheets: { points: string; fill: string }[]): Promise<ColourPicture> => {
  const shapes = sheets.map(({ points, fill }) => `<polygon points="${points}" fill="${fill}"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800">
    <rect width="600" height="800" fill="rgb(${grey},${grey},${grey})"/>${shapes.join('')}</svg>`
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: data }
}
const SHEET = { points: '100,100 500,90 520,670 80,690', fill: '#eee' }

describe('the corners of a sheet on a photo', () => {
  test.each([
    ['invitation-photo', VIEWS.above],
    ['urgent-slant-photo', VIEWS.slant],
  ])('are found to half a hundredth of the picture: %s', async (slug, { corners }) => {
    const found = await cornersOf(await picturePage(fixture(`${slug}/scan.jpg`), 1))
    const away = corners.map(([x = 0, y = 0], i) => Math.hypot(x - (found?.[i]?.[0] ?? 9), y - (found?.[i]?.[1] ?? 9)))
    expect(Math.max(...away)).toBeLessThan(0.005)
  })

  test('are where they would be under a folded corner, and under a finger at the edge', async () => {
    const folded = { points: '130,99 500,90 520,670 80,690 97,150', fill: '#eee' }
    const finger = { points: '270,720 290,640 310,640 330,720', fill: '#a65' }
    const found = await cornersOf(await ground(90, folded, finger))
    expect(found?.map(([x, y]) => [Math.round(x * 60), Math.round(y * 80)])).toEqual([
      [10, 10],
      [50, 9],
      [52, 67],
      [8, 69],
    ])
  })

  test('are found in a shadow that is darker than the table in the light', async () => {
    const lit = await ground(150, SHEET)
    const rgb = lit.rgb.map((value, i) => value * (1 - 0.55 * ((Math.floor(i / 3) % lit.width) / lit.width)))
    expect(await cornersOf({ ...lit, rgb })).toBeDefined()
  })

  test('are not made up: white on white, two sheets, a sheet with a round side, an empty table', async () => {
    const left = { points: '20,100 290,100 290,500 20,500', fill: '#eee' }
    const right = { points: '310,100 580,100 580,500 310,500', fill: '#eee' }
    const round = {
      points: '300,100 420,150 470,300 470,420 420,560 300,620 180,560 130,420 130,300 180,150',
      fill: '#eee',
    }
    for (const picture of [ground(236, SHEET), ground(90, left, right), ground(90, round), ground(90)])
      expect(await cornersOf(await picture)).toBeUndefined()
  })

  test('are not looked for in vain on scans: their pages stay whole', async () => {
    for (const slug of ['251-everyday', 'plan-table', 'stamp-worn-frame', 'directive-garbage-layer'])
      expect(await cornersOf((await pdfPage(fixture(`${slug}/scan.pdf`), 1)).picture)).toBeUndefined()
  })
})
