import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { Answering, Handled, Letter } from '../letter.ts'
import type { LetterEntry } from '../register.ts'
import { isOpen, saidOfOthers, type TaskOfLetter, tasksOf } from '../task-states.ts'
import type { Language } from '../words-for-people.ts'
import { assignees, place, type Show } from './field-values.ts'
import { itemDoubt, settledMark } from './item-marks.ts'
import { calledInWords, type Html } from './layout.ts'
import { taskUrl } from './tasks-query.ts'
import { SAY } from './words.ts'
import { TASK_STATES, TASKS } from './words-of-tasks.ts'

/** The tasks of a letter on its page: where each was read, who has to do it until when, and how far it is. */
export const letterTasks = (letter: Letter, show: Show & { mayReview: boolean }): Html => {
  const { lang } = show
  const lost = saidOfOthers(letter)
  return html`<div class="wide"><table class="list"><thead><tr>
<th scope="col">${SAY.no[lang]}</th><th scope="col">${SAY.text[lang]}</th><th scope="col">${SAY.assignees[lang]}</th><th scope="col">${SAY.deadline[lang]}</th><th scope="col">${TASKS.state[lang]}</th></tr></thead>
<tbody>${tasksOf(letter).map((one) => row(letter, one, show))}</tbody></table></div>
${lost.length === 0 ? '' : html`<p class="quiet">${TASKS.lost[lang]}:</p><ul>${lost.map((one) => html`<li>${one.task.text} · ${said(one, lang)}</li>`)}</ul>`}`
}

const row = (letter: Letter, one: TaskOfLetter, show: Show & { mayReview: boolean }) => {
  const { no, task, state } = one
  const { source } = letter.fields.tasks[no] ?? {}
  const { lang } = show
  return html`<tr${one.doubt ? html` class="doubtful"` : ''}><td>${task.no ?? ''}${source === 'person' ? settledMark(lang) : ''}</td><td>${place('tasks', no, task.text, show)}${itemDoubt(letter, 'tasks', no, show)}</td><td>${assignees(task, show)}</td>
<td>${task.deadline ? html`<b class="date">${dayWords(task.deadline)}</b>` : ''} ${task.deadlineText ? html`<span class="quiet">${task.deadlineText}</span>` : ''}</td>
<td><span class="state-${state}">${TASK_STATES[state][lang]}</span>${one.handled ? html`<br><span class="quiet">${extras(one.handled, lang)}</span>` : ''}<br>
<a href="${taskUrl(letter.id, no)}" aria-label="${TASKS.update[lang]}: ${TASKS.task[lang]} ${no + 1}">${TASKS.update[lang]}</a></td></tr>`
}

/** State, answer and note as one line. @example 'Đã xong · Trả lời: 312/SNN-KH · gửi qua e-mail' */
export const said = (handled: Handled, lang: Language): Html =>
  html`<span class="state-${handled.state}">${TASK_STATES[handled.state][lang]}</span>${handled.answer || handled.note ? ' · ' : ''}${extras(handled, lang)}`

export const extras = ({ answer, note }: Handled, lang: Language): Html =>
  html`${answer ? html`${TASKS.answeredBy[lang]}: ${answering(answer, lang)}` : ''}${answer && note ? ' · ' : ''}${note ?? ''}`

const answering = ({ fullNumber, letter, restricted, withheld }: Answering, lang: Language): Html => {
  if (withheld) return html`${TASKS.answerWithheld[lang]}`
  const called = fullNumber ?? SAY.noNumber[lang]
  const link = letter ? html`<a href="/letters/${letter}">${called}</a>` : called
  return html`${link}${restricted ? html` (${TASKS.answerRestricted[lang]})` : ''}`
}

/** On the page of a letter that may answer others: their open tasks, each a link to where it may be closed. */
export const mayClose = (asked: LetterEntry[], answer: Letter, lang: Language): Html | '' =>
  asked.length === 0
    ? ''
    : html`<div class="offer"><p>${TASKS.mayAnswer[lang]}</p><ul>${asked.flatMap(({ letter }) =>
        tasksOf(letter)
          .filter(isOpen)
          .map(
            ({ no, task }) =>
              html`<li><a href="${taskUrl(letter.id, no)}?${new URLSearchParams({ answer: answer.id })}">${calledInWords(letter.fields, lang)} · ${task.text}</a></li>`,
          ),
      )}</ul></div>`
