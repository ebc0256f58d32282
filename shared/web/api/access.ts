import { z } from 'zod'
import { LetterView } from '../../letter-view.ts'
import type { Register, SearchIndex, Views } from '../../ports.ts'
import { restrictLetter } from '../../restrict-letter.ts'
import { Restriction, restrictionOf } from '../../restriction.ts'
import { callerOf } from './caller.ts'
import { entityTag } from './entity-tag.ts'
import { letterOf, OneLetter, WholeLetter, withArrival } from './letters.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'

/** To whom a letter is to be restricted; null opens it to all again. */
export const Access = z.strictObject({
  to: Restriction.nullable(),
  /** Who says so, on one machine; where people sign in, who signed in. */
  by: z.string().normalize('NFC').trim().min(1).max(80).optional(),
})
export const LetterViews = z.object({ items: z.array(LetterView) })

type Ports = { register: Register; search: SearchIndex; views: Views; now(): Date }

/** `/letters/:letter/access` and `/letters/:letter/views`: who may see a letter, and who has. */
export const access = (ports: Ports): Operation[] => [
  operation(
    {
      method: 'POST',
      path: '/letters/:letter/access',
      id: 'restrictLetter',
      about:
        'Hạn chế người xem, hoặc bỏ hạn chế · Restricts a letter to e-mail addresses and groups, beside the clerks; `null` opens it to all again. Kept as a revision.',
      input: OneLetter.extend({ body: Access }),
      answers: { 200: { about: 'The letter as it stands now', schema: WholeLetter, headers: ['ETag'] } },
    },
    async ({ params, body: { to, by } }, c) => {
      const { letter } = await letterOf(params.letter, ports.register)
      const restriction = to ? restrictionOf(to.join('\n')) : undefined
      const entry = await restrictLetter(letter.id, { to: restriction, by: callerOf(c, by) }, ports, ports.now())
      if (!entry) throw new Refusal('not-found')
      c.header('ETag', entityTag(entry))
      return c.json(WholeLetter.parse(withArrival(entry)))
    },
  ),
  operation(
    {
      method: 'GET',
      path: '/letters/:letter/views',
      id: 'listViews',
      about:
        'Ai đã xem văn bản hạn chế, mới trước · Who saw the letter while it was restricted, newest first; this very request is told the next time',
      input: OneLetter,
      answers: { 200: { about: 'Views', schema: LetterViews } },
    },
    async ({ params }, c) => {
      const { letter } = await letterOf(params.letter, ports.register)
      return c.json(LetterViews.parse({ items: await ports.views.of(letter.id) }))
    },
  ),
]
