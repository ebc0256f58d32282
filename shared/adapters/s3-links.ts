import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { withoutMarks } from '../vietnamese/fold.ts'

/** Where the browser goes, or what status it gets (S3's own is 204), when the upload has arrived. */
export type AfterUpload = { redirect: string } | { status: 200 | 201 | 204 }

/** Links that let a browser fetch from the bucket, or put into it, past the program. */
export type S3Links = ReturnType<typeof s3Links>

/**
 * Signing asks nobody and costs nothing; it does not prove that the object is there. A link ends after its seconds (7
 * days at most), and with the credentials that signed it: a Lambda role's last some hours.
 */
export const s3Links = (client: S3Client, bucket: string) => ({
  /** A URL that downloads the object as a file of this name. `type` is its media type. */
  download: (key: string, { name, type, seconds }: { name: string; type: string; seconds: number }): Promise<string> =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: type,
        ResponseContentDisposition: attachment(name),
      }),
      { expiresIn: seconds },
    ),

  /**
   * A form that puts one file of at most `mostBytes` bytes under the prefix and its own name. Send all `fields` before
   * the field `file`, and no others: S3 refuses what the policy does not name. Give each form a prefix of its own: of
   * two files “scan.pdf” under one prefix the later one takes the place of the earlier one.
   */
  upload: (
    { prefix, mostBytes, seconds }: { prefix: string; mostBytes: number; seconds: number },
    after?: AfterUpload,
  ): Promise<{ url: string; fields: Record<string, string> }> =>
    createPresignedPost(client, {
      Bucket: bucket,
      // S3's own variable, filled in by S3 with the file's name.
      Key: `${prefix}\${filename}`,
      // From 0: an empty file lands, so that the clerk is told in words what was wrong with it.
      Conditions: [['content-length-range', 0, mostBytes]],
      Fields: after ? fieldsOf(after) : {},
      Expires: seconds,
    }),
})

const fieldsOf = (after: AfterUpload): Record<string, string> =>
  'redirect' in after ? { success_action_redirect: after.redirect } : { success_action_status: String(after.status) }

/**
 * RFC 6266: the name in ASCII for old programs, then in full as RFC 5987 encodes it.
 *
 * @example attachment('Công văn.pdf') → `attachment; filename="Cong van.pdf"; filename*=UTF-8''C%C3%B4ng%20v%C4%83n.pdf`
 */
const attachment = (name: string): string => {
  const composed = name.toWellFormed().normalize('NFC')
  const ascii = withoutMarks(composed).replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(composed).replace(/['()*]/gu, percent)}`
}

/** encodeURIComponent leaves these as they are; RFC 5987 does not. */
const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
