import { type Directory, membersOf, recognised } from './directory/directory.ts'
import { LOCAL_NAMES } from './directory/local-names.ts'
import { bareLetters, nearestName } from './directory/nearest.ts'
import type { Found, Task } from './letter.ts'
import { comparable } from './vietnamese/similarity.ts'
import { isSyllable } from './vietnamese/syllables.ts'

/** A repair that is likelier right than wrong. */
const CLEARLY = 0.5
const HELPS = / \(phối hợp\)$/u
/** “Giám đốc Sở Tài chính”: the rank, then the office. */
const RANK =
  /^(?:(?:Phó )?(?:Giám đốc|Chủ tịch|Bộ trưởng|Thứ trưởng|Cục trưởng|Chi cục trưởng|Viện trưởng|Chánh án|Thủ trưởng)|Lãnh đạo) (?=\p{Lu})/u

/**
 * Assignees by their names in the directory, as recipients are: a slip is repaired where one name is clearly nearest,
 * a group of which the deployer's directory lists the members becomes its members of that day. The paragraph as it
 * was read stays in `printed`.
 */
export const weighedTasks = (tasks: Found<Task>[], directory: Directory, day?: string): Found<Task>[] =>
  tasks.map((found) =>
    found.source === 'person'
      ? found
      : {
          ...found,
          value: { ...found.value, assignees: named(found.value.assignees, found.confidence, directory, day) },
        },
  )

const named = (assignees: string[], confidence: number, directory: Directory, day: string | undefined): string[] => [
  ...new Set(
    assignees.flatMap((assignee) => {
      const helps = HELPS.exec(assignee)?.[0] ?? ''
      const whole = assignee.slice(0, assignee.length - helps.length)
      const rank = RANK.exec(whole)?.[0] ?? ''
      const office = whole.slice(rank.length)
      const members = membersOf(whole, directory, day)
      if (members.length > 0) return members.map(({ name }) => `${name}${helps}`)
      return [`${rank}${repaired(office, confidence, directory)}${helps}`]
    }),
  ),
]

/**
 * Letters inside a province name its organs without it: “Công an tỉnh”. Marks that were lost come back; a letter is
 * changed only where a word is none in Vietnamese, for “các sở, ngành” lies near “các bộ, ngành”.
 */
const repaired = (office: string, confidence: number, directory: Directory): string => {
  const local = nearestName(office, LOCAL_NAMES)
  const isOwn = local !== undefined && (bareLetters(local) === bareLetters(office) || isMisread(office))
  // Commas and the place of a tone mark are the letter's own.
  if (isOwn) return comparable(local) === comparable(office) ? office : office.slice(0, 1) + local.slice(1)
  // No name bears a word that is none: then the nearest one it must be.
  const name = isMisread(office) ? nearestName(office, directory.names) : undefined
  if (name) return name
  const known = recognised(office, confidence, directory)
  return known && known.sure >= CLEARLY ? known.name : office
}

const isMisread = (office: string): boolean =>
  office.split(/[ ,;-]+/u).some((word) => /^\p{Ll}{2,}$/u.test(word) && !isSyllable(word))
