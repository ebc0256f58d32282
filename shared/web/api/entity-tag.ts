import type { Context } from 'hono'
import type { LetterEntry } from '../../register.ts'

/** A letter's ETag: its id and revision, so that any program that knows both knows the tag. */
export const entityTag = ({ letter, revision }: LetterEntry): string => `"${letter.id}.${revision}"`

const tags = (header: string): string[] => header.match(/\*|(?:W\/)?"[^"]*"/gu) ?? []

/** Whether the program holds this state already (If-None-Match, weak comparison, RFC 9110, 13.1.2). */
export const isHeld = (c: Context, tag: string): boolean =>
  tags(c.req.header('if-none-match') ?? '').some((held) => held === '*' || held.replace(/^W\//u, '') === tag)

/** Whether the program saw another state than this (If-Match, strong comparison); not so when it says nothing. */
export const isStale = (c: Context, tag: string): boolean => {
  const seen = c.req.header('if-match')
  return seen !== undefined && !tags(seen).some((one) => one === '*' || one === tag)
}
