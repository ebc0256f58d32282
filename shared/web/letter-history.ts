import { html } from 'hono/html'
import { type Change, changesOf, saidOfTasks, saidSame } from '../changes.ts'
import type { Letter } from '../letter.ts'
import type { LetterEntry } from '../register.ts'
import { FIELDS } from './labels.ts'
import { momentInWords } from './layout.ts'
import { peopleIn } from './letter-access.ts'
import { said as saidOfTask } from './letter-tasks.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { ACCESS_WORDS } from './words-of-access.ts'
import { SAME } from './words-of-same-letters.ts'
import { TASK_STATES } from './words-of-tasks.ts'

type Language = Visitor['lang']

/** Who changed what and when, the newest change first. */
export const letterHistory = (revisions: LetterEntry[], lang: Language) => html`<h2>${SAY.history[lang]}</h2>
<div class="wide"><table class="history list"><thead><tr>
<th scope="col">${SAY.when[lang]}</th><th scope="col">${SAY.who[lang]}</th><th scope="col">${SAY.what[lang]}</th></tr></thead><tbody>
${revisions
  .map((revision, i) => {
    const who =
      revision.by === 'vanthu' ? html`<span class="quiet">${SAY.program[lang]}</span>` : html`<b>${revision.by}</b>`
    return html`<tr><td class="date">${momentInWords(revision.at)}</td><td>${who}</td><td>${changes(revisions[i - 1], revision, lang)}</td></tr>`
  })
  .toReversed()}</tbody></table></div>`

const changes = (before: LetterEntry | undefined, after: LetterEntry, lang: Language) => {
  if (!before) return SAY.firstRead[lang]
  if (after.withdrawn) return SAY.takenOut[lang]
  const [was, is] = [pagesOf(before.letter), pagesOf(after.letter)]
  const all = [
    before.withdrawn ? SAY.takenBack[lang] : undefined,
    was === is ? undefined : html`${SAY.pages[lang]}: <del>${was}</del> → <ins>${is}</ins>`,
    peopleIn(before.restrictedTo, lang) === peopleIn(after.restrictedTo, lang)
      ? undefined
      : html`${ACCESS_WORDS.restrictedTo[lang]}: <del>${peopleIn(before.restrictedTo, lang)}</del> → <ins>${peopleIn(after.restrictedTo, lang)}</ins>`,
    ...changesOf(before, after).map((change) => html`${FIELDS[change.field][lang]}: ${said(change, lang)}`),
    ...saidSame(before, after).map(
      ({ letter, is }) =>
        html`${SAME[is === 'same' ? 'saidSame' : 'saidDifferent'][lang]} <a href="/letters/${letter}">${letter.slice(0, 8)}…</a>`,
    ),
    ...saidOfTasks(before, after).map(
      ({ before, after }) =>
        html`${FIELDS.tasks[lang]} “${after.task.text}”: <del>${before ? saidOfTask(before, lang) : TASK_STATES.open[lang]}</del> → <ins>${saidOfTask(after, lang)}</ins>`,
    ),
  ].filter((line) => line !== undefined)
  return all.length === 0 ? SAY.reread[lang] : html`<ul>${all.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** @example '3–5' */
const pagesOf = ({ pages, annexes }: Letter): string => {
  const last = annexes?.last ?? pages.last
  return pages.first === last ? String(last) : `${pages.first}–${last}`
}

/** One value became another; of a list, the lines that went and the lines that came. */
const said = ({ before, after }: Change, lang: Language) => {
  if (before === after) return html`${SAY.confirmed[lang]} “${after || SAY.absent[lang]}”`
  const [was, is] = [before.split('\n'), after.split('\n')]
  if (was.length < 2 && is.length < 2)
    return html`<del>${before || SAY.absent[lang]}</del> → <ins>${after || SAY.absent[lang]}</ins>`
  const [gone, come] = [
    was.filter((line) => line && !is.includes(line)),
    is.filter((line) => line && !was.includes(line)),
  ]
  return html`<ul class="lines">${gone.map((line) => html`<li>− <del>${line}</del></li>`)}${come.map((line) => html`<li>+ <ins>${line}</ins></li>`)}${gone.length + come.length === 0 ? html`<li>${SAY.otherOrder[lang]}</li>` : ''}</ul>`
}
