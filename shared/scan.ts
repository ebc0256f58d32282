import { z } from 'zod'
import { InWords } from './words-for-people.ts'

/** A scan's identity: the SHA-256 of its bytes, so that the same file taken in twice is the same scan. */
export const ScanId = z.string().regex(/^[0-9a-f]{64}$/)
export type ScanId = z.infer<typeof ScanId>

/** What the bytes are, told by their first bytes and never by the file's name. */
export const ScanFormat = z.enum(['pdf', 'tiff', 'jpeg', 'png'])
export type ScanFormat = z.infer<typeof ScanFormat>

/** A file that arrived. `names` keeps every name under which the same bytes came. */
export const Scan = z.object({
  id: ScanId,
  names: z.array(z.string()).min(1),
  bytes: z.number().int().nonnegative(),
  arrivedAt: z.iso.datetime(),
})
export type Scan = z.infer<typeof Scan>

/** Why a scan cannot be used; the codes are stable, the words are for the clerk. */
export const RejectionCode = z.enum([
  'empty-file',
  'not-a-document',
  'damaged',
  'encrypted',
  'no-pages',
  'too-many-pages',
  'page-too-large',
  'file-too-large',
  'unreadable-file',
  'no-text',
  'state-secret',
  'set-aside',
])
export type RejectionCode = z.infer<typeof RejectionCode>

export const Rejection = z.object({ code: RejectionCode, message: InWords })
export type Rejection = z.infer<typeof Rejection>

/**
 * The scan cannot be used and trying again will not help: recorded and shown to the clerk, never retried.
 * A class, because doors tell it from failures of the world by `instanceof`.
 */
export class RejectedScan extends Error {
  readonly rejection: Rejection
  constructor(code: RejectionCode, message: InWords, options?: ErrorOptions) {
    super(message.en, options)
    this.name = 'RejectedScan'
    this.rejection = { code, message }
  }
}
