import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderArchive } from '../../shared/adapters/folder-archive.ts'
import { pageWorkers } from '../../shared/adapters/page-reader.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { sqliteWorkQueue } from '../../shared/adapters/sqlite-work-queue.ts'
import { type WorkPorts, workOn } from '../../shared/work.ts'

/** A page takes seconds, a report minutes: long enough that no living worker loses its job. */
const LEASE_MS = 10 * 60_000
/** How long an idle office waits before it looks for work again. */
const PAUSE_MS = 500

export type Office = WorkPorts & { work(done: AbortSignal): Promise<void>; close(): Promise<void> }

/** Everything on one machine: a data folder with the archive and one SQLite file, and a worker thread per core. */
export const openOffice = (data: string): Office => {
  mkdirSync(data, { recursive: true })
  const db = openSqlite(join(data, 'register.sqlite'))
  const ports: WorkPorts = {
    archive: folderArchive(join(data, 'archive')),
    register: sqliteRegister(db),
    search: sqliteSearchIndex(db),
    queue: sqliteWorkQueue(db),
    pages: pageWorkers(),
  }
  return {
    ...ports,
    work: (done) => work(ports, done),
    close: async () => {
      await ports.pages.close()
      db.close()
    },
  }
}

/** Takes jobs until told that it is done; a scan's pages already use every core, so scans go one after the other. */
const work = async (ports: WorkPorts, done: AbortSignal): Promise<void> => {
  while (!done.aborted) {
    const job = await ports.queue.lease(Date.now(), LEASE_MS)
    if (job) await workOn(job, ports, new Date())
    else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** Works until nothing waits, telling after each job. */
export const workOff = async (ports: WorkPorts, onJob: () => void): Promise<void> => {
  for (let job = await ports.queue.lease(Date.now(), LEASE_MS); job; ) {
    await workOn(job, ports, new Date())
    onJob()
    job = await ports.queue.lease(Date.now(), LEASE_MS)
  }
}
