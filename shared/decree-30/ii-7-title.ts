import { isOneSlipAway } from '../directory/nearest.ts'
import { TITLES } from '../directory/titles.ts'
import { fold } from '../vietnamese/fold.ts'

const folded = TITLES.map((title) => ({ title, bare: fold(title).replace(/ /gu, '') }))

/**
 * A title with the marks that it must bear: “PHO CHANH VAN PHONG” → “PHÓ CHÁNH VĂN PHÒNG”; what follows it stays. A
 * seal may hide the end: most of a title is that title.
 */
export const titleIn = (text: string): string | undefined => {
  const words = text.split(' ')
  for (const isSame of [isEqual, isSlipOf, isMostOf]) {
    for (const { title, bare } of folded) {
      const found = titleAt(words, title, (read) => isSame(read, bare))
      if (found) return found
    }
  }
  return behindMark(words)
}

/** Whether the line begins with the title: before it stands no letter, not even a crumb of one that the scan hides. */
export const isWholeTitle = (line: string, title: string): boolean =>
  signsOf(line).startsWith(signsOf(title).slice(0, 4))

const signsOf = (text: string): string => fold(text).replace(/[^a-z0-9]/gu, '')

/** “tZTƑ- GIÁM ĐỐC”: “KT.” hidden by ink before a title that is whole. What may have been “PHÓ” is not taken for it. */
const behindMark = ([first = '', ...words]: string[]): string | undefined => {
  const mark = fold(first).replace(/[^a-z]/gu, '')
  const read = fold(words.join('')).replace(/[^a-z,]/gu, '')
  if (!/^[a-z]{0,2}t[a-z]?$/u.test(mark) || /[hop]/u.test(mark)) return undefined
  return folded.find(({ bare }) => isEqual(read, bare))?.title
}

const titleAt = (words: string[], title: string, isSame: (read: string) => boolean): string | undefined => {
  const length = title.split(' ').length
  for (let at = 0; at < words.length; at++) {
    for (const count of [length - 1, length, length + 1].filter((count) => count > 0 && at + count <= words.length)) {
      const before = words.slice(0, at).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1)
      if (before.length > 0 || !isSame(fold(words.slice(at, at + count).join('')).replace(/[^a-z,]/gu, ''))) continue
      return [title, ...words.slice(at + count).filter((word) => /^\p{Lu}{2}|^\d+$/u.test(word))].join(' ')
    }
  }
  return undefined
}

const isEqual = (read: string, bare: string): boolean => read === bare
/** But for the short word that alone tells BỘ, VỤ, CỤC, TỔ TRƯỞNG from each other. */
const isSlipOf = (read: string, bare: string): boolean =>
  bare.length > 7 && isOneSlipAway(read, bare) && (!SHORT.test(bare) || read.slice(0, 3) === bare.slice(0, 3))
const SHORT = /^[a-z]{2,4}truong$/u
/** “TRƯỞNG” alone begins and ends many a title: HIỆU TRƯỞNG, VIỆN TRƯỞNG, TRƯỞNG BAN. */
const isMostOf = (read: string, bare: string): boolean =>
  read.length >= 5 &&
  read !== 'truong' &&
  ((bare.startsWith(read) && read.length >= bare.length * 0.6) ||
    (bare.includes(read) && read.length >= bare.length * 0.75))
