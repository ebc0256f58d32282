import { openOffice } from '../office.ts'
import { serve as serveOffice } from '../serve.ts'
import { stopSignal } from '../stop-signal.ts'
import type { Options } from '../vanthu.ts'
import { add } from './add.ts'

/** `vanthu start FOLDER…`: takes the scans in, then serves the register until it is stopped. */
export const start = async (paths: string[], options: Options): Promise<number> => {
  if (paths.length > 0) await add(paths, options)
  return serve([], options)
}

/** `vanthu serve`: the register on http://localhost, reading what is uploaded, until Ctrl-C. */
export const serve = async (_: string[], { data, port, wishes }: Options): Promise<number> => {
  const office = openOffice(data, wishes)
  const stop = stopSignal()
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()))
  try {
    const server = await serveOffice(office, { port, ...wishes })
    process.stderr.write(`Sổ văn bản · the register: http://localhost:${server.port}\n`)
    await Promise.race([office.work(stop), stopped])
    server.close()
  } finally {
    await office.close()
  }
  return 0
}
