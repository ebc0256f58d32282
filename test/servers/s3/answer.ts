import type { StoredObject } from './store.ts'
import { type Content, xml } from './xml.ts'

export type Answer = { status: number; headers?: Record<string, string | number>; body?: Uint8Array | string }

export const xmlAnswer = (status: number, name: string, content: Content, headers = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', ...headers },
  body: xml(name, content),
})

/** The bucket encrypts by default, and says so of every object. */
export const headersOf = ({ etag, versionId }: StoredObject) => ({
  etag,
  'x-amz-version-id': versionId,
  'x-amz-server-side-encryption': 'aws:kms',
})

/** Told of what was put, and of what is read whole when the reader wants to check it. */
export const checksumOf = ({ checksum }: StoredObject) => ({
  [checksum.header]: checksum.value,
  'x-amz-checksum-type': 'FULL_OBJECT',
})
