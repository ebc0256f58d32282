import type { Context } from 'hono'
import { z } from 'zod'
import { Day, LetterId } from '../../letter.ts'
import type { Filters, Register, SearchIndex } from '../../ports.ts'
import { arrivedOn, LetterEntry } from '../../register.ts'
import { letterNamed } from '../letter-routes.ts'
import { entityTag, isHeld, isStale } from './entity-tag.ts'
import { type Answers, type Operation, operation } from './operation.ts'
import { linkParts, Paging, pageOf } from './paging.ts'
import { Refusal } from './problem.ts'

/** A letter as the register holds it, with the day on which it arrived; its running text only when it is asked alone. */
export const WholeLetter = LetterEntry.extend({ arrivedOn: Day })
export const ListedLetter = WholeLetter.omit({ text: true })
export const FoundLetter = ListedLetter.extend({
  /** How the letter matches: lower is better, equals are newest first. */
  tier: z.number().int(),
})
/** `isMore`: there are more than `total`. */
export const FoundLetters = pageOf(FoundLetter).extend({ isMore: z.boolean() })
export const Revisions = z.object({ items: z.array(WholeLetter) })

export const withArrival = (entry: LetterEntry): z.infer<typeof WholeLetter> => ({
  ...entry,
  arrivedOn: arrivedOn(entry),
})

export const OneLetter = z.object({ params: z.object({ letter: LetterId }) })

/** A letter that may be shown, as on its page. @throws Refusal `not-found` */
export const letterOf = async (id: LetterId, register: Register): Promise<LetterEntry> => {
  const entry = await letterNamed(id, register)
  if (!entry) throw new Refusal('not-found')
  return entry
}

/**
 * A letter that is to be changed, in the state that the program saw where it says which.
 *
 * @throws Refusal `not-found`, `stale-tag`
 */
export const letterToChange = async (c: Context, id: LetterId, register: Register): Promise<LetterEntry> => {
  const entry = await letterOf(id, register)
  if (isStale(c, entityTag(entry))) throw new Refusal('stale-tag')
  return entry
}

/** What every change of a letter ends with. @throws Refusal `not-found` for a letter that is no more */
export const changedLetter = (c: Context, entry: LetterEntry | undefined): Response => {
  if (!entry) throw new Refusal('not-found')
  c.header('ETag', entityTag(entry))
  return c.json(WholeLetter.parse(withArrival(entry)))
}

/** The answer of an operation that changes a letter. */
export const CHANGED = {
  200: { about: 'The letter as it stands now', schema: WholeLetter, headers: ['ETag'] },
} satisfies Answers

const Flag = z.literal('1').optional()
const Value = z.string().min(1).max(300).optional()
const Query = Paging.extend({
  q: z.string().trim().max(200).default(''),
  year: z
    .string()
    .regex(/^\d{4}$/u)
    .optional(),
  from: Day.optional(),
  to: Day.optional(),
  issuer: Value,
  type: Value,
  recipient: Value,
  urgency: Value,
  cites: Value,
  review: Flag,
  tasks: Flag,
  deadline: Flag,
  closed: Flag,
  restricted: Flag,
})

/** `/letters…`: searching, one letter, and its history. */
export const letters = ({ register, search }: { register: Register; search: SearchIndex }): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/letters',
      id: 'searchLetters',
      page: '/',
      about:
        'Tra cứu: số trước, rồi chữ không dấu; không có từ nào thì mọi văn bản, mới trước · Search: numbers first, then words without diacritics; without words every letter, newest first. Where counting would take longer than finding, `isMore` says that there are more than `total`.',
      input: z.object({ query: Query }),
      answers: { 200: { about: 'What was found', schema: FoundLetters, headers: ['Link'] } },
    },
    async ({ query: { q, limit, offset, ...filters } }, c) => {
      const found = await search.search({ words: q, limit, offset, filters: filters satisfies Filters })
      const { hits, total, isMore = false } = found
      linkParts(c, { limit, offset }, isMore || offset + hits.length < total)
      const items = hits.map(({ entry, tier }) => ({ ...withArrival(entry), tier }))
      return c.json(FoundLetters.parse({ items, limit, offset, total, isMore }))
    },
  ),
  operation(
    {
      method: 'GET',
      path: '/letters/:letter',
      id: 'getLetter',
      page: '/letters/:letter',
      about: 'Một văn bản, bản mới nhất · One letter, its newest revision',
      input: OneLetter,
      condition: 'If-None-Match',
      answers: {
        200: { about: 'The letter', schema: WholeLetter, headers: ['ETag'] },
        304: { about: 'The program holds this revision already', headers: ['ETag'] },
      },
    },
    async ({ params }, c) => {
      const entry = await letterOf(params.letter, register)
      c.header('ETag', entityTag(entry))
      return isHeld(c, entityTag(entry)) ? c.body(null, 304) : c.json(WholeLetter.parse(withArrival(entry)))
    },
  ),
  operation(
    {
      method: 'GET',
      path: '/letters/:letter/revisions',
      id: 'getRevisions',
      about: 'Lịch sử: mọi bản, cũ trước · The history: all revisions, oldest first, with who and when',
      input: OneLetter,
      answers: { 200: { about: 'All revisions', schema: Revisions } },
    },
    async ({ params }, c) => {
      const { letter } = await letterOf(params.letter, register)
      const items = (await register.revisions(letter.id)).map(withArrival)
      return c.json(Revisions.parse({ items }))
    },
  ),
]
