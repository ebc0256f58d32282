import { fold } from '../vietnamese/fold.ts'
import { similarity } from '../vietnamese/similarity.ts'
import { joined } from './evidence.ts'
import { centre, gapBetween, isCapitals, isCentred, type Piece, pieceOf, right } from './pieces.ts'
import { DOCUMENT_TYPES } from './types.ts'

/** `about`: it stands behind “V/v” under the number, where only a công văn has it (II.5b). */
export type TypeAndSubject = { about?: boolean; type: string; typeAt: Piece[]; subject?: string; subjectAt: Piece[] }

const LONGEST_NAMES_FIRST = [...new Set(DOCUMENT_TYPES.map(({ name }) => name))].sort((a, b) => b.length - a.length)
/** “V/v”, and what the engine makes of it. */
const ABOUT = /^\P{L}{0,2}(?:v ?[/|lij1] ?[vyu]?\b|vv\b|viv\b|vy\b|vi (?=\p{Ll})|ve viec:?) ?/u
const BODY =
  /^(?:k.nh (?:g.i|trinh)|can cu|theo |thuc hien|ngay |de |uy ban nhan dan|\P{L}*i\. |dieu 1|thu tuong|chu tich|phan |hoi dong|bo truong|giam doc|truong ban|xet de nghi|qua |.{3,40} dien:)/u
/** More free height than this, in heights of a line, ends the abstract. */
const PARAGRAPH_GAP = 1.35

/**
 * The name of the type with its abstract in the middle (box 5a), or “V/v …” under the number for a công văn (box 5b):
 * Decree 30/2020, appendix I, II.5.
 *
 * @param below the pieces of the head's left column below the number line
 * @param body the pieces below the head
 * @param bySymbol the type that the symbol names: its line is known even where letters of it are lost
 */
export const typeAndSubject = (below: Piece[], body: Piece[], bySymbol?: string): TypeAndSubject => {
  const upper = body.slice(0, 8)
  const line =
    upper.find((piece) => typeNamed(piece) !== undefined) ??
    upper.find((piece) => bySymbol && isLike(piece, bySymbol)) ??
    upper.find((piece) => bySymbol && typeLike(piece) !== undefined)
  const at = line ? body.indexOf(line) : -1
  const type = line && (typeNamed(line) ?? (bySymbol && isLike(line, bySymbol) ? bySymbol : typeLike(line)))
  if (!line || !type) return correspondence(below)
  const under = body.slice(at + 1, at + 11).map(withoutStampBefore)
  const subjectAt = abstractUnder(
    line,
    under.filter((piece, i) => !isMargin(piece) || isLastLine(piece, under[i - 1])),
  )
  const subject = withRestOfTitle(line, type, clean(joined(subjectAt)))
  return { type, typeAt: [line], ...(subject && { subject }), subjectAt }
}

/** “THÔNG BÁO KẾT LUẬN / của Chủ tịch tại cuộc họp …”: the abstract begins behind the type's name, in its line. */
const withRestOfTitle = ({ text }: Piece, type: string, subject: string): string => {
  const rest = text.split(' ').slice(type.split(' ').length).join(' ').toLowerCase()
  const goesOn = /^\p{Ll}/u.test(subject) && /^\p{L}{2}/u.test(rest)
  return goesOn ? `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)} ${subject}` : subject
}

/** Centred lines, one close under the other, until a paragraph, an address or free space. */
const abstractUnder = (type: Piece, under: Piece[]): Piece[] => {
  const lines: Piece[] = []
  for (const [i, piece] of under.entries()) {
    const previous = lines.at(-1)
    const ends =
      (BODY.test(piece.folded) &&
        !(lines.length === 0 && isTitleOfActs(piece)) &&
        /^\P{L}*\p{Lu}/u.test(piece.text) &&
        !/^ve viec/u.test(piece.folded) &&
        !(previous !== undefined && goesOnInTheMiddle(piece, previous))) ||
      isParagraph(piece, under[i + 1]) ||
      Math.abs(centre(piece.box) - centre(type.box)) > 0.12 ||
      (previous !== undefined &&
        (gapBetween(previous, piece) > PARAGRAPH_GAP || isCapitals(piece.text) !== isCapitals(previous.text)))
    if (ends) break
    lines.push(piece)
  }
  return lines
}

/** “… chức vụ Chủ tịch / Ủy ban nhân dân thành phố …”: an organ's name in small letters, in the middle, goes on with it. */
const goesOnInTheMiddle = (piece: Piece, previous: Piece): boolean =>
  ORGAN.test(piece.folded) &&
  !isCapitals(piece.text) &&
  isCentred(piece) &&
  right(piece.box) < 0.86 &&
  Math.abs(centre(piece.box) - centre(previous.box)) < 0.03 &&
  gapBetween(previous, piece) < PARAGRAPH_GAP
const ORGAN = /^(?:uy ban nhan dan|hoi dong|thu tuong|chu tich|bo truong|giam doc|truong ban)/u

/** “Thực hiện phong trào …”, “Phê duyệt …” right below the type, in the middle: the abstract may begin like a paragraph. */
const isTitleOfActs = ({ folded, box }: Piece): boolean =>
  /^(?:thuc hien|theo |de |phan )/u.test(folded) && box.left > 0.23 && right(box) < 0.86

/**
 * A first line begins further right than the next and reaches the right margin; of a centred block the next line is
 * wider on both sides or on none.
 */
const isParagraph = ({ box }: Piece, next: Piece | undefined): boolean =>
  next !== undefined &&
  box.left > next.box.left + 0.03 &&
  right(box) > 0.84 &&
  box.left - next.box.left > right(next.box) - right(box) + 0.03

/** A mark in the margin, or a crumb of a stamp beside the abstract. */
const isMargin = ({ box, text }: Piece): boolean =>
  right(box) < 0.36 || (text.replace(/[^\p{L}]/gu, '').length < 4 && box.width < 0.05)

/** “… tổ chức Ngày hội đọc / sách như sau:”: the short end of a paragraph stands at the margin, too. */
const isLastLine = ({ text, box, confidence }: Piece, before: Piece | undefined): boolean =>
  before !== undefined &&
  confidence > 0.8 &&
  /^\p{Ll}.*[:.;]$/u.test(text) &&
  right(before.box) > 0.84 &&
  box.left < before.box.left - 0.03

/** The arrival stamp may lie left of the abstract on the same line. */
const withoutStampBefore = (piece: Piece): Piece => {
  const at = piece.words.findIndex(
    ({ text }, i) => i > 0 && /^ve viec|^v\/v/u.test(fold(`${text} ${piece.words[i + 1]?.text}`)),
  )
  return at === -1 ? piece : pieceOf(piece.words.slice(at), piece.page)
}

/** A line of capitals that is the name of a type, alone or with few letters around it. */
const typeNamed = ({ text, folded, box }: Piece): string | undefined => {
  if (box.left < 0.2 || !isCapitals(text)) return undefined
  const letters = folded.replace(/[^a-z ]/gu, '').trim()
  return LONGEST_NAMES_FIRST.find((name) => letters.startsWith(fold(name)) && letters.length <= name.length + 12)
}

const LIKE = 0.75
const isLike = ({ text, folded, box }: Piece, type: string): boolean =>
  box.left > 0.3 && isCapitals(text) && similarity(folded.replace(/ /gu, ''), fold(type).replace(/ /gu, '')) >= LIKE

/** A line by itself in the middle that is most of one type's name (“HƯ NG DẪN”), where the symbol names another that it is near (HĐ). */
const MOST_OF_IT = 0.8
const typeLike = (piece: Piece): string | undefined => {
  if (!isCentred(piece)) return undefined
  const bare = piece.folded.replace(/[^a-z]/gu, '')
  const alike = LONGEST_NAMES_FIRST.map((name) => ({ name, like: similarity(bare, fold(name).replace(/ /gu, '')) }))
  const best = alike.toSorted((a, b) => b.like - a.like)[0]
  return best && best.like >= MOST_OF_IT && isLike(piece, best.name) ? best.name : undefined
}

/** “V/v …” and the lines close under it; where “V/v” itself was misread, the lines close under the number. */
const correspondence = (below: Piece[]): TypeAndSubject => {
  const about = below.findIndex(({ folded }) => ABOUT.test(folded))
  const from = about === -1 ? below.findIndex(({ text }) => !isCapitals(text) && /\p{Ll}{2}/u.test(text)) : about
  const lines = from === -1 ? [] : below.slice(from)
  const end = lines.findIndex((piece, i) => {
    const previous = lines[i - 1]
    return previous !== undefined && (gapBetween(previous, piece) > PARAGRAPH_GAP || isStamp(piece))
  })
  const subjectAt = end === -1 ? lines : lines.slice(0, end)
  // “Về việc” written out is “V/v”.
  const subject = clean(joined(subjectAt)).replace(/^Về việc:? (?=\p{L})/u, '')
  return { about: about !== -1, type: 'Công văn', typeAt: [], ...(subject && { subject }), subjectAt }
}

/** The name of the receiving office in the arrival stamp, or a mark of urgency, under the abstract. */
const isStamp = ({ text }: Piece): boolean =>
  isCapitals(text) && text.replace(/[^\p{L}]/gu, '').length > 3 && !ABBREVIATIONS.test(text)
/** “… thu / BHXH, BHYT, BHTN”: the abstract's last line may have nothing but abbreviations. */
const ABBREVIATIONS = /^(?:[BCDĐGHKLMNPQRSTVXY]{2,6}(?:[ ,;&/-]+|$))+$/u

const clean = (text: string): string => {
  const about = /^\P{L}{0,2}(?:v ?[/|lij1] ?[vyu]?\b|vv\b|viv\b|vy\b|vi (?=\p{Ll})) ?/u.exec(fold(text))
  return text
    .slice(about?.[0].length ?? 0)
    .replace(/^[^\p{L}\p{N}“"(]+|[\s.;:,_-]+$/gu, '')
    .replace(/^\(([^()]+)\)$/u, '$1')
    .replace(/^[^“]*$/u, (all) => all.replace(/”$/u, ''))
    .replace(/^và việc/u, 'Về việc')
}
