/** How much of a text was read wrongly: counts, so that pages can be added up. */
export type Errors = { characters: number; characterErrors: number; words: number; wordErrors: number }

/**
 * Compares what was read with what is printed, whatever order the columns of the page were read in. Each printed line is
 * looked for as a part of the lines that were read, the longest first, and taken out there; what was read and belongs to
 * no printed line is an error too (after Clausner, Pletschacher and Antonacopoulos 2020, flexible character accuracy).
 * Words are compared as a bag: a word is wrong when the reading does not hold it as often as the paper does.
 *
 * @param stamped what stamps and seals say: some engines read it and some leave it out, and neither is an error
 * @example errors(['Kính gửi: Sở Y tế'], ['Kính gửi: Sở Y tê']) → 1 of 17 characters, 1 of 5 words
 */
export const errors = (printed: string[], read: string[], stamped: string[] = []): Errors => {
  const [truth, given] = [printed.map(plain).filter(Boolean), read.map(plain).filter(Boolean)]
  const words = truth.flatMap((line) => line.split(' '))
  return {
    characters: truth.reduce((sum, { length }) => sum + length, 0),
    characterErrors: characterErrors(truth, given, stamped.map(plain)),
    words: words.length,
    wordErrors: missing(
      words,
      given.flatMap((line) => line.split(' ')),
    ),
  }
}

/** Quotation marks and dashes have many forms that nobody means to tell apart. */
const plain = (line: string): string =>
  line.normalize('NFC').replace(/[“”„]/gu, '"').replace(/[–—]/gu, '-').replace(/\s+/gu, ' ').trim()

const characterErrors = (printed: string[], read: string[], stamped: string[]): number => {
  let truth = printed
  let given = read
  let wrong = 0
  while (truth.length > 0 && given.length > 0) {
    const line = longest(truth)
    const best = nearest(line, given)
    if (best.share > HOPELESS) {
      wrong += line.length
      truth = without(truth, line)
      continue
    }
    wrong += best.distance
    truth = [...without(truth, line), ...best.restOfLine]
    given = [...without(given, best.candidate), ...best.restOfCandidate]
  }
  for (const line of stamped) {
    const best = given.length > 0 ? nearest(line, given) : undefined
    if (best && best.share <= HOPELESS) given = [...without(given, best.candidate), ...best.restOfCandidate]
  }
  return wrong + [...truth, ...given].reduce((sum, { length }) => sum + length, 0)
}

const nearest = (line: string, given: string[]): Part & { candidate: string } =>
  given.map((candidate) => ({ candidate, ...bestPart(line, candidate) })).reduce((a, b) => (b.share < a.share ? b : a))

/** Two texts that differ in more than this share of the shorter one are not the same line. */
const HOPELESS = 0.6

const longest = (lines: string[]): string => lines.reduce((a, b) => (b.length > a.length ? b : a))

const without = (lines: string[], line: string): string[] => {
  const at = lines.indexOf(line)
  return [...lines.slice(0, at), ...lines.slice(at + 1)]
}

type Part = { distance: number; share: number; restOfLine: string[]; restOfCandidate: string[] }

/** The shorter text as a part of the longer one; what is left of the longer is looked for later. */
const bestPart = (line: string, candidate: string): Part => {
  const inCandidate = line.length <= candidate.length
  const [short, long] = inCandidate ? [line, candidate] : [candidate, line]
  const { distance, from, to } = partOf(short, long)
  const rest = [long.slice(0, from).trim(), long.slice(to).trim()].filter(Boolean)
  const share = distance / short.length
  return { distance, share, restOfLine: inCandidate ? [] : rest, restOfCandidate: inCandidate ? rest : [] }
}

/** Edit distance of a text to the part of another that is nearest to it (Sellers 1980). */
const partOf = (short: string, long: string): { distance: number; from: number; to: number } => {
  let costs = Array.from({ length: long.length + 1 }, () => 0)
  let starts = Array.from({ length: long.length + 1 }, (_, at) => at)
  for (let i = 1; i <= short.length; i++) {
    const [above, aboveStarts] = [costs, starts]
    costs = [i]
    starts = [0]
    for (let j = 1; j <= long.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (short[i - 1] === long[j - 1] ? 0 : 1)
      const dropped = (above[j] ?? 0) + 1
      const added = (costs[j - 1] ?? 0) + 1
      const least = Math.min(replaced, dropped, added)
      costs.push(least)
      starts.push((least === replaced ? aboveStarts[j - 1] : least === dropped ? aboveStarts[j] : starts[j - 1]) ?? 0)
    }
  }
  const to = costs.reduce((best, cost, at) => (cost <= (costs[best] ?? 0) ? at : best), 0)
  return { distance: costs[to] ?? 0, from: starts[to] ?? 0, to }
}

const missing = (words: string[], given: string[]): number => {
  const left = new Map<string, number>()
  for (const word of given) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count < 1
  }).length
}
