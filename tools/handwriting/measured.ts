import { ACCEPTED } from '../../shared/handwriting/judgement.ts'
import type { Candidate } from '../../shared/reading.ts'

/** One blank of a real letter: what stands there, what was read, and the crop as PNG. */
export type Measured = {
  name: string
  blank: string
  truth: string
  found: boolean
  right: boolean
  amongThree: boolean
  candidates: Candidate[]
  milliseconds: number
  picture: Buffer
}

const surely = ({ candidates: [best] }: Measured, from = ACCEPTED): boolean => (best?.probability ?? 0) >= from

/**
 * The highest rate of errors that seeing so few in so many leaves credible at 95 % (Clopper–Pearson, one-sided).
 *
 * @example mostErrors(0, 31) → 0.092
 */
export const mostErrors = (errors: number, of: number): number => {
  if (of === 0) return 1
  let [low, high] = [errors / of, 1]
  for (let i = 0; i < 50; i++) {
    const rate = (low + high) / 2
    if (atMost(errors, of, rate) > 0.05) low = rate
    else high = rate
  }
  return high
}

/** The chance of at most so many errors at this rate. */
const atMost = (errors: number, of: number, rate: number): number => {
  let [term, sum] = [(1 - rate) ** of, 0]
  for (let k = 0; k <= errors; k++) {
    sum += term
    term *= (((of - k) / (k + 1)) * rate) / (1 - rate)
  }
  return sum
}

/** Counts by kind of blank, as a table in Markdown; `from`: the probability from which a reading is accepted. */
export const table = (measured: Measured[], from = ACCEPTED): string => {
  const rows = [...Map.groupBy(measured, ({ blank }) => blank)].map(([blank, all]) => {
    const count = (test: (one: Measured) => boolean) => all.filter(test).length
    const accepted = count((one) => surely(one, from))
    const wrong = count((one) => surely(one, from) && !one.right)
    const bound = `${(100 * mostErrors(wrong, accepted)).toFixed(1)} %`
    const ms = all.reduce((sum, one) => sum + one.milliseconds, 0) / all.length
    const counts = [all.length, count((one) => one.found), count((one) => one.right), count((one) => one.amongThree)]
    return [blank, ...counts, accepted, wrong, bound, ms.toFixed(1)].join(' | ')
  })
  const head = `blank | in all | found | right | among three | ≥ ${from} | of these wrong | error at most (95 %) | ms`
  return `${[head, ...rows].map((row) => `| ${row} |`).join('\n')}\n`
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)

/** A page with the crop of every blank that was misread, not found or doubted, and what was thought of it. */
export const sheet = (measured: Measured[]): string => {
  const rows = measured
    .filter((one) => !one.right || !surely(one))
    .sort((a, b) => Number(a.right) - Number(b.right))
    .map(({ name, blank, truth, found, right, candidates, picture }) => {
      const read = candidates.map(({ text, probability }) => `${text || '∅'} ${(100 * probability).toFixed(0)} %`)
      return `<tr class="${right ? 'doubted' : 'wrong'}"><td><img src="data:image/png;base64,${picture.toString('base64')}"></td><td>${escaped(name)}<br>${blank}</td><td><b>${escaped(truth)}</b></td><td>${found ? escaped(read.join(', ')) || 'no reading' : 'not found'}</td></tr>`
    })
  return `<!doctype html><meta charset="utf-8"><title>Misread and doubted</title><style>body{font:14px sans-serif}td{padding:4px 12px;border-bottom:1px solid #ccc}.wrong{background:#fdd}</style><table>${rows.join('\n')}</table>\n`
}
