import { type Context, Hono } from 'hono'
import { except } from 'hono/combine'
import { contextStorage } from 'hono/context-storage'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { ArrivalSeries } from '../arrival-series.ts'
import type { ArrivalNumbers, SavedViews, SearchIndex, Views } from '../ports.ts'
import { accessRoutes } from './access-routes.ts'
import { admit } from './admit.ts'
import { apiRoutes } from './api/api.ts'
import { ownRequests } from './api/own-requests.ts'
import { isApi, problem } from './api/problem.ts'
import { arrivalNumberRoutes } from './arrival-number-routes.ts'
import type { BookFiles } from './book-files.ts'
import { bookRoutes } from './book-routes.ts'
import { bytes } from './bytes.ts'
import { contentPolicy } from './content-policy.ts'
import type { Door } from './door.ts'
import { joinRoutes } from './join-routes.ts'
import { letterRoutes, missingRoutes } from './letter-routes.ts'
import { listRoutes } from './list-routes.ts'
import { notFoundPage } from './not-found-page.ts'
import { originSecret } from './origin-secret.ts'
import { type Limits, limitPeople, limitStrangers } from './rate-limits.ts'
import { readablePorts, withSight } from './readers.ts'
import { reviewRoutes } from './review-routes.ts'
import { sameRoutes } from './same-routes.ts'
import { savedViewsRoutes } from './saved-views-routes.ts'
import { scanFileRoutes } from './scan-file-routes.ts'
import { scanPageRoutes } from './scan-page-routes.ts'
import type { ScanPorts } from './scan-ports.ts'
import { scanRoutes } from './scan-routes.ts'
import { taskRoutes } from './task-routes.ts'
import { tasksRoutes } from './tasks-routes.ts'
import { visitorOf, wantsPage } from './visitor.ts'
import { SAY } from './words.ts'

export type WebPorts = ScanPorts &
  BookFiles & {
    search: SearchIndex
    views: Views
    saved: SavedViews
    numbers: ArrivalNumbers
    /** How arrival numbers are given out; not at all without. */
    series?: ArrivalSeries | undefined
    now(): Date
    /** Who comes in. */
    door: Door
    /** From where a request comes, where nothing in front of these pages counts requests: then they do. */
    addressOf?(c: Context): string
    limits?: Partial<Limits>
    /** Known to the network in front alone: a request without it is refused. */
    originSecret?: string
    /** Files under static/, by name; undefined for what there is not. */
    staticFile(name: string): Promise<Uint8Array | undefined>
    /** The names under which this office issues letters, divided by semicolons; the first is on its registers. */
    office?: string | undefined
  }

const STATIC_TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }

/**
 * The register as pages. What stands above the guard is open to everybody; the table of access decides below it by
 * role, and the ports by letter.
 */
export const webApplication = (ports: WebPorts): Hono => {
  const { door } = ports
  const web = new Hono()
  if (ports.originSecret) web.use(originSecret(ports.originSecret))
  web.use('/api/*', ownRequests(door.origin))
  web.use(except(isApi, csrf(door.origin ? { origin: door.origin } : {})))
  // Without the referrer's policy forms would bear "Origin: null".
  web.use(secureHeaders({ referrerPolicy: 'same-origin' }), contentPolicy)
  web.get('/static/:name', async (c) => {
    const name = c.req.param('name')
    const file = await ports.staticFile(name)
    return file ? bytes(c, file, STATIC_TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain') : c.notFound()
  })
  const counting = ports.addressOf && { addressOf: ports.addressOf, now: ports.now, limits: ports.limits }
  if (counting) web.use(limitStrangers(counting))
  if (door.routes) web.route('/', door.routes)
  web.use(door.guard)
  if (counting) web.use(limitPeople(counting))
  web.use(admit, contextStorage(), withSight(ports))
  const readable = readablePorts(ports)
  web.route('/', listRoutes(readable))
  web.route('/letters', letterRoutes(readable))
  web.route('/letters', sameRoutes(readable))
  web.route('/', savedViewsRoutes(ports))
  web.route('/', missingRoutes(readable))
  web.route('/letters', taskRoutes(readable))
  web.route('/letters', accessRoutes(readable))
  // Which months are closed stands in the archive beside the scans.
  web.route('/letters', arrivalNumberRoutes({ ...readable, archive: ports.archive }))
  web.route('/review', reviewRoutes(readable))
  web.route('/scans', scanRoutes(readable))
  web.route('/scans', scanFileRoutes(readable))
  web.route('/scans', scanPageRoutes(readable))
  web.route('/scans', joinRoutes(readable))
  // A register that the law requires has a line for every letter: it is read whole, and lines are withheld.
  web.route('/', bookRoutes(ports))
  web.route('/', tasksRoutes(readable))
  web.route('/api/v1', apiRoutes({ ...readable, whole: ports }))
  web.notFound((c) => {
    if (isApi(c)) return problem(c, 'not-found')
    // Whoever asks for a picture or a file, or did not come in, is told in words.
    const isIn = c.get('person') !== undefined && wantsPage(c)
    return isIn ? c.html(notFoundPage(visitorOf(c)), 404) : c.text(`${SAY.notFound.vi} ${SAY.notFound.en}`, 404)
  })
  return web
}
