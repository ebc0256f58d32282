import { z } from 'zod'
import { type Evidence, type Found, type Letter, type LetterFields, type PageRange, Relation } from './letter.ts'
import { RejectionCode, ScanId } from './scan.ts'
import type { Language } from './words-for-people.ts'

const text = z.string().nullable()

/**
 * A letter as `read --json` prints it: the shape of a hand-made truth (null where absent, lists never null) with the
 * confidence of each field that was read (a list's is that of its weakest item) and what a person should check.
 */
export const ReadLetter = z.object({
  pages: z.string().regex(/^\d+(-\d+)?$/),
  /** Pages behind the signature that belong to the letter: annexes, forms, drafts. */
  annexes: text,
  number: text,
  symbol: text,
  fullNumber: text,
  issuedOn: text,
  place: text,
  issuer: text,
  parentIssuer: text,
  type: text,
  subject: text,
  addressees: z.array(z.string()),
  copies: z.array(z.object({ name: z.string(), purpose: text })),
  archive: text,
  tasks: z.array(
    z.object({
      no: text,
      text: z.string(),
      assignees: z.array(z.string()),
      deadline: text,
      deadlineText: text,
      confidence: z.number().optional(),
    }),
  ),
  citations: z.array(
    z.object({
      fullNumber: z.string(),
      issuedOn: text,
      issuer: text,
      relation: Relation.optional(),
      confidence: z.number().optional(),
    }),
  ),
  signer: z.object({ authority: text, title: text, name: text }).nullable(),
  urgency: text,
  secrecy: text,
  arrival: z.object({ number: text, date: text, office: text }).nullable(),
  confidence: z.record(z.string(), z.number()),
  /** `item`: the one task or cited document that is doubted, by its place in its list, from 0; without it the whole field. */
  review: z.array(z.object({ field: z.string(), item: z.number().optional(), reason: z.string() })),
})
export type ReadLetter = z.infer<typeof ReadLetter>

/** One scan's line of `read --json`. A rejected scan has an error and no letters. */
export const ReadLine = z.object({
  file: z.string(),
  sha256: ScanId.nullable(),
  pages: z.number().int().nonnegative(),
  letters: z.array(ReadLetter),
  error: z.object({ code: RejectionCode, message: z.string() }).optional(),
})
export type ReadLine = z.infer<typeof ReadLine>

/**
 * A scan's letters as one line for other programs.
 *
 * @example JSON.stringify(readLine('251.pdf', id, 2, letters)) → '{"file":"251.pdf","sha256":"…","pages":2,"letters":[{"pages":"1-2",…}]}'
 */
export const readLine = (
  file: string,
  sha256: ScanId | null,
  pages: number,
  letters: Letter[],
  language: Language = 'vi',
): ReadLine => ({ file, sha256, pages, letters: letters.map((letter) => flat(letter, language)) })

const flat = ({ pages, annexes, fields, review }: Letter, language: Language): ReadLetter => ({
  pages: range(pages),
  annexes: annexes ? range(annexes) : null,
  number: value(fields.number),
  symbol: value(fields.symbol),
  fullNumber: value(fields.fullNumber),
  issuedOn: value(fields.issuedOn),
  place: value(fields.place),
  issuer: value(fields.issuer),
  parentIssuer: value(fields.parentIssuer),
  type: value(fields.type),
  subject: value(fields.subject),
  addressees: fields.addressees.map((found) => found.value),
  copies: fields.copies.map(({ value: { name, purpose = null } }) => ({ name, purpose })),
  archive: value(fields.archive),
  tasks: fields.tasks.map(
    ({ confidence, value: { no = null, text, assignees, deadline = null, deadlineText = null } }) => {
      return { no, text, assignees, deadline, deadlineText, confidence }
    },
  ),
  citations: fields.citations.map(({ confidence, value: { fullNumber, issuedOn = null, issuer = null, relation } }) => {
    return { fullNumber, issuedOn, issuer, ...(relation && { relation }), confidence }
  }),
  signer: named(fields.signer, ({ authority = null, title = null, name = null }) => ({ authority, title, name })),
  urgency: value(fields.urgency),
  secrecy: value(fields.secrecy),
  arrival: named(fields.arrival, ({ number = null, date = null, office = null }) => ({ number, date, office })),
  confidence: confidences(fields),
  review: review.map(({ field, item, reason }) => {
    return { field, ...(item !== undefined && { item }), reason: reason[language] }
  }),
})

const range = ({ first, last }: PageRange): string => (first === last ? `${first}` : `${first}-${last}`)

const value = (found: Found<string> | undefined): string | null => found?.value ?? null

const named = <Value, Flat>(found: Found<Value> | undefined, flatten: (value: Value) => Flat): Flat | null =>
  found ? flatten(found.value) : null

const confidences = (fields: LetterFields): Record<string, number> => {
  const all: [string, Evidence | Evidence[] | undefined][] = Object.entries(fields)
  return Object.fromEntries(
    all
      .map(([name, found]): [string, Evidence[]] => [name, [found ?? []].flat()])
      .filter(([, found]) => found.length > 0)
      .map(([name, found]) => [name, Math.min(...found.map(({ confidence }) => confidence))]),
  )
}
