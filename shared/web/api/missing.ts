import { z } from 'zod'
import { Citation } from '../../letter.ts'
import { missingLetters } from '../../missing-letters.ts'
import type { Register, SearchIndex } from '../../ports.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf } from './paging.ts'

/** A document as a letter cites it, and how many letters do. */
export const MissingLetter = z.object({ citation: Citation, count: z.number().int().positive() })
export const MissingLetters = pageOf(MissingLetter)

/** `/missing`: what letters cite and the register has not. */
export const missing = ({ register, search }: { register: Register; search: SearchIndex }): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/missing',
      id: 'listMissing',
      page: '/missing',
      about:
        'Văn bản được viện dẫn mà sổ chưa có, nhiều lần trước · What letters cite and the register has not, the most cited first; of the 150 most cited numbers',
      input: z.object({ query: Paging }),
      answers: { 200: { about: 'Citations', schema: MissingLetters, headers: ['Link'] } },
    },
    async ({ query }, c) => {
      const all = await missingLetters(search, register)
      const { items, hasMore } = cut(all, query)
      linkParts(c, query, hasMore)
      return c.json(MissingLetters.parse({ items, ...query, total: all.length }))
    },
  ),
]
