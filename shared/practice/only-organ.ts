import { slipsBetween } from '../directory/sureness.ts'

/** The Party's bodies of two letters: of the Centre, of a province, district, committee, ward. */
export const PARTY_BODIES: ReadonlySet<string> = new Set('TW TU TƯ HU ĐU QU ĐH'.split(' '))
const PARTY = /^(?<number>\d{1,5}-\p{L}+\/)(?<body>\p{Lu}{2})$/u
/** Decrees are the Government's alone (law on the promulgation of legal documents, article 4). */
const DECREE = /^\d{1,4}\/(?:19|20)\d{2}\/NĐ$/u
/** Circulars are those of ministers and their like (article 4, too): the Government's “TT” is a proposal (TTr) without its r. */
const CIRCULAR_OF_NONE = /^(\d{1,5}\/)TT(?=-(?:CP|TTg)$)/u
/** “33-CTwTU”: the engine's w for “r/”. */
const JOINED_BODY = /(?<=^\d{1,5}-[CT]T)w(?=(?:TW|TU|HU|ĐU)$)/u
/** “294-QĐ/TIW”: a stroke of the T is no letter of the body. */
const STROKE_IN_BODY = /(?<=^\d{1,5}-\p{L}+\/T)[Il1|](?=[WU]$)/u

/**
 * A cited number whose organ can only be one: the Government of a decree, the one body of the Party that is a letter
 * away from what was read. Every other number stays as it is.
 *
 * @example withOnlyOrgan('52-CT/IW') → '52-CT/TW'
 */
export const withOnlyOrgan = (fullNumber: string): string => {
  if (DECREE.test(fullNumber)) return `${fullNumber}-CP`
  if (CIRCULAR_OF_NONE.test(fullNumber)) return fullNumber.replace(CIRCULAR_OF_NONE, '$1TTr')
  const { number, body } = PARTY.exec(fullNumber.replace(JOINED_BODY, 'r/').replace(STROKE_IN_BODY, ''))?.groups ?? {}
  if (number === undefined || body === undefined) return fullNumber
  if (PARTY_BODIES.has(body)) return number + body
  const near = [...PARTY_BODIES].filter((one) => slipsBetween(one, body) === 1)
  return near.length === 1 ? number + near[0] : fullNumber
}
