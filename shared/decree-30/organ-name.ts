import { bareLetters, nearestName } from '../directory/nearest.ts'
import { DEPARTMENTS, MINISTRIES, ORGANS } from '../directory/organs.ts'
import { withKnownPhrases } from '../directory/phrases.ts'
import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'
import { isSyllable } from '../vietnamese/syllables.ts'
import { KINDS } from './organ-lines.ts'
import { capitalised, inSentence, properNames } from './proper-names.ts'

/**
 * “ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI” → “Ủy ban nhân dân tỉnh Quảng Ngãi”; what the directory knows as it has it. Of organs
 * that write together (“SỞ Y TẾ - SỞ NỘI VỤ”), and of a collective behind its organ, each by itself.
 */
export const organName = (capitals: string): string => {
  const known = knownOrgan(capitals)
  if (known) return known
  const parts = capitals.split(' - ')
  const areOrgans = parts.length > 1 && parts.slice(1).every((part) => KINDS.test(`${fold(part)} `))
  if (areOrgans) return parts.map(organName).join(' - ')
  const [kind = '', place = ''] = split(capitals)
  const organ = nearestName(kind, [...DEPARTMENTS, ...MINISTRIES]) ?? sentence(kind)
  return [organ, place && placeName(place)].filter(Boolean).join(' ')
}

/** A letter apart from a name that is known is a slip only where the words are none: “CỤC THÚ Y” is no “Cục Thuế”. */
const knownOrgan = (capitals: string): string | undefined => {
  const name = nearestName(capitals, ORGANS)
  const isSpelled = name && bareLetters(name) === bareLetters(capitals)
  return isSpelled || !capitals.split(/[ ,-]+/u).every(isSyllable) ? name : undefined
}

/** “QUÂN SỰ TỈNH …”, “BẢO HIỂM XÃ HỘI TỈNH …”, “CƠ QUAN …”: those quân, quan and xã are no level. */
const LEVEL =
  /(?<= |^)(?:tinh(?! (?:uy|doan|nguyen|hinh))|thanh pho|tp\.?|huyen(?! (?:uy|doan))|(?<!(?:co|hai|canh|lien|tham|si|bao|tong) )quan(?! (?:su|ly|khu|doan|doi|tri|chung|nhan|y|he|dan))|(?<!tac )xa(?! hoi)|phuong(?! (?:tien|phap|an))|thi xa|thi tran|dac khu) /u

const split = (capitals: string): [string, string] => {
  const at = LEVEL.exec(fold(capitals))
  return at ? [capitals.slice(0, at.index).trim(), capitals.slice(at.index)] : [capitals, '']
}

/** “SỞ Y TẾ NGHỆ AN”: a department with its province's name alone behind it. */
const sentence = (capitals: string): string => {
  const province = PROVINCE_NAMES.find((name) => fold(capitals).endsWith(` ${fold(name)}`))
  const department = province && nearestName(capitals.slice(0, -province.length - 1), DEPARTMENTS)
  return department ? `${department} ${province}` : properNames(withKnownPhrases(inSentence(capitals)))
}

/** Levels whose names the list of provinces has; a commune may be called nearly as a province is. */
const OF_PROVINCES = /^(?:tinh|thanh pho|tp\.?)$/u
const LEVELS = ['tỉnh', 'thành phố', 'TP.', 'huyện', 'quận', 'xã', 'phường', 'thị xã', 'thị trấn', 'đặc khu']

/** “TĨNH KIÊN GIANG” → “tỉnh Kiên Giang”: a province by its known name, other places in their own letters. */
const placeName = (capitals: string): string => {
  const [, printed = '', name = ''] = /^(\S+(?: (?:phố|phó|xã|khu|trấn)(?= ))?) (.+)$/iu.exec(capitals) ?? []
  const level = LEVELS.find((known) => fold(known) === fold(printed)) ?? printed.toLowerCase()
  const province = OF_PROVINCES.test(fold(level)) ? nearestName(name, PROVINCE_NAMES) : undefined
  return `${level} ${province ?? capitalised(name)}`
}
