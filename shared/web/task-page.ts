import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import { TaskState } from '../letter.ts'
import type { PageReading } from '../reading.ts'
import type { LetterEntry } from '../register.ts'
import type { DueTask } from '../task-list.ts'
import type { InWords } from '../words-for-people.ts'
import { may } from './access.ts'
import { assignees } from './field-values.ts'
import { calledInWords, type Html, layout, momentInWords } from './layout.ts'
import { said } from './letter-tasks.ts'
import { crop } from './page-pictures.ts'
import { reviewPath } from './review-queue.ts'
import { taskUrl } from './tasks-query.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { inDays, TASK_STATES, TASKS } from './words-of-tasks.ts'

export type TaskPage = {
  entry: LetterEntry
  task: DueTask
  readings: PageReading[]
  /** Letters that may be the answer, the likeliest first. */
  answers: LetterEntry[]
  /** The list from which somebody came and to which saving leads back. */
  back?: string | undefined
  refused?: InWords | undefined
}

/** One task: its words on the paper, letters that may answer it, and a form that says how far it is. */
export const taskPage = (page: TaskPage, visitor: Visitor): Html => {
  const { task, entry } = page
  const { lang, role } = visitor
  const { letter } = entry
  const { issuer, subject } = letter.fields
  const mayWrite = may(role, 'POST', taskUrl(letter.id, task.no))
  const review = reviewPath(letter.id, 'tasks', task.no)
  const mayReview = !entry.withdrawn && may(role, 'GET', review)
  const title = `${TASKS.task[lang]} ${task.task.no ?? task.no + 1} · ${calledInWords(letter.fields, lang)}`
  const content = html`<p class="quiet"><a href="${page.back ?? '/tasks'}">← ${TASKS.back[lang]}</a></p>
<h1>${title}</h1>
${page.refused ? html`<p class="warning" role="alert">${page.refused[lang]}</p>` : ''}
${task.doubt ? html`<p class="doubt">⚑ ${task.doubt[lang]}${mayReview ? html` <a class="edit" href="${review}">${SAY.check[lang]}</a>` : ''}</p>` : ''}
<div class="review"><div><blockquote lang="vi">${task.task.text}</blockquote>
<dl class="facts"><dt>${SAY.assignees[lang]}</dt><dd>${task.task.assignees.length > 0 ? assignees(task.task, { lang, words: [] }) : TASKS.noAssignee[lang]}</dd>
<dt>${SAY.deadline[lang]}</dt><dd>${deadline(task, visitor)}</dd>
<dt>${TASKS.fromLetter[lang]}</dt><dd><a href="/letters/${letter.id}#tasks-${task.no}">${calledInWords(letter.fields, lang)}</a>, ${dayWords(letter.fields.issuedOn?.value)}<br>${issuer?.value ?? ''}<br><span class="quiet">${subject?.value ?? ''}</span></dd>
<dt>${TASKS.state[lang]}</dt><dd>${
    task.handled
      ? html`${said(task.handled, lang)}<br><span class="quiet">${task.handled.by}, ${momentInWords(task.handled.at)}</span>`
      : html`<span class="state-open">${TASK_STATES.open[lang]}</span>`
  }</dd></dl>${paper(page, visitor)}</div>
<div>${mayWrite ? html`${page.answers.map((answer) => offer(page, answer, visitor))}${form(page, visitor)}` : ''}</div></div>`
  return layout(title, content, visitor)
}

export const deadline = ({ due, days, when, task }: DueTask, { lang }: Visitor) => {
  if (due === undefined || days === undefined) return html`${task.deadlineText ?? ''}`
  const far = when === 'closed' ? '' : html` <span class="far ${when}">${inDays(days)[lang]}</span>`
  return html`<b class="date ${when}">${dayWords(due)}</b>${far}${task.deadline ? '' : html`<br><span class="quiet">${task.deadlineText ?? ''}</span>`}`
}

const paper = ({ entry: { letter }, task, readings }: TaskPage, { lang }: Visitor) => {
  const found = letter.fields.tasks[task.no]
  if (!found?.box) return ''
  const at = { page: found.page, box: found.box }
  const reading = readings.find(({ page }) => page === at.page)
  return crop(letter.scan, at, reading, `${SAY.onPaper[lang]}: ${TASKS.task[lang]}, ${SAY.page[lang]} ${at.page}`)
}

const hidden = ({ entry, back }: TaskPage) =>
  html`<input type="hidden" name="revision" value="${entry.revision}">${back ? html`<input type="hidden" name="back" value="${back}">` : ''}`

const offer = (page: TaskPage, { letter: { id, fields } }: LetterEntry, { lang }: Visitor) =>
  page.task.handled?.answer?.letter === id
    ? ''
    : html`<form method="post" action="${taskUrl(page.entry.letter.id, page.task.no)}" class="offer">${hidden(page)}
<input type="hidden" name="state" value="done"><input type="hidden" name="answer" value="${id}"><input type="hidden" name="note" value="${page.task.handled?.note ?? ''}">
<p>${TASKS.offer[lang]}<br><a href="/letters/${id}"><b>${calledInWords(fields, lang)}</b></a>, ${dayWords(fields.issuedOn?.value)} · ${fields.issuer?.value ?? ''}<br><span class="quiet">${fields.subject?.value ?? ''}</span></p>
<button aria-label="${TASKS.confirm[lang]}: ${calledInWords(fields, lang)}">${TASKS.confirm[lang]}</button></form>`

const form = (page: TaskPage, { lang, isSignedIn, name }: Visitor) => {
  const { task, entry } = page
  return html`<form method="post" action="${taskUrl(entry.letter.id, task.no)}" class="correct">${hidden(page)}
<fieldset class="states"><legend>${TASKS.state[lang]}</legend>${TaskState.options.map(
    (state) =>
      html`<label><input type="radio" name="state" value="${state}"${state === task.state ? html` checked` : ''}> ${TASK_STATES[state][lang]}</label>`,
  )}</fieldset>
<p><label>${TASKS.note[lang]} <textarea name="note" rows="2" maxlength="500" aria-describedby="hint">
${task.handled?.note ?? ''}</textarea></label><span class="quiet" id="hint">${TASKS.noteHint[lang]}</span></p>
<p><label>${TASKS.answer[lang]} <input name="answer" value="${task.handled?.answer?.fullNumber ?? ''}" maxlength="100" autocomplete="off" spellcheck="false"></label></p>
${
  isSignedIn
    ? html`<p class="quiet">${TASKS.by[lang]}: ${name}</p>`
    : html`<p><label>${TASKS.by[lang]} <input name="by" value="${name}" maxlength="80" autocomplete="name"></label></p>`
}
<p class="buttons"><button>${TASKS.save[lang]}</button></p></form>`
}
