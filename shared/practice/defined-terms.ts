import { fold, withoutMarks } from '../vietnamese/fold.ts'
import { namedAt } from './assignees.ts'
import { WHO } from './who.ts'

/** What a term stands for, by the folded term: “thu truong cac don vi” → ['Thủ trưởng các cơ sở y tế', …]. */
export type Terms = ReadonlyMap<string, readonly string[]>

/** “(sau đây gọi chung là thủ trưởng các đơn vị)”, “(dưới đây viết tắt là Ban Chỉ đạo)”. */
const DEFINES =
  /\((?:sau|duoi) day (?:xin )?(?:duoc )?(?:goi|viet)(?: (?:chung|tat|la tat))* ?la:? ["“'‘]?(?<term>[^()"”]{3,60}?)["”'’]?\)/gu
const BEGINS = new RegExp(`(?<![\\p{L}])${WHO}`, 'gu')
/** “Quý Sở”, “quý cơ quan”: the one whom the letter addresses. */
const YOU =
  /^quy (?:so|bo|ban|co quan|don vi|uy ban|cuc|vu|vien|truong|nha truong|cong ty|tong cong ty|tap doan|doanh nghiep|ngan hang|benh vien)$/u
/** No definition reaches further back than this, in letters. */
const REACH = 600

/**
 * The terms that a letter defines for somebody: behind the list of addressees the term means all of them, inside a
 * sentence the list of names that ends right before the bracket.
 *
 * @param address what is printed between “Kính gửi” and the first paragraph
 */
export const termsIn = (body: string, address: string, addressees: string[]): Terms => {
  const terms = new Map<string, readonly string[]>()
  for (const { term } of definitionsIn(address)) if (addressees.length > 0) terms.set(keyOf(term), addressees)
  for (const { term, at } of definitionsIn(body)) {
    const names = namesBefore(body.slice(Math.max(0, at - REACH), at))
    if (names.length > 0) terms.set(keyOf(term), names)
  }
  return terms
}

/** “(Sau dây goi chvng là …)” behind the addressees, read so badly that no term came of it. */
export const isTermLost = (address: string, terms: Terms): boolean =>
  terms.size === 0 && /\(?(?:s.u|d...) .ay (?:xin )?(?:duoc )?(?:g.i|vi.t)|g.i ch.ng l./u.test(fold(address))

/** A space behind a comma is easily lost. */
const keyOf = (term: string): string => fold(term).replace(/ ?, ?/gu, ', ')

const definitionsIn = (text: string): { term: string; at: number }[] =>
  [...fold(text).matchAll(DEFINES)].map(({ index, 0: whole, groups }) => {
    const term = groups?.term ?? ''
    const from = index + whole.lastIndexOf(term)
    return { term: text.slice(from, from + term.length).trim(), at: index }
  })

/** The longest list of names that reaches to the end of the text. */
const namesBefore = (text: string): string[] => {
  for (const { index } of withoutMarks(text).matchAll(BEGINS)) {
    const named = namedAt(text.slice(index))
    if (named && named.rest.trim() === '') return named.names
  }
  return []
}

/** Assignees with defined terms and “Quý Sở” resolved; who only coordinates (“ (phối hợp)”) goes on to do so. */
export const resolved = (assignees: string[], terms: Terms, addressees: string[]): string[] => [
  ...new Set(
    assignees.flatMap((assignee) => {
      const [, name = assignee, helps = ''] = /^(.*?)( \(phối hợp\))?$/u.exec(assignee) ?? []
      const key = keyOf(name)
      const [only, ...others] = addressees
      const meant = YOU.test(key) && only !== undefined && others.length === 0 ? [only] : terms.get(key)
      return (meant ?? [name]).map((one) => `${one}${helps}`)
    }),
  ),
]
