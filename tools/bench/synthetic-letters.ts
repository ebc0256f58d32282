import { createHash } from 'node:crypto'
import type { Found, LetterFields, LetterId } from '../../shared/letter.ts'
import type { Register } from '../../shared/ports.ts'
import type { LetterEntry } from '../../shared/register.ts'
import type { ChangeFeed } from '../../shared/replica-ports.ts'
import { type Random, random } from '../fixtures/random.ts'
import { phrases, pickFrom, words } from './synthetic-words.ts'

const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })

const range = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i))

const ISSUERS = range(300, (i) => `${i % 3 === 0 ? 'Ủy ban nhân dân xã' : 'Sở'} ${words(2, random(i))}`)
const SYMBOLS = range(200, (i) => `${['UBND', 'QĐ', 'TB', 'KH', 'SYT', 'SNN'][i % 6]}-${codeOf(random(i + 1000))}`)
const SIGNERS = range(2000, (i) => `${['Nguyễn', 'Trần', 'Lê', 'Phạm'][i % 4]} ${words(1, random(i + 5000))}`)
const TYPES = ['Công văn', 'Công văn', 'Công văn', 'Quyết định', 'Thông báo', 'Kế hoạch', 'Báo cáo', 'Tờ trình']

function codeOf(at: Random): string {
  return range(2 + Math.floor(at() * 3), () => String.fromCharCode(65 + Math.floor(at() * 26))).join('')
}

const BEGIN = Date.UTC(2025, 0, 1)
const FIRST_DAY = '2015-01-01'
const DAYS = 4000

/** Some 5 KB of text, as a letter of two pages. */
export const TWO_PAGES = 130

const idOf = (n: number): LetterId => `${createHash('sha256').update(`letter ${n}`).digest('hex')}-1`

/** One letter is written into the table every so many ms. */
const PACE = 10_000

/** When the n-th letter was written into the table. */
const momentOf = (n: number): string => new Date(BEGIN + n * PACE).toISOString()

/**
 * The n-th letter of a register that there never was, the same in every run. Two in a hundred lack number and day; every
 * eighth is to be checked, every two hundredth restricted; half of what asks for something says until when.
 */
export const syntheticLetter = (n: number, phrasesOfText = TWO_PAGES): LetterEntry => {
  const at = random(n + 1)
  const [number, symbol] = [`${1 + Math.floor(9999 * at() ** 2)}`, pickFrom(SYMBOLS, at)]
  const day = dayAfter(FIRST_DAY, Math.floor(at() * DAYS))
  const isWhole = n % 50 !== 0
  const fields: LetterFields = {
    issuer: sure(pickFrom(ISSUERS, at)),
    symbol: sure(symbol),
    ...(isWhole && { number: sure(number), fullNumber: sure(`${number}/${symbol}`), issuedOn: sure(day) }),
    type: sure(pickFrom(TYPES, at)),
    subject: sure(`V/v ${words(6, at)}`),
    addressees: range(1 + Math.floor(at() * 3), () => sure(pickFrom(ISSUERS, at))),
    copies: range(2, () => sure({ name: pickFrom(ISSUERS, at) })),
    tasks: range(Math.floor(at() * 3), () =>
      sure({
        text: phrases(4, at),
        assignees: [pickFrom(ISSUERS, at)],
        ...(n % 2 === 0 && { deadline: dayAfter(day, 20) }),
      }),
    ),
    citations: range(2, () => sure({ fullNumber: `${1 + Math.floor(at() * 3000)}/${pickFrom(SYMBOLS, at)}` })),
    signer: sure({ name: pickFrom(SIGNERS, at) }),
  }
  const id = idOf(n)
  const review = n % 8 === 0 ? [{ field: 'signer' as const, reason: { vi: 'Chữ mờ.', en: 'Faint.' } }] : []
  const letter = { id, scan: id.slice(0, 64), pages: { first: 1, last: 2 }, fields, review }
  const text = [
    fields.issuer?.value,
    `Số: ${number}/${symbol}`,
    fields.subject?.value,
    phrases(phrasesOfText, at),
  ].join('\n')
  const restrictedTo = n % 200 === 7 ? { restrictedTo: [`phong-${n % 3}`] } : {}
  return { letter, text, revision: 1, at: momentOf(n), by: 'vanthu', ...restrictedTo }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const PAGE = 1000

/** A table of n synthetic letters, made when they are asked for. `add` writes one more. */
export const syntheticTable = (
  size: number,
): { register: Pick<Register, 'letters'>; feed: ChangeFeed; add(): LetterEntry } => {
  let letters = size
  const numbers = new Map(range(size, (n) => [idOf(n), n]))
  return {
    register: {
      letters: async (ids) => ids.flatMap((id) => syntheticLetter(numbers.get(id) ?? 0)),
    },
    feed: {
      async *changes(since = '') {
        const first = Math.max(0, Math.ceil((Date.parse(since) - BEGIN) / PACE) || 0)
        for (let n = first; n < letters; n += PAGE)
          yield range(Math.min(PAGE, letters - n), (i) => ({ id: idOf(n + i), revision: 1, at: momentOf(n + i) }))
      },
    },
    add: () => {
      numbers.set(idOf(letters), letters)
      return syntheticLetter(letters++)
    },
  }
}
