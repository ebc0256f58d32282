import type { MiddlewareHandler } from 'hono'
import { getContext } from 'hono/context-storage'
import type { ViewKind } from '../letter-view.ts'
import type { Archive, Register, SearchIndex, Views } from '../ports.ts'
import { fileSight, readableArchive, readableRegister, readableSearch } from '../readable.ts'
import type { Reader } from '../restriction.ts'
import { type Sight, sightOf } from '../sight.ts'
import { isApi } from './api/problem.ts'
import type { Person } from './door.ts'
import type { ScanPorts } from './scan-ports.ts'
import { SAY } from './words.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What this request may see, and what it was shown. */
    sight: Sight
  }
}

/** Clerks register every letter and see them all; anybody else by address and groups. */
export const readerOf = ({ role, email, groups = [] }: Person): Reader => ({ seesAll: role === 'clerk', email, groups })

type Seen = { archive: Archive; register: Register; search: SearchIndex } & Pick<ScanPorts, 'download'>

/** Outside of a request there is no sight, and asking for it fails: nothing is shown by mistake. */
const sight = (): Sight => getContext().get('sight')

/** The ports as whoever asks may see them: pages and API are built on these, so that none of them has to remember. */
export const readablePorts = <Ports extends Seen>(ports: Ports): Ports => {
  const { archive, register, search, download } = ports
  const files = fileSight(register, sight)
  return {
    ...ports,
    archive: readableArchive(archive, files),
    register: readableRegister(register, sight),
    search: readableSearch(search, sight, register),
    ...(download && {
      download: async (key: string, file: { name: string; type: string }) => {
        if (!(await files.mayHave(key))) throw new Error(`“${key}” is kept from this reader`)
        return download(key, file)
      },
    }),
  }
}

/**
 * Gives the request its sight, and records afterwards which restricted letters it was shown: opened on a page, as
 * pictures or a file, or given to a program. That a page lists one is no view. Where it cannot be recorded nothing is
 * shown.
 */
export const withSight =
  ({ views, now }: { views: Views; now(): Date }): MiddlewareHandler =>
  async (c, next) => {
    const person = c.get('person')
    const sight = sightOf(readerOf(person))
    c.set('sight', sight)
    await next()
    if (c.res.status >= 400) return
    const { account } = person
    const by = person.name || SAY.clerk.vi
    for (const [letter, how] of sight.shown)
      if (how === 'opened' || isApi(c))
        await views.add({ letter, kind: kindOf(c.req.path), at: now().toISOString(), by, ...(account && { account }) })
  }

const kindOf = (path: string): ViewKind => {
  if (path.startsWith('/api/') || /^\/letters\/[^/]+\.json$/u.test(path)) return 'data'
  if (/\/pages\/\d+\.jpg$/u.test(path)) return 'picture'
  return /^\/scans\/[^/]+\/(?:original|searchable\.pdf|truth\.json)$/u.test(path) ? 'file' : 'page'
}
