import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderArchive } from '../../shared/adapters/folder-archive.ts'
import { pageWorkers } from '../../shared/adapters/page-reader.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteArrivalNumbers } from '../../shared/adapters/sqlite-arrival-numbers.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSavedViews } from '../../shared/adapters/sqlite-saved-views.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { sqliteViews } from '../../shared/adapters/sqlite-views.ts'
import { sqliteWorkQueue } from '../../shared/adapters/sqlite-work-queue.ts'
import { ArrivalSeries } from '../../shared/arrival-series.ts'
import type { Directory } from '../../shared/directory/directory.ts'
import type { ArrivalNumbers, SavedViews, Views } from '../../shared/ports.ts'
import { troubleOf } from '../../shared/trouble.ts'
import { type WorkPorts, workOn } from '../../shared/work.ts'

/** Renewed while its process lives; a job whose process died unseen is free again after it. */
const LEASE_MS = 60_000
/** How long an idle office waits before it looks for work again. */
const PAUSE_MS = 500

export type Office = WorkPorts & {
  views: Views
  numbers: ArrivalNumbers
  saved: SavedViews
  work(done: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** What an office says of itself: its names, and how it gives arrival numbers out. */
export type Wishes = { office?: string | undefined; series?: ArrivalSeries }

/** Everything on one machine: a data folder with the archive and one SQLite file, and a worker thread per core. */
export const openOffice = (data: string, wishes: Wishes = {}, directory?: Directory): Office => {
  mkdirSync(data, { recursive: true })
  const db = openSqlite(join(data, 'register.sqlite'))
  const register = sqliteRegister(db)
  const [archive, search] = [folderArchive(join(data, 'archive')), sqliteSearchIndex(db, register)]
  const numbers = sqliteArrivalNumbers(db)
  const { office, series = ArrivalSeries.parse({}) } = wishes
  const ports: WorkPorts = {
    archive,
    register,
    search,
    arrivals: { archive, register, search, numbers, series, office },
    queue: sqliteWorkQueue(db),
    pages: pageWorkers(),
    directory,
  }
  return {
    ...ports,
    views: sqliteViews(db),
    numbers,
    saved: sqliteSavedViews(db),
    work: (done) => work(ports, done),
    close: async () => {
      await ports.pages.close()
      db.close()
    },
  }
}

/** While the disk is full or locked, an office that serves waits so long before it tries again. */
const TROUBLE_PAUSE_MS = 10_000

/** Takes jobs until told that it is done; a scan's pages already use every core, so scans go one after the other. */
const work = async (ports: WorkPorts, done: AbortSignal): Promise<void> => {
  while (!done.aborted) {
    if (!(await tryWork(ports))) await pause(PAUSE_MS)
  }
}

/** Does one job, if there is one. Where the machine is in trouble, says what to do and waits: a page served is a page. */
export const tryWork = async (ports: WorkPorts): Promise<boolean> => {
  try {
    const job = await ports.queue.lease(Date.now(), LEASE_MS)
    if (job) await workOn(job, ports, new Date())
    return job !== undefined
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    process.stderr.write(`${trouble.vi}\n${trouble.en}\n`)
    await pause(TROUBLE_PAUSE_MS)
    return false
  }
}

/** Works until nothing waits, telling after each job; what another process is at is waited for. */
export const workOff = async (ports: WorkPorts, onJob: () => void): Promise<void> => {
  while ((await ports.queue.waiting()) > 0) {
    const job = await ports.queue.lease(Date.now(), LEASE_MS)
    if (job) await workOn(job, ports, new Date())
    else await pause(PAUSE_MS)
    if (job) onJob()
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
