import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'
import { beginsOrgan } from './organ-lines.ts'
import { organName } from './organ-name.ts'
import { gapBetween, isCapitals, type Piece } from './pieces.ts'

export type Issuer = { issuer: string; parent?: string; pieces: Piece[] }

/** The collective that writes for its organ, in a line below the name: “ỦY BAN MTTQ VIỆT NAM / TỈNH … / BAN THƯỜNG TRỰC”. */
const COLLECTIVE = /^ban (?:thuong truc|thuong vu|chap hanh) $/u
/** Organs without a parent of their own in the head (Decree 30/2020, appendix I, II.2): UBND, HĐND, ministries. */
const TOPMOST = /^(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|bo |chinh phu|thu tuong)/u
const PLACES = /(?<![a-z])(?:tinh|thanh pho|tp\.?|huyen|quan(?! (?:ly|su|khu|doi|tri|trac|he))|thi xa) .+$/u

/**
 * The issuer, in capitals left of the motto, its parent in the line above (Decree 30/2020, appendix I, II.2, box 2).
 * A department's name gets the province of its parent: “UBND TỈNH KIÊN GIANG / SỞ Y TẾ” → “Sở Y tế tỉnh Kiên Giang”.
 *
 * @param above the pieces of the head's left column above the number line
 */
export const issuerOf = (above: Piece[]): Issuer | undefined => {
  const pieces = together(above.filter(({ text }) => isCapitals(text)))
  const lines: string[] = []
  for (const [at, { text }] of pieces.entries()) {
    const clean = text.replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '').replace(/[.,_](?= )/gu, '')
    const bare = `${fold(clean)} `
    const goesWith = pieces[at - 1]?.text.endsWith(' -')
    if (lines.length > 0 && goesWith) lines[lines.length - 1] += ` - ${clean}`
    else if (lines.length > 0 && COLLECTIVE.test(bare)) lines[lines.length - 1] += ` - ${clean}`
    else if (lines.length === 0 || beginsOrgan(clean, lines.at(-1) ?? '')) lines.push(clean)
    else lines[lines.length - 1] += ` ${clean}`
  }
  const names = lines.map(organName)
  const own = names.at(-1)
  if (!own) return undefined
  const parent = names.length > 1 ? names.at(-2) : undefined
  return { issuer: withProvince(own, parent), ...(parent && { parent }), pieces }
}

const COMMITTEE =
  /^(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (?<level>tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu) (?<place>.+)$/u
const LONGEST_PLACE = 5

/**
 * Whether a committee's name goes on behind its place: the organ in the next line was misread at its beginning and
 * taken for more of it (“UBND tỉnh Lào Cai An Chỉ Uy Phòng Thủ Dân Sự”).
 */
export const isRunTogether = (issuer: string): boolean => {
  const { level = '', place } = COMMITTEE.exec(fold(issuer))?.groups ?? {}
  if (!place) return false
  const provinces = level === 'tinh' ? PROVINCE_NAMES.map(fold) : []
  const goesOn = !provinces.includes(place) && provinces.some((name) => place.startsWith(`${name} `))
  return goesOn || place.split(' ').length > LONGEST_PLACE
}

/** The lines of the name stand close; a mark such as KHẨN stands apart. */
const together = (pieces: Piece[]): Piece[] => {
  const end = pieces.findIndex((piece, i) => {
    const upper = pieces[i - 1]
    return upper !== undefined && gapBetween(upper, piece) > 1.6
  })
  return end === -1 ? pieces : pieces.slice(0, end)
}

/** Organs that bear the name of the place whose government stands above them. */
const OF_PLACE = /^(?:so |thanh tra$|phong )/u

const withProvince = (own: string, parent: string | undefined): string => {
  if (parent && /^van phong$/u.test(fold(own))) return `${own} ${parent}`
  const place = parent && PLACES.exec(fold(parent))
  if (!place || TOPMOST.test(fold(own)) || PLACES.test(fold(own)) || !OF_PLACE.test(fold(own))) return own
  return `${own} ${parent.slice(place.index)}`
}
