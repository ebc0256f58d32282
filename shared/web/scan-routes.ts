import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { troubleOf } from '../trouble.ts'
import type { InWords } from '../words-for-people.ts'
import { may } from './access.ts'
import { policy } from './content-policy.ts'
import { openScan } from './scan-file-routes.ts'
import type { ScanPorts } from './scan-ports.ts'
import { type ScanRow, scanRows, scansPage } from './scans-page.ts'
import { type Visitor, visitorOf } from './visitor.ts'
import { SAY } from './words.ts'

/** Scans that the page shows; the newest are at work. */
const SHOWN = 200
/** How soon the list is looked at again: a look at 200 scans costs some 25 ms, and pages stay open all day. */
const LOOK_AGAIN_MS = { busy: 700, idle: 2_000 }
/** What one upload may weigh; a 600-page colour report has about 300 MB. */
export const MOST_BYTES = 512 * 1024 * 1024

/** How long a browser waits before it asks again, where answers have to end: while scans are read, and otherwise. */
const ASK_AGAIN_MS = { busy: 3_000, idle: 20_000 }

/** `/scans…`: what arrived and where it stands, taking in, and trying again. */
export const scanRoutes = ({ register, takeIn, uploadForm, retry, streams = true }: ScanPorts): Hono => {
  const web = new Hono()
  const rows = async (): Promise<ScanRow[]> =>
    Promise.all(
      (await register.scans(SHOWN)).map(async (scan) => ({ scan, letters: await register.letters(scan.letters) })),
    )
  const rowsFor = async (visitor: Visitor) => scanRows(await rows(), visitor, retry !== undefined)
  const page = async (c: Context, visitor: Visitor, refused?: string) => {
    const form = may(visitor.role, 'POST', '/scans') ? await uploadForm?.() : undefined
    if (form) c.header('Content-Security-Policy', policy(new URL(form.url).origin))
    return scansPage(await rowsFor(visitor), visitor, { form, refused })
  }
  const refuse = async (c: Context, words: InWords, status: 400 | 413 | 507) => {
    const visitor = visitorOf(c)
    const said = words[visitor.lang]
    const byScript = c.req.header('accept') === 'text/plain'
    return byScript ? c.text(said, status) : c.html(await page(c, visitor, said), status)
  }

  web.get('/', async (c) => c.html(await page(c, visitorOf(c))))

  web.get('/events', async (c) => {
    const visitor = visitorOf(c)
    if (!streams) {
      c.header('Content-Type', 'text/event-stream')
      const scans = await rows()
      return c.body(oneEvent(String(scanRows(scans, visitor, retry !== undefined)), isBusy(scans)))
    }
    return streamSSE(c, async (stream) => {
      let shown = ''
      while (!stream.aborted) {
        const scans = await rows()
        const now = String(await scanRows(scans, visitor, retry !== undefined))
        if (now !== shown) await stream.writeSSE({ event: 'rows', data: now })
        shown = now
        await stream.sleep(isBusy(scans) ? LOOK_AGAIN_MS.busy : LOOK_AGAIN_MS.idle)
      }
    })
  })

  web.get('/upload-form', async (c) => (uploadForm ? c.json(await uploadForm()) : c.notFound()))

  web.post('/', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, SAY.tooLarge, 413) }), async (c) => {
    if (!takeIn) return c.notFound()
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

  web.post('/:scan/retry', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    if (!retry || !scan?.stuck) return c.notFound()
    await retry(scan.id)
    return c.redirect('/scans', 303)
  })
  return web
}

const isBusy = (rows: ScanRow[]): boolean =>
  rows.some(({ scan }) => !scan.stuck && (scan.state === 'waiting' || scan.state === 'reading'))

const oneEvent = (rows: string, busy: boolean): string =>
  `retry: ${busy ? ASK_AGAIN_MS.busy : ASK_AGAIN_MS.idle}\nevent: rows\n${rows.replace(/^/gmu, 'data: ')}\n\n`
