import type { Paragraph } from '../decree-30/ii-6-content.ts'
import { hasOwnNames } from './instructions.ts'

/** A paragraph with those that stand under it. */
export type Section = Paragraph & { under: Section[] }

/** Each paragraph under the one that introduces it: deeper markers, and plain lines under a heading or in an article. */
export const treeOf = (paragraphs: Paragraph[]): Section[] => {
  const roots: Section[] = []
  const open: Section[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const section = { ...paragraph, under: [] }
    const next = paragraphs.slice(i + 1).find(({ marker }) => marker)?.marker?.level
    while (open.length > 0 && !belongsUnder(section, open.at(-1), next)) open.pop()
    const parent = open.at(-1)
    if (parent) parent.under.push(section)
    else roots.push(section)
    open.push(section)
  }
  return roots
}

/** `next`: the level of the marker that comes next; a plain line before it does not end the part “IV.”. */
const belongsUnder = (section: Section, parent: Section | undefined, next: number | undefined): boolean => {
  if (!parent?.marker) return false
  if (section.marker) return section.marker.level > parent.marker.level
  const introduces = /:\s*$/u.test(parent.text) || (parent.text.length < 110 && !/[.;]\s*$/u.test(parent.text))
  if (parent.marker.level === 1 && next !== undefined && next > 1) return true
  return parent.marker.level === 0 || (introduces && parent.under.every(({ marker }) => !marker))
}

/** The section's own words and those under it, but for items that charge somebody else. */
export const wordsOf = (section: Section): string =>
  [section.text, ...section.under.filter((item) => !hasOwnNames(item)).map(wordsOf)].join(' ')

/** Between two items of one list: an item whose own marker was not read. */
export const isAmongItems = (sections: Section[], at: number): boolean => {
  const before = sections[at - 1]?.marker?.level
  return before !== undefined && sections[at + 1]?.marker?.level === before
}

/** “Điều 2.1”, “2a”, “-”: the markers on the way down. */
export const numberOf = ({ marker }: Section, no: string): string => {
  if (!marker) return no
  if (marker.level === 0) return `Điều ${marker.value}`
  if (marker.level === 4) return no === '' ? '-' : no
  const isLetter = /\p{L}/u.test(marker.value) && marker.level === 3
  return no === '' || no === '-' ? marker.value : `${no}${isLetter ? '' : '.'}${marker.value}`
}
