import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { Archive } from '../ports.ts'
import { absent, decodedKey } from './s3-answers.ts'
import { s3Conditional } from './s3-conditional.ts'
import { eraseVersions } from './s3-erase.ts'

/**
 * Objects in a bucket. S3 is strongly consistent and shows a put whole or not at all. No request asks for encryption:
 * the bucket's default (SSE-KMS) does it, and a header per request could only disagree with it. The SDK sends a CRC32
 * with each put and checks it on each get, and repeats what fails by throttling.
 *
 * @throws Error for more than 5 GB in one put (S3's limit), and whatever S3 answers but “no such key”
 */
export const s3Archive = (client: S3Client, bucket: string): Archive => {
  const at = (key: string) => ({ Bucket: bucket, Key: key })
  return {
    put: async (key, bytes) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes }))
    },
    putNew: s3Conditional(client, bucket).putIfAbsent,
    get: async (key) => {
      const object = await client.send(new GetObjectCommand(at(key))).catch(absent)
      return object?.Body?.transformToByteArray()
    },
    has: async (key) => (await client.send(new HeadObjectCommand(at(key))).catch(absent)) !== undefined,
    list: async (prefix) => {
      const keys: string[] = []
      // Asked to, S3 URL-encodes the keys: XML cannot carry every character that a key may hold.
      const asked = { Bucket: bucket, Prefix: prefix, EncodingType: 'url' } as const
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, asked)) {
        keys.push(...Contents.map(({ Key = '' }) => decodedKey(Key)))
      }
      return keys
    },
    remove: (key) => eraseVersions(client, bucket, key),
  }
}
