import type { PageReading } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { foundIn } from './evidence.ts'
import { filledDate, filledNumber, lookedAt } from './filled-in.ts'
import { issuerOf } from './ii-2-issuer.ts'
import { numberAndSymbol, numberedAt, numberLine, withWholeSymbol } from './ii-3-number-and-symbol.ts'
import { placeAndDate, placeName } from './ii-4-place-and-date.ts'
import { typeAndSubject } from './ii-5-type-and-subject.ts'
import type { Piece } from './pieces.ts'
import { symbolOfType } from './symbols.ts'
import { typeBySymbol } from './types.ts'
import { isMotto, type Zones } from './zones.ts'

/** The fields of the letter's head, in the order of the form: who issued it, under which number, where, when, about what. */
export const headOf = ({ headLeft: left, headRight, body }: Zones, pages: PageReading[]) => {
  const headLeft = withWholeSymbol(left)
  const line = numberLine(headLeft) ?? lookedAt(pages[0], 'number-line').find(({ text }) => numberAndSymbol(text))
  const at = numberedAt(headLeft)
  const issuer = issuerOf(headLeft.slice(0, at).filter((piece) => !isMotto(piece)))
  const dated = headRight.find(({ text, folded }) => placeAndDate(text, folded))
  const printed = line && numberAndSymbol(line.text)?.symbol
  const { about, type, typeAt, subject, subjectAt } = typeAndSubject(
    headLeft.slice(at < headLeft.length ? at + 1 : 0),
    // A short name of a type begins right of the middle: “CHỈ THỊ”.
    [...headRight.slice(dated ? headRight.indexOf(dated) + 1 : headRight.length), ...body],
    printed && typeBySymbol(printed),
  )
  const symbol = printed && typeAt.length > 0 ? symbolOfType(printed, type) : printed
  const filled = filledNumber(line, symbol, pages[0])
  const place = dated && placeAndDate(dated.text, dated.folded)?.place
  const named = typeAt.length > 0 || about ? type : (symbol && typeBySymbol(symbol)) || type
  return {
    issuer: issuer && foundIn(issuer.issuer, issuer.pieces),
    parentIssuer: issuer?.parent === undefined ? undefined : foundIn(issuer.parent, issuer.pieces),
    number: filled.number,
    symbol: line && symbol ? symbolIn(line, symbol, pages[0]) : undefined,
    fullNumber: filled.fullNumber,
    place:
      place && dated
        ? foundIn(placeName(place, `${issuer?.issuer ?? ''} ${issuer?.parent ?? ''}`), [dated])
        : undefined,
    issuedOn: filledDate(dated, pages[0]),
    type: foundIn(named, typeAt.length > 0 ? typeAt : [...(line ? [line] : subjectAt)]),
    subject:
      subject === undefined
        ? undefined
        : abstractFound(subject, subjectAt, typeAt.length > 0 ? !isCut(subject, subjectAt[0]) : about === true),
  }
}

/** What stands neither under a type's name nor behind “V/v” may be no abstract; ink over a word of it hides the word. */
const DOUBTED = 0.6
/** Under a type's name an abstract begins with a capital, or with “về”, “V/v”: small letters are the rest of a line. */
const BEGINS_CUT = /^\P{L}*(?!(?:về|v\/v) )\p{Ll}/u
const isCut = (subject: string, first: Piece | undefined): boolean =>
  BEGINS_CUT.test(subject) && BEGINS_CUT.test(first?.text ?? '')
const HIDDEN = 0.2
const abstractFound = (subject: string, at: Piece[], isMarked: boolean) => {
  const found = foundIn(subject, at)
  const isHidden = at.some(({ words }) => words.some(({ text, confidence }) => text.length > 2 && confidence < HIDDEN))
  return found && (!isMarked || isHidden) ? { ...found, confidence: Math.min(found.confidence, DOUBTED) } : found
}

/** The symbol is as sure as the looks that read it alike; a symbol that only one look read is less so. */
const symbolIn = (line: Piece, symbol: string, page: PageReading | undefined) => {
  const again = lookedAt(page, 'number-line').find(
    (piece) => fold(numberAndSymbol(piece.text)?.symbol ?? '') === fold(symbol),
  )
  const alone = page?.source === 'text-layer' ? line.confidence : Math.min(line.confidence, 0.75)
  return foundIn(symbol, [line], again ? Math.max(line.confidence, again.confidence) : alone)
}
