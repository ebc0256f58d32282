import { z } from 'zod'
import { LetterView } from '../../letter-view.ts'
import type { Register, SearchIndex, Views } from '../../ports.ts'
import { restrictLetter } from '../../restrict-letter.ts'
import { Restriction, restrictionOf } from '../../restriction.ts'
import { By, callerOf } from './caller.ts'
import { CHANGED, changedLetter, letterOf, letterToChange, OneLetter } from './letters.ts'
import { type Operation, operation } from './operation.ts'

/** To whom a letter is to be restricted; null opens it to all again. */
export const Access = z.strictObject({
  to: Restriction.nullable(),
  by: By,
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
      page: '/letters/:letter/access',
      about:
        'Hạn chế người xem, hoặc bỏ hạn chế · Restricts a letter to e-mail addresses and groups, beside the clerks; `null` opens it to all again. Kept as a revision.',
      input: OneLetter.extend({ body: Access }),
      condition: 'If-Match',
      answers: CHANGED,
      refuses: ['stale-tag'],
    },
    async ({ params, body: { to, by } }, c) => {
      const { letter } = await letterToChange(c, params.letter, ports.register)
      const restriction = to ? restrictionOf(to.join('\n')) : undefined
      const entry = await restrictLetter(letter.id, { to: restriction, by: callerOf(c, by) }, ports, ports.now())
      return changedLetter(c, entry)
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
