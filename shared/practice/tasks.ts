import { type Paragraph, paragraphsOf } from '../decree-30/ii-6-content.ts'
import type { Piece } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import { type Deadline, deadlineIn } from './deadlines.ts'
import {
  assigneesOf,
  chargeOf,
  gist,
  hasOwnNames,
  instructionsIn,
  isDeed,
  isHeading,
  isReturnClause,
  ledBy,
} from './instructions.ts'

/** `printed`: the whole paragraph, of which the task's text is the gist. */
export type TaskAt = { task: Task; pieces: Piece[]; printed: string }

type Section = Paragraph & { under: Section[] }
type Scope = { names: string[]; no: string; article: boolean }

/** Types that ask upward, tell what was done, or invite: they charge nobody below (letters.md §5). */
const CHARGES_NOBODY = /^(?:Tờ trình|Báo cáo|Biên bản|Hợp đồng|Bản |Giấy (?!mời)|Phiếu|Thư công)/u
const INVITES = /^(?:Giấy mời|Thư mời)/u

/**
 * The instructions of a letter: items under a charge (“… yêu cầu … nhiệm vụ sau:”) go to those it names, items that
 * begin with names to those, sentences with “giao”, “yêu cầu”, “đề nghị” to those who follow the verb. In decisions
 * only the articles instruct. Requests upward, narrative and closing formulas are no tasks.
 */
export const tasksIn = (body: Piece[], type: string): TaskAt[] => {
  if (CHARGES_NOBODY.test(type)) return []
  const sections = treeOf(paragraphsOf(body))
  if (INVITES.test(type))
    return sections.flatMap((section) => (/^\P{L}*Giao /u.test(section.text) ? sentencesOf(section, '') : []))
  const isDecision = sections.some(({ marker }) => marker?.level === 0)
  const asking = isDecision ? sections.filter(({ marker }) => marker?.level === 0) : sections
  return siblings(asking, { names: [], no: '', article: isDecision })
}

/** Each paragraph under the one that introduces it: deeper markers, and plain lines under a heading. */
const treeOf = (paragraphs: Paragraph[]): Section[] => {
  const roots: Section[] = []
  const open: Section[] = []
  for (const paragraph of paragraphs) {
    const section = { ...paragraph, under: [] }
    while (open.length > 0 && !belongsUnder(section, open.at(-1))) open.pop()
    const parent = open.at(-1)
    if (parent) parent.under.push(section)
    else roots.push(section)
    open.push(section)
  }
  return roots
}

const belongsUnder = (section: Section, parent: Section | undefined): boolean => {
  if (!parent?.marker) return false
  if (section.marker) return section.marker.level > parent.marker.level
  const introduces = /:\s*$/u.test(parent.text) || (parent.text.length < 110 && !/[.;]\s*$/u.test(parent.text))
  return introduces && parent.under.every(({ marker }) => !marker)
}

/** In order: a plain charge gives its names to the items that follow, until running text begins again. */
const siblings = (sections: Section[], scope: Scope): TaskAt[] => {
  const tasks: TaskAt[] = []
  let charged = scope
  let introduced = scope.article || scope.names.length > 0
  for (const section of sections) {
    const charge = section.under.length === 0 ? chargeOf(section.text) : undefined
    const isPlain = section.marker === undefined
    if (charge && (isPlain || charge.names.length > 0) && !ledBy(section.text)?.asked) {
      charged = { ...scope, names: charge.names }
      introduced = true
      continue
    }
    if (isPlain && isReturnClause(section.text) && withDeadline(tasks.at(-1), section)) continue
    if (isPlain && !introduced) charged = { ...scope, names: [] }
    tasks.push(...tasksOf(section, charged, introduced))
    if (isPlain && charged.names.length > 0) charged = { ...scope, names: [] }
    introduced = !isPlain && introduced
  }
  return tasks
}

const tasksOf = (section: Section, scope: Scope, introduced: boolean): TaskAt[] => {
  const no = numberOf(section, scope)
  const led = ledBy(section.text)
  const mayLead = section.marker !== undefined || introduced || led?.asked === true
  if (led && mayLead && isHeading(led.text)) return headed(section, led.names, no)
  if (led && mayLead && isDeed(led.text)) return [task(section, led.names, led.text, no), ...ownUnder(section, no)]
  if (section.under.length > 0) {
    const shared = scope.names.length > 0 && !section.under.some(hasOwnNames) && isDeed(section.text)
    return shared ? [task(section, scope.names, section.text, no)] : siblings(section.under, { ...scope, no })
  }
  const within = sentencesOf(section, no)
  if (within.length > 0) return within
  return scope.names.length > 0 && section.marker && isDeed(section.text)
    ? [task(section, scope.names, section.text, no)]
    : []
}

/** Deeds under a heading of names: one task, unless the items name others themselves. */
const headed = (section: Section, names: string[], no: string): TaskAt[] => {
  const { under } = section
  if (under.length === 0) return []
  const [own, shared] = [under.filter(hasOwnNames), under.filter((item) => !hasOwnNames(item))]
  if (own.length > shared.length) return siblings(under, { names, no, article: false })
  const words = shared.length > 1 ? shared.map(({ text }) => gist(text, 'several')).join('; ') : (shared[0]?.text ?? '')
  const whole = { ...section, pieces: [...section.pieces, ...shared.flatMap(({ pieces }) => pieces)] }
  const all = shared.map(wordsOf).join(' ')
  return [task({ ...whole, text: all }, names, words, no), ...siblings(own, { names: [], no, article: false })]
}

const ownUnder = (section: Section, no: string): TaskAt[] =>
  section.under.filter(hasOwnNames).flatMap((item) => tasksOf(item, { names: [], no, article: false }, true))

const sentencesOf = (section: Section, no: string): TaskAt[] =>
  instructionsIn(section.text).map(({ names, text }) => task({ ...section, under: [] }, names, text, no))

const wordsOf = (section: Section): string => [section.text, ...section.under.map(wordsOf)].join(' ')

const task = (section: Section, names: string[], words: string, no: string): TaskAt => {
  const printed = wordsOf(section)
  const due = deadlineIn(printed)
  return {
    task: { ...(no && { no }), text: gist(words), assignees: assigneesOf(names, printed), ...deadlineFields(due) },
    pieces: section.pieces,
    printed,
  }
}

const deadlineFields = (due: Deadline | undefined): Pick<Task, 'deadline' | 'deadlineText' | 'latest'> => ({
  ...(due?.day && { deadline: due.day }),
  ...(due && { deadlineText: due.words }),
  ...(due?.latest && { latest: due.latest }),
})

/** A clause that says until when to send gives its deadline to the task before it, which had none. */
const withDeadline = (last: TaskAt | undefined, { text, pieces }: Section): boolean => {
  const due = deadlineIn(text)
  if (!last || last.task.deadline || !due?.day) return false
  Object.assign(last.task, deadlineFields(due))
  last.pieces = [...last.pieces, ...pieces]
  last.printed = `${last.printed} ${text}`
  return true
}

/** “Điều 2.1”, “2a”, “-”: the markers on the way down. */
const numberOf = ({ marker }: Section, { no }: Scope): string => {
  if (!marker) return no
  if (marker.level === 0) return `Điều ${marker.value}`
  if (marker.level === 4) return no === '' ? '-' : no
  const isLetter = /\p{L}/u.test(marker.value) && marker.level === 3
  return no === '' || no === '-' ? marker.value : `${no}${isLetter ? '' : '.'}${marker.value}`
}
