import { html } from 'hono/html'
import type { SavedView } from '../saved-views.ts'
import { isNarrowed, type ListQuery, listUrl } from './list-query.ts'
import type { Visitor } from './visitor.ts'
import { SAVED } from './words-of-saved-views.ts'

/** Under whom a person's searches are kept; on one machine there is one person. */
export const keeperOf = ({ account }: Pick<Visitor, 'account'>): string => account ?? 'local'

/** The searches that a person keeps, each a link beside a button that forgets it. */
export const savedPanel = (views: SavedView[], here: ListQuery, { lang }: Visitor) =>
  views.length === 0
    ? ''
    : html`<h2>${SAVED.saved[lang]}</h2>
<ul class="saved">${views.map(
        ({ name, url }) =>
          html`<li><a href="${url}"${url === savedUrl(here) ? html` aria-current="true"` : ''}><span>${name}</span></a>
<form method="post" action="/saved/forget"><input type="hidden" name="name" value="${name}"><input type="hidden" name="back" value="${savedUrl(here)}"><button class="plain small" aria-label="${SAVED.forget[lang]}: ${name}" title="${SAVED.forget[lang]}">✕</button></form></li>`,
      )}</ul>`

/** Keeps what is searched for now under a name. */
export const saveForm = (query: ListQuery, { lang }: Visitor) =>
  !query.q && !isNarrowed(query)
    ? ''
    : html`<details class="save"><summary>${SAVED.save[lang]}</summary>
<form method="post" action="/saved"><input type="hidden" name="url" value="${savedUrl(query)}">
<label>${SAVED.name[lang]} <input name="name" required maxlength="60" autocomplete="off"></label> <button>${SAVED.doSave[lang]}</button></form></details>`

const savedUrl = (query: ListQuery): string => listUrl({ ...query, offset: 0 })
