import { z } from 'zod'

/** A message in the two languages in which the program speaks: Vietnamese first, then English. */
export const InWords = z.object({ vi: z.string(), en: z.string() })
export type InWords = z.infer<typeof InWords>

/** A language that a person may choose. */
export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>
