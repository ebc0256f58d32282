import { readFile } from 'node:fs/promises'
import { serve as listen } from '@hono/node-server'
import { bookPdf } from '../../shared/adapters/book-pdf.ts'
import { searchablePdf } from '../../shared/adapters/searchable-pdf.ts'
import { csvFile, xlsxFile } from '../../shared/adapters/sheet-files.ts'
import { retryScan } from '../../shared/retry-scan.ts'
import { takeIn } from '../../shared/take-in.ts'
import { webApplication } from '../../shared/web/application.ts'
import { loopbackDoor } from '../../shared/web/loopback-door.ts'
import { STATIC_FILES } from '../../shared/web/static-files.ts'
import type { Office, Wishes } from './office.ts'
import { WrongUsage } from './wrong-usage.ts'

const STATIC = new URL('../../shared/web/static/', import.meta.url)

/** Serves the register to this machine alone. @throws WrongUsage when the port is taken */
export const serve = (
  office: Office,
  { port, ...wishes }: { port: number } & Wishes,
): Promise<{ port: number; close(): void }> => {
  const web = webApplication({
    ...office,
    staticFile: async (name) => (STATIC_FILES.has(name) ? readFile(new URL(name, STATIC)) : undefined),
    searchablePdf,
    csvFile,
    xlsxFile,
    bookPdf,
    ...wishes,
    now: () => new Date(),
    door: loopbackDoor(),
    takeIn: (name, bytes) => takeIn(name, bytes, office, new Date()),
    retry: (scan) => retryScan(scan, office),
  })
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: web.fetch, port, hostname: '127.0.0.1' }, (info) => {
      const close = () => {
        server.close()
        // Pages that listen to events would keep the program from ending.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }
      resolve({ port: info.port, close })
    })
    server.once('error', (cause) =>
      reject(
        new WrongUsage(
          `Cổng ${port} đang bận, hãy chọn cổng khác (--port) · port ${port} is taken, choose another (--port)`,
          { cause },
        ),
      ),
    )
  })
}
