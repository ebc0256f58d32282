import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { Logger } from '@aws-lambda-powertools/logger'
import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { z } from 'zod'
import { LetterId } from '../../shared/letter.ts'

const logger = new Logger({ serviceName: 'vanthu' })
const LETTER = 'LETTER#'

/** The key of a letter's item (shared/adapters/dynamo-items.ts); the stream is filtered to these. */
const LetterKey = z.object({
  pk: z.object({ S: z.string().startsWith(LETTER) }),
  sk: z.object({ S: z.literal('HEAD') }),
})

/**
 * A handler of letters as the table's stream tells of them. A record that fails is tried again alone; the stream puts
 * it aside after some tries, so that one letter never holds up the others.
 */
export const onLetters = (handle: (id: LetterId) => Promise<void>) => (event: DynamoDBStreamEvent, context: Context) =>
  processPartialResponse(
    event,
    async ({ dynamodb }: DynamoDBRecord) => {
      const { pk } = LetterKey.parse(dynamodb?.Keys)
      const id = LetterId.parse(pk.S.slice(LETTER.length))
      try {
        await handle(id)
      } catch (error) {
        logger.error('A letter was not published', {
          letter: id,
          error: error instanceof Error ? error : String(error),
        })
        throw error
      }
    },
    new BatchProcessor(EventType.DynamoDBStreams),
    { context, throwOnFullBatchFailure: false },
  )
