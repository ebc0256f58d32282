import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { Logger } from '@aws-lambda-powertools/logger'
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda'
import type { z } from 'zod'

const logger = new Logger({ serviceName: 'vanthu' })

/** How much of its time an invocation leaves for what is under way (a page takes seconds) when no more is begun. */
const SPARE_MS = 90_000

/** What a handler is told besides its message. */
export type Circumstances = {
  /** Whether there is time to begin another page. */
  mayGoOn: () => boolean
  /** The queue's ARN: which one the message waited in. */
  queue: string
}

/**
 * A handler of a queue's messages. Each is parsed, then handled by itself: one that fails is given back to the queue
 * alone (partial batch response), and after some tries the queue puts it aside. What cannot be parsed fails likewise.
 *
 * @example export const handler = onMessages(ScanMessage, ({ scan }) => registerStep(scan, ports, new Date()))
 */
export const onMessages =
  <Message>(schema: z.ZodType<Message>, handle: (message: Message, now: Circumstances) => Promise<void>) =>
  (event: SQSEvent, context: Context) => {
    const mayGoOn = () => context.getRemainingTimeInMillis() > SPARE_MS
    const processor = new BatchProcessor(EventType.SQS)
    return processPartialResponse(
      event,
      async ({ body, messageId, eventSourceARN }: SQSRecord) => {
        try {
          await handle(schema.parse(JSON.parse(body)), { mayGoOn, queue: eventSourceARN })
        } catch (error) {
          logger.error('A message failed', { messageId, body, error: error instanceof Error ? error : String(error) })
          throw error
        }
      },
      processor,
      // One failed message is news for the queue, not for the function: the others are done.
      { context, throwOnFullBatchFailure: false },
    )
  }
