import { type Context, Hono } from 'hono'
import { pagePictureKey, scanKey, searchablePdfKey } from '../archive-keys.ts'
import { keptPages } from '../kept-reading.ts'
import type { Register } from '../ports.ts'
import type { ScanEntry } from '../register.ts'
import { ScanId } from '../scan.ts'
import { truthOfCorrections } from '../truth-of-corrections.ts'
import { bytes } from './bytes.ts'
import type { ScanPorts } from './scan-ports.ts'

/** `/scans/SCAN/…`: the files of one scan. */
export const scanFileRoutes = ({ archive, register, searchablePdf, download }: ScanPorts): Hono => {
  const web = new Hono()
  const asSearchable = async ({ id }: ScanEntry): Promise<Uint8Array | undefined> => {
    const original = await archive.get(scanKey(id))
    return original && searchablePdf(original, await keptPages(id, archive))
  }
  /** The bytes themselves, or the address of the object that holds them, which is made when it is not there yet. */
  const hand = async (c: Context, key: string, file: { name: string; type: string }, made = () => archive.get(key)) => {
    if (download && (await archive.has(key))) return c.redirect(await download(key, file), 303)
    const body = await made()
    if (!body) return c.notFound()
    if (!download) return bytes(c, body, file.type, file.name)
    await archive.put(key, body)
    return c.redirect(await download(key, file), 303)
  }

  web.get('/:scan/pages/:page{[0-9]+\\.jpg}', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    const picture = scan && (await archive.get(pagePictureKey(scan.id, Number.parseInt(c.req.param('page'), 10))))
    // While pages are read anew a picture may still be the one before.
    const isFinal = scan?.state === 'registered' || scan?.state === 'rejected'
    c.header('Cache-Control', isFinal ? 'private, max-age=600' : 'no-store')
    return picture ? bytes(c, picture, 'image/jpeg') : c.notFound()
  })

  web.get('/:scan/truth.json', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    if (!scan) return c.notFound()
    const letters = await register.letters(scan.letters)
    return c.json(
      truthOfCorrections(
        scan,
        letters.map(({ letter }) => letter),
      ),
    )
  })

  web.get('/:scan/original', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    if (!scan) return c.notFound()
    const file = { name: scan.names[0] ?? scan.id, type: 'application/octet-stream' }
    return hand(c, scanKey(scan.id), file)
  })

  web.get('/:scan/searchable.pdf', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    // Kept once it is made: of a scan that is still read it would lack pages for ever.
    if (scan?.state !== 'registered') return c.notFound()
    const file = { name: `${scan.names[0]?.replace(/\.\w+$/u, '')}.pdf`, type: 'application/pdf' }
    return hand(c, searchablePdfKey(scan), file, () => asSearchable(scan))
  })
  return web
}

/** A scan that may be shown: one that was set aside as a state secret may not. */
export const openScan = async (id: string, register: Register): Promise<ScanEntry | undefined> => {
  const scan = ScanId.safeParse(id).success ? await register.scan(id) : undefined
  return scan?.rejection?.code === 'state-secret' ? undefined : scan
}
