import { S3ServiceException } from '@aws-sdk/client-s3'

/** S3 caps one PutObject and one CopyObject at 5 GB; above it both need a multi-part upload. */
export const MOST_BYTES_AT_ONCE = 5 * 1024 ** 3

/** What S3 answers when there is no such object: GET in words, HEAD (which has no body) by its status alone. */
const ABSENT = ['NoSuchKey', 'NotFound']

/**
 * For `.catch`: no such object is `undefined`, everything else stays thrown. A role without `s3:ListBucket` is told
 * AccessDenied (403) of an object that is not there, and that is thrown: grant the bucket, not only its objects.
 */
export const absent = (error: unknown): undefined => {
  if (isAnswer(error, ...ABSENT)) return undefined
  throw error
}

/** Whether S3 itself answered with one of these error codes. */
export const isAnswer = (error: unknown, ...codes: string[]): boolean =>
  error instanceof S3ServiceException && codes.includes(error.name)

/** S3 encodes the keys of a list as in a form: a space is “+”, a plus “%2B”. */
export const decodedKey = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '))
