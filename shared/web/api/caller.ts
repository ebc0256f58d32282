import type { Context } from 'hono'
import { z } from 'zod'

/** Who says so, on one machine; where people sign in, who signed in. */
export const By = z.string().normalize('NFC').trim().min(1).max(80).optional()

/** Under whose name a program's change is kept: of who signed in; on one machine of whom the program names. */
export const callerOf = (c: Context, by: string | undefined): string => {
  const person = c.get('person')
  return person.isSignedIn ? person.name : (by ?? (person.name || 'API'))
}
