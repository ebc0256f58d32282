import type { Citation } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import { numberKey } from './vietnamese/search-terms.ts'

/** A document that letters cite and the register has not: as one of them cites it, and how many do. */
export type Missing = { citation: Citation; count: number }

/** Of the most cited numbers so many are looked up. */
const LOOKED_UP = 150

/** What is cited most and is not in the register: perhaps it never arrived, or was never scanned. */
export const missingLetters = async (search: SearchIndex, register: Register): Promise<Missing[]> => {
  const cited = await search.facet('cites', LOOKED_UP)
  const borne = await register.numberedNear(
    cited.map(({ value }) => ({ fullNumber: value })),
    1,
  )
  const here = new Set(borne.map(({ letter: { fields } }) => numberKey(fields.fullNumber?.value ?? '')))
  const missing = await Promise.all(
    cited.map(async ({ value: key, count }): Promise<Missing[]> => {
      if (here.has(key)) return []
      const { hits } = await search.search({ words: '', limit: 1, filters: { cites: key } })
      const citations = hits.flatMap(({ entry }) => entry.letter.fields.citations)
      const found = citations.find(({ value }) => numberKey(value.fullNumber) === key)
      return found ? [{ citation: found.value, count }] : []
    }),
  )
  return missing.flat()
}
