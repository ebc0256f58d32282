import { createHash } from 'node:crypto'
import type { Snapshots } from '../replica-ports.ts'

/** Snapshots that last as long as the process. */
export const memorySnapshots = (): Snapshots => {
  const objects = new Map<string, { bytes: Uint8Array; etag: string }>()
  return {
    current: async (key) => objects.get(key),
    replace: async (key, bytes, etag) => {
      if (objects.get(key)?.etag !== etag) return false
      objects.set(key, { bytes, etag: createHash('md5').update(bytes).digest('hex') })
      return true
    },
  }
}
