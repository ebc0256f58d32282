import { isOneSlipAway } from '../directory/nearest.ts'
import type { Signer } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { isCapitals, type Piece } from './pieces.ts'

/** In whose place somebody signs: TM., KT., TL., TUQ., Q. (II.7b); party documents write T/M, K/T (Guide 36-HD/VPTW). */
const AUTHORITY = /^(?<by>tm|kt|tl|t1|ti|tuq|t\/m|k\/t|t\/l|q)[.,:]? ?(?<whom>[a-z].{3,})$/u

/** Titles and collectives as they are written, the longer ones before their parts. */
const TITLES: readonly string[] = [
  'PHÓ CHÁNH VĂN PHÒNG',
  'CHÁNH VĂN PHÒNG',
  'PHÓ CHÁNH THANH TRA',
  'CHÁNH THANH TRA',
  'PHÓ TỔNG GIÁM ĐỐC',
  'TỔNG GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'GIÁM ĐỐC',
  'PHÓ CHỦ TỊCH',
  'CHỦ TỊCH',
  'PHÓ CHỦ NHIỆM',
  'BỘ TRƯỞNG, CHỦ NHIỆM',
  'CHỦ NHIỆM',
  'PHÓ THỦ TƯỚNG',
  'THỦ TƯỚNG',
  'THỨ TRƯỞNG',
  'BỘ TRƯỞNG',
  'PHÓ TỔNG CỤC TRƯỞNG',
  'TỔNG CỤC TRƯỞNG',
  'PHÓ CỤC TRƯỞNG',
  'CỤC TRƯỞNG',
  'PHÓ CHI CỤC TRƯỞNG',
  'CHI CỤC TRƯỞNG',
  'PHÓ VỤ TRƯỞNG',
  'VỤ TRƯỞNG',
  'PHÓ VIỆN TRƯỞNG',
  'VIỆN TRƯỞNG',
  'PHÓ TRƯỞNG BAN',
  'TRƯỞNG BAN',
  'PHÓ TRƯỞNG PHÒNG',
  'TRƯỞNG PHÒNG',
  'PHÓ HIỆU TRƯỞNG',
  'HIỆU TRƯỞNG',
  'PHÓ BÍ THƯ',
  'BÍ THƯ',
  'PHÓ TRƯỞNG ĐOÀN',
  'TRƯỞNG ĐOÀN',
  'TỔNG THANH TRA',
  'THỐNG ĐỐC',
  'CHỈ HUY TRƯỞNG',
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'BAN THƯỜNG VỤ',
  'BAN THƯỜNG TRỰC',
  'BAN CHẤP HÀNH',
  'CHÍNH PHỦ',
  'HỘI ĐỒNG',
]
const folded = TITLES.map((title) => ({ title, bare: fold(title).replace(/ /gu, '') }))

/** Family names of most Vietnamese, to tell a name from a crumb of ink, and to mend the marks that OCR drops from them. */
const FAMILIES = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Hà Đinh Trương Cao Mai Tạ Đoàn Lâm Trịnh Đào ' +
  'Phùng Tô Vương Châu Thái Lưu Quách Kiều La Thạch Ninh Văn Từ Tống Nghiêm Doãn Khổng Giang Lương Chu Quyền Mạc Bạch ' +
  'Danh Đàm Hứa Viên Triệu Tăng Lại Cù Tôn Sơn Lục Đồng Kim Thân Khương Ông Âu Ung Sử Mã Lò Vi Ma Nông Hầu Giàng Sùng ' +
  'Vàng Thào Lường Cầm Quàng Tòng Rơ Ksor Siu Y H\u2019 Điểu Chế Trà Hán Phó Bế Hoàn Cung Cát Úc Bá Đậu Đổng Thiều Uông'
).split(' ')

const WORD = /^\p{Lu}\p{L}*$/u

export type SignerAt = { signer: Signer; pieces: Piece[]; confidence: number }

/**
 * The signature block, right of Nơi nhận (Decree 30/2020, appendix I, II.7): authority in capitals (TM., KT., TL.,
 * TUQ., Q.), the title, the name in small letters below the seal.
 */
export const signerOf = (signature: Piece[]): SignerAt | undefined => {
  const lines = signature.map((piece) => ({ piece, text: piece.text.replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, '') }))
  const authorities = lines.flatMap(({ piece, text }) => ({ piece, text: authority(text) })).filter(isRead)
  const titles = lines
    .filter(({ piece, text }) => isCapitals(text) && !authorities.some((line) => line.piece === piece))
    .flatMap(({ piece, text }) => ({ piece, text: title(text) }))
    .filter(isRead)
  const name = lines.map(({ piece, text }) => ({ piece, text: nameIn(text) })).findLast(isRead)
  const parts = [...authorities, ...titles, ...(name ? [name] : [])]
  if (parts.length === 0) return undefined
  const signer = {
    ...inPlaceOf(
      authorities.map(({ text }) => text),
      titles.map(({ text }) => text),
    ),
    ...(name && { name: name.text }),
  }
  return { signer, pieces: parts.map(({ piece }) => piece), confidence: name ? weakest(name.piece) : 0 }
}

const weakest = ({ words }: Piece): number =>
  Math.min(...words.filter(({ text }) => text.length > 1).map(({ confidence }) => confidence), 1)

/**
 * A deputy signs for the head, KT. (II.7b): where the head's title stands above the deputy's and “KT.” is not read
 * (it is often written by hand), it is known all the same. Under a committee's title its seat's title follows.
 */
const inPlaceOf = (authorities: string[], titles: string[]): Signer => {
  const [first, second, ...more] = [...new Set(titles)]
  const isDeputy = first !== undefined && second !== undefined && DEPUTIES[second] === first
  const inPlace = isDeputy ? [...authorities, `KT. ${first}`] : authorities
  const own = isDeputy
    ? [second, ...more]
    : first && second && /^TRƯỞNG BAN/u.test(first)
      ? [`${first} (${[second, ...more].join(' / ')})`]
      : [first, second, ...more]
  const title = own.filter((part) => part !== undefined).join(' / ')
  return { ...(inPlace.length > 0 && { authority: inPlace.join(' / ') }), ...(title && { title }) }
}

/** Whose place a deputy takes. */
const DEPUTIES: Record<string, string> = {
  'THỨ TRƯỞNG': 'BỘ TRƯỞNG',
  ...Object.fromEntries(TITLES.filter((title) => title.startsWith('PHÓ ')).map((title) => [title, title.slice(4)])),
}

/** Two looks at one signature: each part from the first that has it, a name that both read alike is surer. */
export const mergedSigner = (first: SignerAt | undefined, second: SignerAt | undefined): SignerAt | undefined => {
  if (!first || !second) return first ?? second
  const same = first.signer.name !== undefined && fold(first.signer.name) === fold(second.signer.name ?? '')
  const named =
    first.signer.name && (second.signer.name === undefined || same || first.confidence >= second.confidence)
      ? first
      : second
  const titled =
    (second.signer.authority?.length ?? 0) + (second.signer.title?.length ?? 0) >
    (first.signer.authority?.length ?? 0) + (first.signer.title?.length ?? 0)
      ? second
      : first
  const { authority, title } = titled.signer
  return {
    signer: {
      ...(authority && { authority }),
      ...(title && { title }),
      ...(named.signer.name && { name: named.signer.name }),
    },
    pieces: [...new Set([...titled.pieces, ...named.pieces])],
    confidence: same ? Math.max(first.confidence, second.confidence) : named.confidence,
  }
}

type Part = { piece: Piece; text: string }
const isRead = (part: { piece: Piece; text: string | undefined }): part is Part => part.text !== undefined

const authority = (text: string): string | undefined => {
  const { by, whom } = AUTHORITY.exec(fold(text))?.groups ?? {}
  if (!by || !whom || !isCapitals(text.slice(text.length - whom.length))) return undefined
  const written = by === 't1' || by === 'ti' ? 'TL' : by.toUpperCase()
  const mark = written.includes('/') ? written : `${written}.`
  const printed = text.slice(text.length - whom.length)
  return `${mark} ${title(printed) ?? printed}`
}

/** A title with the marks that it must bear: “PHO CHANH VAN PHONG” → “PHÓ CHÁNH VĂN PHÒNG”; what follows it stays. */
const title = (text: string): string | undefined => {
  const words = text.split(' ')
  for (const { title, bare } of folded) {
    const length = title.split(' ').length
    for (let at = 0; at + length <= words.length + 1; at++) {
      for (const count of [length, length + 1]) {
        const read = fold(words.slice(at, at + count).join('')).replace(/[^a-z,]/gu, '')
        if (read !== bare && !(bare.length > 7 && isOneSlipAway(read, bare))) continue
        const before = words.slice(0, at).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1)
        const after = words.slice(at + count).filter((word) => /^\p{Lu}{2}|^\d+$/u.test(word))
        if (before.length === 0) return [title, ...after].join(' ')
      }
    }
  }
  return undefined
}

/** A name begins with a family name, perhaps after a rank or degree (“Thiếu tướng”, “LS. TS.”), and has 2–5 words. */
const nameIn = (text: string): string | undefined => {
  const words = text.split(' ').filter((word) => word !== '')
  const at = words.findIndex((word) => family(word) !== undefined)
  const name = words.slice(at).filter((word) => /\p{L}/u.test(word))
  if (at === -1 || at > 3 || name.length < 2 || name.length > 5 || !name.every((word) => WORD.test(word)))
    return undefined
  if (name.some((word) => word.length > 1 && word === word.toUpperCase())) return undefined
  const rank = words.slice(0, at).filter((word) => /^\p{L}[\p{L}.]+$/u.test(word))
  const kept = rank.every((word) => /\.$|^(?:thuong|thieu|trung|dai|ta|tuong|uy|bac|si)$/u.test(fold(word))) ? rank : []
  return [...kept, family(name[0] ?? '') ?? '', ...name.slice(1)].join(' ')
}

const family = (word: string): string | undefined =>
  FAMILIES.includes(word) ? word : FAMILIES.find((known) => WORD.test(word) && fold(known) === fold(word))
