import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { PageReader } from '../ports.ts'
import type { Turn } from '../reading.ts'
import { RejectedScan, type Rejection } from '../scan.ts'
import type { Answer } from './page-reader-crew.ts'
import { pageReader } from './page-reader-here.ts'

/** A page to be read, or without `page` the scan's pages to be counted. The number tells scans apart. */
export type Request = { scan: { number: number; bytes: SharedArrayBuffer }; page?: number; turn?: Turn | undefined }
export type Reply = { pages?: number; read?: Awaited<ReturnType<PageReader['read']>> } | { rejection: Rejection }

// One thread a core is at work already: libvips must not start more.
sharp.concurrency(1)

const reader = pageReader()
let last: { number: number; bytes: Uint8Array } | undefined

const answer = async ({ scan, page, turn }: Request): Promise<Answer<Reply>> => {
  if (last?.number !== scan.number) last = { number: scan.number, bytes: new Uint8Array(scan.bytes) }
  try {
    if (page === undefined) return { reply: { pages: await reader.pages(last.bytes) } }
    return { reply: { read: await reader.read(last.bytes, page, turn) } }
  } catch (error) {
    if (error instanceof RejectedScan) return { reply: { rejection: error.rejection } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', async (request: Request) => parentPort?.postMessage(await answer(request)))
