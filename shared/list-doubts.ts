import type { Doubt, Found, ItemisedField, LetterFields } from './letter.ts'
import type { InWords } from './words-for-people.ts'

/** Below this confidence a person looks; chosen on the corpus so that what is above is nearly always right. */
export const SURE = 0.8

const NAMES: [field: 'addressees' | 'copies', vi: string, en: string][] = [
  ['addressees', 'Kính gửi', 'Addressees'],
  ['copies', 'Nơi nhận', 'Recipients'],
]

/** Each list of names with what was read weakly in it, by its words: one look at the paper settles them all. */
export const listDoubts = (fields: LetterFields): Doubt[] =>
  NAMES.flatMap(([field, vi, en]) => {
    const items: Found<unknown>[] = fields[field]
    const doubtful = items.filter(({ confidence }) => confidence < SURE)
    if (doubtful.length === 0) return []
    const words = doubtful.slice(0, NAMED).map(({ value }) => `“${briefly(value)}”`)
    const all = [...words, ...(doubtful.length > NAMED ? ['…'] : [])].join(', ')
    const were = doubtful.length > 1 ? 'were' : 'was'
    return [{ field, reason: { vi: `${vi}: đọc không chắc ${all}`, en: `${en}: ${all} ${were} read with doubt` } }]
  })
/** So many of a list's doubtful items are named; who has looked at these looks at the others, too. */
const NAMED = 6

const briefly = (value: unknown): string => {
  if (typeof value === 'string') return value.slice(0, 60)
  const words =
    typeof value === 'object' && value !== null ? Object.values(value).find((part) => typeof part === 'string') : ''
  return typeof words === 'string' ? words.slice(0, 60) : ''
}

/**
 * Each item of a list that is looked at one by one is doubted by itself, once, for all that is odd in it.
 *
 * @param odd for each item what reads oddly in it
 */
export const itemDoubts = (
  field: ItemisedField,
  items: readonly Found<unknown>[],
  odd: readonly (readonly InWords[])[] = [],
): Doubt[] =>
  items.flatMap(({ confidence }, item) => {
    const known = odd[item] ?? []
    const reasons = known.length > 0 ? known : confidence < SURE ? [FAINT] : []
    if (reasons.length === 0) return []
    const [vi, en] = [reasons.map((one) => one.vi).join('; '), reasons.map((one) => one.en).join('; ')]
    return [{ field, item, reason: { vi, en } }]
  })
const FAINT: InWords = { vi: 'Chữ mờ, đọc không chắc', en: 'Read with doubt: the print is faint' }
