import { createHash } from 'node:crypto'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { absent, isAnswer, MOST_BYTES_AT_ONCE } from './s3-answers.ts'

/** What a dropped object holds; the ETag is that of the bytes digested. */
export type DropDigest = { sha256: string; bytes: number; etag: string }

/** What people and scanners drop into the bucket, under any name and of any size. */
export type S3Drop = ReturnType<typeof s3Drop>

/**
 * The bucket is versioned: what is moved or overwritten stays as an earlier version until the bucket's rule ends it.
 * Both steps may be repeated at any time, and by two at once.
 */
export const s3Drop = (client: S3Client, bucket: string) => {
  const at = (key: string) => ({ Bucket: bucket, Key: key })
  const head = (key: string) => client.send(new HeadObjectCommand(at(key))).catch(absent)

  /** False when the object is gone. */
  const copy = async (from: string, to: string, etag: string | undefined): Promise<boolean> => {
    const source = { CopySource: copySource(bucket, from), CopySourceIfMatch: etag }
    const copied = await client.send(new CopyObjectCommand({ ...at(to), ...source })).catch(absent)
    return copied !== undefined
  }
  /** Removes what was copied; a newer object under the name stays, for its own event will move it. */
  const remove = async (key: string, etag: string | undefined): Promise<void> => {
    await client.send(new DeleteObjectCommand({ ...at(key), IfMatch: etag })).catch((error: unknown) => {
      if (!isAnswer(error, 'PreconditionFailed', 'NoSuchKey')) throw error
    })
  }

  return {
    /** Reads the object as a stream, never whole in memory; undefined when it is gone. */
    async digest(key: string): Promise<DropDigest | undefined> {
      const object = await client.send(new GetObjectCommand(at(key))).catch(absent)
      if (!object?.Body || !object.ETag) return undefined
      const hash = createHash('sha256')
      let bytes = 0
      for await (const chunk of object.Body.transformToWebStream()) {
        hash.update(chunk)
        bytes += chunk.length
      }
      return { sha256: hash.digest('hex'), bytes, etag: object.ETag }
    },

    /**
     * Moves inside the bucket; done already when `from` is gone and `to` is there. With the digest's ETag it moves
     * those bytes or nothing: a name may be dropped anew between digest and move.
     *
     * @throws Error when neither is there, or the object is above the 5 GB that S3 copies at once;
     *   S3's PreconditionFailed when `from` was dropped anew since its digest
     */
    async move(from: string, to: string, etag?: string): Promise<void> {
      const found = await head(from)
      if ((found?.ContentLength ?? 0) > MOST_BYTES_AT_ONCE) {
        throw new Error(`“${from}” has ${found?.ContentLength} bytes; S3 copies at most ${MOST_BYTES_AT_ONCE} at once`)
      }
      if (found && (await copy(from, to, etag ?? found.ETag))) await remove(from, etag ?? found.ETag)
      else if (!(await head(to))) throw new Error(`Neither “${from}” nor “${to}” is in the bucket ${bucket}`)
    },
  }
}

/** S3 URL-decodes the header, and reads “+” as a space; the slashes of the key stay. */
const copySource = (bucket: string, key: string): string =>
  `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`
