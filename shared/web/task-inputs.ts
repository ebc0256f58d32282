import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { Task } from '../letter.ts'
import type { Language } from '../words-for-people.ts'
import type { Html } from './layout.ts'
import { SAY } from './words.ts'
import { TASKS } from './words-of-tasks.ts'

/** One task's parts in the order in which its words are written, each in an input of its own; assignees one a line. */
export const taskInputs = (task: Task | undefined, refused: { words?: string[] } | undefined, lang: Language): Html => {
  const [no = '', text = '', assignees = '', day = '', dayText = ''] = refused?.words?.[0]
    ? refused.words[0].split('|').map((part) => part.trim())
    : [task?.no, task?.text, task?.assignees.join('; '), dayWords(task?.deadline), task?.deadlineText]
  const names = assignees.split(/ ?; ?/u)
  const invalid = refused ? html` aria-invalid="true" aria-describedby="refused"` : ''
  return html`<p><label>${SAY.no[lang]} <input name="words" value="${no}" autocomplete="off" spellcheck="false"></label></p>
<p><label>${SAY.text[lang]} <textarea name="words" rows="4" spellcheck="false" autofocus${invalid}>
${text}</textarea></label></p>
<p><label>${SAY.assignees[lang]} <textarea name="words" rows="${Math.min(10, names.length + 1)}" spellcheck="false" aria-describedby="names">
${names.join('\n')}</textarea></label><span class="quiet" id="names">${TASKS.namesHint[lang]}</span></p>
<p><label>${SAY.deadline[lang]} (${TASKS.dayForm[lang]}) <input name="words" value="${day}" autocomplete="off" inputmode="numeric"></label></p>
<p><label>${TASKS.deadlineWords[lang]} <input name="words" value="${dayText}" autocomplete="off" spellcheck="false"></label></p>`
}
