import { type Choice, inCaseOf, isAbbreviation, isOdd, lettersOf, likeliest, usualBeside } from './odd-words.ts'
import { isOneMarkAway } from './syllables.ts'
import { syllablesLike } from './word-pairs.ts'

/** A change costs more than one pair that it makes usual: both neighbours must speak for it, or a compound. */
const CHANGE = -1.2
const ENDS = /[^\p{L}\p{M}]$/u
const BEGINS = /^[^\p{L}\p{M}]/u
const CAPITAL = /^\p{Lu}/u
const CAPITALS = /^\p{Lu}{2,}$/u
/** Usual in letters of state, rare elsewhere: “định kỳ hằng quý”, “báo cáo Sở trước ngày”. */
const OF_STATE = new Set(['hằng', 'sở'])
/** Behind these stands a place's name, in lines of capitals, too. */
const PLACES = new Set(['xã', 'phường', 'huyện', 'tỉnh', 'phố', 'trấn', 'quận', 'thôn', 'ấp'])

/**
 * A printed line with the marks that its words must have: a syllable that is seldom seen beside its neighbours, where the
 * same letters with another mark are usual beside both or make a word of letters of state with one, is a slip of the
 * engine. Names of persons and places, abbreviations and what stands alone stay as read.
 *
 * @example usualMarks('phê duyệt Kê hoạch ứng phó sự cỗ') → 'phê duyệt Kế hoạch ứng phó sự cỗ'
 */
export const usualMarks = (text: string): string => {
  const words = text.split(' ')
  const letters = words.map(lettersOf)
  const isApart = (i: number): boolean => ENDS.test(words[i - 1] ?? '') || BEGINS.test(words[i] ?? '')
  const beside = (i: number): [string, string] => [
    isApart(i) ? '' : (letters[i - 1] ?? ''),
    isApart(i + 1) ? '' : (letters[i + 1] ?? ''),
  ]
  const odd = letters.map((mine, i) => isOdd(mine, ...beside(i)))
  if (!odd.includes(true)) return text
  const choices = letters.map((mine, i): Choice[] => {
    const asRead = { letters: mine, bonus: 0 }
    const isDoubted = odd[i] || odd[i - 1] || odd[i + 1]
    if (!isDoubted || mine.length < 2 || isName(letters, i) || isAbbreviation(mine, beside(i))) return [asRead]
    const likes = syllablesLike(mine).filter((like) => isOneMarkAway(mine, like))
    return [asRead, ...likes.map((like) => ({ letters: inCaseOf(mine, like), bonus: CHANGE }))]
  })
  const chosen = likeliest(choices, 1, isApart)
  const better = letters.map((mine, i) => choices[i]?.[chosen[i] ?? 0]?.letters ?? mine)
  const pairsOf = (one: string, i: number): number => {
    const [before, after] = [isApart(i) ? '' : (better[i - 1] ?? ''), isApart(i + 1) ? '' : (better[i + 1] ?? '')]
    return usualBeside(one, before, after)
  }
  /** Where two syllables of these letters are as usual here (“tự trả”, “từ trả”), neither is known to be right. */
  const isOnly = (i: number): boolean =>
    choices[i]?.every(({ letters: one }, at) => at === chosen[i] || pairsOf(one, i) < pairsOf(better[i] ?? '', i)) ??
    true
  return words.map((word, i) => (isOnly(i) ? word.replace(letters[i] ?? '', better[i] ?? '') : word)).join(' ')
}

/** A capital beside another word with one: “Đặng Văn Tuân”; in lines of capitals what stands behind a kind of place. */
const isName = (letters: string[], at: number): boolean => {
  const mine = letters[at] ?? ''
  if (OF_STATE.has(mine.toLowerCase())) return true
  if (!CAPITAL.test(mine)) return false
  if (CAPITALS.test(mine)) return [1, 2].some((back) => PLACES.has((letters[at - back] ?? '').toLowerCase()))
  return [letters[at - 1] ?? '', letters[at + 1] ?? ''].some((other) => other === '' || CAPITAL.test(other))
}
