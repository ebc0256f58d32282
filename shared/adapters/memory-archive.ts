import type { Archive } from '../ports.ts'

/** An archive that lasts as long as the process: for reading without registering, and for tests. */
export const memoryArchive = (): Archive => {
  const objects = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => {
      objects.set(key, bytes)
    },
    putNew: async (key, bytes) => {
      if (objects.has(key)) return false
      objects.set(key, bytes)
      return true
    },
    get: async (key) => objects.get(key),
    has: async (key) => objects.has(key),
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(),
    remove: async (key) => {
      objects.delete(key)
    },
  }
}
