import type { Filters, SearchIndex } from '../../shared/ports.ts'
import { random } from '../fixtures/random.ts'
import { syntheticLetter } from './synthetic-letters.ts'
import { pickFrom } from './synthetic-words.ts'

type Typed = { words: string; filters?: Filters }

/** What people type: numbers in several forms, words of a subject or a text, names, frequent syllables, with filters. */
const typed = (letters: number): Typed[] => {
  const at = random(99)
  const some = Array.from({ length: 40 }, () => syntheticLetter(Math.floor(at() * letters)))
  return some.flatMap(({ letter: { fields }, text }, i): Typed[] => {
    const [number = '', symbol = ''] = [fields.number?.value, fields.symbol?.value]
    const words = text.split(/\s+/u)
    const from = 40 + Math.floor(at() * 300)
    const subject = (fields.subject?.value ?? '').slice('V/v '.length)
    const year = { year: String(2015 + (i % 11)) }
    const issuer = { issuer: fields.issuer?.value }
    const forms: Typed[] = [
      { words: `${number}/${symbol}` },
      { words: `${number} ${symbol.replace('-', ' ').toLowerCase()}` },
      { words: subject },
      { words: subject.split(' ').slice(0, 2).join(' '), filters: year },
      { words: words.slice(from, from + 4).join(' ') },
      { words: fields.signer?.value.name ?? '', filters: issuer },
      { words: `thực hiện ${words.slice(from, from + 2).join(' ')}` },
      { words: pickFrom(['thực', 'công', 'ủy', 'nhân dân', 'triển khai'], at), filters: i % 2 === 0 ? year : issuer },
      { words: pickFrom(['thực', 'ủy ban nhân dân', 'công văn', 'quy định', 'nhà'], at) },
    ]
    return [pickFrom(forms.slice(0, 2), at), ...forms.slice(2)]
  })
}

/** `ms` on the clock; `cpu` of this process alone, which says more on a machine that others use. */
export type Timed = { words: string; filters: Filters | undefined; ms: number; cpu: number }

/** Each of them typed letter by letter, as the list asks: 50 letters and how many there are. */
export const typeAll = async (index: SearchIndex, letters: number): Promise<{ keys: Timed[]; whole: Timed[] }> => {
  const keys: Timed[] = []
  const whole: Timed[] = []
  for (const { words, filters } of typed(letters)) {
    for (let end = 1; end <= words.length; end++) {
      const [start, cpu] = [performance.now(), process.cpuUsage()]
      await index.search({ words: words.slice(0, end), limit: 50, ...(filters && { filters }) })
      const { user, system } = process.cpuUsage(cpu)
      const one = {
        words: words.slice(0, end),
        filters,
        ms: performance.now() - start,
        cpu: (user + system) / 1000,
      }
      keys.push(one)
      if (end === words.length) whole.push(one)
    }
  }
  return { keys, whole }
}

/** @example percentiles([1, 2, 3]) → 'p50 2.00 · p95 3.00 · p99 3.00 · worst 3.00' */
export const percentiles = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? sorted.at(-1) ?? 0).toFixed(2)
  return `p50 ${at(0.5)} · p95 ${at(0.95)} · p99 ${at(0.99)} · worst ${at(1)}`
}
