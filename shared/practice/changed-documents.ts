import type { Citation, Relation } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { UP_TO_NUMBER } from './up-to-number.ts'

/** What an article does, or “Quyết định này …”: only by such words a letter itself changes another document. */
const ENACTS = '(?:^dieu \\d{1,2}[.:] |(?<![a-z])nay (?:co hieu luc[^;]{0,160}? )?)'
const CHANGES = '(?:sua doi|bo sung|dieu chinh)(?:,? (?:va )?(?:sua doi|bo sung|bai bo))*'
const REPEALS = '(?:bai bo|huy bo)'
/** Of a document that is changed: “khoản 2 Điều 5 của”, “một số điều của Quy chế ban hành kèm theo”. */
const PART =
  '(?:mot so|mot phan|khoan|diem|dieu|muc|phan|phu luc|noi dung|cum tu|ten|doan|chuong|quy che|quy dinh|ke hoach|danh muc|thanh vien|thanh phan|thoi gian)(?![a-z])'
const OF = '(?:(?:cua|tai|trong|kem theo) |(?:dieu|khoan|muc|phan|phu luc) [\\divx]+ )'
/** “Bãi bỏ các văn bản sau: 1. Quyết định số …; 2. Quyết định số …”. */
const LISTED = '(?:[^;:]{0,80}: )?(?:[^:]*; ?)?(?:\\d{1,2}[.)] |[a-z]\\) |[-–] )?'

const BEHIND: [Relation, RegExp][] = [
  ['amends', new RegExp(`${ENACTS}(?:${CHANGES}|${REPEALS}) ${PART}[^;]{0,300}?${OF}${UP_TO_NUMBER}`, 'u')],
  ['amends', new RegExp(`${ENACTS}${CHANGES} ${UP_TO_NUMBER}`, 'u')],
  ['repeals', new RegExp(`${ENACTS}${REPEALS} (?:toan bo )?(?!${PART})${LISTED}${UP_TO_NUMBER}`, 'u')],
]
/** “Quyết định này có hiệu lực kể từ ngày ký. Bãi bỏ Quyết định số …”. */
const REPEALS_BEHIND_EFFECT = new RegExp(`nay co hieu luc[^;:]{0,160}\\. ${REPEALS} (?:toan bo )?${UP_TO_NUMBER}`, 'u')

/**
 * Whether a letter itself amends or repeals the document whose number stands behind these words. That one cited act
 * amended another is nothing that the letter does.
 *
 * @param sentence folded, from its beginning
 * @param earlier folded, with the sentences before it
 * @example changeBefore('dieu 1. bai bo quyet dinh so ', '') → 'repeals'
 */
export const changeBefore = (sentence: string, earlier: string): Relation | undefined =>
  BEHIND.find(([, pattern]) => pattern.test(sentence))?.[0] ??
  (REPEALS_BEHIND_EFFECT.test(earlier) ? 'repeals' : undefined)

/** Letters that only propose: what they write of amending is to be done by another. */
const PROPOSES = /^(?:to trinh|bao cao|cong van|giay moi|thu moi|bien ban|de an|phieu trinh|giay de nghi)$/u

/** Citations of a letter of that type: one that proposes changes nothing. */
export const asFarAsEnacted = <Cited extends Citation>(citations: Cited[], type: string | undefined): Cited[] =>
  citations.map((cited) => {
    const isChange = cited.relation === 'amends' || cited.relation === 'repeals'
    return isChange && (!type || PROPOSES.test(fold(type))) ? { ...cited, relation: undefined } : cited
  })
