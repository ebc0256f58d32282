import { isSureSyllable, isSyllable } from './syllables.ts'

/** Words of offices' names and of instructions, as pairs: “Côngan” is “Công an”, not “Côn gan”. */
const PAIRS = new Set(
  (
    'công an|công văn|công việc|công tác|công thương|công chức|công nghệ|cơ quan|đơn vị|địa phương|thông tin|thông báo|' +
    'thông tư|quảng ngãi|an toàn|an ninh|trung ương|tổ chức|thực hiện|báo cáo|phối hợp|hoàn thành|trước ngày|ban hành|' +
    'ban ngành|nhân dân|ủy ban|hội đồng|nghị quyết|nghị định|quyết định|kế hoạch|xây dựng|đầu tư|tài chính|y tế|y học|tâm y|an sinh'
  ).split('|'),
)
/** A word of letters with a mark of Vietnamese in it; words of other languages are left alone. */
const WORD = /(?<![\p{L}\d@./])\p{L}{4,30}(?![\p{L}\d@])/gu
const MARKED = /[^A-Za-z]/u
const known = new Map<string, string>()
/** So many different words are remembered; a letter has a few hundred. */
const MOST_KNOWN = 20_000

/**
 * Spaces that the engine lost between words, in narrow columns and tight lines: “Côngantỉnh” → “Công an tỉnh”,
 * “trướcngày” → “trước ngày”, “SởVHTT” → “Sở VHTT”. Divided only where one way is clearly the best: into the fewest
 * syllables, of equal ones the one with known pairs; everything else stays as it is.
 */
export const withSpaces = (text: string): string =>
  text.replace(WORD, (word) => {
    if (!MARKED.test(word) || isSyllable(word)) return word
    const answer = known.get(word) ?? divided(word)
    if (known.size < MOST_KNOWN) known.set(word, answer)
    return answer
  })

const divided = (word: string): string => {
  const [, first = '', abbreviation = ''] = /^(\p{Lu}?\p{Ll}+)(\p{Lu}.+)$/u.exec(word) ?? []
  if (first) return isSureSyllable(first) && MARKED.test(first) ? `${first} ${withSpaces(abbreviation)}` : word
  if (word.slice(1) !== word.slice(1).toLowerCase()) return word
  const ways = waysOf(word)
  const fewest = Math.min(...ways.map((way) => way.length))
  const short = ways.filter((way) => way.length === fewest)
  const best = short.length === 1 ? short : short.filter((way) => pairsOf(way) === Math.max(...short.map(pairsOf)))
  return best.length === 1 && best[0] ? best[0].join(' ') : word
}

const pairsOf = (way: string[]): number =>
  way.filter((syllable, i) => PAIRS.has(`${syllable} ${way[i + 1]}`.toLowerCase())).length

/** No syllable has more letters than “nghiêng”. */
const LONGEST = 7
/** All ways to divide the word into syllables, from its end: each tail once. */
const waysOf = (word: string): string[][] => {
  const ways: string[][][] = Array.from({ length: word.length + 1 }, () => [])
  ways[word.length] = [[]]
  for (let from = word.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(word.length, from + LONGEST); to++) {
      const syllable = word.slice(from, to)
      const tails = ways[to] ?? []
      if (tails.length > 0 && isSureSyllable(syllable))
        ways[from]?.push(...tails.slice(0, MOST_WAYS).map((tail) => [syllable, ...tail]))
    }
  }
  return ways[0] ?? []
}
const MOST_WAYS = 8
