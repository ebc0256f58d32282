import { html } from 'hono/html'
import { FIELDS } from '../../../shared/web/labels.ts'
import type { WorstCase } from '../../../shared/worst-cases.ts'

/** A case with the file of its picture, beside the page. */
export type PicturedCase = WorstCase & { picture: string | undefined }

const STYLE = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:2px solid #888;padding-bottom:.2rem}
nav{margin:1rem 0;display:flex;flex-wrap:wrap;gap:.25rem .9rem}
article{border:1px solid #ccc;border-left:6px solid #c9a227;border-radius:4px;padding:.7rem .9rem;margin:.7rem 0;break-inside:avoid}
article.silent{border-left-color:#b3261e}article.missing{border-left-color:#1f6fb2}
img{display:block;max-width:100%;max-height:22rem;border:1px solid #ddd;margin:.5rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
.quiet{color:#555}b.kind{margin-right:.5rem}
@media print{body{margin:0;max-width:none;font-size:11px}nav{display:none}img{max-height:14rem}h2{break-after:avoid}}`

const kindOf = ({ flagged, verdict }: WorstCase): 'silent' | 'missing' | 'flagged' =>
  verdict === 'missing' ? 'missing' : flagged ? 'flagged' : 'silent'

const KINDS = {
  silent: 'Sai mà không cảnh báo · Wrong, silent',
  missing: 'Không đọc được · Missing',
  flagged: 'Sai, có cảnh báo · Wrong, flagged',
}

const label = ({ field, name }: WorstCase): string => {
  const known = name && FIELDS[name]
  const part = field.includes('.') ? ` (${field})` : ''
  return known ? `${known.vi} · ${known.en}${part}` : field
}

const article = (one: PicturedCase, i: number) => {
  const { scan, pages, page, expected, got, confidence, picture } = one
  return html`<article class="${kindOf(one)}"><p><b class="kind">${i + 1}. ${KINDS[kindOf(one)]}${one.verdict === 'missing' && !one.flagged ? ', không cảnh báo · silent' : ''}</b> <span class="quiet">${scan.split('/').at(-1)} · tr. ${page} (${pages})</span></p>
${picture ? html`<img src="${picture}" alt="${label(one)}" loading="lazy">` : ''}
<dl><dt>Đọc là · Read</dt><dd>${got || '–'}</dd><dt>Đúng là · True</dt><dd>${expected || '–'}</dd><dt>Độ tin · Confidence</dt><dd>${confidence === undefined ? '–' : confidence.toFixed(2)}</dd></dl></article>`
}

/** The worst cases as one page that prints, by field, the field with the most silent errors first. */
export const worstPage = (cases: PicturedCase[]) => {
  const fields = [...Map.groupBy(cases, label)].toSorted(([, a], [, b]) => silent(b) - silent(a) || b.length - a.length)
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>vanthu: trường hợp xấu nhất</title><style>${STYLE}</style></head>
<body><h1>Những trường hợp xấu nhất · The worst cases</h1>
<p class="quiet">${cases.length} giá trị sai hoặc thiếu · values wrong or missing; ${silent(cases)} không cảnh báo · silent</p>
<nav>${fields.map(([name, all], i) => html`<a href="#f${i}">${name} (${all.length})</a>`)}</nav>
${fields.map(([name, all], i) => html`<section id="f${i}"><h2>${name} <span class="quiet">${all.length}</span></h2>${all.map(article)}</section>`)}
</body></html>`
}

const silent = (cases: WorstCase[]): number => cases.filter((one) => kindOf(one) === 'silent').length
