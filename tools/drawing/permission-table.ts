import { accesses, type TableAccess, tableAccesses } from './accesses.ts'
import { type Deed, permissions } from './permissions.ts'
import type { Resource } from './stacks.ts'
import { nameOf, SERVICES, serviceOf, words } from './things.ts'
import { withoutStream } from './wiring.ts'

const HEAD = ['function', 'reads', 'writes', 'removes', 'table', 'takes from', 'sends to, asks']

/** Who may do what, as a table in Markdown: the drawing in words, from the same permissions. */
export const permissionTable = (resources: Resource[]): string => {
  const all = permissions(resources)
  const places = accesses(all)
  const tables = tableAccesses(all)
  const names = (who: string, deed: Deed): string[] =>
    all.filter((each) => each.who === who && each.deed === deed).map(({ on }) => calledBy(on))
  const rows = [...new Set(all.map(({ who }) => who))].sort(byName).map((who) => {
    const touched = (deed: Deed) =>
      places.filter((each) => each.who === who && each.deed === deed).flatMap(({ places }) => places)
    return [
      nameOf(who),
      ...[touched('reads'), touched('writes'), touched('removes')].map((each) => each.sort().join(', ')),
      inTable(tables.find((each) => each.who === who)),
      names(who, 'takes').join(', '),
      [...names(who, 'sends'), ...names(who, 'asks')].join(', '),
    ]
  })
  return [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const byName = (a: string, b: string): number => nameOf(a).localeCompare(nameOf(b), 'en')

const calledBy = (on: string): string => {
  if (on === '*' || on.includes(':ses:')) return `${SERVICES[serviceOf(on)]}, where chosen`
  const name = words(nameOf(withoutStream(on)))
  return on === withoutStream(on) ? `“${name}”` : `stream of “${name}”`
}

const inTable = (access: TableAccess | undefined): string => {
  if (!access) return ''
  const { writes, indexes } = access
  return [writes ? 'reads, writes' : 'reads', ...indexes].join(', ')
}
