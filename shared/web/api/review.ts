import { z } from 'zod'
import type { Register } from '../../ports.ts'
import { ListedLetter, withArrival } from './letters.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf, reach } from './paging.ts'

export const LettersToReview = pageOf(ListedLetter)

/** `/review`: letters that wait for a person. */
export const review = ({ register }: { register: Register }): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/review',
      id: 'listReview',
      page: '/review',
      about:
        'Văn bản cần kiểm tra, nhiều chỗ ngờ trước · Letters to check, the most doubtful first; `letter.review` says which fields and why',
      input: z.object({ query: Paging }),
      answers: { 200: { about: 'Letters to check', schema: LettersToReview, headers: ['Link'] } },
    },
    async ({ query }, c) => {
      const { entries, total } = await register.toReview(reach(query))
      const { items, hasMore } = cut(entries, query)
      linkParts(c, query, hasMore)
      return c.json(LettersToReview.parse({ items: items.map(withArrival), ...query, total }))
    },
  ),
]
