import { html } from 'hono/html'
import type { LetterView } from '../letter-view.ts'
import type { LetterEntry } from '../register.ts'
import type { Restriction } from '../restriction.ts'
import type { Language } from '../words-for-people.ts'
import { may } from './access.ts'
import { byWhom } from './by-whom.ts'
import { momentInWords } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { ACCESS_WORDS as SAID, VIEW_KINDS } from './words-of-access.ts'

/** Views that the page of a letter lists; the API has them all. */
export const SHOWN_VIEWS = 100

const accessUrl = (id: string): string => `/letters/${id}/access`

/** Whether somebody may say who sees a letter, and see who has. */
export const mayRestrict = ({ role }: Visitor, id: string): boolean => may(role, 'POST', accessUrl(id))

/** @example 'lan@so.vn, to-chuc và văn thư' */
export const peopleIn = (to: Restriction | undefined, lang: Language): string => {
  if (!to) return SAID.everybody[lang]
  return to.length === 0 ? SAID.clerksOnly[lang] : `${to.join(', ')} ${SAID.andClerks[lang]}`
}

/** Above a restricted letter: whom to keep it among. */
export const restrictedNotice = ({ restrictedTo }: LetterEntry, { lang }: Visitor) =>
  restrictedTo
    ? html`<p class="restricted"><strong>${SAID.restrictedTo[lang]}:</strong> ${peopleIn(restrictedTo, lang)}</p>`
    : ''

/** The clerk's form that restricts a letter or opens it again; open where what was typed could not be kept. */
export const accessForm = ({ letter: { id }, restrictedTo }: LetterEntry, visitor: Visitor, refused?: string) => {
  const { lang } = visitor
  if (!mayRestrict(visitor, id)) return ''
  return html`<details class="step access" id="access"${refused === undefined ? '' : html` open`}><summary>${(restrictedTo ? SAID.change : SAID.restrict)[lang]}</summary>
<form method="post" action="${accessUrl(id)}">${refused === undefined ? '' : html`<p class="warning" role="alert">${SAID.wrong[lang]}</p>`}
<p id="access-note">${SAID.note[lang]}</p>
<p><label>${SAID.names[lang]}<textarea name="to" rows="${Math.min(10, 3 + (restrictedTo?.length ?? 0))}" spellcheck="false" autocapitalize="none" aria-describedby="access-note">
${refused ?? restrictedTo?.join('\n') ?? ''}</textarea></label></p>
${byWhom(SAID.by, visitor)}
<p class="buttons"><button name="do" value="restrict">${SAID.doRestrict[lang]}</button>${restrictedTo ? html` <button class="plain" name="do" value="open">${SAID.open[lang]}</button>` : ''}</p></form></details>`
}

/** Who saw a letter that is restricted, or was: the newest views first, for those who decide about it. */
export const viewsTable = (views: LetterView[] | undefined, { lang }: Visitor) =>
  views === undefined
    ? ''
    : html`<h2>${SAID.views[lang]}</h2>
${
  views.length === 0
    ? html`<p class="quiet">${SAID.noViews[lang]}</p>`
    : html`<div class="wide"><table class="history list"><thead><tr><th scope="col">${SAY.when[lang]}</th><th scope="col">${SAY.who[lang]}</th><th scope="col">${SAID.how[lang]}</th></tr></thead>
<tbody>${views.map(({ at, by, kind }) => html`<tr><td class="date">${momentInWords(at)}</td><td><b>${by}</b></td><td>${VIEW_KINDS[kind][lang]}</td></tr>`)}</tbody></table></div>
${views.length < SHOWN_VIEWS ? '' : html`<p class="quiet">${SHOWN_VIEWS} ${SAID.newest[lang]}</p>`}`
}`
