import { z } from 'zod'
import { NotSuchAField } from '../../field-words.ts'
import { FieldName } from '../../letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from '../../ports.ts'
import { reviewLetter } from '../../review-letter.ts'
import { By, callerOf } from './caller.ts'
import { CHANGED, changedLetter, letterToChange, OneLetter } from './letters.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'

/** What a person says of one field, having looked at a revision. */
export const Correction = z.strictObject({
  field: FieldName,
  /** One task or cited document alone, by its place in the letter's list, from 0: the others stay as doubtful as they are. */
  item: z.number().int().nonnegative().max(10_000).optional(),
  /** One value a line, as the page of the field writes it ("16/01/2019", parts divided by " | "); none: not on the paper. */
  words: z.array(z.string().max(20_000)).max(500),
  /** The revision that was looked at. */
  revision: z.number().int().positive(),
  by: By,
})

type Ports = { register: Register; search: SearchIndex; now(): Date }

/** `/letters/:letter/corrections`: one field settled by a person. */
export const corrections = (ports: Ports): Operation[] => [
  operation(
    {
      method: 'POST',
      path: '/letters/:letter/corrections',
      id: 'correctLetter',
      page: '/review/:letter/:field',
      about:
        'Sửa hoặc xác nhận một mục; giữ thành bản mới · Corrects or confirms one field, or with `item` one task or cited document, kept as a revision of its own. The old words confirm what was read.',
      input: OneLetter.extend({ body: Correction }),
      condition: 'If-Match',
      answers: CHANGED,
      refuses: ['revision-conflict', 'stale-tag', 'not-such-a-field'],
    },
    async ({ params, body: { by, ...correction } }, c) => {
      const newest = await letterToChange(c, params.letter, ports.register)
      // What is withdrawn is history, as on the page of review.
      if (newest.withdrawn) throw new Refusal('not-found')
      const entry = await reviewLetter(
        newest.letter.id,
        { ...correction, by: callerOf(c, by) },
        ports,
        ports.now(),
      ).catch(refused)
      return changedLetter(c, entry)
    },
  ),
]

const refused = (error: unknown): never => {
  if (error instanceof NotSuchAField) throw new Refusal('not-such-a-field', { detail: error.words })
  if (error instanceof RevisionConflict) throw new Refusal('revision-conflict')
  throw error
}
