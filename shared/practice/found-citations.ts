import { foundIn, joined } from '../decree-30/evidence.ts'
import { type Piece, pieceOf } from '../decree-30/pieces.ts'
import type { Citation, Found } from '../letter.ts'
import { normalise } from '../vietnamese/normalise.ts'
import type { InWords } from '../words-for-people.ts'
import { asFarAsEnacted } from './changed-documents.ts'
import { oddInCitation } from './citation-doubts.ts'
import { citationsIn } from './citations.ts'
import { issuerBesides, ownProvince } from './cited-issuer.ts'
import { withAbstract } from './relations.ts'

/** What is printed but cannot be right: a person looks. */
const DOUBTFUL = 0.3

/** The cited documents in their order; for each, what reads oddly in it: a person looks at that one. */
export type FoundCitations = { citations: Found<Citation>[]; odd: InWords[][] }

type Head = {
  type?: string | undefined
  abstract?: string | undefined
  day?: string | undefined
  issuer?: string | undefined
  parentIssuer?: string | undefined
}

/**
 * The documents that a letter's body cites, each with the words that bear its number: as sure as these, or their line,
 * were read (the engine trusts no word that no dictionary has, however well it read it), and in doubt where something
 * in it reads oddly.
 *
 * @param head the letter's own type, abstract, day (ISO), issuer and the organ above it
 */
export const foundCitations = (body: Piece[], head: Head): FoundCitations => {
  const { type, abstract = '', day } = head
  const own = ownProvince(head.issuer, head.parentIssuer)
  const issuerOf = (one: Citation, before: string[]) => issuerBesides(one, before, own)
  const cited = asFarAsEnacted(withAbstract(citationsIn(joined(body), issuerOf), abstract), type)
  // What the abstract of a decision says is what its first article does.
  const ofAbstract = asFarAsEnacted(citationsIn(`Điều 1. ${abstract.replace(ABOUT, '')}`), type)
  const inAbstract = new Map(ofAbstract.map((one) => [one.fullNumber, one]))
  const found = cited.flatMap(({ printed, fullNumber, ...inBody }) => {
    const { printed: _, ...told } = inAbstract.get(fullNumber) ?? {}
    const citation = { ...told, ...inBody, fullNumber }
    const bearer = bearerOf(fullNumber, printed, body)
    const odd = oddInCitation(citation, { all: cited, day, printed })
    const read = bearer && foundIn(citation, [bearer.piece], odd.length > 0 ? DOUBTFUL : bearer.sure)
    return read ? [{ read: { ...read, ...(printed !== undefined && { printed }) }, odd }] : []
  })
  return { citations: found.map(({ read }) => read), odd: found.map(({ odd }) => odd) }
}

/** “Về việc …”: the abstract begins behind it. */
const ABOUT = /^[Vv]ề việc /u

type Bearer = { piece: Piece; sure: number }

/** The words that bear a number; where it was mended, what was read or its end; where nothing does, the first line. */
const bearerOf = (fullNumber: string, printed: string | undefined, body: Piece[]): Bearer | undefined => {
  const [number = '', behind = ''] = fullNumber.split(/(?<=^[\d.]+[a-zđ]?[-/ ](?:\d{4}\/)?)/u)
  const end = number.slice(-(LEAST + 1))
  const ways = [
    ...(printed === undefined ? [] : [printed]),
    number + behind,
    number + behind.slice(0, 2),
    number,
    end + behind.slice(0, 2),
    end,
  ]
  const first = body[0]
  return firstOf(ways, (way) => bearing(way, fullNumber.length, body)) ?? (first && { piece: first, sure: DOUBTFUL })
}
/** So many digits of a number tell where it stands. */
const LEAST = 3
const firstOf = <A, B>(all: A[], find: (one: A) => B | undefined): B | undefined => {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** @param most no more letters than these are the number's */
const bearing = (text: string, most: number, body: Piece[]): Bearer | undefined => {
  const wanted = text.replace(/ /gu, '')
  for (const { words, page, confidence } of body) {
    const texts = words.map(({ text }) => normalise(text).replace(/ /gu, ''))
    const at = indexOfWhole(wanted, texts.join(''))
    if (at === -1) continue
    let from = 0
    const bearers = words.filter((_, i) => {
      const [begin, end] = [from, from + (texts[i]?.length ?? 0)]
      from = end
      return end > at && begin < at + most
    })
    const piece = pieceOf(bearers, page)
    return { piece, sure: Math.max(confidence, piece.confidence) }
  }
  return undefined
}

/** Not inside a longer number, and nothing that a day has behind it. */
const indexOfWhole = (wanted: string, tight: string): number => {
  let at = tight.indexOf(wanted)
  while (at > 0 && /\d/u.test(tight[at - 1] ?? '')) at = tight.indexOf(wanted, at + 1)
  return at
}
