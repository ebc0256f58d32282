import { z } from 'zod'
import { LetterId, SaidSame } from '../../letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from '../../ports.ts'
import type { LetterEntry } from '../../register.ts'
import { settleSame } from '../../same-letter.ts'
import { sameOf } from '../letter-routes.ts'
import { By, callerOf } from './caller.ts'
import { CHANGED, changedLetter, letterOf, letterToChange, OneLetter } from './letters.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'
import { LetterInShort } from './scans.ts'

/** Letters that may be this very paper, those of which a person said so, and others that bear the same number. */
export const SameLetters = z.object({
  maybeSame: z.array(LetterInShort),
  copies: z.array(LetterInShort),
  sameNumber: z.array(LetterInShort),
})
/** What a person says of another letter, having looked at a revision of this one. */
export const Sameness = z.strictObject({
  other: LetterId,
  is: SaidSame.shape.is,
  revision: z.number().int().positive(),
  by: By,
})

type Ports = { register: Register; search: SearchIndex; now(): Date }
const inShort = (entries: LetterEntry[]) => entries.map(({ letter }) => letter)

/** `/letters/:letter/same`: whether two letters are one paper, scanned twice. */
export const sameLetters = (ports: Ports): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/letters/:letter/same',
      id: 'listSame',
      about:
        'Văn bản có thể là một · Letters that may be the same paper scanned again, those said to be, and others of the same number, issuer and year',
      input: OneLetter,
      answers: { 200: { about: 'Letters in short', schema: SameLetters } },
    },
    async ({ params }, c) => {
      const { maybeSame, copies, sameNumber } = await sameOf(await letterOf(params.letter, ports.register), ports)
      const [maybe, said, numbered] = [inShort(maybeSame), inShort(copies), inShort(sameNumber)]
      return c.json(SameLetters.parse({ maybeSame: maybe, copies: said, sameNumber: numbered }))
    },
  ),
  operation(
    {
      method: 'POST',
      path: '/letters/:letter/same',
      id: 'settleSame',
      page: '/letters/:letter/same',
      about:
        'Xác nhận hai văn bản là một, hoặc không phải · Says that two letters are the same paper, or are not; kept as a revision of both. Of the same, the later one is a copy.',
      input: OneLetter.extend({ body: Sameness }),
      condition: 'If-Match',
      answers: CHANGED,
      refuses: ['revision-conflict', 'stale-tag'],
    },
    async ({ params, body: { by, ...said } }, c) => {
      const { letter } = await letterToChange(c, params.letter, ports.register)
      const settled = settleSame(letter.id, { ...said, by: callerOf(c, by) }, ports, ports.now())
      return changedLetter(c, await settled.catch(refused))
    },
  ),
]

const refused = (error: unknown): never => {
  throw error instanceof RevisionConflict ? new Refusal('revision-conflict') : error
}
