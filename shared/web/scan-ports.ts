import type { JoinedPdf } from '../join-scans.ts'
import type { Archive, Register, ToDo } from '../ports.ts'
import type { PageReading } from '../reading.ts'
import type { ScanEntry } from '../register.ts'
import type { ScanId } from '../scan.ts'

/** Where a browser posts a file by itself, and what goes before the file in that form. */
export type UploadForm = { url: string; fields: Record<string, string> }

/** What the pages of scans ask of the world. */
export type ScanPorts = {
  archive: Archive
  register: Register
  queue: ToDo
  searchablePdf(scan: Uint8Array, pages: PageReading[]): Promise<Uint8Array>
  joinedPdf: JoinedPdf
  /** Takes a file that was sent to these pages. */
  takeIn?(name: string, bytes: Uint8Array): Promise<ScanEntry>
  /** In place of `takeIn`: a form that posts straight to the archive's bucket, good for one file. */
  uploadForm?(): Promise<UploadForm>
  /** In place of answering with the bytes: an address, good for a short time, from which a browser gets them. */
  download?(key: string, file: { name: string; type: string }): Promise<string>
  /** Puts a scan that is stuck to work again. */
  retry?(scan: ScanId): Promise<void>
  /** False where an answer has to end: events are then asked for again and again. */
  streams?: boolean
}
