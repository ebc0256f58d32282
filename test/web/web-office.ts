import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookPdf } from '../../shared/adapters/book-pdf.ts'
import { joinedPdf } from '../../shared/adapters/joined-pdf.ts'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { csvFile, xlsxFile } from '../../shared/adapters/sheet-files.ts'
import { openSqlite } from '../../shared/adapters/sqlite.ts'
import { sqliteArrivalNumbers } from '../../shared/adapters/sqlite-arrival-numbers.ts'
import { sqliteRegister } from '../../shared/adapters/sqlite-register.ts'
import { sqliteSavedViews } from '../../shared/adapters/sqlite-saved-views.ts'
import { sqliteSearchIndex } from '../../shared/adapters/sqlite-search-index.ts'
import { sqliteViews } from '../../shared/adapters/sqlite-views.ts'
import { sqliteWorkQueue } from '../../shared/adapters/sqlite-work-queue.ts'
import type { ScanEntry } from '../../shared/register.ts'
import { type WebPorts, webApplication } from '../../shared/web/application.ts'
import { loopbackDoor } from '../../shared/web/loopback-door.ts'

export const NOW = new Date('2026-03-01T20:00:00Z')

/** The web application over an empty register, with what a test puts in place of the usual. */
export const webOffice = (instead: Partial<WebPorts> = {}) => {
  const db = openSqlite(join(mkdtempSync(join(tmpdir(), 'vanthu-')), 'register.sqlite'))
  const [archive, register] = [memoryArchive(), sqliteRegister(db)]
  const [search, queue] = [sqliteSearchIndex(db, register), sqliteWorkQueue(db)]
  const views = sqliteViews(db)
  const ports: WebPorts = {
    archive,
    register,
    search,
    views,
    saved: sqliteSavedViews(db),
    numbers: sqliteArrivalNumbers(db),
    queue,
    door: loopbackDoor(),
    now: () => NOW,
    staticFile: async (name) => (name === 'style.css' ? Buffer.from('body {}') : undefined),
    searchablePdf: async (scan) => scan,
    joinedPdf,
    csvFile,
    xlsxFile,
    bookPdf,
    ...instead,
  }
  return { web: webApplication(ports), ports, archive, register, search, views, queue }
}

/** A scan in the register as tests need it. */
export const scanEntry = (id: string, more: Partial<ScanEntry> = {}): ScanEntry => ({
  id,
  names: ['công văn.tif'],
  bytes: 1,
  arrivedAt: NOW.toISOString(),
  state: 'registered',
  pagesRead: 1,
  letters: [],
  ...more,
})
