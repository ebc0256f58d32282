import type { Context } from 'hono'
import { z } from 'zod'
import { divideScan } from '../../divide-scan.ts'
import { joinScans } from '../../join-scans.ts'
import type { SearchIndex } from '../../ports.ts'
import { readAgain } from '../../read-again.ts'
import { Turn } from '../../reading.ts'
import type { ScanEntry } from '../../register.ts'
import { ScanId } from '../../scan.ts'
import { setAsideScan } from '../../set-aside-scan.ts'
import { Reason, scanToChange } from '../scan-page-routes.ts'
import type { ScanPorts } from '../scan-ports.ts'
import { By, callerOf } from './caller.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'
import { ListedScan, OneScan, withLetters } from './scans.ts'

const Page = z.number().int().positive()

/** On which pages letters begin; null lets the program divide again. */
export const Division = z.strictObject({ firsts: z.array(Page).max(5_000).nullable(), by: By })
/** By how many degrees pages are to be turned clockwise, as they are seen now: `{"3": 90}`. */
export const ReadAgain = z.strictObject({ turns: z.record(z.string().regex(/^[1-9]\d{0,3}$/u), Turn).default({}) })
/** The scans whose pages follow, in their order. */
export const Joining = z.strictObject({ followedBy: z.array(ScanId).min(1).max(98), by: By })
/** Why a scan is rejected, for everybody to read. */
export const Rejecting = z.strictObject({ reason: Reason, by: By })

type Ports = ScanPorts & { search: SearchIndex; now(): Date }

/** `/scans/:scan/divide`, `/join`, `/again`, `/reject`: what a clerk does with one scan. */
export const scanChanges = (ports: Ports): Operation[] => {
  const { register } = ports
  /** @throws Refusal `not-found`, and `scan-not-now` when the scan stands otherwise than the change needs */
  const change = async (c: Context, id: ScanId, what: (scan: ScanEntry) => Promise<ScanEntry | undefined>) => {
    const scan = await scanToChange(id, register)
    if (!scan) throw new Refusal('not-found')
    const changed = await what(scan)
    if (!changed) throw new Refusal('scan-not-now')
    return c.json(ListedScan.parse(await withLetters(changed, register)), 202)
  }
  const answers = { 202: { about: 'The scan as it stands now', schema: ListedScan } }
  return [
    operation(
      {
        method: 'POST',
        path: '/scans/:scan/divide',
        id: 'divideScan',
        page: '/scans/:scan/divide',
        about:
          'Chia bản quét thành các văn bản · Says on which pages letters begin (page 1 always does); null lets the program divide again. Letters that stay keep their corrections.',
        input: OneScan.extend({ body: Division }),
        answers,
        refuses: ['scan-not-now'],
      },
      ({ params, body: { firsts, by } }, c) =>
        change(c, params.scan, ({ id }) =>
          divideScan(id, { firsts: firsts ?? undefined, by: callerOf(c, by) }, ports, ports.now()),
        ),
    ),
    operation(
      {
        method: 'POST',
        path: '/scans/:scan/join',
        id: 'joinScans',
        page: '/scans/:scan/join',
        about:
          'Ghép các tệp của một văn bản thành một bản quét mới · Joins the files of one letter into a new scan, which is read; the old ones are set aside and kept',
        input: OneScan.extend({ body: Joining }),
        answers: { 202: { about: 'The new scan', schema: ListedScan } },
        refuses: ['scans-not-joined'],
      },
      ({ params, body: { followedBy, by } }, c) =>
        change(c, params.scan, async ({ id }) => {
          const joined = await joinScans([id, ...followedBy], callerOf(c, by), ports, ports.now())
          if ('id' in joined) return joined
          throw new Refusal('scans-not-joined', { detail: joined })
        }),
    ),
    operation(
      {
        method: 'POST',
        path: '/scans/:scan/again',
        id: 'readAgain',
        page: '/scans/:scan/again',
        about:
          'Đọc lại bản quét, xoay trang nếu cần · Reads a scan again, pages turned as asked; with turns only those pages are read. Corrections stay.',
        input: OneScan.extend({ body: ReadAgain }),
        answers,
        refuses: ['scan-not-now'],
      },
      ({ params, body: { turns } }, c) => change(c, params.scan, ({ id }) => readAgain(id, { turns }, ports)),
    ),
    operation(
      {
        method: 'POST',
        path: '/scans/:scan/reject',
        id: 'rejectScan',
        page: '/scans/:scan/reject',
        about:
          'Không nhận bản quét, kèm lý do · Rejects a scan for a reason: its letters leave the register, file and history stay',
        input: OneScan.extend({ body: Rejecting }),
        answers,
        refuses: ['scan-not-now'],
      },
      ({ params, body: { reason, by } }, c) =>
        change(c, params.scan, ({ id }) => setAsideScan(id, { reason, by: callerOf(c, by) }, ports, ports.now())),
    ),
  ]
}
