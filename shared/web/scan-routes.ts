import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { pagePictureKey, pageReadingPrefix, scanKey } from '../archive-keys.ts'
import type { Archive, Register } from '../ports.ts'
import { PageReading } from '../reading.ts'
import type { ScanEntry } from '../register.ts'
import { ScanId } from '../scan.ts'
import { troubleOf } from '../trouble.ts'
import { truthOfCorrections } from '../truth-of-corrections.ts'
import type { InWords } from '../words-for-people.ts'
import { bytes } from './bytes.ts'
import { type ScanRow, scanRows, scansPage } from './scans-page.ts'
import { visitorOf } from './visitor.ts'
import { SAY } from './words.ts'

type Ports = {
  archive: Archive
  register: Register
  searchablePdf(scan: Uint8Array, pages: PageReading[]): Promise<Uint8Array>
  takeIn(name: string, bytes: Uint8Array): Promise<ScanEntry>
}

/** Scans that the page shows; the newest are at work. */
const SHOWN = 200
const LOOK_AGAIN_MS = 700
/** What one upload may weigh; a 600-page colour report has about 300 MB. */
const MOST_BYTES = 512 * 1024 * 1024

/** `/scans…`: what arrived, taking in, and the files of one scan. */
export const scanRoutes = ({ archive, register, searchablePdf, takeIn }: Ports): Hono => {
  const web = new Hono()
  const rows = async (): Promise<ScanRow[]> =>
    Promise.all(
      (await register.scans(SHOWN)).map(async (scan) => ({ scan, letters: await register.letters(scan.letters) })),
    )
  const refuse = async (c: Context, words: InWords, status: 400 | 413 | 507) => {
    const visitor = visitorOf(c)
    const said = words[visitor.lang]
    const byScript = c.req.header('accept') === 'text/plain'
    return byScript ? c.text(said, status) : c.html(scansPage(await rows(), visitor, said), status)
  }

  web.get('/', async (c) => c.html(scansPage(await rows(), visitorOf(c))))

  web.get('/events', (c) => {
    const visitor = visitorOf(c)
    return streamSSE(c, async (stream) => {
      let shown = ''
      while (!stream.aborted) {
        const now = String(await scanRows(await rows(), visitor))
        if (now !== shown) await stream.writeSSE({ event: 'rows', data: now })
        shown = now
        await stream.sleep(LOOK_AGAIN_MS)
      }
    })
  })

  web.post('/', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, SAY.tooLarge, 413) }), async (c) => {
    const { scan } = await c.req.parseBody({ all: true })
    const files = [scan].flat().filter((file) => file instanceof File && file.name !== '')
    if (files.length === 0) return refuse(c, SAY.noFile, 400)
    try {
      for (const file of files) {
        if (file instanceof File) await takeIn(file.name, new Uint8Array(await file.arrayBuffer()))
      }
    } catch (error) {
      // What was taken in before stays, and the clerk is told what to do.
      const trouble = troubleOf(error)
      if (!trouble) throw error
      return refuse(c, { vi: `${SAY.notTaken.vi} ${trouble.vi}`, en: `${SAY.notTaken.en} ${trouble.en}` }, 507)
    }
    return c.redirect('/scans', 303)
  })

  web.get('/:scan/pages/:page{[0-9]+\\.jpg}', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    const picture = scan && (await archive.get(pagePictureKey(scan.id, Number.parseInt(c.req.param('page'), 10))))
    c.header('Cache-Control', 'private, max-age=600')
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
    const original = scan && (await archive.get(scanKey(scan.id)))
    return original ? bytes(c, original, 'application/octet-stream', scan.names[0]) : c.notFound()
  })

  web.get('/:scan/searchable.pdf', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    const original = scan && (await archive.get(scanKey(scan.id)))
    if (!original) return c.notFound()
    const keys = await archive.list(pageReadingPrefix(scan.id))
    const pages = await Promise.all(
      keys.map(async (key) =>
        PageReading.parse(JSON.parse(Buffer.from((await archive.get(key)) ?? []).toString('utf8'))),
      ),
    )
    const name = `${scan.names[0]?.replace(/\.\w+$/u, '')}.pdf`
    return bytes(c, await searchablePdf(original, pages), 'application/pdf', name)
  })
  return web
}

/** A scan that may be shown: one that was set aside as a state secret may not. */
const openScan = async (id: string, register: Register): Promise<ScanEntry | undefined> => {
  const scan = ScanId.safeParse(id).success ? await register.scan(id) : undefined
  return scan?.rejection?.code === 'state-secret' ? undefined : scan
}
