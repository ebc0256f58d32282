import { isOneSlipAway } from '../directory/nearest.ts'
import { DEPUTIES, TITLES } from '../directory/titles.ts'
import { fold } from '../vietnamese/fold.ts'
import { similarity } from '../vietnamese/similarity.ts'
import { isCapitals, type Piece } from './pieces.ts'

/** How well a title was read: every letter, all but one, or so that it counts only where more bears it out. */
export type HowRead = 'exactly' | 'but for a slip' | 'roughly'

/** A title in a line: its name, what stands before it (folded), and where its letters are in the line's text. */
export type TitleSeen = { title: string; how: HowRead; before: string; from: number; to: number }

/** Shorter titles are found in anything. */
const LEAST_LETTERS = 7
/** A collective's name stands in seals, too: it is a title only behind “TM.”. */
const COLLECTIVE = /^(?:ỦY BAN|HỘI ĐỒNG|BAN |CHÍNH PHỦ)/u

const lettersOf = (text: string): string => fold(text).replace(/[^a-z]/gu, '')

const KNOWN = TITLES.map((title) => ({ title, bare: lettersOf(title) }))
  .filter(({ bare }) => bare.length >= LEAST_LETTERS)
  .sort((a, b) => b.bare.length - a.bare.length)

/**
 * The title that one line shows among crumbs of the seal and of pens: the longest that was read exactly or but for a
 * slip, else a deputy's of which most is read.
 *
 * @example 'xwe,.PHÓ GIẢM ĐC' → PHÓ GIÁM ĐỐC, but for a slip; before it “xwe,.”
 */
export const titleInBand = ({ text }: Pick<Piece, 'text'>): TitleSeen | undefined => {
  const folded = fold(text)
  const places = [...folded].flatMap((letter, i) => (/[a-z]/u.test(letter) ? [i] : []))
  const read = places.map((i) => folded[i]).join('')
  const seen = KNOWN.flatMap(({ title, bare }): TitleSeen[] => {
    const [how, span] = howRead(read, title, bare) ?? []
    if (!how || !span) return []
    const from = places[span.from] ?? 0
    const to = (places[span.to - 1] ?? 0) + 1
    const before = folded.slice(0, from).replace(/^[^a-z]+/u, '')
    if (!isCapitals(text.slice(from, to)) || (COLLECTIVE.test(title) && !/t[m.]/u.test(before))) return []
    return [{ title, how, before, from, to }]
  })
  return seen.find(({ how }) => how !== 'roughly') ?? likest(seen, read)
}

const likest = (seen: TitleSeen[], read: string): TitleSeen | undefined =>
  seen.toSorted((a, b) => similarity(lettersOf(b.title), read) - similarity(lettersOf(a.title), read))[0]

type Span = { from: number; to: number }
type Find = (read: string, title: string, bare: string) => Span | undefined

const exactly: Find = (read, _, bare) => {
  const from = read.indexOf(bare)
  return from === -1 ? undefined : { from, to: from + bare.length }
}

/** “THƯ THƯỜNG” of PHÓ BÍ THƯ THƯỜNG TRỰC is a slip away from THỨ TRƯỞNG: shorter titles bear none. */
const LONG = 10

/** One slip in a long title, but not in a short word that tells it from others: BỘ, VỤ, CỤC, TỔ TRƯỞNG. */
const slipped: Find = (read, title, bare) => {
  if (bare.length < LONG) return undefined
  const first = lettersOf(title.split(' ')[0] ?? '')
  const kept = first.length < 4 && first !== 'pho' ? first : ''
  for (let from = 0; from < read.length; from++)
    for (const length of [bare.length, bare.length - 1, bare.length + 1]) {
      const part = read.slice(from, from + length)
      if (part.startsWith(kept) && isOneSlipAway(part, bare)) return { from, to: Math.min(read.length, from + length) }
    }
  return undefined
}

/** So alike is what is left of a deputy's title under the ring of a seal: “PHÓGHIÁMLDÓC”, “PHỚỐIÁRĐBÓC”. */
const ROUGHLY = 0.75
const roughly: Find = (read, title, bare) => {
  if (DEPUTIES[title] === undefined || !bare.startsWith('pho') || bare.length < 10) return undefined
  for (let from = read.indexOf('ph'); from !== -1; from = read.indexOf('ph', from + 1))
    for (const length of [bare.length, bare.length - 1, bare.length + 1]) {
      const part = read.slice(from, from + length)
      if (similarity(part, bare) >= ROUGHLY) return { from, to: Math.min(read.length, from + length) }
    }
  return undefined
}

const WAYS: [HowRead, Find][] = [
  ['exactly', exactly],
  ['but for a slip', slipped],
  ['roughly', roughly],
]
const howRead = (read: string, title: string, bare: string): [HowRead, Span] | undefined => {
  for (const [how, find] of WAYS) {
    const span = find(read, title, bare)
    if (span) return [how, span]
  }
  return undefined
}
