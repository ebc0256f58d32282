import { html } from 'hono/html'
import { TaskState } from '../letter.ts'
import { type DueTask, type TaskList, WHEN } from '../task-list.ts'
import { isOpen } from '../task-states.ts'
import { type Html, layout } from './layout.ts'
import { board, byAssignee, byDeadline } from './tasks-layouts.ts'
import { isAsked, organsOf, type TasksQuery, tasksUrl } from './tasks-query.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { TASK_STATES, TASKS, VIEWS, WHENS } from './words-of-tasks.ts'

/** Assignees that are offered as links, those with the most open tasks. */
const MOST_NAMES = 20

/** The tasks of the register, overdue first: as a list, by assignee or as a board, each narrowed by links. */
export const tasksPage = ({ tasks, behind }: TaskList, query: TasksQuery, visitor: Visitor): Html => {
  const { lang } = visitor
  const asked = tasks.filter((task) => isAsked(task, query))
  const { assignee } = query
  const calendar = `/tasks.ics${assignee ? `?${new URLSearchParams({ assignee })}` : ''}`
  const content = html`<div class="title"><h1>${SAY.taskList[lang]}</h1>
<nav class="views" aria-label="${TASKS.view[lang]}">${Object.entries(VIEWS).map(([view, words]) => html`<a href="${tasksUrl({ ...query, view: nameOf(view) })}"${view === query.view ? html` aria-current="true"` : ''}>${words[lang]}</a>`)}</nav>
<a href="${calendar}">${TASKS.calendar[lang]}</a></div>
${chips(query, lang)}
<div class="register">${panel(tasks, query, lang)}<div>${laidOut(asked, tasks, query, visitor)}
${behind > 0 ? html`<p class="quiet">${behind} ${TASKS.behind[lang]} <a href="/?tasks=1">${SAY.register[lang]}</a></p>` : ''}</div></div>`
  return layout(SAY.taskList[lang], content, visitor)
}

const nameOf = (view: string): TasksQuery['view'] => (view === 'assignee' || view === 'board' ? view : 'list')

const laidOut = (asked: DueTask[], all: DueTask[], query: TasksQuery, visitor: Visitor) => {
  const { lang } = visitor
  if (all.length === 0) return html`<p class="nothing">${TASKS.none[lang]}</p>`
  if (asked.length === 0)
    return html`<p class="nothing">${TASKS.noneSo[lang]} <a href="/tasks">${TASKS.seeAll[lang]}</a>.</p>`
  const isDone = !query.state && !query.when && !asked.some(isOpen)
  const layouts = { list: byDeadline, assignee: byAssignee, board }
  return html`${isDone ? html`<p class="nothing">${TASKS.allDone[lang]}</p>` : ''}${layouts[query.view](asked, query, visitor)}`
}

/** What the list can be narrowed to; each count is of what the other conditions leave. */
const panel = (tasks: DueTask[], query: TasksQuery, lang: Visitor['lang']) => {
  const within = (name: 'when' | 'state' | 'assignee') =>
    tasks.filter((task) => isAsked(task, { ...query, [name]: undefined }))
  const link = (filter: Partial<TasksQuery>, isChosen: boolean, words: string, count: number, mark = '') =>
    html`<li><a href="${tasksUrl({ ...query, ...filter })}"${isChosen ? html` aria-current="true"` : ''}><span class="${mark}">${words}</span> <span class="count">${count}</span></a></li>`
  const [times, states, people] = [within('when'), within('state'), within('assignee')]
  return html`<details class="filters" open><summary>${SAY.filters[lang]}</summary>
<h2>${TASKS.when[lang]}</h2><ul>${link({ when: undefined }, !query.when, TASKS.anyTime[lang], times.length)}${WHEN.map((when) => link({ when }, query.when === when, WHENS[when][lang], times.filter((task) => task.when === when).length, when))}</ul>
<h2>${TASKS.state[lang]}</h2><ul>${link({ state: undefined }, !query.state, TASKS.anyState[lang], states.length)}${TaskState.options.map((state) => link({ state }, query.state === state, TASK_STATES[state][lang], states.filter((task) => task.state === state).length))}</ul>
<h2>${SAY.assignees[lang]}</h2><ul>${link({ assignee: undefined }, !query.assignee, SAY.allAssignees[lang], people.length)}${names(people, query.assignee).map(([assignee, count]) => link({ assignee }, query.assignee === assignee, assignee, count))}</ul></details>`
}

/** Organs with the most open tasks, each with all of its tasks; the chosen one is always among them. */
const names = (tasks: DueTask[], chosen: string | undefined): [string, number][] => {
  const [all, open] = [new Map<string, number>(), new Map<string, number>()]
  for (const task of tasks)
    for (const name of organsOf(task)) {
      all.set(name, (all.get(name) ?? 0) + 1)
      open.set(name, (open.get(name) ?? 0) + Number(isOpen(task)))
    }
  const sorted = [...all].sort(([a], [b]) => (open.get(b) ?? 0) - (open.get(a) ?? 0) || a.localeCompare(b, 'vi'))
  const first = sorted.slice(0, MOST_NAMES)
  return !chosen || first.some(([name]) => name === chosen) ? first : [[chosen, all.get(chosen) ?? 0], ...first]
}

/** What is chosen, each with a link that takes it away. */
const chips = (query: TasksQuery, lang: Visitor['lang']) => {
  const { when, state, assignee } = query
  const all: [string | undefined, Partial<TasksQuery>][] = [
    [when && WHENS[when][lang], { when: undefined }],
    [state && TASK_STATES[state][lang], { state: undefined }],
    [assignee, { assignee: undefined }],
  ]
  const given = all.filter(([words]) => words)
  return given.length === 0
    ? ''
    : html`<p class="chips">${given.map(([words, without]) => html`<a class="chip" href="${tasksUrl({ ...query, ...without })}" title="${SAY.remove[lang]}">${words} <span aria-hidden="true">✕</span></a> `)}<a href="${tasksUrl({ view: query.view })}">${SAY.clear[lang]}</a></p>`
}
