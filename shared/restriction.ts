import { z } from 'zod'

/**
 * To whom a letter is restricted: e-mail addresses, and names of groups as the sign-in provider tells them, in small
 * letters and in order. An empty list leaves the clerks alone.
 */
export const Restriction = z.array(z.string().min(1).max(200)).max(100)
export type Restriction = z.infer<typeof Restriction>

/** For whom something is shown. The address is one that the provider has verified. */
export type Reader = { seesAll: boolean; email?: string | undefined; groups: readonly string[] }

/** Whoever gets a mail or a file that anybody may pass on. */
export const NOBODY: Reader = { seesAll: false, groups: [] }

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/**
 * Names as they are typed, one a line or divided by commas or semicolons, each once.
 *
 * @example restrictionOf('Lan@so.vn; to-chuc') → ['lan@so.vn', 'to-chuc']
 */
export const restrictionOf = (typed: string): Restriction =>
  [...new Set(typed.split(/[\n,;]+/u).map(folded))].filter((name) => name !== '').sort()

/** Whether a reader may see what is restricted so; an address is never matched by a group's name, nor the other way. */
export const mayRead = (to: Restriction | undefined, { seesAll, email, groups }: Reader): boolean => {
  if (!to || seesAll) return true
  const own = groups.map(folded).filter((group) => !group.includes('@'))
  return to.some((name) => (name.includes('@') ? name === (email && folded(email)) : own.includes(name)))
}

/** A restriction as one word, for an index that compares words. */
export const restrictionKey = (to: Restriction): string => to.join('\n')
export const restrictionIn = (key: string): Restriction => key.split('\n').filter((name) => name !== '')
