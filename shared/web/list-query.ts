import { Day } from '../letter.ts'
import type { Facet, Filters } from '../ports.ts'

/** What the address bar says: words, filters, and where in the list. */
export type ListQuery = { q: string; filters: Filters; offset: number }

/** What the list offers to be narrowed to. */
export const FACETS: Facet[] = [
  'review',
  'deadline',
  'tasks',
  'closed',
  'restricted',
  'urgency',
  'year',
  'type',
  'issuer',
  'recipient',
]

/** Facets that only have a yes. */
export const FLAGS = new Set<Facet>(['review', 'deadline', 'tasks', 'closed', 'restricted'])

/** The query of the address bar; what is no filter is left out. */
export const listQuery = (query: Record<string, string>): ListQuery => {
  const day = (name: string) => Day.safeParse(query[name]).data
  const flag = (name: string) => (query[name] ? '1' : undefined)
  const text = (name: string) => query[name]?.slice(0, 300) || undefined
  const filters: Filters = {
    from: day('from'),
    to: day('to'),
    year: text('year'),
    issuer: text('issuer'),
    type: text('type'),
    recipient: text('recipient'),
    urgency: text('urgency'),
    cites: text('cites'),
    review: flag('review'),
    tasks: flag('tasks'),
    deadline: flag('deadline'),
    closed: flag('closed'),
    restricted: flag('restricted'),
  }
  return {
    q: query.q?.trim().slice(0, 200) ?? '',
    filters,
    offset: Math.max(0, Math.trunc(Number(query.offset)) || 0),
  }
}

/** The address of a list. @example listUrl({ q: '251', filters: { year: '2019' }, offset: 0 }) → '/?q=251&year=2019' */
export const listUrl = ({ q, filters, offset }: ListQuery): string => {
  const pairs = Object.entries({ q, ...filters, offset: offset > 0 ? String(offset) : undefined })
  const given = pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `/?${new URLSearchParams(given)}` : '/'
}

export const isNarrowed = ({ filters }: ListQuery): boolean =>
  Object.values(filters).some((value) => value !== undefined)
