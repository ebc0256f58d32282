import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotSuchAField } from '../field-words.ts'
import { FieldName } from '../letter.ts'
import { type Archive, type Register, RevisionConflict, type SearchIndex } from '../ports.ts'
import type { LetterEntry } from '../register.ts'
import { reviewLetter } from '../review-letter.ts'
import type { InWords } from '../words-for-people.ts'
import { PARTS } from './labels.ts'
import { letterNamed, readingsOf, sameOf } from './letter-routes.ts'
import { isLong, queuePage, reviewPage } from './review-page.ts'
import { nextAfter, reviewQueue, reviewUrl } from './review-queue.ts'
import { named, visitorOf } from './visitor.ts'
import { SAY } from './words.ts'

/** The revision that the form showed; a form without one has seen none, and conflicts. */
const Seen = z.coerce.number().int().nonnegative().catch(0)

type Ports = { archive: Archive; register: Register; search: SearchIndex; now(): Date }

/** `/review`: the queue; `/review/LETTER/FIELD`: one field, which a post settles. */
export const reviewRoutes = (ports: Ports): Hono => {
  const { archive, register } = ports
  const web = new Hono()
  const field = async (
    c: Context,
    entry: LetterEntry,
    name: FieldName,
    refused?: { words?: string[]; reason: InWords },
  ) => {
    const { waiting } = await reviewQueue(register)
    const next = nextAfter(waiting, entry.letter.id, name)
    const page = {
      entry,
      field: name,
      readings: await readingsOf(entry.letter, archive),
      ...(await sameOf(entry, ports)),
      left: waiting.length,
      skipTo: next ? reviewUrl(next) : '/review',
      refused,
    }
    return c.html(reviewPage(page, visitorOf(c)), refused ? 409 : 200)
  }
  const asked = async (c: Context) => {
    const name = FieldName.safeParse(c.req.param('field'))
    const entry = await letterNamed(c.req.param('id') ?? '', register)
    return name.success && entry && !entry.withdrawn ? { entry, name: name.data } : undefined
  }

  web.get('/', async (c) => c.html(queuePage(await reviewQueue(register), visitorOf(c))))

  web.get('/:id/:field', async (c) => {
    const what = await asked(c)
    return what ? field(c, what.entry, what.name) : c.notFound()
  })

  web.post('/:id/:field', async (c) => {
    const what = await asked(c)
    if (!what) return c.notFound()
    const { entry, name } = what
    const form = await c.req.parseBody({ all: true })
    const words = wordsTyped(name, form)
    const by = named(c, visitorOf(c), form.by)
    const next = nextAfter((await reviewQueue(register)).waiting, entry.letter.id, name)
    try {
      await reviewLetter(
        entry.letter.id,
        { field: name, words, by, revision: Seen.parse(form.revision) },
        ports,
        ports.now(),
      )
      return c.redirect(next ? reviewUrl(next) : '/review', 303)
    } catch (error) {
      if (error instanceof NotSuchAField) return field(c, entry, name, { words, reason: error.words })
      if (error instanceof RevisionConflict) return field(c, entry, name, { reason: SAY.conflict })
      throw error
    }
  })
  return web
}

/** The words of the form: none when the paper does not bear the field; the parts of a whole joined; items by line. */
const wordsTyped = (name: FieldName, form: Record<string, unknown>): string[] => {
  if (form.do === 'absent') return []
  if (typeof form.instead === 'string') return [form.instead]
  const typed = [form.words ?? []].flat().filter((word) => typeof word === 'string')
  if (PARTS[name]) return [typed.map((part) => part.replaceAll('|', ' ')).join(' | ')]
  return isLong(name) === 'lines' ? typed.flatMap((text) => text.split(/\r?\n/u)) : [typed.join(' ')]
}
