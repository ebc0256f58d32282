import { fold } from '../vietnamese/fold.ts'
import { joined } from './evidence.ts'
import { DOCUMENT_TYPES } from './types.ts'
import { isCentred, type Piece } from './zones.ts'

export type TypeAndSubject = { type: string; typeAt: Piece[]; subject?: string; subjectAt: Piece[] }

const LONGEST_NAMES_FIRST = [...new Set(DOCUMENT_TYPES.map(({ name }) => name))].sort((a, b) => b.length - a.length)
const ABOUT = /^\P{L}{0,2}(?:v\/v|viv|v\/ v|vv)\P{L}{0,2} ?|^ve viec:? /u
const BODY =
  /^(?:kinh g.i|can cu|theo |thuc hien|ngay |de |uy ban nhan dan|\P{L}*i\. |dieu 1|thu tuong|chu tich|phan |hoi dong|bo truong|giam doc|xet de nghi|qua |.{3,40} dien:)/u

/**
 * The name of the type with its abstract in the middle (box 5a), or “V/v …” under the number for a công văn (box 5b):
 * Decree 30/2020, appendix I, II.5.
 *
 * @param below the pieces of the head's left column below the number line
 * @param body the pieces below the head
 */
export const typeAndSubject = (below: Piece[], body: Piece[]): TypeAndSubject => {
  const at = body.slice(0, 8).findIndex((piece) => typeNamed(piece) !== undefined)
  const line = body[at]
  const type = line && typeNamed(line)
  if (!line || !type) return correspondence(below)
  const centred = body.slice(at + 1, at + 9)
  const end = centred.findIndex(
    (piece) => !isWithin(piece) || (BODY.test(piece.folded) && !/^ve viec/u.test(piece.folded)),
  )
  const subjectAt = end === -1 ? centred : centred.slice(0, end)
  const subject = clean(joined(subjectAt))
  return { type, typeAt: [line], ...(subject && { subject }), subjectAt }
}

/** A line of the abstract stands in the middle, narrower than the text. */
const isWithin = (piece: Piece): boolean => isCentred(piece) || (piece.box.left > 0.17 && piece.box.width < 0.72)

/** A line of capitals that is the name of a type, alone or with few letters around it. */
const typeNamed = ({ text, folded, box }: Piece): string | undefined => {
  if (box.left < 0.2 || text !== text.toUpperCase()) return undefined
  const letters = folded.replace(/[^a-z ]/gu, '').trim()
  return LONGEST_NAMES_FIRST.find((name) => letters.startsWith(fold(name)) && letters.length <= name.length + 12)
}

const correspondence = (below: Piece[]): TypeAndSubject => {
  const from = below.findIndex(({ folded }) => ABOUT.test(folded))
  const subjectAt = from === -1 ? [] : below.slice(from)
  const subject = clean(joined(subjectAt))
  return { type: 'Công văn', typeAt: [], ...(subject && { subject }), subjectAt }
}

const clean = (text: string): string => {
  const about = /^\P{L}{0,2}(?:v\/v|viv|v\/ v|vv)\P{L}{0,2} ?/u.exec(fold(text))
  return text.slice(about?.[0].length ?? 0).replace(/^[^\p{L}\p{N}“"(]+|[\s.;:,_-]+$/gu, '')
}
