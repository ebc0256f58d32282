import { type Context, Hono } from 'hono'
import { askedBefore } from '../answers.ts'
import { citedLetters, citingLetters } from '../cited-letters.ts'
import { keptPage } from '../kept-reading.ts'
import { type Letter, LetterId } from '../letter.ts'
import { missingLetters } from '../missing-letters.ts'
import type { Archive, Register, SearchIndex, Views } from '../ports.ts'
import type { PageReading } from '../reading.ts'
import type { LetterEntry } from '../register.ts'
import { sameNumber } from '../review-letter.ts'
import { copiesOf, mayBeSame } from '../same-letter.ts'
import type { Numbering } from './arrival-number.ts'
import { mayRestrict, SHOWN_VIEWS } from './letter-access.ts'
import { letterPage } from './letter-page.ts'
import { missingPage } from './missing-page.ts'
import { openScan } from './scan-file-routes.ts'
import { visitorOf } from './visitor.ts'

type Ports = { archive: Archive; register: Register; search: SearchIndex; views: Views } & Numbering

/** Letters that cite one, listed beside it; the rest is a link away. */
const MOST_CITING = 50

/** A letter that may be shown: one that was withdrawn because its scan holds a state secret may not. */
export const letterNamed = async (id: string, register: Register): Promise<LetterEntry | undefined> => {
  const known = LetterId.safeParse(id)
  const entry = known.success ? await register.letter(known.data) : undefined
  const isHidden = entry?.withdrawn && !(await openScan(entry.letter.scan, register))
  return isHidden ? undefined : entry
}

const lettersOnScan = async ({ scan }: Letter, register: Register): Promise<LetterEntry[]> =>
  register.letters((await register.scan(scan))?.letters ?? [])

/** The readings of a letter's pages, annexes behind it; a page that is not kept any more is left out. */
export const readingsOf = async ({ scan, pages, annexes }: Letter, archive: Archive): Promise<PageReading[]> => {
  const last = annexes?.last ?? pages.last
  const all = await Promise.all(
    Array.from({ length: last - pages.first + 1 }, (_, i) => keptPage(scan, pages.first + i, archive)),
  )
  return all.filter((page) => page !== undefined)
}

/** Letters of the same number, letters that may be the same paper, and those of which that was said; each once. */
export const sameOf = async (entry: LetterEntry, ports: Pick<Ports, 'register' | 'search'>) => {
  const [maybeSame, copies] = [await mayBeSame(entry, ports), await copiesOf(entry.letter, ports.register)]
  const known = new Set([...maybeSame, ...copies].map(({ letter }) => letter.id))
  const numbered = await sameNumber(entry.letter, ports.register)
  return { maybeSame, copies, sameNumber: numbered.filter(({ letter }) => !known.has(letter.id)) }
}

/** `/letters/…`: one letter as a page and as JSON. */
export const letterRoutes = ({ archive, register, search, views, series, office }: Ports): Hono => {
  const web = new Hono()
  web.get('/:file{[0-9a-f-]+\\.json}', async (c) => {
    const entry = await letterNamed(c.req.param('file').replace(/\.json$/u, ''), register)
    return entry ? c.json(entry) : c.notFound()
  })
  web.get('/:id', async (c: Context) => {
    const entry = await letterNamed(c.req.param('id') ?? '', register)
    if (!entry) return c.notFound()
    const { letter } = entry
    const revisions = await register.revisions(letter.id)
    const visitor = visitorOf(c)
    const wasRestricted = entry.restrictedTo || revisions.some(({ restrictedTo }) => restrictedTo)
    const page = {
      entry,
      revisions,
      numbering: { series, office },
      views: wasRestricted && mayRestrict(visitor, letter.id) ? await views.of(letter.id, SHOWN_VIEWS) : undefined,
      readings: await readingsOf(letter, archive),
      ...(await sameOf(entry, { register, search })),
      cited: await citedLetters(letter, register),
      citing: await citingLetters(letter, search, MOST_CITING),
      instead: entry.withdrawn ? await lettersOnScan(letter, register) : [],
      asked: await askedBefore(letter, register),
      q: c.req.query('q')?.slice(0, 200) ?? '',
    }
    return c.html(letterPage(page, visitor))
  })
  return web
}

/** `/missing`: what is cited and is not in the register. */
export const missingRoutes = ({ register, search }: Pick<Ports, 'register' | 'search'>): Hono =>
  new Hono().get('/missing', async (c) => c.html(missingPage(await missingLetters(search, register), visitorOf(c))))
