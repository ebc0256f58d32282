import { fold } from '../vietnamese/fold.ts'
import { BRANCHES } from './branches.ts'
import { localOrgans } from './expand-local.ts'
import { nearestName } from './nearest.ts'
import { PROVINCES } from './provinces.ts'

/** “Các Sở: Tài chính, Y tế”, “Bộ trưởng các Bộ: Công an, Quốc phòng”: what stands before each name, and the names. */
const OFFICES = /^(?<before>(?:[^,;:]{2,60} )?)[Cc][aáảàâ]c (?<head>S[oơởờớ]|B[oôộồố]):? ?(?<list>.+)$/u
/** “Chủ tịch UBND các tỉnh, thành phố: Quảng Trị, Huế”, the colon often left out. */
const PROVINCIAL =
  /^(?<before>[^,;:]{2,60} )[Cc][aáảàâ]c (?:t[iỉìíĩ]nh,? th[aàá]nh ph[oôốổ]|t[iỉìíĩ]nh|th[aàá]nh ph[oôốổ])(?:: ?| )(?<list>.+)$/u

/**
 * “Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch” → each by its full name, told apart by the known names and never
 * by commas alone; provinces likewise. What holds a name that is not known stays as it is printed.
 */
export const expandedOrgans = (text: string): string[] => {
  const { before = '', head, list } = OFFICES.exec(text)?.groups ?? {}
  if (head && list) return all(text, list, BRANCHES, (branch) => `${before}${/^S/u.test(head) ? 'Sở' : 'Bộ'} ${branch}`)
  const { before: organ, list: provinces } = PROVINCIAL.exec(text)?.groups ?? {}
  if (organ && provinces) return all(text, provinces, PLACES, (place) => `${organ}${withLevel(place)}`)
  return localOrgans(text) ?? [text]
}

/** “Kính gửi: Sở Nội vụ; Ban Dân tộc”: without dashes, semicolons divide; names under one head word are told apart first. */
export const organsInLine = (value: string): string[] => {
  const expanded = expandedOrgans(value)
  return expanded.length > 1 || /:/u.test(value) ? expanded : value.split(/ ?; (?=\p{Lu})/u).flatMap(expandedOrgans)
}

/** Whether a list of names stands there of which some are not known: one of them was misread, or is new. */
export const isUnexpanded = (text: string): boolean =>
  /:/u.test(text) &&
  (OFFICES.test(text) || PROVINCIAL.test(text) || listsKnown(text)) &&
  expandedOrgans(text).length === 1

/** Behind the colon two branches or provinces at least, whatever was read before it. */
const listsKnown = (text: string): boolean => {
  const items = text.slice(text.indexOf(':') + 1).split(/[,;] ?| và /u)
  return items.filter((item) => KNOWN_ITEMS.has(fold(item).trim())).length > 1
}

const CITIES = new Set(PROVINCES.filter(({ city }) => city).map(({ name }) => name))
const PLACES = PROVINCES.flatMap(({ name, absorbed }) => [name, ...absorbed]).sort((a, b) => b.length - a.length)

const KNOWN_ITEMS = new Set([...PLACES, ...BRANCHES].map(fold))

/** @example withLevel('Huế') → 'thành phố Huế' */
export const withLevel = (place: string): string => `${CITIES.has(place) ? 'thành phố' : 'tỉnh'} ${place}`

const LEVEL = /^(?:tỉnh|thành phố|TP\.?) (?=\p{Lu})/iu

const all = (text: string, list: string, known: readonly string[], inFull: (name: string) => string): string[] => {
  const names: string[] = []
  let rest = list.replace(/(?<=Thừa Thiên) ?[-–] ?(?=Huế)/u, ' ').replace(LEVEL, '')
  while (rest !== '') {
    const found = exactly(rest, known) ?? misread(rest, known)
    if (!found) return [text]
    names.push(inFull(found.name))
    rest = rest
      .slice(found.length)
      .replace(/^(?:[,;. ]+(?:và )?)/u, '')
      .replace(LEVEL, '')
  }
  return names.length > 1 ? names : [text]
}

type Named = { name: string; length: number }
const ENDS = /^(?:[,;. ]|$)/u

/** Equal but for diacritics, which OCR drops. */
const exactly = (rest: string, known: readonly string[]): Named | undefined => {
  const folded = fold(rest)
  const name = known.find((one) => folded.startsWith(fold(one)) && ENDS.test(rest.slice(one.length)))
  return name === undefined ? undefined : { name, length: name.length }
}

/** Up to the next comma, one letter away from one known name and from no other. */
const misread = (rest: string, known: readonly string[]): Named | undefined => {
  const ends = [...rest.matchAll(/[,;.]|$/gu)].slice(0, 3).map(({ index }) => index)
  for (const length of ends) {
    const name = nearestName(rest.slice(0, length).replace(/^(?:và|va) /u, ''), known)
    if (name) return { name, length }
  }
  return undefined
}
