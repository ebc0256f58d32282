import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { pagePictureKey, pageReadingPrefix, scanKey } from '../archive-keys.ts'
import { LetterId } from '../letter.ts'
import type { Archive, Register, SearchIndex } from '../ports.ts'
import { PageReading } from '../reading.ts'
import type { ScanEntry } from '../register.ts'
import { ScanId } from '../scan.ts'
import { Language } from '../words-for-people.ts'
import { letterPage } from './letter-page.ts'
import { listPage } from './list-page.ts'
import { scansPage } from './scans-page.ts'
import { SAY } from './words.ts'

export type WebPorts = {
  archive: Archive
  register: Register
  search: SearchIndex
  /** Files under static/, by name; undefined for what there is not. */
  staticFile(name: string): Promise<Uint8Array | undefined>
  searchablePdf(scan: Uint8Array, pages: PageReading[]): Promise<Uint8Array>
  takeIn(name: string, bytes: Uint8Array): Promise<ScanEntry>
}

const AT_A_TIME = 50
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u

/** The register as pages, for people at this machine: no login, so no other host name is answered (DNS rebinding). */
export const webApplication = (ports: WebPorts): Hono => {
  const { archive, register, search } = ports
  const web = new Hono()
  web.use((c, next) =>
    LOOPBACK.test(c.req.header('host') ?? '') ? next() : Promise.resolve(c.text('Loopback only', 403)),
  )
  web.use(csrf())
  web.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    }),
  )

  web.get('/', async (c) => {
    const q = c.req.query('q')?.trim() ?? ''
    const review = c.req.query('review') === '1'
    const page = { limit: AT_A_TIME, offset: Math.max(0, Number(c.req.query('offset')) || 0) }
    const found = q
      ? await search
          .search({ words: q.slice(0, 200), ...page })
          .then(({ hits, total }) => ({ entries: hits.map(({ entry }) => entry), total }))
      : await register.letters({ ...page, needsReview: review })
    return c.html(listPage({ ...found, ...page, q, review, lang: languageOf(c) }))
  })

  web.get('/letters/:id{[0-9a-f-]+\\.json}', async (c) => {
    const id = LetterId.safeParse(c.req.param('id').replace(/\.json$/u, ''))
    const entry = id.success ? await register.letter(id.data) : undefined
    return entry ? c.json(entry) : c.notFound()
  })

  web.get('/letters/:id', async (c) => {
    const id = LetterId.safeParse(c.req.param('id'))
    const entry = id.success ? await register.letter(id.data) : undefined
    return entry ? c.html(letterPage(entry, await register.revisions(entry.letter.id), languageOf(c))) : c.notFound()
  })

  web.get('/scans', async (c) => c.html(scansPage(await register.scans(), languageOf(c), true)))

  web.post('/scans', async (c) => {
    const { scan } = await c.req.parseBody({ all: true })
    for (const file of [scan].flat()) {
      if (file instanceof File) await ports.takeIn(file.name, new Uint8Array(await file.arrayBuffer()))
    }
    return c.redirect('/scans', 303)
  })

  web.get('/scans/:scan/pages/:page{[0-9]+\\.jpg}', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    const picture = scan && (await archive.get(pagePictureKey(scan.id, Number.parseInt(c.req.param('page'), 10))))
    return picture ? bytes(c, picture, 'image/jpeg') : c.notFound()
  })

  web.get('/scans/:scan/original', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    const original = scan && (await archive.get(scanKey(scan.id)))
    return original ? bytes(c, original, 'application/octet-stream', scan.names[0]) : c.notFound()
  })

  web.get('/scans/:scan/searchable.pdf', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    const original = scan && (await archive.get(scanKey(scan.id)))
    if (!original) return c.notFound()
    const keys = await archive.list(pageReadingPrefix(scan.id))
    const pages = await Promise.all(
      keys.map(async (key) =>
        PageReading.parse(JSON.parse(Buffer.from((await archive.get(key)) ?? []).toString('utf8'))),
      ),
    )
    return bytes(
      c,
      await ports.searchablePdf(original, pages),
      'application/pdf',
      `${scan.names[0]?.replace(/\.\w+$/u, '')}.pdf`,
    )
  })

  web.get('/static/:name', async (c) => {
    const file = await ports.staticFile(c.req.param('name'))
    return file ? bytes(c, file, c.req.param('name').endsWith('.css') ? 'text/css' : 'text/javascript') : c.notFound()
  })

  web.notFound((c) => c.text(`${SAY.notFound.vi} ${SAY.notFound.en}`, 404))
  return web
}

const languageOf = (c: Context): Language => Language.catch('vi').parse(c.req.query('lang'))

/** A scan that may be shown: one that was set aside as a state secret may not. */
const openScan = async (id: string, register: Register): Promise<ScanEntry | undefined> => {
  const scan = ScanId.safeParse(id).success ? await register.scan(id) : undefined
  return scan?.rejection?.code === 'state-secret' ? undefined : scan
}

/** Bytes with their type; with a name they are saved and never shown inside this origin. */
const bytes = (c: Context, body: Uint8Array, type: string, name?: string) => {
  c.header('Content-Type', type)
  if (name)
    c.header(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    )
  return c.body(new Uint8Array(body))
}
