import {
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { decodedKey } from './s3-answers.ts'

/**
 * Every version and delete marker of exactly this key goes, for good. A delete that names no version would only put a
 * marker on top, and keep the text as an earlier version until the bucket's rule ends it. Harmless when there is none,
 * and when repeated: S3 answers the delete of a version that is gone as if it had been there.
 */
export const eraseVersions = async (client: S3Client, bucket: string, key: string): Promise<void> => {
  for (const VersionId of await versionsOf(client, bucket, key)) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId }))
  }
}

/** Markers first: what is killed half way then leaves an object that lists show, so that who repeats it finds it. */
const versionsOf = async (client: S3Client, bucket: string, key: string): Promise<string[]> => {
  const [markers, versions]: [string[], string[]] = [[], []]
  // What was put before a bucket became versioned is its version “null”.
  const idsOf = (listed: { Key?: string; VersionId?: string }[] = []): string[] =>
    listed.filter(({ Key = '' }) => decodedKey(Key) === key).map(({ VersionId = 'null' }) => VersionId)
  for await (const { DeleteMarkers, Versions } of pagesOf(client, bucket, key)) {
    markers.push(...idsOf(DeleteMarkers))
    versions.push(...idsOf(Versions))
  }
  return [...markers, ...versions]
}

/** S3 lists no single key, only all that begin with it. In the order of lists the key itself comes first. */
async function* pagesOf(
  client: S3Client,
  bucket: string,
  key: string,
): AsyncGenerator<ListObjectVersionsCommandOutput> {
  const asked = { Bucket: bucket, Prefix: key, EncodingType: 'url' } as const
  let page = await client.send(new ListObjectVersionsCommand(asked))
  yield page
  while (page.IsTruncated && decodedKey(page.NextKeyMarker ?? '') === key) {
    const from = { KeyMarker: key, VersionIdMarker: page.NextVersionIdMarker }
    page = await client.send(new ListObjectVersionsCommand({ ...asked, ...from }))
    yield page
  }
}
