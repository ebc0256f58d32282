import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { pensOnPage } from '../../../shared/adapters/page-inks.ts'
import { scanKey } from '../../../shared/archive-keys.ts'
import { confirmedBlanks } from '../../../shared/handwriting/confirmed.ts'
import { CROP, normalised } from '../../../shared/handwriting/crop.ts'
import { keptPage } from '../../../shared/kept-reading.ts'
import type { Letter } from '../../../shared/letter.ts'
import type { GreyPicture } from '../../../shared/ports.ts'
import type { Box } from '../../../shared/reading.ts'
import { type Office, openOffice } from '../office.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'

/**
 * `vanthu export-crops FOLDER`: the numbers, days and months that people confirmed or corrected, each as the picture
 * that the recogniser saw (PNG, 40 × 112) and a line in `crops.jsonl` with what is written there. They are real
 * handwriting of real offices: nothing leaves the machine unless somebody carries the folder away.
 */
export const exportCrops = async (paths: string[], { data }: Options): Promise<number> => {
  const [folder, ...more] = paths
  if (!folder || more.length > 0) throw new WrongUsage('export-crops FOLDER')
  await mkdir(folder, { recursive: true })
  const list = join(folder, 'crops.jsonl')
  await writeFile(list, '')
  const office = openOffice(data)
  let count = 0
  try {
    for (const { id, letters } of await office.register.scans()) {
      for (const { letter } of await office.register.letters(letters)) {
        for (const { name, png, text } of await cropsOf(letter, office)) {
          await writeFile(join(folder, name), png)
          await appendFile(list, `${JSON.stringify({ file: name, text, letter: letter.id, scan: id })}\n`)
          count++
        }
      }
    }
  } finally {
    await office.close()
  }
  process.stdout.write(`${count} PNG → ${folder}\n`)
  return 0
}

const cropsOf = async (letter: Letter, { archive }: Pick<Office, 'archive'>) => {
  const page = await keptPage(letter.scan, letter.pages.first, archive)
  const confirmed = page && page.source === 'ocr' ? confirmedBlanks(letter, page) : []
  const scan = confirmed.length > 0 ? await archive.get(scanKey(letter.scan)) : undefined
  if (!page || !scan) return []
  const pens = await pensOnPage(scan, page)
  return Promise.all(
    confirmed.map(async ({ blank, box, text }) => ({
      name: `${letter.id.slice(0, 12)}-${letter.pages.first}-${blank}.png`,
      png: await pictureOf(pens, box),
      text,
    })),
  )
}

const pictureOf = (pens: GreyPicture, { left, top, width, height }: Box): Promise<Buffer> => {
  const [x, y] = [left * pens.width, top * pens.height]
  const region = { left: x, top: y, right: x + width * pens.width, bottom: y + height * pens.height }
  const grey = Uint8Array.from(normalised(pens, region, CROP.width), (ink) => 255 - Math.round(255 * ink))
  return sharp(grey, { raw: { ...CROP, channels: 1 } })
    .png()
    .toBuffer()
}
