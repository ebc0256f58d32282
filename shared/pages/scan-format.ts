import type { ScanFormat } from '../scan.ts'
import { refusals } from './refusals.ts'

/**
 * What the bytes are, by their first bytes; a PDF may have some rubbish before its head.
 *
 * @throws RejectedScan `empty-file` or `not-a-document`
 */
export const formatOf = (bytes: Uint8Array): ScanFormat => {
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  if (start === '') throw refusals.empty()
  if (start.includes('%PDF-')) return 'pdf'
  if (/^(?:II[*+]\0|MM\0[*+])/u.test(start)) return 'tiff'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG')) return 'png'
  throw refusals.notADocument()
}
