import { paragraphsOf } from '../decree-30/ii-6-content.ts'
import type { Piece } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import { deadlineIn, type LetterDays } from './deadlines.ts'
import { beginsWithVerb } from './deed-verbs.ts'
import { gist, gistOfSeveral } from './gist.ts'
import {
  assigneesOf,
  chargeOf,
  hasOwnNames,
  instructionsIn,
  isDeed,
  isHeading,
  isReturnClause,
  ledBy,
  ledSentences,
} from './instructions.ts'
import { isAmongItems, numberOf, type Section, treeOf, wordsOf } from './sections.ts'

/** `printed`: the whole paragraph, of which the task's text is the gist. */
export type TaskAt = { task: Task; pieces: Piece[]; printed: string }

/**
 * Who was charged above, the number on the way down, and the days of the letter. `charged`: somebody's words stand
 * above (“… chỉ đạo như sau:”), whoever is meant; `tells`: only what is expressly asked is a task.
 */
type Scope = { names: string[]; no: string; article: boolean; charged: boolean; tells: boolean; days: LetterDays }
/** `introduced`: a charge stands before it; `isItem`: it stands in a list. */
type Place = { introduced: boolean; isItem: boolean }

/** Types that ask upward, tell what was done, or invite: they charge nobody below (letters.md §5). */
export const CHARGES_NOBODY = /^(?:Tờ trình|Báo cáo|Biên bản|Hợp đồng|Bản |Giấy (?!mời)|Phiếu|Thư công)/u
export const INVITES = /^(?:Giấy mời|Thư mời)/u
/** “Giao Sở Tài chính chuẩn bị tài liệu”: what an invitation charges somebody with besides coming. */
const PREPARES = /^\P{L}*Giao /u
/** Heads of what is told: how things stand, what is aimed at, who is there. */
const TELLS =
  /^(?:ve )?(?:danh gia (?:chung|tinh hinh|ket qua)|(?:nhung )?(?:ket qua|ton tai|han che|uu diem)|tinh hinh|nguyen nhan|muc dich|muc tieu|quan diem|thanh phan|thoi gian|dia diem|can cu)(?![a-z])/u
const LONGEST_HEADING = 110

/**
 * The instructions of a letter: items under a charge (“… yêu cầu … nhiệm vụ sau:”) go to those it names, items that
 * begin with names to those, sentences with “giao”, “yêu cầu”, “đề nghị” to those who follow the verb. In decisions
 * only the articles instruct. Requests upward, narrative and closing formulas are no tasks.
 *
 * @param days the letter's own days, from which relative deadlines are counted
 */
export const tasksIn = (body: Piece[], type: string, days: LetterDays = {}): TaskAt[] => {
  if (CHARGES_NOBODY.test(type)) return []
  const sections = treeOf(paragraphsOf(body))
  const nobody = { names: [], no: '', article: false, charged: false, tells: false, days }
  if (INVITES.test(type)) return preparations(sections, nobody)
  const articles = sections.filter(({ marker }) => marker?.level === 0)
  return articles.length > 0 ? siblings(articles, { ...nobody, article: true }) : siblings(sections, nobody)
}

const preparations = (sections: Section[], scope: Scope): TaskAt[] =>
  sections.flatMap((section) => {
    const own = { ...scope, no: numberOf(section, scope.no) }
    return [...(PREPARES.test(section.text) ? sentencesOf(section, own) : []), ...preparations(section.under, own)]
  })

/** In order: a plain charge gives its names to the items that follow, until running text begins again. */
const siblings = (sections: Section[], scope: Scope): TaskAt[] => {
  let tasks: TaskAt[] = []
  let charged = scope
  let introduced = scope.article || scope.charged || scope.names.length > 0
  for (const [i, section] of sections.entries()) {
    const charge = section.under.length === 0 ? chargeOf(section.text) : undefined
    const isPlain = section.marker === undefined && !isAmongItems(sections, i)
    if (charge && (isPlain || charge.names.length > 0) && !ledBy(section.text)?.asked) {
      charged = { ...scope, names: charge.names }
      introduced = true
      continue
    }
    const returned = isPlain ? withReturn(tasks, section, charged) : undefined
    if (returned) {
      tasks = returned
      continue
    }
    if (isPlain && !introduced) charged = { ...scope, names: [] }
    tasks.push(...tasksOf(section, charged, { introduced, isItem: !isPlain }))
    if (isPlain && charged.names.length > 0) charged = { ...scope, names: [] }
    introduced = !isPlain && introduced
  }
  return tasks
}

const tasksOf = (section: Section, scope: Scope, { introduced, isItem }: Place): TaskAt[] => {
  const own = { ...scope, no: numberOf(section, scope.no) }
  const led = ledBy(section.text)
  const mayLead = led?.asked === true || (!scope.tells && (section.marker !== undefined || introduced))
  if (led && mayLead && (isHeading(led.text) || headsDeeds(led.text, section)))
    return headed(section, { ...own, names: led.names })
  if (led && mayLead && isDeed(led.text))
    return [task(section, gist(led.text), { ...own, names: led.names }), ...ownUnder(section, own)]
  const within = sentencesOf(section, own)
  if (section.under.length > 0) {
    const tells = scope.tells || (section.text.length < LONGEST_HEADING && TELLS.test(fold(section.text)))
    if (scope.names.length > 0 && !tells && section.under.every((item) => isOf(item, scope.names)))
      return headsDeeds(section.text, section)
        ? headed(section, own)
        : isDeed(section.text)
          ? [task(section, gist(section.text), own)]
          : []
    return [
      ...(scope.article ? within : []),
      ...siblings(section.under, { ...own, charged: introduced && !tells, tells }),
    ]
  }
  if (within.length > 0) return within
  return scope.names.length > 0 && !scope.tells && isItem && isDeed(section.text)
    ? [task(section, gist(section.text), own)]
    : []
}

/** “… thực hiện các khâu:”, “Công tác phòng ngừa sự cố”: it only heads the deeds under it. */
const headsDeeds = (text: string, { under }: Section): boolean => {
  const deeds = under.filter((item) => beginsWithVerb(item.text) || hasOwnNames(item)).length
  const heads =
    /:\s*$/u.test(text) || (text.length < LONGEST_HEADING && !/[.;/]\P{L}*$/u.test(text) && !beginsWithVerb(text))
  return heads && deeds > 0 && 2 * deeds >= under.length
}

/** It names nobody, or once more all of those above. */
const isOf = ({ text }: Section, names: string[]): boolean => {
  const own = ledBy(text)?.names ?? names
  return own.length === names.length && own.every((name) => names.includes(name))
}

/**
 * Deeds under a heading of names: one task, unless the items name others themselves. Numbered items of an article are
 * a task each.
 */
const headed = (section: Section, scope: Scope): TaskAt[] => {
  const { under } = section
  if (under.length === 0) return []
  if (section.marker?.level === 0 && under.every(({ marker }) => marker?.level === 2))
    return siblings(under, { ...scope, article: false })
  const [own, shared] = [
    under.filter((item) => !isOf(item, scope.names)),
    under.filter((item) => isOf(item, scope.names)),
  ]
  if (own.length > shared.length) return siblings(under, { ...scope, article: false })
  const text = shared.length > 1 ? gistOfSeveral(shared.map(({ text }) => text)) : gist(shared[0]?.text ?? '')
  const pieces = [...section.pieces, ...shared.flatMap(({ pieces }) => pieces)]
  const whole = { ...section, pieces, text: shared.map(wordsOf).join(' '), under: [] }
  return [task(whole, text, scope), ...siblings(own, { ...scope, names: [], article: false })]
}

const ownUnder = (section: Section, scope: Scope): TaskAt[] =>
  section.under
    .filter(hasOwnNames)
    .flatMap((item) => tasksOf(item, { ...scope, names: [], article: false }, { introduced: true, isItem: true }))

/** In an article a sentence may begin with those who answer for it, behind one that says since when it holds. */
const sentencesOf = (section: Section, scope: Scope): TaskAt[] => {
  const asked = instructionsIn(section.text)
  const told = asked.length > 0 || !scope.article ? asked : ledSentences(section.text)
  return told.map(({ names, text }) => task({ ...section, under: [] }, gist(text), { ...scope, names }))
}

const task = (section: Section, text: string, { no, names, days }: Scope): TaskAt => {
  const printed = wordsOf(section)
  return {
    task: { ...(no && { no }), text, assignees: assigneesOf(names, printed), ...deadlineFields(printed, days) },
    pieces: section.pieces,
    printed,
  }
}

const deadlineFields = (printed: string, days: LetterDays): Pick<Task, 'deadline' | 'deadlineText' | 'latest'> => {
  const due = deadlineIn(printed, days)
  return {
    ...(due?.day && { deadline: due.day }),
    ...(due && { deadlineText: due.words }),
    ...(due?.latest && { latest: due.latest }),
  }
}

/**
 * A paragraph that says until when to send (“Văn bản góp ý gửi về … trước ngày …”): behind items of a charge it is one
 * more deed of those charged, behind a single task that had no day it belongs to that one.
 */
const withReturn = (tasks: TaskAt[], section: Section, scope: Scope): TaskAt[] | undefined => {
  const last = tasks.at(-1)
  const fields = deadlineFields(section.text, scope.days)
  if (!last || !fields.deadline || !isReturnClause(section.text)) return undefined
  if (tasks.length > 1 && scope.names.length > 0) return [...tasks, task(section, gist(section.text), scope)]
  if (last.task.deadline) return undefined
  const text = gist(`${last.task.text}. ${section.text}`)
  const pieces = [...last.pieces, ...section.pieces]
  return [
    ...tasks.slice(0, -1),
    { task: { ...last.task, text, ...fields }, pieces, printed: `${last.printed} ${section.text}` },
  ]
}
