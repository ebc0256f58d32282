import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotSuchAField } from '../field-words.ts'
import { FieldName, type Letter } from '../letter.ts'
import { type Archive, type Register, RevisionConflict, type SearchIndex } from '../ports.ts'
import type { LetterEntry } from '../register.ts'
import { corrected, reviewLetter, sameNumber } from '../review-letter.ts'
import type { InWords } from '../words-for-people.ts'
import { PARTS } from './labels.ts'
import { usedAlready } from './letter-page.ts'
import { letterNamed, readingsOf, sameOf } from './letter-routes.ts'
import { isItemised, itemWords } from './review-items.ts'
import { isLong, queuePage, reviewPage } from './review-page.ts'
import { nextAfter, reviewQueue, reviewUrl, type Waiting } from './review-queue.ts'
import { named, visitorOf } from './visitor.ts'
import { SAY } from './words.ts'

/** The revision that the form showed; a form without one has seen none, and conflicts. */
const Seen = z.coerce.number().int().nonnegative().catch(0)

/** A field of a letter, or one of its tasks or cited documents. */
type Asked = { entry: LetterEntry; name: FieldName; item: number | undefined }

type Ports = { archive: Archive; register: Register; search: SearchIndex; now(): Date }

/** `/review`: the queue; `/review/LETTER/FIELD`: one field, which a post settles; `…/tasks?item=NO`: one task, or cited document, alone. */
export const reviewRoutes = (ports: Ports): Hono => {
  const { archive, register } = ports
  const web = new Hono()
  const field = async (
    c: Context,
    { entry, name, item }: Asked,
    toLetter: boolean,
    refused?: { words?: string[]; reason: InWords },
  ) => {
    const { waiting } = await reviewQueue(register)
    const page = {
      entry,
      field: name,
      item,
      readings: await readingsOf(entry.letter, archive),
      ...(await sameOf(entry, ports)),
      left: waiting.length,
      toLetter,
      skipTo: afterwards(toLetter, waiting, { entry, name, item }),
      refused,
    }
    return c.html(reviewPage(page, visitorOf(c)), refused ? 409 : 200)
  }
  const asked = async (c: Context): Promise<Asked | undefined> => {
    const name = FieldName.safeParse(c.req.param('field'))
    const entry = await letterNamed(c.req.param('id') ?? '', register)
    if (!name.success || !entry || entry.withdrawn) return undefined
    const no = c.req.query('item')
    if (no === undefined) return { entry, name: name.data, item: undefined }
    const items = isItemised(name.data) ? entry.letter.fields[name.data].map((_, i) => String(i)) : []
    return items.includes(no) ? { entry, name: name.data, item: items.indexOf(no) } : undefined
  }

  web.get('/', async (c) => c.html(queuePage(await reviewQueue(register), visitorOf(c))))

  web.get('/:id/:field', async (c) => {
    const what = await asked(c)
    c.header('Vary', 'x-part')
    if (what && c.req.header('x-part') === 'used') {
      const used = await usedBy(what.entry.letter, what.name, c.req.query('words') ?? '', register)
      return c.html(usedAlready(used, visitorOf(c)))
    }
    return what ? field(c, what, isToLetter(c.req.query('back'))) : c.notFound()
  })

  web.post('/:id/:field', async (c) => {
    const what = await asked(c)
    if (!what) return c.notFound()
    const { entry, name, item } = what
    const form = await c.req.parseBody({ all: true })
    const words = item === undefined ? wordsTyped(name, form) : itemWords(form)
    const by = named(c, visitorOf(c), form.by)
    const toLetter = isToLetter(form.back)
    // A key too many does not say that the paper lacks what was not read: there is a button that does.
    if (form.do === 'accept' && words.every((word) => !/[^\s|]/u.test(word)))
      return field(c, what, toLetter, { words, reason: SAY.nothingTyped })
    const then = afterwards(toLetter, (await reviewQueue(register)).waiting, what, words.length === 0)
    try {
      await reviewLetter(
        entry.letter.id,
        { field: name, item, words, by, revision: Seen.parse(form.revision) },
        ports,
        ports.now(),
      )
      return c.redirect(then, 303)
    } catch (error) {
      if (error instanceof NotSuchAField) return field(c, what, toLetter, { words, reason: error.words })
      if (error instanceof RevisionConflict) return field(c, what, toLetter, { reason: SAY.conflict })
      throw error
    }
  })
  return web
}

/** Letters that bear the number already that a letter would have with these words. */
const usedBy = async (letter: Letter, field: FieldName, words: string, register: Register): Promise<LetterEntry[]> => {
  try {
    return await sameNumber(corrected(letter, { field, words: [words] }), register)
  } catch (error) {
    if (error instanceof NotSuchAField) return []
    throw error
  }
}

/** Whoever came from a letter's page goes back there; whoever walks through the queue, on to the next field. */
const isToLetter = (back: unknown): boolean => back === 'letter'
const afterwards = (toLetter: boolean, waiting: Waiting[], { entry, name, item }: Asked, isNone = false): string => {
  const { id } = entry.letter
  const next = nextAfter(waiting, id, name, item)
  // Behind an item that is none, those of its list move up.
  const isOfList = next?.entry.letter.id === id && next.field === name
  const movesUp = isNone && isOfList && item !== undefined && (next.item ?? -1) > item
  if (toLetter) return `/letters/${id}#${name}-${item ?? 0}`
  return next ? reviewUrl(movesUp ? { ...next, item: (next.item ?? 1) - 1 } : next) : '/review'
}

/** The words of the form: none when the paper does not bear the field; the parts of a whole joined; items by line. */
const wordsTyped = (name: FieldName, form: Record<string, unknown>): string[] => {
  if (form.do === 'absent') return []
  if (typeof form.instead === 'string') return [form.instead]
  const typed = [form.words ?? []].flat().filter((word) => typeof word === 'string')
  if (PARTS[name]) return [typed.map((part) => part.replaceAll('|', ' ')).join(' | ')]
  return isLong(name) === 'lines' ? typed.flatMap((text) => text.split(/\r?\n/u)) : [typed.join(' ')]
}
