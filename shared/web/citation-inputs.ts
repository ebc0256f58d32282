import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import { type Citation, Relation } from '../letter.ts'
import { RELATIONS } from '../relation-words.ts'
import type { Language } from '../words-for-people.ts'
import { FIELDS } from './labels.ts'
import type { Html } from './layout.ts'
import { SAY } from './words.ts'
import { CITED } from './words-of-citations.ts'
import { TASKS } from './words-of-tasks.ts'

/** One cited document's parts in the order in which its words are written, each in an input of its own. */
export const citationInputs = (
  citation: Citation | undefined,
  refused: { words?: string[] } | undefined,
  lang: Language,
): Html => {
  const [type = '', fullNumber = '', day = '', issuer = '', does = ''] = refused?.words?.[0]
    ? refused.words[0].split('|').map((part) => part.trim())
    : [
        citation?.type,
        citation?.fullNumber,
        dayWords(citation?.issuedOn),
        citation?.issuer,
        citation?.relation && RELATIONS[citation.relation].vi,
      ]
  const invalid = refused ? html` aria-invalid="true" aria-describedby="refused"` : ''
  return html`<p><label>${FIELDS.type[lang]} <input name="words" value="${type}" autocomplete="off" spellcheck="false"></label></p>
<p><label>${SAY.number[lang]} <input class="large" name="words" value="${fullNumber}" autocomplete="off" spellcheck="false" autofocus${invalid}></label></p>
<p><label>${SAY.date[lang]} (${TASKS.dayForm[lang]}) <input name="words" value="${day}" autocomplete="off" inputmode="numeric"></label></p>
<p><label>${SAY.issuer[lang]} <input name="words" value="${issuer}" autocomplete="off" spellcheck="false"></label></p>
<p><label>${CITED.relation[lang]} <select name="words"><option value="">${CITED.onlyCited[lang]}</option>${Relation.options.map((name) => html`<option value="${RELATIONS[name].vi}"${RELATIONS[name].vi === does ? html` selected` : ''}>${RELATIONS[name][lang]}</option>`)}</select></label></p>`
}
