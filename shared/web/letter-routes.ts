import { type Context, Hono } from 'hono'
import { askedBefore } from '../answers.ts'
import { pageReadingKey } from '../archive-keys.ts'
import { type Letter, LetterId } from '../letter.ts'
import type { Archive, Register } from '../ports.ts'
import { PageReading } from '../reading.ts'
import type { LetterEntry } from '../register.ts'
import { sameNumber } from '../review-letter.ts'
import { letterPage } from './letter-page.ts'
import { visitorOf } from './visitor.ts'

type Ports = { archive: Archive; register: Register }

export const letterNamed = async (id: string, register: Register): Promise<LetterEntry | undefined> => {
  const known = LetterId.safeParse(id)
  return known.success ? register.letter(known.data) : undefined
}

/** The readings of a letter's pages, annexes behind it; a page that is not kept any more is left out. */
export const readingsOf = async ({ scan, pages, annexes }: Letter, archive: Archive): Promise<PageReading[]> => {
  const last = annexes?.last ?? pages.last
  const all = await Promise.all(
    Array.from({ length: last - pages.first + 1 }, (_, i) => archive.get(pageReadingKey(scan, pages.first + i))),
  )
  return all.flatMap((json) => (json ? PageReading.parse(JSON.parse(Buffer.from(json).toString('utf8'))) : []))
}

/** `/letters/…`: one letter as a page and as JSON. */
export const letterRoutes = ({ archive, register }: Ports): Hono => {
  const web = new Hono()
  web.get('/:file{[0-9a-f-]+\\.json}', async (c) => {
    const entry = await letterNamed(c.req.param('file').replace(/\.json$/u, ''), register)
    return entry ? c.json(entry) : c.notFound()
  })
  web.get('/:id', async (c: Context) => {
    const entry = await letterNamed(c.req.param('id') ?? '', register)
    if (!entry) return c.notFound()
    const { letter } = entry
    const page = {
      entry,
      revisions: await register.revisions(letter.id),
      readings: await readingsOf(letter, archive),
      sameNumber: await sameNumber(letter, register),
      asked: await askedBefore(letter, register),
      q: c.req.query('q')?.slice(0, 200) ?? '',
    }
    return c.html(letterPage(page, visitorOf(c)))
  })
  return web
}
