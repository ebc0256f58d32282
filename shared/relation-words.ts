import { Relation } from './letter.ts'
import { fold } from './vietnamese/fold.ts'
import type { InWords } from './words-for-people.ts'

/** What a letter does with a document that it cites, in words. */
export const RELATIONS: Record<Relation, InWords> = {
  implements: { vi: 'Thực hiện', en: 'Implements' },
  amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
  repeals: { vi: 'Bãi bỏ', en: 'Repeals' },
  replaces: { vi: 'Thay thế', en: 'Replaces' },
  corrects: { vi: 'Đính chính', en: 'Corrects' },
  postpones: { vi: 'Hoãn', en: 'Postpones' },
  answers: { vi: 'Trả lời', en: 'Answers' },
  forwards: { vi: 'Sao gửi', en: 'Forwards' },
  encloses: { vi: 'Gửi kèm', en: 'Encloses' },
}

/** The relation that words name, in either language; undefined for other words. @example relationTyped('thay thế') → 'replaces' */
export const relationTyped = (typed: string): Relation | undefined =>
  Relation.options.find((name) => Object.values(RELATIONS[name]).some((words) => fold(words) === fold(typed)))
