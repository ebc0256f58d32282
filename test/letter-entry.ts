import { createHash } from 'node:crypto'
import type { Found, LetterFields } from '../shared/letter.ts'
import type { LetterEntry } from '../shared/register.ts'

const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })

/** A letter in the register as tests need it: its id follows from what it says. */
export const letterEntry = (
  number: string | undefined,
  symbol: string,
  issuedOn: string | undefined,
  subject: string,
  text = subject,
): LetterEntry => {
  const scan = createHash('sha256').update(`${number}/${symbol}/${issuedOn}`).digest('hex')
  const fields: LetterFields = {
    issuer: sure('Ủy ban nhân dân tỉnh Quảng Ngãi'),
    symbol: sure(symbol),
    subject: sure(subject),
    ...(number && { number: sure(number), fullNumber: sure(`${number}/${symbol}`) }),
    ...(issuedOn && { issuedOn: sure(issuedOn) }),
    addressees: [],
    copies: [],
    tasks: [],
    citations: [],
  }
  const letter = { id: `${scan}-1`, scan, pages: { first: 1, last: 1 }, fields, review: [] }
  return { letter, revision: 1, at: '2026-01-01T00:00:00.000Z', by: 'vanthu', text }
}
