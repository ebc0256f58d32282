import {
  BadDocumentException,
  DetectDocumentTextCommand,
  DocumentTooLargeException,
  InvalidParameterException,
  type TextractClient,
  type TextractClientConfig,
  UnsupportedDocumentException,
} from '@aws-sdk/client-textract'
import type { SecondEngine } from '../ports.ts'
import { linesOfBlocks } from './textract/lines-of-blocks.ts'

/** A synchronous call takes 10 MB; a page at 150 dpi has half of one. */
const MOST_BYTES = 10_000_000

/** What Textract says of a picture and will say again: asking once more does not help. */
const REFUSALS = [
  UnsupportedDocumentException,
  BadDocumentException,
  DocumentTooLargeException,
  InvalidParameterException,
]

/**
 * For `new TextractClient(…)`. Outside us-east-1 and us-west-2 an account may make one call a second, and several pages
 * are read at once: adaptive retries slow all of them down together. After five attempts the error is thrown, and the
 * queue brings the scan back later.
 */
export const TEXTRACT_PATIENCE = {
  maxAttempts: 5,
  retryMode: 'adaptive',
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
} satisfies TextractClientConfig

/**
 * For what a letter can do without: one more attempt, and no long wait, for the time of whoever reads goes by.
 */
export const TEXTRACT_HASTE = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} satisfies TextractClientConfig

/**
 * Amazon Textract, DetectDocumentText: English, French, German, Italian, Portuguese and Spanish. Vietnamese is in none of
 * its lists: the letters come back, the marks do not.
 *
 * @throws whatever is left of throttling and of failures of the network or of the service after the client's retries, and
 * a missing permission; the page is then read again later
 * @example const lines = await textract(new TextractClient(TEXTRACT_PATIENCE)).read(picture)
 */
export const textract = (client: TextractClient): SecondEngine => ({
  engine: 'Amazon Textract, DetectDocumentText',
  async read(picture) {
    if (picture.length > MOST_BYTES) return undefined
    try {
      const { Blocks = [] } = await client.send(new DetectDocumentTextCommand({ Document: { Bytes: picture } }))
      return linesOfBlocks(Blocks)
    } catch (error) {
      if (REFUSALS.some((refusal) => error instanceof refusal)) return undefined
      throw error
    }
  },
})
