import { html } from 'hono/html'
import { type DueTask, WHEN } from '../task-list.ts'
import { isOpen } from '../task-states.ts'
import { may } from './access.ts'
import { assignees } from './field-values.ts'
import { calledInWords, type Html } from './layout.ts'
import { extras } from './letter-tasks.ts'
import { deadline } from './task-page.ts'
import { organOf, organsOf, type TasksQuery, tasksUrl, taskUrl } from './tasks-query.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { TASK_STATES, TASKS, WHENS } from './words-of-tasks.ts'

/** Tasks of one group that are shown at once; a link shows the others. */
const AT_ONCE = 50
const MOST = 1000
/** Under a single name a page of each is enough to see whom to call. */
const OF_EACH_NAME = 10
const MOST_NAMES = 30

type Layout = (tasks: DueTask[], query: TasksQuery, visitor: Visitor) => Html

/** Groups by time, the most pressing first. */
export const byDeadline: Layout = (tasks, query, visitor) =>
  html`${WHEN.map((when) => {
    const group = tasks.filter((task) => task.when === when)
    if (group.length === 0) return ''
    const shown = group.slice(0, query.when ? MOST : AT_ONCE)
    return html`<h2 class="${when}">${WHENS[when][visitor.lang]} <span class="count">${group.length}</span></h2>${table(shown, query, visitor)}
${others(group.length - shown.length, { ...query, when }, visitor)}`
  })}`

/** Groups by organ, the one with the most that is overdue first; a task of several stands with each. */
export const byAssignee: Layout = (tasks, query, visitor) => {
  const { lang } = visitor
  const groups = new Map<string, DueTask[]>()
  for (const task of tasks)
    for (const name of organsOf(task).length > 0 ? organsOf(task) : ['']) {
      if (query.assignee && name !== query.assignee) continue
      groups.set(name, [...(groups.get(name) ?? []), task])
    }
  const late = (group: DueTask[]) => group.filter(({ when }) => when === 'overdue').length
  const open = (group: DueTask[]) => group.filter(isOpen).length
  const sorted = [...groups].sort(([, a], [, b]) => late(b) - late(a) || open(b) - open(a))
  return html`${sorted.slice(0, MOST_NAMES).map(([name, group]) => {
    const shown = group.slice(0, query.assignee ? MOST : OF_EACH_NAME)
    return html`<h2>${name || TASKS.noAssignee[lang]} <span class="count">${group.length}${late(group) > 0 ? html` · <span class="overdue">${late(group)} ${WHENS.overdue[lang].toLowerCase()}</span>` : ''}</span></h2>${table(shown, query, visitor)}
${name ? others(group.length - shown.length, { ...query, assignee: name }, visitor) : ''}`
  })}`
}

const COLUMNS = [
  { name: 'open', has: ({ state }: DueTask) => state === 'open' },
  { name: 'doing', has: ({ state }: DueTask) => state === 'doing' },
  { name: 'done', has: (task: DueTask) => !isOpen(task) },
] as const

/** A column for what is new, in progress and closed, in each the most pressing first. */
export const board: Layout = (tasks, query, visitor) =>
  html`<div class="board">${COLUMNS.map(({ name, has }) => {
    const group = tasks.filter(has)
    const words = name === 'done' ? WHENS.closed : TASK_STATES[name]
    const shown = group.slice(0, query.state ? MOST : AT_ONCE)
    return html`<section aria-labelledby="column-${name}"><h2 id="column-${name}">${words[visitor.lang]} <span class="count">${group.length}</span></h2>
<ul>${shown.map((task) => card(task, query, visitor))}</ul>${others(group.length - shown.length, name === 'done' ? { ...query, view: 'list', when: 'closed' } : { ...query, state: name }, visitor)}</section>`
  })}</div>`

const others = (count: number, query: TasksQuery, { lang }: Visitor) =>
  count > 0 ? html`<p><a href="${tasksUrl(query)}">${TASKS.all[lang]} (+${count})</a></p>` : ''

const toTask = ({ entry, no }: DueTask, query: TasksQuery): string =>
  `${taskUrl(entry.letter.id, no)}?${new URLSearchParams({ back: tasksUrl(query) })}`

/** Why the reading of a task is doubted: on its page it is checked. */
const doubt = ({ doubt }: DueTask, { lang }: Visitor) => (doubt ? html`<p class="doubt">⚑ ${doubt[lang]}</p>` : '')

const card = (task: DueTask, query: TasksQuery, visitor: Visitor) => {
  const { lang } = visitor
  return html`<li class="card"><a lang="vi" href="${toTask(task, query)}">${task.task.text}</a>${doubt(task, visitor)}
<p>${deadline(task, visitor)}</p><p class="quiet">${task.task.assignees.map(organOf).join(', ') || TASKS.noAssignee[lang]} · ${calledInWords(task.entry.letter.fields, lang)}</p>
<p>${task.handled && isOpen(task) ? html`<span class="quiet">${extras(task.handled, lang)}</span>` : ''}${isOpen(task) ? '' : state(task, visitor)}</p>${doneButton(task, query, visitor)}</li>`
}

/** The most frequent word by one press; note and answer stay as they are. */
const doneButton = (task: DueTask, query: TasksQuery, { lang, role }: Visitor) => {
  const { entry, no, handled } = task
  const url = taskUrl(entry.letter.id, no)
  if (!isOpen(task) || !may(role, 'POST', url)) return ''
  const words = { revision: entry.revision, state: 'done', note: handled?.note, answer: handled?.answer?.fullNumber }
  const hidden = Object.entries({ ...words, back: tasksUrl(query) }).filter(([, value]) => value !== undefined)
  return html`<form method="post" action="${url}">${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="plain small" aria-label="${TASKS.markDone[lang]}: ${task.task.text.slice(0, 80)}">✓ ${TASKS.markDone[lang]}</button></form>`
}

const state = ({ state, handled }: DueTask, { lang }: Visitor) =>
  html`<span class="state-${state}">${TASK_STATES[state][lang]}</span>${handled ? html` <span class="quiet">${extras(handled, lang)}</span>` : ''}`

const table = (tasks: DueTask[], query: TasksQuery, visitor: Visitor) => {
  const { lang } = visitor
  return html`<div class="wide"><table class="list tasks"><thead><tr><th scope="col">${SAY.deadline[lang]}</th><th scope="col">${SAY.text[lang]}</th><th scope="col">${SAY.assignees[lang]}</th><th scope="col">${SAY.letter[lang]}</th><th scope="col">${TASKS.state[lang]}</th></tr></thead><tbody>
${tasks.map((task) => {
  const { letter } = task.entry
  return html`<tr><td>${deadline(task, visitor)}</td><td lang="vi"><a href="${toTask(task, query)}">${task.task.text}</a>${doubt(task, visitor)}</td><td lang="vi">${assignees(task.task, { lang, words: [] })}</td>
<td><a href="/letters/${letter.id}#tasks-${task.no}">${calledInWords(letter.fields, lang)}</a><br><span class="quiet">${letter.fields.issuer?.value ?? ''}</span></td><td>${state(task, visitor)}${doneButton(task, query, visitor)}</td></tr>`
})}</tbody></table></div>`
}
