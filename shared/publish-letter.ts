import { scanKey, searchablePdfKey } from './archive-keys.ts'
import { keptPages } from './kept-reading.ts'
import type { LetterId } from './letter.ts'
import type { Alerts, Archive, Register } from './ports.ts'
import type { PageReading } from './reading.ts'
import type { LetterEntry } from './register.ts'
import { NOBODY } from './restriction.ts'
import { coverIn } from './sight.ts'
import { withoutMarks } from './vietnamese/fold.ts'

type Ports = {
  archive: Archive
  register: Register
  alerts: Alerts
  searchablePdf(scan: Uint8Array, pages: PageReading[]): Promise<Uint8Array>
}

/**
 * The third arrow: a letter stands in the register → its scan as a searchable PDF, and an alert when it is urgent.
 * Free to repeat: a PDF that is there is not made again; an alert may come twice, never not at all. Of a scan with a
 * restricted letter no PDF is made until somebody asks who may see it, and the alert says nothing of the letter.
 */
export const publishLetter = async (id: LetterId, ports: Ports): Promise<void> => {
  const entry = await ports.register.letter(id)
  if (!entry || entry.withdrawn) return
  const { scan } = entry.letter
  const known = await ports.register.scan(scan)
  // A state secret's letters are not in the register; one that was found out later is published no more.
  if (known?.state === 'rejected') return
  await alertOfUrgency(entry, ports.alerts)
  const cover = known && (await coverIn(known, ports.register, NOBODY))
  if (entry.restrictedTo || (cover && cover.hidden.length > 0)) return
  const key = searchablePdfKey(known ?? { id: scan })
  if (await ports.archive.has(key)) return
  const original = await ports.archive.get(scanKey(scan))
  if (!original) throw new Error(`The archive has no scan ${scan}: restore it from its versions`)
  await ports.archive.put(key, await ports.searchablePdf(original, await keptPages(scan, ports.archive)))
}

/** Marks of urgency (Decree 30/2020, appendix I, III.2b) are worth nothing when they are read the next day. */
const alertOfUrgency = async ({ letter, revision, restrictedTo }: LetterEntry, alerts: Alerts): Promise<void> => {
  const { urgency, fullNumber, issuer, subject } = letter.fields
  if (!urgency || revision > 1) return
  const called = [fullNumber?.value, issuer?.value, subject?.value].filter((words) => words !== undefined).join(' · ')
  const said = restrictedTo ? { vi: 'chỉ dành cho một số người', en: 'restricted to some people' } : undefined
  await alerts.tell({
    about: withoutMarks(`${urgency.value}: ${said ? '' : (fullNumber?.value ?? '')}`),
    words: {
      vi: `Văn bản ${urgency.value} vừa đến: ${said?.vi ?? called} (/letters/${letter.id})`,
      en: `A letter marked ${urgency.value} has arrived: ${said?.en ?? called} (/letters/${letter.id})`,
    },
  })
}
