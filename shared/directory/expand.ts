import { fold } from '../vietnamese/fold.ts'
import { BRANCHES } from './branches.ts'
import { PROVINCES } from './provinces.ts'

/** “Các Sở: Tài chính, Y tế”, “Bộ trưởng các Bộ: Công an, Quốc phòng”: what stands before each name, and the names. */
const OFFICES = /^(?<before>(?:[^,;:]{2,60} )?)[Cc]ác (?<head>Sở|Bộ):? ?(?<list>.+)$/u
/** “Chủ tịch UBND các tỉnh, thành phố: Quảng Trị, Huế”. */
const PROVINCIAL = /^(?<before>[^,;:]{2,60} )[Cc]ác (?:tỉnh, thành phố|tỉnh|thành phố): ?(?<list>.+)$/u

/**
 * “Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch” → each by its full name, told apart by the known names and never
 * by commas alone; provinces likewise. What holds a name that is not known stays as it is printed.
 */
export const expandedOrgans = (text: string): string[] => {
  const { before = '', head, list } = OFFICES.exec(text)?.groups ?? {}
  if (head && list) return all(text, list, BRANCHES, (branch) => `${before}${head} ${branch}`)
  const { before: organ, list: provinces } = PROVINCIAL.exec(text)?.groups ?? {}
  if (organ && provinces) return all(text, provinces, PLACES, (place) => `${organ}${withLevel(place)}`)
  return [text]
}

const CITIES = new Set(PROVINCES.filter(({ city }) => city).map(({ name }) => name))
const PLACES = PROVINCES.flatMap(({ name, absorbed }) => [name, ...absorbed]).sort((a, b) => b.length - a.length)

/** @example withLevel('Huế') → 'thành phố Huế' */
export const withLevel = (place: string): string => `${CITIES.has(place) ? 'thành phố' : 'tỉnh'} ${place}`

const LEVEL = /^(?:tỉnh|thành phố|TP\.?) (?=\p{Lu})/iu

const all = (text: string, list: string, known: readonly string[], inFull: (name: string) => string): string[] => {
  const names: string[] = []
  let rest = list.replace(LEVEL, '')
  while (rest !== '') {
    const name = known.find(
      (one) => same(rest.slice(0, one.length), one) && /^(?:[,;. ]|$)/u.test(rest.slice(one.length)),
    )
    if (!name) return [text]
    names.push(inFull(name))
    rest = rest
      .slice(name.length)
      .replace(/^(?:[,;. ]+(?:và )?)/u, '')
      .replace(LEVEL, '')
  }
  return names.length > 1 ? names : [text]
}

/** Equal but for diacritics, which OCR drops, and the spaces around a hyphen. */
const same = (a: string, b: string): boolean => fold(a) === fold(b)
