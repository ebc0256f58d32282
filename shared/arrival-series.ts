import { z } from 'zod'
import { LetterId } from './letter.ts'

/** A number of the office's own series of a year, and the letter to which it was given. */
export const GivenNumber = z.object({
  year: z.number().int(),
  number: z.number().int().positive(),
  letter: LetterId,
  at: z.iso.datetime(),
  by: z.string().min(1),
})
export type GivenNumber = z.infer<typeof GivenNumber>

const Start = z
  .string()
  .regex(/^\d{4}:[1-9]\d{0,6}$/u)
  .transform((text) => {
    const [year = 0, number = 1] = text.split(':').map(Number)
    return { year, number }
  })

/**
 * How the office gives arrival numbers out: not at all, when a clerk presses a button, or to every letter as it enters
 * the register. A series begins with 1 each year; one that is taken over from paper with the number of `start`, for
 * instance `2026:451`.
 */
export const ArrivalSeries = z.object({
  arrivalNumbers: z.enum(['off', 'by-hand', 'automatic']).default('off'),
  arrivalStart: Start.optional(),
})
export type ArrivalSeries = z.infer<typeof ArrivalSeries>

/** @example firstOf({ arrivalNumbers: 'by-hand', arrivalStart: { year: 2026, number: 451 } }, 2026) → 451 */
export const firstOf = ({ arrivalStart }: ArrivalSeries, year: number): number =>
  arrivalStart?.year === year ? arrivalStart.number : 1
