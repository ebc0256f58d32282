import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { BookPorts } from '../../book.ts'
import type { ArrivalNumbers, SavedViews, SearchIndex, Views } from '../../ports.ts'
import type { Numbering } from '../arrival-number.ts'
import type { BookFiles } from '../book-files.ts'
import type { ScanPorts } from '../scan-ports.ts'
import { MOST_BYTES } from '../scan-routes.ts'
import { access } from './access.ts'
import { arrivalNumbers } from './arrival-numbers.ts'
import { bookPrints } from './book-prints.ts'
import { books } from './books.ts'
import { corrections } from './corrections.ts'
import { health } from './health.ts'
import { intake } from './intake.ts'
import { letters } from './letters.ts'
import { missing } from './missing.ts'
import { openApi } from './open-api.ts'
import { type Operation, operation } from './operation.ts'
import { problem, Refusal } from './problem.ts'
import { review } from './review.ts'
import { sameLetters } from './same-letters.ts'
import { savedViews } from './saved-views.ts'
import { scanChanges } from './scan-changes.ts'
import { scans } from './scans.ts'
import { taskStates } from './task-states.ts'
import { tasks } from './tasks.ts'

/** What a correction may weigh. */
const MOST_JSON_BYTES = 2 * 1024 * 1024

/** The ports as whoever asks may see them; `whole` for what withholds by itself, as the registers of the law do. */
type ApiPorts = ScanPorts &
  Numbering & {
    search: SearchIndex
    views: Views
    saved: SavedViews
    numbers: ArrivalNumbers
    now(): Date
    whole: BookPorts & BookFiles & { now(): Date }
  }

/** Every operation; of two paths that fit, the first holds. */
export const operations = (ports: ApiPorts): Operation[] => {
  const all = [
    ...health(ports),
    ...letters(ports),
    ...corrections(ports),
    ...access(ports),
    ...review(ports),
    ...sameLetters(ports),
    ...arrivalNumbers({ ...ports, archive: ports.whole.archive }),
    ...savedViews(ports),
    ...missing(ports),
    ...tasks(ports),
    ...taskStates(ports),
    ...books(ports.whole, ports.register),
    ...bookPrints(ports.whole),
    ...intake(ports),
    ...scans(ports),
    ...scanChanges(ports),
  ]
  return [...all, document(() => openApi([...all, document(() => ({}))]))]
}

const document = (made: () => object): Operation =>
  operation(
    {
      method: 'GET',
      path: '/openapi.json',
      id: 'getDocument',
      about: 'Tài liệu OpenAPI 3.1 này · This document',
      input: z.object({}),
      answers: { 200: { about: 'The document' } },
    },
    async (_, c) => c.json(made()),
  )

/** `/api/v1`: the register for programs. Who may ask for what stands in the table of access. */
export const apiRoutes = (ports: ApiPorts): Hono => {
  const api = new Hono()
  const tooLarge = (c: Context) => problem(c, 'too-large')
  api.use('/scans', bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }))
  const small = bodyLimit({ maxSize: MOST_JSON_BYTES, onError: tooLarge })
  for (const path of ['/letters/*', '/scans/*', '/saved-views/*', '/books/*']) api.use(path, small)
  for (const { method, path, run } of operations(ports)) api.on(method, path, run)
  api.onError((error, c) => {
    if (error instanceof Refusal) return problem(c, error.code, error.particulars)
    console.error(error)
    return problem(c, 'failed')
  })
  return api
}
