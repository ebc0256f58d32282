import { availableParallelism } from 'node:os'
import { MOST_PAGES, refusals } from '../pages/refusals.ts'
import { formatOf } from '../pages/scan-format.ts'
import type { PageReader } from '../ports.ts'
import { RejectedScan } from '../scan.ts'
import { crew } from './page-reader-crew.ts'
import type { Reply, Request } from './page-reader-thread.ts'

/** In a bundle for Lambda the thread lies beside it as JavaScript. */
const ENDING = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'
const THREAD = new URL(`./page-reader-thread.${ENDING}`, import.meta.url)

/**
 * Reads pages on this machine: `count` worker threads, each of which does a whole page at a time (render, prepare,
 * read, look again), so that the calling thread stays free. A scan's bytes are shared with them, not copied.
 */
export const pageWorkers = (count = availableParallelism()): PageReader => {
  const workers = crew<Request, Reply>(THREAD, count)
  const shared = new WeakMap<Uint8Array, SharedArrayBuffer>()
  const numbers = new WeakMap<Uint8Array, number>()
  let scans = 0
  const share = (bytes: Uint8Array): Request['scan'] => {
    const buffer = shared.get(bytes) ?? new SharedArrayBuffer(bytes.length)
    if (!shared.has(bytes)) {
      new Uint8Array(buffer).set(bytes)
      shared.set(bytes, buffer)
      numbers.set(bytes, ++scans)
    }
    return { number: numbers.get(bytes) ?? 0, bytes: buffer }
  }
  const ask = async (request: Request) => {
    const reply = await workers.do(request)
    if ('rejection' in reply) throw new RejectedScan(reply.rejection.code, reply.rejection.message)
    return reply
  }
  return {
    async pages(bytes) {
      formatOf(bytes)
      const { pages = 0 } = await ask({ scan: share(bytes) })
      if (pages === 0) throw refusals.noPages()
      if (pages > MOST_PAGES) throw refusals.tooManyPages(pages)
      return pages
    },
    async read(bytes, page, turn) {
      const { read } = await ask({ scan: share(bytes), page, turn })
      if (!read) throw new Error(`No reading of page ${page} came back`)
      return read
    },
    close: () => workers.close(),
  }
}
