import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { canBeJoined, joinScans } from '../join-scans.ts'
import type { SearchIndex } from '../ports.ts'
import { isSetAside, type ScanEntry } from '../register.ts'
import type { ScanId } from '../scan.ts'
import type { InWords } from '../words-for-people.ts'
import { joinPage } from './join-page.ts'
import { openScan } from './scan-file-routes.ts'
import type { ScanPorts } from './scan-ports.ts'
import { named, visitorOf } from './visitor.ts'

/** Scans that are looked through for others to join, and how many are offered: what belongs together came together. */
const LOOKED_THROUGH = 200
const OFFERED = 40

const Place = z.coerce.number().int().min(1).max(99)

/** `/scans/SCAN/join`: several files become one scan. */
export const joinRoutes = (ports: ScanPorts & { search: SearchIndex; now(): Date }): Hono => {
  const { register } = ports
  const web = new Hono()
  const page = async (c: Context, scan: ScanEntry, refused?: InWords) => {
    // Files that were rejected, or joined before, are joined from their own page.
    const others = (await register.scans(LOOKED_THROUGH)).filter(
      (one) => one.id !== scan.id && canBeJoined(one) && !isSetAside(one),
    )
    const apart = (one: ScanEntry): number => Math.abs(Date.parse(one.arrivedAt) - Date.parse(scan.arrivedAt))
    const offered = others.toSorted((a, b) => apart(a) - apart(b)).slice(0, OFFERED)
    return c.html(joinPage({ scan, others: offered.toSorted(byName), refused }, visitorOf(c)), refused ? 409 : 200)
  }

  web.get('/:scan/join', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    if (!scan || scan.withheld) return c.notFound()
    return canBeJoined(scan) ? page(c, scan) : c.redirect(`/scans/${scan.id}`, 303)
  })

  web.post('/:scan/join', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    if (!scan || scan.withheld) return c.notFound()
    const form = await c.req.parseBody()
    const joined = await joinScans(placesIn(form), named(c, visitorOf(c), form.by), ports, ports.now())
    return 'id' in joined ? c.redirect(`/scans/${joined.id}`, 303) : page(c, scan, joined)
  })
  return web
}

/** Telephones number their photos: 2 comes before 10. */
const byName = ({ names: [a = ''] }: ScanEntry, { names: [b = ''] }: ScanEntry): number =>
  a.localeCompare(b, 'vi', { numeric: true })

/** Scans that have a place, in the order of the places: `place-SCAN=2`. */
const placesIn = (form: Record<string, unknown>): ScanId[] => {
  const placed = Object.entries(form).flatMap(([name, value]) => {
    const [, scan] = /^place-([0-9a-f]{64})$/u.exec(name) ?? []
    const place = Place.safeParse(value)
    return scan && place.success ? [{ scan, place: place.data }] : []
  })
  return placed.toSorted((a, b) => a.place - b.place).map(({ scan }) => scan)
}
