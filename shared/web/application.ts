import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { Archive, Register, SearchIndex } from '../ports.ts'
import type { PageReading } from '../reading.ts'
import { dayThere, type ScanEntry } from '../register.ts'
import { taskList } from '../task-list.ts'
import { bookRoutes } from './book-routes.ts'
import { bytes } from './bytes.ts'
import { letterRoutes } from './letter-routes.ts'
import { listRoutes } from './list-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { scanRoutes } from './scan-routes.ts'
import { tasksPage } from './tasks-page.ts'
import { visitorOf } from './visitor.ts'
import { SAY } from './words.ts'

type Table = readonly (readonly string[])[]

export type WebPorts = {
  archive: Archive
  register: Register
  search: SearchIndex
  now(): Date
  /** Files under static/, by name; undefined for what there is not. */
  staticFile(name: string): Promise<Uint8Array | undefined>
  searchablePdf(scan: Uint8Array, pages: PageReading[]): Promise<Uint8Array>
  takeIn(name: string, bytes: Uint8Array): Promise<ScanEntry>
  csvFile(rows: Table): Uint8Array
  xlsxFile(sheet: { name: string; widths: readonly number[]; head: readonly string[]; rows: Table }): Uint8Array
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u
const STATIC_TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
/** Letters whose tasks are listed at once, the newest. */
const LETTERS_WITH_TASKS = 500

/** The register as pages, for people at this machine: no login, so no other host name is answered (DNS rebinding). */
export const webApplication = (ports: WebPorts): Hono => {
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
  web.route('/', listRoutes(ports))
  web.route('/letters', letterRoutes(ports))
  web.route('/review', reviewRoutes(ports))
  web.route('/scans', scanRoutes(ports))
  web.route('/', bookRoutes(ports))
  web.get('/tasks', async (c) => {
    const today = dayThere(ports.now())
    const tasks = await taskList(ports.search, today, LETTERS_WITH_TASKS)
    return c.html(tasksPage(tasks, c.req.query('assignee'), visitorOf(c)))
  })
  web.get('/static/:name', async (c) => {
    const name = c.req.param('name')
    const file = await ports.staticFile(name)
    return file ? bytes(c, file, STATIC_TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain') : c.notFound()
  })
  web.notFound((c) => c.text(`${SAY.notFound.vi} ${SAY.notFound.en}`, 404))
  return web
}
