import { type Paragraph, paragraphsOf } from '../decree-30/ii-6-content.ts'
import type { Piece } from '../decree-30/pieces.ts'
import { fold, withoutMarks } from '../vietnamese/fold.ts'
import { DEED } from './deed-verbs.ts'
import { CHARGES_NOBODY, INVITES } from './tasks.ts'
import { WHO } from './who.ts'

/** “… chịu trách nhiệm thi hành Quyết định này”: every decision charges somebody so. */
const ANSWERS = /(?:ch..|ch.u) trach .{0,2}hi.[mn] (?:thi hanh|to chuc thuc hien|thuc hien)/u
/** “Giao Sở …”, “Đề nghị UBND …” at the beginning of a paragraph, a letter of it misread. */
const CHARGES = new RegExp(
  `^\\P{L}{0,4}(?:(?:[A-Z]iao|G.?i?a?o|Gia.)(?: cho)?|Yeu c.u|De ng.i|Phan cong) ?(?:(?:cac|quy) )?(?:${WHO}|[A-Z0-9])`,
  'u',
)
/** “Trong quá trình thực hiện, nếu có vướng mắc, đề nghị …”, “Căn cứ …”: no charge of its own. */
const NO_CHARGE =
  /^\P{L}{0,4}(?:trong qua trinh|can cu|theo de nghi|xet de nghi|nhan duoc|neu |moi |tran trong|rat mong)/u
const DOES = new RegExp(`(?<![a-z])${DEED}`, 'u')
/** “đềnghị các bộ …:”: a charge of two words without its space is understood nowhere. */
const GLUED = /(?<![a-z])(?:denghi|yeucau|phancong)(?![a-z])/u
/** “3 Ủy ban Kiểm tra …”: an item's full stop is lost. */
const LOST_STOP = new RegExp(`^\\d{1,2} ${WHO}`, 'u')
/** “1. Rà soát …” */
const BEGINS_WITH_DEED = new RegExp(`^\\P{L}*${DEED}`, 'u')
/** Somebody by name, with a deed that the list of verbs does not have. */
const NAMED_FIRST = new RegExp(`^${WHO}`, 'u')
/** An item of so many letters says what somebody has to do. */
const LONG_ENOUGH = 25

/** Types that are written to charge somebody. */
const CHARGES_ALWAYS = /^(?:Kế hoạch|Chỉ thị|Công điện)/u
/** By so many letters a paragraph is known again. */
const BEGINNING = 30

/**
 * Whether a paragraph reads like an instruction of which no task was made: who was charged, or with what, was misread.
 * An item of a list is one when those before and behind it gave tasks. A letter of which no content was found has all
 * of its tasks overlooked.
 *
 * @param printed the paragraphs of the tasks that were found
 */
export const isTaskOverlooked = (body: Piece[], type: string, printed: string[]): boolean => {
  if (CHARGES_NOBODY.test(type)) return false
  const paragraphs = paragraphsOf(body)
  if (paragraphs.length === 0) return true
  if (CHARGES_ALWAYS.test(type) && printed.length === 0) return true
  const gave = ({ text }: Paragraph): boolean => printed.some((words) => words.includes(text.slice(0, BEGINNING)))
  if (isListUncharged(paragraphs, type, gave) || isSectionSkipped(paragraphs, gave)) return true
  return paragraphs.some((paragraph, i) => {
    if (gave(paragraph)) return false
    if (GLUED.test(fold(paragraph.text))) return true
    if (NO_CHARGE.test(fold(paragraph.text))) return false
    if (isHeading(paragraph.text)) return false
    if (INVITES.test(type)) return /^\P{L}*[GC]iao ?\p{Lu}/u.test(paragraph.text)
    return charges(paragraph) || ((isItem(paragraph) || isBetween(paragraphs, i)) && besides(paragraphs, i).every(gave))
  })
}

/** Of a công văn's numbered deeds none has anybody who was charged with it: the charge above was not read. */
const isListUncharged = (paragraphs: Paragraph[], type: string, gave: (one: Paragraph) => boolean): boolean => {
  if (!/^Công (?:văn|điện)/u.test(type)) return false
  const items = paragraphs.filter(({ marker }) => marker?.level === 2)
  const deeds = items.filter(({ text }) => BEGINS_WITH_DEED.test(fold(text)))
  return deeds.length > 1 && deeds.length === items.length && !items.some(gave)
}

/** Of headings beside each other (“1. Trạm Y tế”) those around gave tasks, one did not: its name was misread. */
const isSectionSkipped = (paragraphs: Paragraph[], gave: (one: Paragraph) => boolean): boolean => {
  const sections = paragraphs.flatMap((self, i) => {
    if (levelOf(self) !== 2) return []
    const rest = paragraphs.slice(i + 1)
    const end = rest.findIndex((next) => (levelOf(next) ?? 4) <= 2)
    const under = rest.slice(0, end < 0 ? rest.length : end)
    const mayCharge = under.some(({ text }) => DOES.test(fold(text)))
    return [{ first: isFirst(self), gives: [self, ...under].some(gave), mayCharge }]
  })
  return sections.some(({ first, gives, mayCharge }, i) => {
    const [before, behind] = [sections[i - 1], sections[i + 1]]
    const isInList = behind !== undefined && !behind.first && behind.gives
    return !gives && mayCharge && isInList && (first || before?.gives === true)
  })
}

/** A heading says whom or what the items under it concern. */
const isHeading = (text: string): boolean => /:\s*$/u.test(text) || (text.length < 110 && !/[.;/]\P{L}*$/u.test(text))

/** The closing formula has only words that every letter has. */
const charges = ({ text: whole }: Paragraph): boolean => {
  const [text = ''] = whole.split(/(?<=\p{Ll}{2})\. (?=\p{Lu})/u)
  return (
    ANSWERS.test(fold(whole)) ||
    LOST_STOP.test(withoutMarks(whole)) ||
    ORDERS.test(withoutMarks(text)) ||
    (CHARGES.test(withoutMarks(text)) && DOES.test(fold(text)) && !CLOSES.test(fold(text)))
  )
}
/** “Giao Ủ ban nhân dân tỉnh tổ chức thực hiện …”: whoever is given something to do is charged. */
const ORDERS = /^\P{L}{0,4}(?:[A-Z]iao|G.?i?a?o|Gia.)(?: cho)? [A-Z]/u
const CLOSES =
  /(?:nghiem tuc|khan truong|phoi hop|to chuc|trien khai|quan tam) ?,? ?(?:to chuc )?(?:trien khai )?thuc hien[^.;]{0,30}\P{L}*$/u

/** Where a capital was lost behind it, a number is no marker any more: “1. rạm Y tế phường”. */
const NUMBERED = /^\P{L}{0,3}(?<value>\d{1,2}) ?[.,)] ?\p{Ll}/u
const levelOf = ({ marker, text }: Paragraph): number | undefined =>
  marker?.level ?? (NUMBERED.test(text) ? 2 : undefined)
const isFirst = ({ marker, text }: Paragraph): boolean => (marker?.value ?? NUMBERED.exec(text)?.groups?.value) === '1'

const isItem = ({ marker, text }: Paragraph): boolean =>
  marker !== undefined &&
  marker.level < 4 &&
  text.length > LONG_ENOUGH &&
  (DOES.test(fold(text)) || NAMED_FIRST.test(withoutMarks(text)))

/** An item with others of its list on both sides. */
const isBetween = (paragraphs: Paragraph[], at: number): boolean =>
  paragraphs.slice(at, at + 1).some((one) => (levelOf(one) ?? 4) < 4 && one.text.length > LONG_ENOUGH) &&
  besides(paragraphs, at).every((one) => one !== paragraphs[at])

/** The nearest items of the same list on both sides; where one is missing, the paragraph itself, which gave none. */
const besides = (paragraphs: Paragraph[], at: number): Paragraph[] => {
  const self = paragraphs[at]
  const same = (other: Paragraph): boolean => self !== undefined && levelOf(other) === levelOf(self)
  const [before, behind] = [paragraphs.slice(0, at).findLast(same), paragraphs.slice(at + 1).find(same)]
  return [before ?? self, behind ?? self].flatMap((one) => one ?? [])
}
