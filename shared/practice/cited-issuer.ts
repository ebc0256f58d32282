import { TYPE_ABBREVIATIONS } from '../decree-30/types.ts'
import { CENTRAL_ORGANS } from '../directory/central-organs.ts'
import { DIRECTORY, organsNamed } from '../directory/directory.ts'
import { stands } from '../directory/organ.ts'

/** The province of the letter's head, which the letter itself calls “tỉnh”: “tỉnh Kiên Giang”. */
export type OwnProvince = string | undefined

/**
 * @param heads the letter's issuer and the organ above it
 * @example ownProvince('Sở Y tế tỉnh Kiên Giang', 'Ủy ban nhân dân tỉnh Kiên Giang') → 'tỉnh Kiên Giang'
 */
export const ownProvince = (...heads: (string | undefined)[]): OwnProvince =>
  heads
    .flatMap((name) => (name === undefined ? [] : organsNamed(name, DIRECTORY)))
    .find(({ name, kind }) => kind === 'committee' && name.startsWith(COMMITTEE))
    ?.name.slice(COMMITTEE.length)
const COMMITTEE = 'Ủy ban nhân dân '

/**
 * Who issued a cited document of which the words around its number do not say so: the organ that alone bears the
 * symbol, or the committee or council that the sentence names before the number, the province's by the letter's head.
 * Where the sentence names none, nobody: a province's letter cites its districts' decisions so, too.
 *
 * @param sentences what stands before the number where it is named, from the beginning of the sentence
 * @example issuerBesides({ fullNumber: '39/2016/NĐ-CP' }, [], undefined) → 'Chính phủ'
 */
export const issuerBesides = (
  { fullNumber, issuedOn }: { fullNumber: string; issuedOn?: string | undefined },
  sentences: string[],
  own: OwnProvince,
): string | undefined => {
  const { year, symbol = '' } = NUMBER.exec(fullNumber)?.groups ?? {}
  const [first = '', second = ''] = symbol.split('-')
  if (JOINT.has(first)) return undefined
  const isTyped = TYPE_ABBREVIATIONS.has(first)
  const organ = isTyped ? second : first
  const central = centralOrgan(organ, issuedOn ?? year, isTyped && year === undefined)
  if (central !== undefined || !isLocal(organ)) return central
  return sentences.map((sentence) => namedLast(organ, sentence, own)).find((name) => name !== undefined)
}

const NUMBER = /^\d[\d.]*[a-zđ]?\/(?:(?<year>(?:19|20)\d{2})\/)?(?<symbol>\p{Lu}.*)$/u
/** Types that several organs issue together. */
const JOINT = new Set('TTLT NQLT CTPH'.split(' '))
const STATE = new Set('CP TTg VPCP TTCP'.split(' '))
/** “QĐ-BTC” may be of the organisers (Ban Tổ chức) of anything. */
const OF_OTHERS_TOO = 'BTC'

/**
 * The organ of the whole country that alone bears the abbreviation: the Government, its head, its offices, ministries.
 *
 * @param when a day, or a year
 */
const centralOrgan = (abbreviation: string, when: string | undefined, mayBeOthers: boolean): string | undefined => {
  if (mayBeOthers && abbreviation === OF_OTHERS_TOO) return undefined
  const days = when?.length === 4 ? [`${when}-01-01`, `${when}-12-31`] : [when]
  const organs = CENTRAL_ORGANS.filter(
    ({ name, symbols }) => symbols.includes(abbreviation) && (STATE.has(abbreviation) || name.startsWith('Bộ ')),
  ).filter((organ) => days.some((day) => stands(organ, day)))
  const names = new Set(organs.map(({ name }) => name))
  return names.size === 1 ? organs[0]?.name : undefined
}

const isLocal = (organ: string): organ is 'UBND' | 'HĐND' => organ === 'UBND' || organ === 'HĐND'

const PLACE =
  '(?<level>tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn)(?<name>(?: \\p{Lu}\\p{L}+){1,4})?(?!\\p{L})'
const NAMED = {
  UBND: new RegExp(`(?<![\\p{L}/-])(?:UBND|[ỦU][ỷy] ban [Nn]hân dân) ${PLACE}`, 'gu'),
  HĐND: new RegExp(`(?<![\\p{L}/-])(?:HĐND|Hội đồng [Nn]hân dân) ${PLACE}`, 'gu'),
} as const
/** “UBND huyện Mộ Đức thu hồi đất tại Quyết định số …”: it did so by that document. */
const DID_SO = /(?<!\p{L})tại (?:các )?\p{Lu}/u

/** The last committee (or council) that the sentence names before the number. */
const namedLast = (organ: 'UBND' | 'HĐND', sentence: string, own: OwnProvince): string | undefined => {
  const last = [...sentence.matchAll(NAMED[organ])].at(-1)
  const { level = '', name } = last?.groups ?? {}
  if (!last) return undefined
  if (name === undefined) return own?.startsWith(`${level} `) ? `${organ} ${own}` : undefined
  const behind = sentence.slice(last.index + last[0].length)
  return DID_SO.test(behind) ? `${organ} ${level}${name}` : undefined
}
