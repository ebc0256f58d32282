import type { Context } from 'hono'

/** Under whose name a program's change is kept: of who signed in; on one machine of whom the program names. */
export const callerOf = (c: Context, by: string | undefined): string => {
  const person = c.get('person')
  return person.isSignedIn ? person.name : (by ?? (person.name || 'API'))
}
