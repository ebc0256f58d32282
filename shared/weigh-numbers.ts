import {
  citationEvidence,
  type Evidence,
  fileNameEvidence,
  type Neighbour,
  sequenceEvidence,
  weighed,
} from './handwriting/evidence.ts'
import type { Letter } from './letter.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { Candidate, PageReading, Reading } from './reading.ts'
import { numberKey } from './vietnamese/search-terms.ts'

type Ports = { register: Pick<Register, 'numbered'>; search: Partial<Pick<SearchIndex, 'search'>> }

/** So many readings are asked about, and so far from each other neighbours are looked for: some 16 questions a letter. */
const READINGS = 4
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
    const candidates = look?.candidates ?? []
    if (!page || !look || candidates.length === 0 || page.source === 'text-layer') continue
    const evidence = await evidenceOf(letter, candidates, letters.length === 1 ? names : [], ports)
    if (evidence.length === 0) continue
    const looks = page.looks.map((one) => (one === look ? { ...one, candidates: weighed(candidates, evidence) } : one))
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
  const texts = candidates.slice(0, READINGS).flatMap(({ text }) => (text === '' ? [] : [text]))
  const named = fileNameEvidence(names, symbol.value)
  if (!issuedOn || !issuer) return named
  const about = { id, symbol: symbol.value, issuer: issuer.value, issuedOn: issuedOn.value }
  const neighbours = new Map<string, Neighbour[]>()
  for (const text of texts) neighbours.set(text, await neighboursOf(text, about, ports))
  const cited = new Set<string>()
  for (const text of texts) if (await isCited(text, about, ports)) cited.add(text)
  return [
    ...named,
    ...([...neighbours.values()].some((near) => near.length > 0) ? [sequenceEvidence(about.issuedOn, neighbours)] : []),
    ...(cited.size > 0 ? [citationEvidence(cited)] : []),
  ]
}

type About = { id: string; symbol: string; issuer: string; issuedOn: string }

/** Only what a person settled or what was read without doubt bears witness for others. */
const neighboursOf = async (text: string, about: About, { register }: Ports): Promise<Neighbour[]> => {
  const found: Neighbour[] = []
  for (const step of STEPS) {
    const number = Number.parseInt(text, 10) + step
    if (number < 1) continue
    for (const { letter } of await register.numbered(`${number}/${about.symbol}`)) {
      const { issuer, issuedOn } = letter.fields
      const doubted = letter.review.some(({ field }) => field === 'number' || field === 'issuedOn')
      if (letter.id !== about.id && issuer?.value === about.issuer && issuedOn && !doubted)
        found.push({ number, issuedOn: issuedOn.value })
    }
  }
  return found
}

const isCited = async (text: string, { symbol, issuedOn }: About, { search }: Ports): Promise<boolean> => {
  const fullNumber = `${text}/${symbol}`
  const found = await search.search?.({ words: '', limit: 5, filters: { cites: fullNumber } })
  return (found?.hits ?? []).some(({ entry }) =>
    entry.letter.fields.citations.some(
      ({ value }) => value.issuedOn === issuedOn && numberKey(value.fullNumber) === numberKey(fullNumber),
    ),
  )
}
