import type { Citation, Relation } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { changeBefore } from './changed-documents.ts'
import { TYPE, UP_TO_NUMBER } from './up-to-number.ts'

const before = (verb: string, between = '') => new RegExp(`(?<![a-z])(?:${verb}) ${between}${UP_TO_NUMBER}`, 'u')

/** A verb that stands right before what it says it of, the more telling first. */
const DIRECT: [Relation, RegExp][] = [
  ['replaces', before('thay the(?: cho)?')],
  ['corrects', before('dinh chinh(?: noi dung)?(?: tai)?')],
  [
    'postpones',
    new RegExp(`(?<![a-z])(?:tam hoan|hoan|lui|doi (?:thoi gian|lich)) [^.;]{0,90}?(?:theo|tai) ${UP_TO_NUMBER}`, 'u'),
  ],
  ['answers', before('tra loi|phuc dap|phan hoi', '(?:y kien (?:cua )?[^.;,]{0,60}? tai )?')],
  ['forwards', before('sao gui|sao luc|chuyen tiep|chuyen', '(?:(?:den|toi|cho) [^.;]{3,90}? )?')],
  ['encloses', before('gui kem(?: theo)?|(?:dinh )?kem theo')],
]
/** A verb that opens the sentence holds for the whole list behind it. */
const OPENING: [Relation, RegExp][] = [
  ['implements', /^(?:de )?(?:tiep tuc )?(?:trien khai(?: thuc hien)?|thuc hien|quan triet|thi hanh|chap hanh) /u],
  ['answers', /^(?:de )?(?:tra loi|phuc dap|phan hoi) /u],
]
/** “Quyết định số A … thay thế Quyết định số B”: said of A, not of this letter. “Công điện này thay thế …” is. */
const CITED_BEFORE = /\d\/[a-z\d][^;]*$/u
const THIS = /(?<![a-z])nay(?:[^;]{0,60})$/u
/** The next of a list stands behind a comma, a semicolon, “và”, or “của UBND tỉnh:”. */
const NEXT_IN_LIST = new RegExp(`(?:[,;:]|(?<![a-z])va) ${UP_TO_NUMBER}`, 'u')
const ENCLOSED = /^[^;()]{0,200}\((?:dinh kem|kem theo|gui kem|co ban sao kem theo)(?: theo)?(?: cong van nay)?\)/u
/** “… ban hành kèm theo Quyết định số A”: issued with A, which this letter only names. */
const ISSUED_WITH = new RegExp(`ban hanh kem theo ${UP_TO_NUMBER}`, 'u')

/** No sentence is longer, in letters; it bounds the work on hostile text. */
const LONGEST_SENTENCE = 700

/**
 * What the letter does with a document that it cites between `from` and `to` of its body: the words around the number
 * say so (domain facts, letters.md §12.4). Nothing where it only names the document.
 *
 * @example relationAt('Công điện này thay thế Công điện số 58/CĐ-VPCP', 36, 46) → 'replaces'
 */
export const relationAt = (body: string, from: number, to: number): Relation | undefined => {
  const sentence = bare(sentenceBefore(body, from))
  const change = changeBefore(sentence, fold(body.slice(Math.max(0, from - LONGEST_SENTENCE), from)))
  if (change) return change
  if (ISSUED_WITH.test(sentence)) return undefined
  const direct = DIRECT.find(([, pattern]) => {
    const at = pattern.exec(sentence)?.index
    return at !== undefined && isOfThisLetter(sentence.slice(0, at))
  })
  if (direct) return direct[0]
  const opening = OPENING.find(([, pattern]) => pattern.test(sentence))
  if (opening && isOfItsList(sentence, opening[1])) return opening[0]
  const isNamedInAnother = CITED_BEFORE.test(sentence) && !NEXT_IN_LIST.test(sentence)
  return !isNamedInAnother && ENCLOSED.test(fold(body.slice(to, to + 240))) ? 'encloses' : undefined
}

const PUTS_OFF =
  /^(?:thong bao )?(?:ve viec )?(?:tam )?(?:hoan|lui|doi|dieu chinh) (?:thoi gian |lich )?(?:to chuc )?(?:cuoc hop|hop|hoi nghi|hoi thao|buoi|lam viec)/u
const INVITATION = /^\d+[a-zđ]?\/(?:GM|TM)-/u

/** A letter about putting a meeting off (its abstract says so) puts off what it cites an invitation for. */
export const withAbstract = <Cited extends Citation>(citations: Cited[], abstract: string): Cited[] =>
  PUTS_OFF.test(fold(abstract))
    ? citations.map((cited) =>
        !cited.relation && INVITATION.test(cited.fullNumber) ? { ...cited, relation: 'postpones' as const } : cited,
      )
    : citations

/** A sentence begins behind a full stop, or with a verb in a capital where the line before it has none (an address). */
const BEGINS =
  /(?<=[\p{L}\d)/]{2}\.(?:\/\.)? )\p{Lu}|(?<!\p{L})(?:Thực hiện|Tiếp tục|Triển khai|Quán triệt|Trả lời|Phúc đáp|Phản hồi) /gu

/** What stands before a place of the body, from the beginning of its sentence. */
export const sentenceBefore = (body: string, to: number): string => {
  const text = body.slice(Math.max(0, to - LONGEST_SENTENCE), to)
  return text.slice([...text.matchAll(BEGINS)].at(-1)?.index ?? 0)
}

/** Folded, without marks of a list before it. */
const bare = (sentence: string): string => fold(sentence).replace(/^[^a-z]+/u, '')

const isOfThisLetter = (before: string): boolean => !CITED_BEFORE.test(before) || THIS.test(before)

/** What is carried out or answered are documents, or what somebody said in them. */
const LIST = new RegExp(
  `^(?:(?:y kien|chi dao|noi dung|yeu cau|de nghi|tinh than|nhiem vu)[^,;]{0,80} )?(?:cac )?${TYPE}(?![a-z])`,
  'u',
)

/** Right behind the verb, or next in the list that began there; not inside what a listed document is about. */
const isOfItsList = (sentence: string, opening: RegExp): boolean => {
  const behind = sentence.replace(opening, '')
  return LIST.test(behind) && (!CITED_BEFORE.test(behind) || NEXT_IN_LIST.test(sentence))
}
