import { z } from 'zod'
import { LetterId } from './letter.ts'

/** How a restricted letter was seen: on a page, as pictures of its pages, as the scan's file, as data for programs. */
export const ViewKind = z.enum(['page', 'picture', 'file', 'data'])
export type ViewKind = z.infer<typeof ViewKind>

/**
 * Somebody saw a restricted letter. `account` is what tells people of the same name apart, where people sign in. Views
 * of one kind by one person within a minute are one view.
 */
export const LetterView = z.object({
  letter: LetterId,
  kind: ViewKind,
  at: z.iso.datetime(),
  by: z.string().min(1),
  account: z.string().optional(),
})
export type LetterView = z.infer<typeof LetterView>

/** What tells views of a letter apart. @example '2026-11-25T05:40 page Lan' */
export const viewKey = ({ at, kind, by, account }: LetterView): string =>
  `${new Date(at).toISOString().slice(0, 16)} ${kind} ${account ?? by}`
