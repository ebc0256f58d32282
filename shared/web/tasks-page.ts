import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { DueTask } from '../task-list.ts'
import { assignees } from './field-values.ts'
import { calledInWords, type Html, layout } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'

/** Coordinating assignees carry the mark “ (phối hợp)”; in the list of names they are the same organ. */
export const organOf = (assignee: string): string => assignee.replace(/ \(phối hợp\)$/u, '')

/** All tasks, overdue first; each assignee is a link that leaves its own. */
export const tasksPage = (tasks: DueTask[], assignee: string | undefined, visitor: Visitor): Html => {
  const { lang } = visitor
  const counts = new Map<string, number>()
  for (const name of tasks.flatMap(({ task }) => [...new Set(task.assignees.map(organOf))]))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20)
  const mine = assignee ? tasks.filter(({ task }) => task.assignees.map(organOf).includes(assignee)) : tasks
  const content = html`<h1>${SAY.taskList[lang]}</h1>
<div class="register"><details class="filters" open><summary>${SAY.assignees[lang]}</summary><ul>
<li><a href="/tasks"${assignee ? '' : html` aria-current="true"`}><span>${SAY.allAssignees[lang]}</span> <span class="count">${tasks.length}</span></a></li>
${names.map(([name, count]) => html`<li><a href="/tasks?${new URLSearchParams({ assignee: name })}"${name === assignee ? html` aria-current="true"` : ''}><span>${name}</span> <span class="count">${count}</span></a></li>`)}</ul></details>
<div>${
    mine.length === 0
      ? html`<p class="nothing">${SAY.noTasks[lang]}</p>`
      : (['overdue', 'due', 'undated'] as const).map((state) =>
          group(
            mine.filter((task) => task.state === state),
            state,
            visitor,
          ),
        )
  }</div></div>`
  return layout(SAY.taskList[lang], content, visitor)
}

const group = (tasks: DueTask[], state: DueTask['state'], { lang }: Visitor) =>
  tasks.length === 0
    ? ''
    : html`<h2 class="${state}">${SAY[state][lang]} <span class="count">${tasks.length}</span></h2>
<div class="wide"><table class="list"><thead><tr><th scope="col">${SAY.deadline[lang]}</th><th scope="col">${SAY.text[lang]}</th><th scope="col">${SAY.assignees[lang]}</th><th scope="col">${SAY.letter[lang]}</th></tr></thead><tbody>
${tasks.map(
  ({
    entry: { letter },
    no,
    task,
  }) => html`<tr><td class="date">${task.deadline ? html`<b class="${state}">${dayWords(task.deadline)}</b>` : (task.deadlineText ?? '')}</td>
<td>${task.text}</td><td>${assignees(task, { lang, words: [] })}</td>
<td><a href="/letters/${letter.id}#tasks-${no}">${calledInWords(letter.fields, lang)}</a><br><span class="quiet">${letter.fields.issuer?.value ?? ''}</span></td></tr>`,
)}</tbody></table></div>`
