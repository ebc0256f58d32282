import type { Line } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'

/** What the stamp of arrival says (Decree 30/2020, appendix IV.V); the capitals of “ĐẾN” are its own. */
const STAMP_CAPITALS = /(?:^|[^\p{L}])[ĐD][ẾÉEÊỀÈ]N(?:$|[^\p{L}])/u
const STAMP_WORDS = /(?:so|ng.y|chuy.n) ?(?::|\.\.)|h. s. s./u
const LEGIBLE = 0.8
const LEAST_WORDS = 4

/**
 * Whether what stands in a frame is print that reads as text and nothing that a stamp of arrival says: cells of a
 * ruled table (“Tập huấn cho Tổ công nghệ số”, “Từ 01/9/2025 đến 30/11/2025”).
 */
export const arePrintedCells = (lines: Line[]): boolean => {
  const texts = lines.map(({ words }) => words.map(({ text }) => text).join(' '))
  if (texts.some((text) => STAMP_CAPITALS.test(text) || STAMP_WORDS.test(fold(text)))) return false
  const words = lines.flatMap((line) => line.words).filter(({ text }) => /[\p{L}\d]/u.test(text))
  const legible = words.filter(({ confidence }) => confidence >= LEGIBLE)
  return legible.length >= LEAST_WORDS && legible.length > words.length / 2
}
