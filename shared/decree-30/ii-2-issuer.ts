import { isKnownOrgan, nearestName } from '../directory/nearest.ts'
import { DEPARTMENTS, MINISTRIES, ORGANS } from '../directory/organs.ts'
import { withKnownPhrases } from '../directory/phrases.ts'
import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'
import { gapBetween, isCapitals, type Piece } from './pieces.ts'

export type Issuer = { issuer: string; parent?: string; pieces: Piece[] }

/** Words that are written in capitals in the head and in a name's own way elsewhere. */
const SMALL = new Set(['va', 've', 'cua', 'cac', 'trong'])
const KINDS =
  /^(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|so |bo |ban |cuc |vu |vien |truong |trung tam |van phong |lien doan|hoi |thanh tra|chi cuc |cong an|tong cuc|thu tuong|chinh phu|tinh uy|huyen uy|benh vien|uy ban|kho bac|mat tran|dang uy|tong )/u
/** Organs without a parent of their own in the head (Decree 30/2020, appendix I, II.2): UBND, HĐND, ministries. */
const TOPMOST = /^(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|bo |chinh phu|thu tuong)/u
const PLACES = /(?:tinh|thanh pho|tp\.?) .+$/u

/**
 * The issuer, in capitals left of the motto, its parent in the line above (Decree 30/2020, appendix I, II.2, box 2).
 * A department's name gets the province of its parent: “UBND TỈNH KIÊN GIANG / SỞ Y TẾ” → “Sở Y tế tỉnh Kiên Giang”.
 *
 * @param above the pieces of the head's left column above the number line
 */
export const issuerOf = (above: Piece[]): Issuer | undefined => {
  const pieces = together(above.filter(({ text }) => isCapitals(text)))
  const lines: string[] = []
  for (const { text } of pieces) {
    const clean = text.replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '').replace(/[.,_](?= )/gu, '')
    if (lines.length === 0 || KINDS.test(`${fold(clean)} `) || isKnownOrgan(clean)) lines.push(clean)
    else lines[lines.length - 1] += ` ${clean}`
  }
  const names = lines.map(inName)
  const own = names.at(-1)
  if (!own) return undefined
  const parent = names.length > 1 ? names.at(-2) : undefined
  return { issuer: withProvince(own, parent), ...(parent && { parent }), pieces }
}

/** The lines of the name stand close; a mark such as KHẨN stands apart. */
const together = (pieces: Piece[]): Piece[] => {
  const end = pieces.findIndex((piece, i) => {
    const upper = pieces[i - 1]
    return upper !== undefined && gapBetween(upper, piece) > 1.6
  })
  return end === -1 ? pieces : pieces.slice(0, end)
}

/** “ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI” → “Ủy ban nhân dân tỉnh Quảng Ngãi”; what the directory knows as it has it. */
const inName = (capitals: string): string => {
  const whole = nearestName(capitals, ORGANS)
  if (whole) return whole
  const [kind = '', place = ''] = split(capitals)
  const organ = nearestName(kind, [...DEPARTMENTS, ...MINISTRIES]) ?? withKnownPhrases(sentence(kind))
  return [organ, place && placeName(place)].filter(Boolean).join(' ')
}

const split = (capitals: string): [string, string] => {
  const at =
    /(?<= |^)(?:tinh(?! uy)|thanh pho|tp\.?|huyen(?! uy)|quan(?! (?:ly|su|he|tri))|xa(?! hoi)|phuong|thi xa|dac khu) /u.exec(
      fold(capitals),
    )
  return at ? [capitals.slice(0, at.index).trim(), capitals.slice(at.index)] : [capitals, '']
}

const sentence = (capitals: string): string => {
  const lower = capitals.toLowerCase().replace(/\b(?:ubnd|hđnd|mttq)\b/giu, (word) => word.toUpperCase())
  const named = lower.replace(/(?<=^|\s)(?:ubnd|hđnd|mttq|việt nam)(?=\s|$)/gu, (word) =>
    word === 'việt nam' ? 'Việt Nam' : word.toUpperCase(),
  )
  return capital(named)
}

/** “TĨNH KIÊN GIANG” → “tỉnh Kiên Giang”: a province by its known name, other places in their own letters. */
const placeName = (capitals: string): string => {
  const [, level = '', name = ''] = /^(\S+(?: (?:phố|phó|xã|khu)(?= ))?) (.+)$/iu.exec(capitals) ?? []
  const province = nearestName(name, PROVINCE_NAMES)
  return `${LEVELS.find((known) => fold(known) === fold(level)) ?? level.toLowerCase()} ${province ?? inCapitals(name)}`
}

const LEVELS = ['tỉnh', 'thành phố', 'TP.', 'huyện', 'quận', 'xã', 'phường', 'thị xã', 'thị trấn', 'đặc khu']

const inCapitals = (name: string): string =>
  name
    .toLowerCase()
    .split(' ')
    .map((word) => (SMALL.has(fold(word)) ? word : capital(word)))
    .join(' ')

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const withProvince = (own: string, parent: string | undefined): string => {
  const place = parent && PLACES.exec(fold(parent))
  if (!place || TOPMOST.test(fold(own)) || PLACES.test(fold(own)) || !/^(?:so |thanh tra$)/u.test(fold(own))) return own
  return `${own} ${parent.slice(place.index)}`
}
