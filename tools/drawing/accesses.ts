import type { Permission } from './permissions.ts'
import { nameOf, words } from './things.ts'

/** Places that a function reads, or writes, or removes from: prefixes of the archive, or settings of its own. */
export type Access = { who: string; deed: 'reads' | 'writes' | 'removes'; of: 'archive' | 'settings'; places: string[] }

/** What a function does with the table, by the names of the indexes it asks. */
export type TableAccess = { who: string; table: string; reads: boolean; writes: boolean; indexes: string[] }

const PREFIX = /^(?<bucket>Archive\w+)\/(?<prefix>.+\/)\*$/u
const TABLE = /^(?<table>Register[0-9A-F]{8})(?:\/index\/(?<index>[\w-]+))?$/u
const PARAMETER = /:parameter\/(?:.+\/)?(?<name>\w+(?:\/\*)?)$/u

const DEEDS = ['reads', 'writes', 'removes'] as const

/** The permissions over stores, merged by function and deed. */
export const accesses = (permissions: Permission[]): Access[] =>
  [...new Set(permissions.map(({ who }) => who))].flatMap((who) =>
    DEEDS.flatMap((deed) => {
      const on = permissions.filter((each) => each.who === who && each.deed === deed).map(({ on }) => on)
      const places = on.flatMap((each) => PREFIX.exec(each)?.groups?.prefix ?? [])
      const settings = on.filter((each) => !PREFIX.test(each) && !TABLE.test(each)).map(settingOf)
      return [
        { who, deed, of: 'archive' as const, places },
        { who, deed, of: 'settings' as const, places: settings },
      ].filter(({ places }) => places.length > 0)
    }),
  )

const settingOf = (on: string): string => {
  const name = PARAMETER.exec(on)?.groups?.name
  return name ? `parameter ${name}` : words(nameOf(on))
}

export const tableAccesses = (permissions: Permission[]): TableAccess[] => {
  const found = new Map<string, TableAccess>()
  for (const { who, deed, on } of permissions) {
    const { table, index } = TABLE.exec(on)?.groups ?? {}
    if (!table) continue
    const known = found.get(who) ?? { who, table, reads: false, writes: false, indexes: [] }
    found.set(who, {
      ...known,
      reads: known.reads || deed === 'reads',
      writes: known.writes || deed === 'writes',
      indexes: index ? [...known.indexes, index] : known.indexes,
    })
  }
  return [...found.values()]
}
