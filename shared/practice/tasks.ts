import { paragraphsOf } from '../decree-30/ii-6-content.ts'
import type { Piece } from '../decree-30/pieces.ts'
import { fold } from '../vietnamese/fold.ts'
import { isAddressed } from './addressed.ts'
import type { LetterDays } from './deadlines.ts'
import { beginsWithVerb } from './deed-verbs.ts'
import { gist, gistOfSeveral } from './gist.ts'
import {
  chargeOf,
  clausesOf,
  dutiesIn,
  hasOwnNames,
  type Instruction,
  instructionsIn,
  isDeed,
  isHeading,
  ledBy,
  ledSentences,
} from './instructions.ts'
import { isAskedBySomebody } from './leads.ts'
import { type Charge, type TaskAt, taskOf, withReturn } from './one-task.ts'
import { isAmongItems, numberOf, type Section, treeOf, wordsOf } from './sections.ts'
import { assigns, endsPart, headsDeeds, isOffice, listsThings, tells } from './task-headings.ts'

/**
 * Who was charged above, the number on the way down, and the days of the letter. `charged`: somebody's words stand
 * above (“… chỉ đạo như sau:”), whoever is meant; `assigns`: a heading says that everybody gets his part (“Tổ chức
 * thực hiện”); `tells`: only what is expressly asked is a task.
 */
type Scope = Charge & { article: boolean; charged: boolean; assigns: boolean; tells: boolean; addressees: string[] }
/** `introduced`: a charge stands before it; `isItem`: it stands in a list; `before`: its neighbour; `beside`: its whole list. */
type Place = { introduced: boolean; isItem: boolean; before?: Section | undefined; beside?: Section[] }

/** Types that ask upward, tell what was done, or invite: they charge nobody below (letters.md §5). */
export const CHARGES_NOBODY = /^(?:Tờ trình|Báo cáo|Biên bản|Hợp đồng|Bản |Giấy (?!mời)|Phiếu|Thư công)/u
export const INVITES = /^(?:Giấy mời|Thư mời)/u
/** “Giao Sở Tài chính chuẩn bị tài liệu”: what an invitation charges somebody with besides coming. */
const PREPARES = /^\P{L}*Giao /u
/** A report's last words may charge those below: “Trên đây là báo cáo …, đề nghị các đơn vị …”. */
const REPORTS = /^Báo cáo/u
const ENDS = /^\P{L}{0,4}tren day (?:la|l)(?![a-z])/u

/**
 * The instructions of a letter: items under a charge (“… yêu cầu … nhiệm vụ sau:”) go to those it names, items that
 * begin with names to those, sentences with “giao”, “yêu cầu”, “đề nghị” to those who follow the verb. In decisions
 * only the articles instruct. Requests upward, narrative and closing formulas are no tasks.
 *
 * @param days the letter's own days, from which relative deadlines are counted
 * @param addressees those who must be meant where a sentence begins with them and says until when
 */
export const tasksIn = (body: Piece[], type: string, days: LetterDays = {}, addressees: string[] = []): TaskAt[] => {
  const nobody = {
    names: [],
    no: '',
    days,
    addressees: addressees.map(fold),
    article: false,
    charged: false,
    assigns: false,
    tells: false,
  }
  const paragraphs = paragraphsOf(body)
  if (REPORTS.test(type))
    return paragraphs.flatMap((one) => (ENDS.test(fold(one.text)) ? sentencesOf({ ...one, under: [] }, nobody) : []))
  if (CHARGES_NOBODY.test(type)) return []
  const sections = treeOf(paragraphs)
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
  let opener: Section | undefined
  let introduced = scope.article || scope.charged || scope.names.length > 0
  for (const [i, section] of sections.entries()) {
    const charge = section.under.length === 0 ? chargeOf(section.text) : undefined
    const isPlain = section.marker === undefined && !isAmongItems(sections, i)
    if (charge && (isPlain || charge.names.length > 0) && !ledBy(section.text)?.asked && !listsThings(sections, i)) {
      charged = { ...scope, names: charge.names }
      introduced = true
      continue
    }
    if (charged.assigns && !scope.assigns && endsPart(section, opener)) charged = scope
    if (section.under.length === 0 && assigns(section)) {
      charged = { ...scope, names: [], assigns: true, tells: false }
      opener = section
      introduced = true
      continue
    }
    const returned = isPlain ? withReturn(tasks, section, charged) : undefined
    if (returned) {
      tasks = returned
      continue
    }
    if (isPlain && !introduced) charged = { ...scope, names: [] }
    tasks.push(
      ...tasksOf(section, charged, { introduced, isItem: !isPlain, before: sections[i - 1], beside: sections }),
    )
    if (isPlain && charged.names.length > 0) charged = { ...scope, names: [] }
    introduced = charged.assigns || (!isPlain && introduced)
  }
  return tasks
}

const tasksOf = (section: Section, scope: Scope, { introduced, isItem, before, beside = [] }: Place): TaskAt[] => {
  const own = { ...scope, no: numberOf(section, scope.no) }
  const led = ledBy(section.text)
  // Where everybody gets his part, a table's torn lines begin with names, too.
  const isTorn = scope.assigns && led !== undefined && !isHeading(led.text) && !beginsWithVerb(led.text)
  const isMeant = led !== undefined && isAddressed(led, section.text, scope)
  const mayLead =
    led?.asked === true || (!scope.tells && (section.marker !== undefined || (introduced && !isTorn) || isMeant))
  if (led && mayLead && (isHeading(led.text) || headsDeeds(led.text, section)))
    return headed(section, { ...own, names: led.names })
  const each =
    led && mayLead ? [dutiesOf(section, own), clausesIn(section)].find(({ length }) => length > 1) : undefined
  if (each) return each.map(({ names, text }) => taskOf({ ...section, under: [], text }, gist(text), { ...own, names }))
  if (led && mayLead && isDeed(led.text))
    return [taskOf(section, gist(led.text), { ...own, names: led.names }), ...ownUnder(section, own)]
  if (!led && scope.assigns && isOffice(section, beside)) return headed(section, { ...own, names: [section.text] })
  const within = sentencesOf(section, own)
  if (section.under.length > 0) {
    const parts = scope.assigns || assigns(section)
    const told = !parts && (scope.tells || tells(section, before))
    if (scope.names.length > 0 && !told && section.under.every((item) => isOf(item, scope.names)))
      return headsDeeds(section.text, section)
        ? headed(section, own)
        : isDeed(section.text)
          ? [taskOf(section, gist(section.text), own)]
          : []
    const below = { ...own, charged: parts || (introduced && !told), assigns: parts, tells: told }
    return [...(scope.article ? within : []), ...siblings(section.under, below)]
  }
  if (within.length > 0) return within
  return scope.names.length > 0 && !scope.tells && isItem && isDeed(section.text)
    ? [taskOf(section, gist(section.text), own)]
    : []
}

/** It names nobody, or once more all of those above. */
const isOf = ({ text }: Section, names: string[]): boolean => {
  if (isAskedBySomebody(text)) return false
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
  return [taskOf(whole, text, scope), ...siblings(own, { ...scope, names: [], article: false })]
}

const ownUnder = (section: Section, scope: Scope): TaskAt[] =>
  section.under
    .filter(hasOwnNames)
    .flatMap((item) => tasksOf(item, { ...scope, names: [], article: false }, { introduced: true, isItem: true }))

const dutiesOf = ({ text, marker }: Section, { tells }: Scope): Instruction[] =>
  tells || marker !== undefined ? [] : dutiesIn(text)

const clausesIn = ({ text, under }: Section): Instruction[] => (under.length === 0 ? clausesOf(text) : [])

/** In an article a sentence may begin with those who answer for it, behind one that says since when it holds. */
const sentencesOf = (section: Section, scope: Scope): TaskAt[] => {
  const asked = instructionsIn(section.text)
  const told = asked.length > 0 ? asked : scope.article ? ledSentences(section.text) : dutiesOf(section, scope)
  return told.map(({ names, text }) => taskOf({ ...section, under: [] }, gist(text), { ...scope, names }))
}
