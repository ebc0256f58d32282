import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cropped } from '../../../shared/adapters/cropped.ts'
import type { WorstCase } from '../../../shared/worst-cases.ts'
import { type PicturedCase, worstPage } from './worst-page.ts'

/** Cuts the picture of each case out of its page into the folder; nothing where the page has no picture. */
export const pictured = async (
  cases: WorstCase[],
  pictureOf: (page: number) => Uint8Array | undefined,
  { out, begin }: { out: string; begin: number },
): Promise<PicturedCase[]> => {
  await mkdir(join(out, 'crops'), { recursive: true })
  return Promise.all(
    cases.map(async (one, i) => {
      const page = pictureOf(one.page)
      if (!page) return { ...one, picture: undefined }
      const picture = `crops/${begin + i + 1}.jpg`
      await writeFile(join(out, picture), await cropped(page, one.box))
      return { ...one, picture }
    }),
  )
}

/** Writes `index.html` beside the pictures: the folder holds all that the page needs. */
export const writeWorst = async (cases: PicturedCase[], out: string): Promise<void> => {
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'index.html'), String(await worstPage(cases)))
}
