import { type BookLine, inOrder, type Span } from './book-line.ts'
import { dayWords, wordsOf } from './field-words.ts'
import { numberCell, typeAndSubject } from './incoming-register.ts'
import { isNameOf, isOwn } from './own-office.ts'
import type { Register, SearchIndex } from './ports.ts'
import { arrivedOn, type LetterEntry } from './register.ts'

/** Columns of the outgoing register, from 0. */
export const [OUTGOING_NUMBER, OUTGOING_SUBJECT] = [0, 2] as const
const AT_ONCE = 100
/** Issuers that are looked through for the office's own names. */
const MOST_ISSUERS = 100_000

/**
 * The office's own letters of a span, by the day of issue: the outgoing register's lines (Decree 30/2020/NĐ-CP, annex
 * IV, part I). One whose day cannot be read stands on the day on which it was taken in. When copies were passed on and
 * who signed for them (columns 8–9) the paper does not say: they stay empty for the hand.
 */
export const outgoingRegister = async (
  span: Span,
  { register, search, office }: { register: Register; search: SearchIndex; office: string },
): Promise<BookLine[]> => {
  const issuers = (await search.facet('issuer', MOST_ISSUERS)).map(({ value }) => value)
  const dated: LetterEntry[] = []
  for (const issuer of issuers.filter((name) => isNameOf(name, office)))
    dated.push(...(await issuedBy(issuer, span, search)))
  const undated = (await register.arrived(span.from, span.to)).filter(
    ({ letter }) => !letter.fields.issuedOn && isOwn(letter, office),
  )
  return [...dated, ...undated]
    .filter(({ letter }) => letter.copyOf === undefined)
    .map(outgoingLine)
    .toSorted(inOrder(OUTGOING_NUMBER))
}

const issuedBy = async (issuer: string, span: Span, search: SearchIndex): Promise<LetterEntry[]> => {
  const found: LetterEntry[] = []
  for (let total = 1; found.length < total; ) {
    const page = await search.search({ words: '', limit: AT_ONCE, offset: found.length, filters: { issuer, ...span } })
    found.push(...page.hits.map(({ entry }) => entry))
    total = page.hits.length === 0 ? 0 : page.total
  }
  return found
}

export const outgoingLine = (entry: LetterEntry): BookLine => {
  const { id, fields, review } = entry.letter
  const signer = fields.signer?.value
  const cells = [
    numberCell(entry),
    dayWords(fields.issuedOn?.value),
    typeAndSubject(entry),
    signer?.name ?? signer?.title ?? '',
    recipients(entry),
    fields.archive?.value ?? '',
    copiesIn(fields.archive?.value),
    '',
    '',
    fields.urgency?.value ?? '',
  ]
  return { letter: id, day: fields.issuedOn?.value ?? arrivedOn(entry), cells, isDoubtful: review.length > 0 }
}

/** “Như trên” and “Như Điều 3” stand for those whom the letter names elsewhere. */
const AS_ABOVE = /^như (?:trên|kính gửi)/iu

const recipients = ({ letter: { fields } }: LetterEntry): string =>
  [...wordsOf(fields, 'addressees'), ...wordsOf(fields, 'copies').filter((name) => !AS_ABOVE.test(name))].join('; ')

/**
 * How many copies were issued, where the line “Lưu:” says so as the decree writes it: the drafter's mark in capitals, a
 * dot, the number. Other marks (“Vũ 35”, “CS (5b)”) may mean the copies that were kept, or nothing of the kind.
 *
 * @example copiesIn('VT, VP (LT.40b)') → '40'
 */
export const copiesIn = (archive = ''): string =>
  /(?<!\p{L})\p{Lu}{1,5}\.\(?(?<copies>\d{1,4})\)?b?\)?$/u.exec(archive)?.groups?.copies ?? ''
