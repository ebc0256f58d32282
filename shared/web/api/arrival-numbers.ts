import { z } from 'zod'
import { ArrivalSeries, GivenNumber } from '../../arrival-series.ts'
import { assignArrivalNumber, CannotAssign } from '../../assign-arrival-number.ts'
import { dayThere } from '../../register.ts'
import type { ArrivalNumberPorts } from '../arrival-number-routes.ts'
import { By, callerOf } from './caller.ts'
import { CHANGED, changedLetter, letterToChange, OneLetter } from './letters.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf } from './paging.ts'
import { Refusal } from './problem.ts'

/** A number of the office's own series. The letter is left out where it is kept from whoever asks. */
export const ListedNumber = GivenNumber.partial({ letter: true })
export const ListedNumbers = pageOf(ListedNumber)
export const Assigning = z.strictObject({ by: By })

const Query = Paging.extend({ year: z.coerce.number().int().min(1900).max(2999).optional() })

/** `/arrival-numbers`, `/letters/:letter/arrival-number`: the office's own series of arrival numbers. */
export const arrivalNumbers = (ports: ArrivalNumberPorts): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/arrival-numbers',
      id: 'listArrivalNumbers',
      about:
        'Số đến đã cấp trong năm · The arrival numbers that the office gave out in a year (this one without `year`), in their order',
      input: z.object({ query: Query }),
      answers: { 200: { about: 'Numbers', schema: ListedNumbers, headers: ['Link'] } },
    },
    async ({ query: { year = Number(dayThere(ports.now()).slice(0, 4)), ...paging } }, c) => {
      const all = await ports.numbers.given(year)
      const { items, hasMore } = cut(all, paging)
      const shown = await ports.register.letters(items.map(({ letter }) => letter))
      const seen = new Set(shown.map(({ letter }) => letter.id))
      linkParts(c, paging, hasMore)
      const listed = items.map(({ letter, ...given }) => ({ ...given, ...(seen.has(letter) && { letter }) }))
      return c.json(ListedNumbers.parse({ items: listed, ...paging, total: all.length }))
    },
  ),
  operation(
    {
      method: 'POST',
      path: '/letters/:letter/arrival-number',
      id: 'giveArrivalNumber',
      page: '/letters/:letter/arrival-number',
      about:
        'Cấp số đến tiếp theo cho văn bản · Gives a letter the next arrival number of the office’s own series; 404 where the office gives none out',
      input: OneLetter.extend({ body: Assigning }),
      condition: 'If-Match',
      answers: CHANGED,
      refuses: ['no-number-given', 'stale-tag'],
    },
    async ({ params, body: { by } }, c) => {
      const series = ports.series ?? ArrivalSeries.parse({})
      const { letter } = await letterToChange(c, params.letter, ports.register)
      if (series.arrivalNumbers === 'off') throw new Refusal('not-found')
      const given = assignArrivalNumber(letter.id, callerOf(c, by), { ...ports, series }, ports.now())
      return changedLetter(c, await given.catch(refused))
    },
  ),
]

const refused = (error: unknown): never => {
  throw error instanceof CannotAssign ? new Refusal('no-number-given', { detail: error.words }) : error
}
