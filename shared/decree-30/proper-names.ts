import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'
import { KNOWN_ABBREVIATIONS } from './symbols.ts'

/** Words that are written in capitals in the head and in a name's own way elsewhere. */
const SMALL = new Set(['va', 've', 'cua', 'cac', 'trong'])
/** Abbreviations that are spelled as words; any other word without a vowel is one, too (THPT, TNHH, MTV). */
const ABBREVIATIONS = new Set([...KNOWN_ABBREVIATIONS.filter((one) => one.length > 2), 'AIDS', 'HIV', 'ODA'])
const VOWELLESS = /^[B-DF-HJ-NP-TV-XZĐ]{2,6}\d{0,2}$/u
const ROMAN = /^[IVX]{1,4}$/u
/** Such words are numbered: “khu vực IX”, “Quốc hội khóa XV”. */
const NUMBERED = /^(?:vuc|khoa|vung|hang|so|nhiem ky)$/u

const isAbbreviation = (word: string): boolean =>
  ABBREVIATIONS.has(word) || VOWELLESS.test(word) || (/[&/]/u.test(word) && word.length < 12)

/**
 * A name in capitals as a sentence writes it: abbreviations and numerals keep theirs, provinces and the country get them.
 *
 * @example inSentence('TRƯỜNG THPT SỐ 2 KIÊN GIANG') → 'Trường THPT số 2 Kiên Giang'
 */
export const inSentence = (capitals: string): string => {
  const words = capitals.split(' ')
  const lower = words.map((word, at) => {
    const isNumeral = ROMAN.test(word) && NUMBERED.test(fold(words[at - 1] ?? ''))
    return isNumeral || isAbbreviation(word) ? word : word.toLowerCase()
  })
  return capital(withPlaces(lower.join(' ')))
}

/** Provinces inside a name keep their capitals: “Công ty Điện lực Quảng Ngãi”. */
const withPlaces = (name: string): string =>
  ['Việt Nam', ...PROVINCE_NAMES].reduce(
    (better, place) => better.replace(new RegExp(`(?<=^|\\s)${place.toLowerCase()}(?=\\s|$)`, 'gu'), place),
    name,
  )

/** A school bears a person's or a place's name behind its kind. */
const SCHOOL =
  /(?<= (?:THPT|THCS|TH|tiểu học|mầm non|mẫu giáo|trung học cơ sở|trung học phổ thông) )(?!và |THCS|THPT)(?:(?:chuyên|công lập|dân lập|nội trú|bán trú|dân tộc|thực hành) )*(?<name>[^\d]+)$/u
const GENERIC = /^(?:chuyên|công lập|dân lập|nội trú|bán trú|dân tộc|thực hành|số)$/u
/** A committee or union of the Party or the Youth, a region, that bears its place's name. */
const OF_PLACE = /(?<=(?:huyện|thị|thành|tỉnh|quận) (?:ủy|đoàn) |khu vực )(?<name>[^\d]+)$/iu
const REGION = /(?<=miền |phía )(?:bắc|trung|nam|đông|tây)(?= |$)/gu

/** @example properNames('Trường THPT chuyên lê quý đôn') → 'Trường THPT chuyên Lê Quý Đôn' */
export const properNames = (name: string): string =>
  name
    .replace(REGION, capital)
    .replace(SCHOOL, (all, own: string) => (GENERIC.test(own) ? all : `${all.slice(0, -own.length)}${namedAs(own)}`))
    .replace(OF_PLACE, (all) => (/^(?:miền|phía) /u.test(all) ? all : namedAs(all)))

/** Words that are capitals already stay. */
const namedAs = (words: string): string =>
  words
    .split(' ')
    .map((word) => (SMALL.has(fold(word)) ? word : capital(word)))
    .join(' ')

/** @example capitalised('SƠN TÂY HẠ') → 'Sơn Tây Hạ' */
export const capitalised = (capitals: string): string => namedAs(capitals.toLowerCase())

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
