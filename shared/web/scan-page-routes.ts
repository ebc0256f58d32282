import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { divideScan } from '../divide-scan.ts'
import type { Register, SearchIndex } from '../ports.ts'
import { readAgain } from '../read-again.ts'
import { Turn } from '../reading.ts'
import type { ScanEntry } from '../register.ts'
import { setAsideScan } from '../set-aside-scan.ts'
import type { InWords } from '../words-for-people.ts'
import { openScan } from './scan-file-routes.ts'
import { scanPage } from './scan-page.ts'
import type { ScanPorts } from './scan-ports.ts'
import { named, visitorOf } from './visitor.ts'
import { SCAN } from './words-of-scan.ts'

const Firsts = z.array(z.coerce.number().int().positive())
const Turns = z.record(z.string(), z.coerce.number().pipe(Turn))
/** What everybody reads of a scan that was rejected. */
export const Reason = z.string().trim().min(1).max(300)

type Ports = ScanPorts & { search: SearchIndex; now(): Date }
type Form = Record<string, unknown>

/** `/scans/SCAN`: one scan, which a clerk divides, has read again, or rejects. */
export const scanPageRoutes = (ports: Ports): Hono => {
  const { register } = ports
  const web = new Hono()
  const page = async (c: Context, scan: ScanEntry, refused?: InWords) => {
    const letters = await register.letters(scan.letters)
    return c.html(scanPage({ scan, letters, refused }, visitorOf(c)), refused ? 409 : 200)
  }
  /** Does what a form asks, then shows the scan; what cannot be done now is told. */
  const onPost =
    (what: (scan: ScanEntry, form: Form, by: string) => Promise<ScanEntry | InWords | undefined>) =>
    async (c: Context) => {
      const scan = await scanToChange(c.req.param('scan') ?? '', register)
      if (!scan) return c.notFound()
      const form = await c.req.parseBody({ all: true })
      const done = (await what(scan, form, named(c, visitorOf(c), form.by))) ?? SCAN.notNow
      return 'id' in done ? c.redirect(`/scans/${scan.id}`, 303) : page(c, scan, done)
    }

  web.get('/:scan', async (c) => {
    const scan = await openScan(c.req.param('scan'), register)
    return scan ? page(c, scan) : c.notFound()
  })

  web.post(
    '/:scan/divide',
    onPost(({ id }, form, by) => {
      const marked = Firsts.safeParse([form.first ?? []].flat()).data ?? []
      return divideScan(id, { firsts: form.do === 'undivide' ? undefined : marked, by }, ports, ports.now())
    }),
  )

  web.post(
    '/:scan/again',
    onPost(({ id }, form) => readAgain(id, { turns: turnsIn(form) }, ports)),
  )

  web.post(
    '/:scan/reject',
    onPost(async ({ id }, form, by) => {
      const reason = Reason.safeParse(form.reason)
      return reason.success ? setAsideScan(id, { reason: reason.data, by }, ports, ports.now()) : SCAN.noReason
    }),
  )
  return web
}

/** A scan that may be changed: one with a letter that is kept from whoever asks may not. */
export const scanToChange = async (id: string, register: Register): Promise<ScanEntry | undefined> => {
  const scan = await openScan(id, register)
  return scan?.withheld ? undefined : scan
}

/** Pages that are to be turned: `turn-3=90`. */
const turnsIn = (form: Form): Record<string, Turn> => {
  const asked = Object.entries(form).flatMap(([name, turn]) => {
    const [, page] = /^turn-(\d{1,4})$/u.exec(name) ?? []
    return page && turn !== '0' ? [[page, turn]] : []
  })
  return Turns.safeParse(Object.fromEntries(asked)).data ?? {}
}
