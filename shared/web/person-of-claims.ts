import { z } from 'zod'
import { Role } from './access.ts'
import type { Person } from './door.ts'

/** Providers write one group as a list or as a word. */
const Groups = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/u))]).catch([])

/** Claims that may name the person, the best first; a Cognito user may have nothing but an address, its access token less. */
const NAMES = ['name', 'preferred_username', 'email', 'cognito:username', 'username', 'sub']
/** As the register calls the program: a person of that name would hide who corrected. */
const PROGRAM = 'vanthu'

/** What the provider calls the person. */
export const nameOf = (claims: Record<string, unknown>): string => {
  const names = NAMES.map((claim) => claims[claim]).filter((name) => typeof name === 'string')
  const clean = names.map((name) => name.normalize('NFC').trim().slice(0, 80))
  return clean.find((name) => name !== '' && name.toLowerCase() !== PROGRAM) ?? '?'
}

/** In a cookie of 4 KB they have to find room; of more the first are kept, and the others open nothing. */
const MOST_GROUP_LETTERS = 1_500

const fitting = (groups: string[]): string[] => {
  let left = MOST_GROUP_LETTERS
  return groups.filter((group) => {
    left -= group.length + 3
    return left >= 0
  })
}

/** An address counts only where the provider has verified it: elsewhere people may write whatever they like. */
const emailOf = ({ email, email_verified: verified }: Record<string, unknown>): string | undefined =>
  typeof email === 'string' && (verified === true || verified === 'true') ? email.slice(0, 200) : undefined

/**
 * The person of an ID token; of several groups the strongest role holds. Undefined for one who is in no group of ours.
 *
 * @example personOf({ sub: '1', name: 'Lan', groups: ['officer', 'clerk'] }, 'groups') → { name: 'Lan', role: 'clerk', … }
 */
export const personOf = (claims: Record<string, unknown>, groupsClaim: string): Person | undefined => {
  const groups = Groups.parse(claims[groupsClaim])
  const role = Role.options.find((role) => groups.includes(role))
  if (!role) return undefined
  const [account, email] = [typeof claims.sub === 'string' ? claims.sub : undefined, emailOf(claims)]
  return {
    ...{ name: nameOf(claims), role, isSignedIn: true, groups: fitting(groups) },
    ...(account && { account }),
    ...(email && { email }),
  }
}
