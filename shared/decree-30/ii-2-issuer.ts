import { isKnownOrgan, nearestName } from '../directory/nearest.ts'
import { DEPARTMENTS, MINISTRIES, ORGANS } from '../directory/organs.ts'
import { withKnownPhrases } from '../directory/phrases.ts'
import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'
import { gapBetween, isCapitals, type Piece } from './pieces.ts'

export type Issuer = { issuer: string; parent?: string; pieces: Piece[] }

/** Words that are written in capitals in the head and in a name's own way elsewhere. */
const SMALL = new Set(['va', 've', 'cua', 'cac', 'trong'])
/** With these words a line names an organ of its own; any other line goes on with the name above it. */
const KINDS =
  /^(?:uy ban|hoi dong|ubnd|hdnd|so |bo (?!doi)|ban |cuc |vu |vien |truong |trung tam |van phong |lien doan|lien hiep|hoi |hiep hoi|thanh tra|chi cuc |cong an|cong ty|cong doan|tong |tap doan |thu tuong|chinh phu|(?:tinh|thanh|thi|huyen|dang) uy|(?:tinh|thanh|thi|huyen) doan|benh vien|kho bac|mat tran|toa an|bao hiem|dai hoc |hoc vien |quan khu|quan doan|quan chung|su doan|trung doan|phong (?!chong)|hat |doi |tram (?!trong)|nha may |xi nghiep |ngan hang |quy |bao tang|thu vien|buu dien|dai phat thanh|dai khi tuong|chi nhanh (?!tinh|thanh pho)|dang bo )/u
/** The collective that writes for its organ, in a line below the name: “ỦY BAN MTTQ VIỆT NAM / TỈNH … / BAN THƯỜNG TRỰC”. */
const COLLECTIVE = /^ban (?:thuong truc|thuong vu|chap hanh) $/u
/** Organs without a parent of their own in the head (Decree 30/2020, appendix I, II.2): UBND, HĐND, ministries. */
const TOPMOST = /^(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|bo |chinh phu|thu tuong)/u
const PLACES = /(?<![a-z])(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa) .+$/u

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
    else if (lines.length === 0 || (!goesOn(lines.at(-1) ?? '') && (KINDS.test(bare) || isKnownOrgan(clean))))
      lines.push(clean)
    else lines[lines.length - 1] += ` ${clean}`
  }
  const names = lines.map(inName)
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

/** “VĂN PHÒNG / ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ / HỘI ĐỒNG NHÂN DÂN TỈNH …”: the name is not whole at the line's end. */
const goesOn = (line: string): boolean =>
  /(?: va|,)$|^(?:van phong|ban chi dao|ban quan ly|thuong truc)$/u.test(fold(line))

/** The lines of the name stand close; a mark such as KHẨN stands apart. */
const together = (pieces: Piece[]): Piece[] => {
  const end = pieces.findIndex((piece, i) => {
    const upper = pieces[i - 1]
    return upper !== undefined && gapBetween(upper, piece) > 1.6
  })
  return end === -1 ? pieces : pieces.slice(0, end)
}

/**
 * “ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI” → “Ủy ban nhân dân tỉnh Quảng Ngãi”; what the directory knows as it has it. Of organs
 * that write together (“SỞ Y TẾ - SỞ NỘI VỤ”), and of a collective behind its organ, each by itself.
 */
const inName = (capitals: string): string => {
  const known = nearestName(capitals, ORGANS)
  if (known) return known
  const parts = capitals.split(' - ')
  const areOrgans = parts.length > 1 && parts.slice(1).every((part) => KINDS.test(`${fold(part)} `))
  if (areOrgans) return parts.map(inName).join(' - ')
  const [kind = '', place = ''] = split(capitals)
  const organ = nearestName(kind, [...DEPARTMENTS, ...MINISTRIES]) ?? withKnownPhrases(sentence(kind))
  return [organ, place && placeName(place)].filter(Boolean).join(' ')
}

/** “QUÂN SỰ TỈNH …”, “BẢO HIỂM XÃ HỘI TỈNH …”: those quân and xã are no level. */
const LEVEL =
  /(?<= |^)(?:tinh(?! uy)|thanh pho|tp\.?|huyen(?! uy)|quan(?! (?:su|ly|khu|doi|tri|chung|doan|nhan|y|he))|xa(?! hoi)|phuong|thi xa|thi tran|dac khu) /u

const split = (capitals: string): [string, string] => {
  const at = LEVEL.exec(fold(capitals))
  return at ? [capitals.slice(0, at.index).trim(), capitals.slice(at.index)] : [capitals, '']
}

const sentence = (capitals: string): string => {
  const lower = capitals.toLowerCase().replace(/\b(?:ubnd|hđnd|mttq)\b/giu, (word) => word.toUpperCase())
  const named = lower.replace(/(?<=^|\s)(?:ubnd|hđnd|mttq|việt nam)(?=\s|$)/gu, (word) =>
    word === 'việt nam' ? 'Việt Nam' : word.toUpperCase(),
  )
  return capital(withPlaces(named))
}

/** Provinces inside a name keep their capitals: “Công ty Điện lực Quảng Ngãi”. */
const withPlaces = (name: string): string =>
  PROVINCE_NAMES.reduce(
    (better, place) => better.replace(new RegExp(`(?<=^|\\s)${place.toLowerCase()}(?=\\s|$)`, 'gu'), place),
    name,
  )

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

/** Organs that bear the name of the place whose government stands above them. */
const OF_PLACE = /^(?:so |thanh tra$|phong )/u

const withProvince = (own: string, parent: string | undefined): string => {
  if (parent && /^van phong$/u.test(fold(own))) return `${own} ${parent}`
  const place = parent && PLACES.exec(fold(parent))
  if (!place || TOPMOST.test(fold(own)) || PLACES.test(fold(own)) || !OF_PLACE.test(fold(own))) return own
  return `${own} ${parent.slice(place.index)}`
}
