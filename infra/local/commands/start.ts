import { smtpAlerts } from '../../../shared/adapters/smtp-alerts.ts'
import { tellOfTasks } from '../../../shared/task-digest.ts'
import { eachDay } from '../each-day.ts'
import { type Office, openOffice } from '../office.ts'
import { openDirectory } from '../own-directory.ts'
import { serve as serveOffice } from '../serve.ts'
import { type Digest, settingsIn } from '../settings-file.ts'
import { stopSignal } from '../stop-signal.ts'
import type { Options } from '../vanthu.ts'
import { add } from './add.ts'

/** `vanthu start FOLDER…`: takes the scans in, then serves the register until it is stopped. */
export const start = async (paths: string[], options: Options): Promise<number> => {
  if (paths.length > 0) await add(paths, options)
  return serve([], options)
}

/** `vanthu serve`: the register at its address, reading what is uploaded and mailing each day's tasks, until Ctrl-C. */
export const serve = async (_: string[], options: Options): Promise<number> => {
  const { signIn, digest } = await settingsIn(options.settings)
  const office = openOffice(options.data, options.wishes, openDirectory(options.directory, options.data))
  const stop = stopSignal()
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()))
  try {
    const server = await serveOffice(office, { port: options.port, host: options.host, ...options.wishes, signIn })
    const home = signIn?.publicUrl ?? `http://localhost:${server.port}`
    process.stderr.write(`Sổ văn bản · the register: ${home}\n`)
    if (digest) eachDay(digest.at, () => mailTasks(office, digest, home), stop)
    await Promise.race([office.work(stop), stopped])
    server.close()
  } finally {
    await office.close()
  }
  return 0
}

const mailTasks = async ({ search }: Office, { smtp, from, to }: Digest, home: string): Promise<void> => {
  await tellOfTasks({ search, alerts: smtpAlerts(smtp, { from, to }) }, new Date(), home)
}
