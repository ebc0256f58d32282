import { fold } from '../vietnamese/fold.ts'
import { BRANCHES } from './branches.ts'

const GROUP = /^Các (?<head>Sở|Bộ):? ?(?<list>.+)$/u

/**
 * “Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch” → each by its full name, told apart by the known names and never
 * by commas alone. What holds a name that is not known stays as it is printed.
 */
export const expandedOrgans = (text: string): string[] => {
  const { head, list } = GROUP.exec(text)?.groups ?? {}
  if (!head || !list) return [text]
  const names: string[] = []
  let rest = list
  while (rest !== '') {
    const name = BRANCHES.find(
      (branch) => same(rest.slice(0, branch.length), branch) && /^(?:[,;. ]|$)/u.test(rest.slice(branch.length)),
    )
    if (!name) return [text]
    names.push(`${head} ${name}`)
    rest = rest.slice(name.length).replace(/^(?:[,;. ]+(?:và )?)/u, '')
  }
  return names.length > 1 ? names : [text]
}

/** Equal but for diacritics, which OCR drops, and the spaces around a hyphen. */
const same = (a: string, b: string): boolean => fold(a) === fold(b)
