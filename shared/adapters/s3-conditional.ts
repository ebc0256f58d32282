import { setTimeout } from 'node:timers/promises'
import { GetObjectCommand, PutObjectCommand, type PutObjectCommandInput, type S3Client } from '@aws-sdk/client-s3'
import { absent, isAnswer } from './s3-answers.ts'

const [MOST_TRIES, PAUSE_MS] = [5, 100] as const

/** A bucket's objects written only if nobody else was first: one winner without a lock. */
export type S3Conditional = ReturnType<typeof s3Conditional>

/**
 * S3 decides by the object's ETag when the bytes have arrived: of two that replace the same one, one wins. Where an
 * answer is lost on the way, the SDK sends again and is told that somebody was first, namely itself: `false` means
 * “look again”, not “yours is not there”.
 */
export const s3Conditional = (client: S3Client, bucket: string) => {
  const put = (key: string, bytes: Uint8Array, condition: Partial<PutObjectCommandInput>) =>
    client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...condition }))
  return {
    /** The object with the ETag that `replace` asks for; undefined when there is none. */
    async current(key: string): Promise<{ bytes: Uint8Array; etag: string } | undefined> {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key })).catch(absent)
      if (!object?.Body || !object.ETag) return undefined
      return { bytes: await object.Body.transformToByteArray(), etag: object.ETag }
    },

    /** False when the key has an object already. Where somebody is just writing or removing it, asks again. */
    async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
      for (let tries = 1; ; tries++) {
        try {
          return await put(key, bytes, { IfNoneMatch: '*' }).then(won, lostTo('PreconditionFailed'))
        } catch (error) {
          if (tries === MOST_TRIES || !isAnswer(error, 'ConditionalRequestConflict')) throw error
          await setTimeout(Math.random() * PAUSE_MS * tries)
        }
      }
    },

    /**
     * Puts in place of the object that was read with this ETag (undefined: there was none). False when somebody else
     * was first, has removed it, or is just writing it: read again, then decide.
     */
    replace: (key: string, bytes: Uint8Array, etag: string | undefined): Promise<boolean> =>
      put(key, bytes, etag ? { IfMatch: etag } : { IfNoneMatch: '*' }).then(
        won,
        lostTo('PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey'),
      ),
  }
}

const won = (): true => true

const lostTo =
  (...codes: string[]) =>
  (error: unknown): false => {
    if (isAnswer(error, ...codes)) return false
    throw error
  }
