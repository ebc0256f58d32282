import { z } from 'zod'
import { ReadLetter } from './read-line.ts'

const text = z.string().nullish()
/** Also written as one text, purpose in brackets. */
const CopyOf = z.object({ name: z.string(), purpose: text })

/**
 * A letter as a careful person read it from the picture, in the shape of `read --json`. A field that is left out was
 * not looked at and is not measured; null says that the paper has none.
 */
export const TruthLetter = ReadLetter.omit({ annexes: true, confidence: true, review: true })
  .partial()
  .extend({
    pages: ReadLetter.shape.pages,
    copies: z.array(z.union([z.string().transform((name) => ({ name })), CopyOf])).optional(),
    tasks: z
      .array(
        z.object({ no: text, text: z.string(), assignees: z.array(z.string()), deadline: text, deadlineText: text }),
      )
      .nullish(),
    citations: z.array(z.object({ fullNumber: z.string(), issuedOn: text, issuer: text })).nullish(),
    signer: z.object({ authority: text, title: text, name: text }).nullish(),
    arrival: z.object({ number: text, date: text, office: text }).nullish(),
    notes: text,
  })
export type TruthLetter = z.infer<typeof TruthLetter>

/** The file beside a scan, `NAME.json` beside `NAME.pdf`: its letters in page order. */
export const Truth = z.object({
  scan: z.string(),
  letters: z.array(TruthLetter),
  /** What the scan is like: "clean", "handwritten", "stamped", "photo", …; the tables of `evaluate` are divided by it. */
  kind: z.string().optional(),
})
export type Truth = z.infer<typeof Truth>
