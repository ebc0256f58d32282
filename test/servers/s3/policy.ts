import { z } from 'zod'
import { Refusal } from './refusal.ts'
import { denied } from './signature.ts'

const Range = z
  .tuple([z.literal('content-length-range'), z.number(), z.number()])
  .transform(([kind, least, most]) => [{ kind, least, most }])
const Match = z
  .tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()])
  .transform(([kind, name, value]) => [{ kind, name: name.slice(1), value }])
const Exact = z
  .record(z.string(), z.string())
  .transform((fields) => Object.entries(fields).map(([name, value]) => ({ kind: 'eq' as const, name, value })))
const Policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.union([Range, Match, Exact])) })

/** Fields that need no condition. */
const FREE = /^(?:x-amz-signature|policy|file|x-ignore-.*)$/u

/** A form's fields by their names in lower case, its variables filled in, and the size of its file. */
export type Form = { fields: Map<string, string>; size: number }

/**
 * Holds a posted form to the policy document that was signed with it.
 *
 * @throws Refusal when it is late, a condition fails, or a field comes that no condition names
 */
export const holdToPolicy = (base64: string, { fields, size }: Form, now: number): void => {
  const { expiration, conditions } = parsed(base64)
  if (now > Date.parse(expiration)) throw denied('Invalid according to Policy: Policy expired.')
  const named = new Set<string>()
  for (const condition of conditions.flat()) {
    if (condition.kind === 'content-length-range') holdToRange(size, condition.least, condition.most)
    else {
      const { kind, name, value } = condition
      named.add(name.toLowerCase())
      const came = fields.get(name.toLowerCase())
      if (came !== undefined && (kind === 'eq' ? came === value : came.startsWith(value))) continue
      throw denied(`Invalid according to Policy: Policy Condition failed: ["${kind}", "$${name}", "${value}"]`)
    }
  }
  const extra = [...fields.keys()].filter((name) => !named.has(name) && !FREE.test(name))
  if (extra.length > 0) throw denied(`Invalid according to Policy: Extra input fields: ${extra.join(', ')}`)
}

const holdToRange = (size: number, least: number, most: number): void => {
  if (size > most) {
    const message = 'Your proposed upload exceeds the maximum allowed size'
    throw new Refusal(400, 'EntityTooLarge', message, { ProposedSize: size, MaxSizeAllowed: most })
  }
  if (size < least) {
    const message = 'Your proposed upload is smaller than the minimum allowed size'
    throw new Refusal(400, 'EntityTooSmall', message, { ProposedSize: size, MinSizeAllowed: least })
  }
}

const parsed = (base64: string): z.infer<typeof Policy> => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')))
  } catch (error) {
    throw new Refusal(400, 'InvalidPolicyDocument', `Invalid Policy: ${String(error)}`)
  }
}
