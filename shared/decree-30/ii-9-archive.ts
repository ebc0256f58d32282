import { fold } from '../vietnamese/fold.ts'
import { joined } from './evidence.ts'
import type { Item } from './ii-9-recipients.ts'

/** “Lưu:”; where its first letter is lost, “VT”, which every archive's line begins with, tells. */
const ARCHIVE =
  /^.{0,2}l.u ?[:;.] ?|^luu |^lu ?[:;.]? ?(?:vt|vp|van (?:phong|thu))|^.?(?:[uv]u|lu) ?[:;.] ?v[ti1l](?![a-z])/u
const ARCHIVE_WORD = /^[^a-z]{0,4}.{0,2}(?:l.?u|[uv]u) ?[:;.]? ?/u

/** Whether an item of “Nơi nhận” is the last one, the archive's (II.9). */
export const isArchive = ({ pieces: [piece] }: Item<string>): boolean =>
  ARCHIVE.test((piece?.folded ?? '').replace(/^[^a-z]+/u, ''))

/** Who wrote it, in a line of its own; what is enclosed (“(Đính kèm …)”) is none of it. */
const IN_BRACKETS = /^\((?![ĐđKkGg]\p{L}* ?k[èe]m|K[èe]m)/u

/** One line; it goes on only after a comma or with a bracket. A file's own code under it is not the archive's line. */
export const archiveLine = ({ pieces }: Item<string>): Item<string> => {
  const end = pieces.findIndex(
    ({ text }, i) => !/[,-]$/u.test(text) && opened(text) <= 0 && !IN_BRACKETS.test(pieces[i + 1]?.text ?? ''),
  )
  const mine = end === -1 ? pieces.slice(0, 1) : pieces.slice(0, end + 1)
  const text = joined(mine)
  const from = ARCHIVE_WORD.exec(fold(text))?.[0].length ?? 0
  return {
    value: text
      .slice(from)
      .replace(/[\s;.,:/]+$/u, '')
      .replace(/ ?, ?/gu, ', ')
      // The office of văn thư keeps a copy of every letter: what looks like “VT” here is VT.
      .replace(/^V[I1lÍÌTt†íì]\.?(?=,|$)/u, 'VT'),
    pieces: mine,
  }
}

const opened = (text: string): number => (text.match(/\(/gu) ?? []).length - (text.match(/\)/gu) ?? []).length
