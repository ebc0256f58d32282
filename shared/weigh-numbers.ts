import {
  citationEvidence,
  type Evidence,
  fileNameEvidence,
  type Neighbour,
  sequenceEvidence,
  weighed,
} from './handwriting/evidence.ts'
import { penCandidates } from './handwriting/pen-evidence.ts'
import type { Letter } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { Candidate, PageReading, Reading } from './reading.ts'
import { numberKey } from './vietnamese/search-terms.ts'

type Ports = { register: Pick<Register, 'numbered'>; search: Partial<Pick<SearchIndex, 'search'>> }

/** So many readings are asked about, and none that no fact could make likely; neighbours are looked for so far from each. */
const READINGS = 4
const LIKELY = 0.02
const STEPS = [-2, -1, 1, 2]

/**
 * The same reading, the handwritten numbers in it weighed by what the register and the scan's names know of them
 * (shared/handwriting/evidence.ts); undefined where nothing is known. What is typed is not weighed.
 */
export const withNumbersWeighed = async (
  reading: Reading,
  letters: Letter[],
  names: string[],
  ports: Ports,
): Promise<Reading | undefined> => {
  const changed = new Map<number, PageReading>()
  for (const letter of letters) {
    const page = reading.pages.find((one) => one.page === letter.pages.first)
    const look = page?.looks.find(({ blank }) => blank === 'number')
    if (!page || !look || page.source === 'text-layer') continue
    const candidates = penCandidates(look)
    const evidence = await evidenceOf(letter, candidates, letters.length === 1 ? names : [], ports)
    if (evidence.length === 0) continue
    // Without the second engine's lines: they are weighed already.
    const better = { ...look, candidates: weighed(candidates, evidence), lines: [] }
    const looks = page.looks.map((one) => (one === look ? better : one))
    changed.set(page.page, { ...page, looks })
  }
  if (changed.size === 0) return undefined
  return { ...reading, pages: reading.pages.map((page) => changed.get(page.page) ?? page) }
}

const evidenceOf = async (
  { id, fields }: Letter,
  candidates: Candidate[],
  names: string[],
  ports: Ports,
): Promise<Evidence[]> => {
  const { symbol, issuedOn, issuer } = fields
  if (!symbol) return []
  const texts = candidates
    .slice(0, READINGS)
    .filter(({ text, probability }) => text !== '' && probability >= LIKELY)
    .map(({ text }) => text)
  const named = fileNameEvidence(names, symbol.value)
  if (!issuedOn || !issuer) return named
  const about = { id, symbol: symbol.value, issuer: issuer.value, issuedOn: issuedOn.value }
  const neighbours = await neighboursOf(texts, about, ports)
  const citedOnes = await Promise.all(texts.map((text) => isCited(text, about, ports)))
  const cited = new Set(texts.filter((_, i) => citedOnes[i]))
  return [
    ...named,
    ...([...neighbours.values()].some((near) => near.length > 0) ? [sequenceEvidence(about.issuedOn, neighbours)] : []),
    ...(cited.size > 0 ? [citationEvidence(cited)] : []),
  ]
}

type About = { id: string; symbol: string; issuer: string; issuedOn: string }

/** Per reading, the letters whose numbers are near it. Each number is asked for once, and all at once. */
const neighboursOf = async (texts: string[], about: About, ports: Ports): Promise<Map<string, Neighbour[]>> => {
  const nearOf = (text: string) => STEPS.map((step) => Number.parseInt(text, 10) + step).filter((number) => number >= 1)
  const numbers = [...new Set(texts.flatMap(nearOf))]
  const found = (await Promise.all(numbers.map((number) => lettersOfNumber(number, about, ports)))).flat()
  return new Map(texts.map((text) => [text, found.filter(({ number }) => nearOf(text).includes(number))]))
}

/** Only what a person settled or what was read without doubt bears witness for others. */
const lettersOfNumber = async (number: number, about: About, { register }: Ports): Promise<Neighbour[]> =>
  (await register.numbered(`${number}/${about.symbol}`)).flatMap(({ letter }) => {
    const { issuer, issuedOn } = letter.fields
    const doubted = letter.review.some(({ field }) => field === 'number' || field === 'issuedOn')
    return letter.id !== about.id && issuer?.value === about.issuer && issuedOn && !doubted
      ? [{ number, issuedOn: issuedOn.value }]
      : []
  })

const isCited = async (text: string, { symbol, issuedOn }: About, { search }: Ports): Promise<boolean> => {
  const fullNumber = `${text}/${symbol}`
  const found = await search.search?.({ words: '', limit: 5, filters: { cites: fullNumber } })
  return (found?.hits ?? []).some(({ entry }) =>
    entry.letter.fields.citations.some(
      ({ value }) => value.issuedOn === issuedOn && numberKey(value.fullNumber) === numberKey(fullNumber),
    ),
  )
}
