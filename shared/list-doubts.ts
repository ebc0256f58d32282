import type { Doubt, Found, LetterFields } from './letter.ts'

/** Below this confidence a person looks; chosen on the corpus so that what is above is nearly always right. */
export const SURE = 0.8

const NAMES: [field: 'addressees' | 'copies' | 'citations', vi: string, en: string][] = [
  ['addressees', 'Kính gửi', 'Addressees'],
  ['copies', 'Nơi nhận', 'Recipients'],
  ['citations', 'Văn bản viện dẫn', 'Cited documents'],
]

/** Each list with what was read weakly in it, by its words: one look at the paper settles them all. */
export const listDoubts = (fields: LetterFields): Doubt[] =>
  NAMES.flatMap(([field, vi, en]) => {
    const items: Found<unknown>[] = fields[field]
    const doubtful = items.filter(
      ({ confidence, value }) => confidence < SURE || (field === 'citations' && isGarbled(value)),
    )
    if (doubtful.length === 0) return []
    const words = doubtful.slice(0, NAMED).map(({ value }) => `“${briefly(value)}”`)
    const all = [...words, ...(doubtful.length > NAMED ? ['…'] : [])].join(', ')
    const were = doubtful.length > 1 ? 'were' : 'was'
    return [{ field, reason: { vi: `${vi}: đọc không chắc ${all}`, en: `${en}: ${all} ${were} read with doubt` } }]
  })
/** So many of a list's doubtful items are named; who has looked at these looks at the others, too. */
const NAMED = 6

/** A digit among the letters of a symbol is a letter misread: “133/QĐ-T1g”. */
const isGarbled = (value: unknown): boolean => /\p{L}\d+\p{L}/u.test(briefly(value).replace(/^\d+\p{Ll}?\//u, ''))

const briefly = (value: unknown): string => {
  if (typeof value === 'string') return value.slice(0, 60)
  const words =
    typeof value === 'object' && value !== null ? Object.values(value).find((part) => typeof part === 'string') : ''
  return typeof words === 'string' ? words.slice(0, 60) : ''
}
