import { PROVINCE_NAMES } from '../directory/provinces.ts'
import { fold } from '../vietnamese/fold.ts'
import { type Piece, pieceOf } from './pieces.ts'

const PLACES = [...PROVINCE_NAMES, 'Tp. Hồ Chí Minh', 'Thành phố Hồ Chí Minh'].map(fold)
/** No place has more words than “Thành phố Hồ Chí Minh” and one that was misread. */
const MOST_WORDS = 6

/**
 * “V/v hướng dẫn … hồ sơ, tài Hà Nội, ngày 29 tháng 11 năm 2025”: the abstract's first line stands so near to the
 * place-and-date line that no gap divides them. They are divided before the place, where it is a province's name.
 */
export const divided = (piece: Piece): Piece[] => {
  const { words, page } = piece
  const day = words.findIndex(({ text }, i) => i > 1 && fold(text) === 'ngay' && /,$/u.test(words[i - 1]?.text ?? ''))
  if (day === -1) return [piece]
  const before = words.slice(0, day).map(({ text }) => text)
  const place = Array.from({ length: MOST_WORDS }, (_, i) => day - MOST_WORDS + i)
    .filter((at) => at > 0)
    .find((at) => PLACES.includes(fold(before.slice(at).join(' ')).replace(/,$/u, '')))
  return place === undefined ? [piece] : [pieceOf(words.slice(0, place), page), pieceOf(words.slice(place), page)]
}
