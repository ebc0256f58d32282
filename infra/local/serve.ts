import { readFile } from 'node:fs/promises'
import { serve as listen } from '@hono/node-server'
import { bookPdf } from '../../shared/adapters/book-pdf.ts'
import { joinedPdf } from '../../shared/adapters/joined-pdf.ts'
import { searchablePdf } from '../../shared/adapters/searchable-pdf.ts'
import { csvFile, xlsxFile } from '../../shared/adapters/sheet-files.ts'
import { retryScan } from '../../shared/retry-scan.ts'
import { takeIn } from '../../shared/take-in.ts'
import { webApplication } from '../../shared/web/application.ts'
import { loopbackDoor } from '../../shared/web/loopback-door.ts'
import { oidcDoor } from '../../shared/web/oidc-door.ts'
import type { OidcSettings } from '../../shared/web/oidc-settings.ts'
import { STATIC_FILES } from '../../shared/web/static-files.ts'
import { addressOf } from './address-of.ts'
import type { Office, Wishes } from './office.ts'
import { WrongUsage } from './wrong-usage.ts'

const STATIC = new URL('../../shared/web/static/', import.meta.url)

/** The address at which only this machine can ask. */
export const LOOPBACK = '127.0.0.1'
const NEEDS_SIGN_IN =
  'Chỉ máy này mở sổ mà không đăng nhập; --host khác cần “signIn” (OIDC) trong tệp --settings · ' +
  'only this machine gets in without signing in; another --host needs “signIn” (OIDC) in the file that --settings names'

export type ServeSettings = Wishes & {
  port: number
  host?: string
  /** How people sign in; without it only this machine is served, and whoever sits at it is a clerk. */
  signIn?: OidcSettings | undefined
}

/** Serves the register. @throws WrongUsage when the port is taken, or when others could come in without signing in */
export const serve = (
  office: Office,
  { port, host = LOOPBACK, signIn, ...wishes }: ServeSettings,
): Promise<{ port: number; close(): void }> => {
  if (host !== LOOPBACK && !signIn) throw new WrongUsage(NEEDS_SIGN_IN)
  const web = webApplication({
    ...office,
    staticFile: async (name) => (STATIC_FILES.has(name) ? readFile(new URL(name, STATIC)) : undefined),
    searchablePdf,
    joinedPdf,
    csvFile,
    xlsxFile,
    bookPdf,
    ...wishes,
    now: () => new Date(),
    door: signIn ? oidcDoor(signIn) : loopbackDoor(),
    // Whoever sits at this machine may ask as often as they like.
    ...(signIn && { addressOf }),
    takeIn: (name, bytes) => takeIn(name, bytes, office, new Date()),
    retry: (scan) => retryScan(scan, office),
  })
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: web.fetch, port, hostname: host }, (info) => {
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
          `${host}:${port} không mở được, có lẽ cổng đang bận: chọn --port khác · ${host}:${port} cannot be opened, the port may be taken: choose another --port`,
          { cause },
        ),
      ),
    )
  })
}
