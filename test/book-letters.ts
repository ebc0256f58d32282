import type { Found, LetterFields } from '../shared/letter.ts'
import type { LetterEntry } from '../shared/register.ts'
import { letterEntry } from './letter-entry.ts'

export const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })

/** A letter with the stamp of its arrival, as tests of the registers need it. */
export const arrived = (number: string, date: string, fields: Partial<LetterFields> = {}): LetterEntry =>
  withFields(letterEntry(number, 'SYT-NVY', '2026-09-30', `về việc ${number}`), {
    issuer: sure('Sở Y tế'),
    type: sure('Công văn'),
    arrival: sure({ number, date }),
    ...fields,
  })

/** The same letter with other fields. */
export const withFields = (entry: LetterEntry, fields: Partial<LetterFields>): LetterEntry => ({
  ...entry,
  letter: { ...entry.letter, fields: { ...entry.letter.fields, ...fields } },
})

/** Its next revision, as somebody corrected it. */
export const correctedBy = (by: string, entry: LetterEntry, fields: Partial<LetterFields>): LetterEntry => ({
  ...withFields(entry, fields),
  by,
  revision: entry.revision + 1,
  at: '2026-11-24T02:00:00.000Z',
})
