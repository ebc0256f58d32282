import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'

/** An item as DynamoDB gives and takes it: every value tagged with its type. */
export type Item = Record<string, AttributeValue>

/** A value as it is written in the program. */
export type Plain = string | number | Uint8Array | Plain[] | PlainMap
export type PlainMap = { [name: string]: Plain | undefined }

/** Values as an item bears them; undefined ones are left out. @example toItem({ pages: 2 }) → { pages: { N: '2' } } */
export const toItem = (values: PlainMap): Item =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, toAttribute(value)]])),
  )

const toAttribute = (value: Plain): AttributeValue => {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (value instanceof Uint8Array) return { B: value }
  if (Array.isArray(value)) return { L: value.map(toAttribute) }
  return { M: toItem(value) }
}

/** Readers of single attributes, of which the schemas of items are made. */
export const text = z.object({ S: z.string() }).transform(({ S }) => S)
export const whole = z.object({ N: z.coerce.number<string>().int() }).transform(({ N }) => N)
export const bytes = z.object({ B: z.instanceof(Uint8Array) }).transform(({ B }) => B)

/**
 * What of the values fits into so many bytes, the first ones first; of a list, what of its members fits.
 * DynamoDB counts a little less than JSON does, so that the limit holds.
 */
export const fitting = (values: PlainMap, most: number): PlainMap => {
  let left = most
  const fits = (value: Plain): boolean => {
    const size = Buffer.byteLength(JSON.stringify(value))
    if (size > left) return false
    left -= size
    return true
  }
  const fitted: PlainMap = {}
  for (const [name, value] of Object.entries(values)) {
    const part = Array.isArray(value) ? value.filter(fits) : value !== undefined && fits(value) ? value : []
    if (!Array.isArray(part) || part.length > 0) fitted[name] = part
  }
  return fitted
}
