import { z } from 'zod'
import { fold } from './vietnamese/fold.ts'
import type { InWords } from './words-for-people.ts'

/** What a letter does with another document besides naming it. */
export const Relation = z.enum([
  'implements',
  'amends',
  'repeals',
  'replaces',
  'corrects',
  'postpones',
  'answers',
  'forwards',
  'encloses',
])
export type Relation = z.infer<typeof Relation>

/** The same in words. */
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
