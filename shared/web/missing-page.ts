import { html } from 'hono/html'
import { dayWords } from '../field-words.ts'
import type { Missing } from '../missing-letters.ts'
import { citingUrl } from './citations.ts'
import { FIELDS } from './labels.ts'
import { type Html, layout } from './layout.ts'
import type { Visitor } from './visitor.ts'
import { SAY } from './words.ts'
import { CITED } from './words-of-citations.ts'

/** What letters cite and the register has not, the most cited first; each leads to the letters that cite it. */
export const missingPage = (missing: Missing[], visitor: Visitor): Html => {
  const { lang } = visitor
  const content = html`<h1>${CITED.missingTitle[lang]}</h1>
<p class="quiet">${CITED.missingNote[lang]}</p>
${missing.length === 0 ? html`<p class="nothing">${CITED.nothingMissing[lang]}</p>` : table(missing, visitor)}`
  return layout(CITED.missingTitle[lang], content, visitor)
}

const table = (missing: Missing[], { lang }: Visitor) => html`<div class="wide"><table class="list"><thead><tr>
<th scope="col">${SAY.number[lang]}</th><th scope="col">${FIELDS.type[lang]}</th><th scope="col">${SAY.date[lang]}</th><th scope="col">${SAY.issuer[lang]}</th><th scope="col">${CITED.citing[lang]}</th></tr></thead>
<tbody>${missing.map(
  ({ citation: { fullNumber, type, issuedOn, issuer }, count }) =>
    html`<tr><td><b>${fullNumber}</b></td><td>${type ?? ''}</td><td class="date">${dayWords(issuedOn)}</td><td>${issuer ?? ''}</td><td><a href="${citingUrl(fullNumber)}" aria-label="${CITED.citing[lang]}: ${count}, ${fullNumber}">${count}</a></td></tr>`,
)}</tbody></table></div>`
