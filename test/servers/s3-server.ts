import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { badDays } from './s3/bad-days.ts'
import { ownChecksum } from './s3/checksums.ts'
import { type Asked, door } from './s3/door.ts'
import { versionedStore } from './s3/store.ts'

const REGION = 'ap-southeast-1'
const CREDENTIALS = { accessKeyId: 'AKIAVANTHUTEST', secretAccessKey: 'only-for-tests' }

export type S3Server = Awaited<ReturnType<typeof s3Server>>

/**
 * One versioned bucket in memory behind the part of S3's protocol that vanthu uses, in path style only. It refuses what
 * S3 refuses, and with NotImplemented what it does not speak, so that no test passes on a thing that was ignored.
 *
 * @example
 * const server = await s3Server({ bucket: 'vanthu' })
 * const archive = s3Archive(server.client(), 'vanthu')
 */
export const s3Server = async ({ bucket, now = Date.now }: { bucket: string; now?: () => number }) => {
  const listeners: ((key: string, size: number) => unknown)[] = []
  const store = versionedStore(now, ({ key, size }) => {
    for (const listener of listeners) setImmediate(listener, key, size)
  })
  const { refusal, breaks, slow, ...orders } = badDays()
  const asked: Asked[] = []
  const account = { ...CREDENTIALS, region: REGION, now }
  const http = createServer(door({ bucket, store, account, days: { refusal, breaks, slow }, asked })).listen(
    0,
    '127.0.0.1',
  )
  await once(http, 'listening')
  const endpoint = `http://127.0.0.1:${portOf(http.address())}`
  const clients: S3Client[] = []

  return {
    endpoint,
    region: REGION,
    credentials: CREDENTIALS,
    /** An SDK client for this server, closed with it. */
    client(config: S3ClientConfig = {}): S3Client {
      const client = new S3Client({
        endpoint,
        forcePathStyle: true,
        region: REGION,
        credentials: CREDENTIALS,
        ...config,
      })
      clients.push(client)
      return client
    },
    /** Tells of each object put, copied or posted, soon after it is there: as EventBridge does, its key not encoded. */
    events(listener: (key: string, size: number) => unknown): void {
      listeners.push(listener)
    },
    /** Puts past the protocol: a scanner elsewhere drops a file. The listeners are told of it too. */
    put: (key: string, bytes: Uint8Array, type = 'application/octet-stream') =>
      store.put(key, { bytes, type, checksum: ownChecksum(bytes) }),
    /** What is in the bucket now, in order of keys. */
    objects: store.objects,
    /** All that was ever put under a key, oldest first, and the markers of its deletes. */
    versions: store.versions,
    /** Says another size of an object than its bytes have: nobody wants to put 6 GB. */
    pretendSize: store.pretendSize,
    /** What was asked so far, and with what status it was answered. */
    asked: (): readonly Asked[] => asked,
    ...orders,
    async close(): Promise<void> {
      for (const client of clients) client.destroy()
      http.close()
      http.closeAllConnections()
      await once(http, 'close')
    },
  }
}

export const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error(`No port in ${address}`)
  return address.port
}
