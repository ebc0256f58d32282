import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Job, ToDo } from '../ports.ts'

/** Steps asked for by message, one queue a step. SQS may deliver one twice: every step may be repeated. */
export const sqsToDo = (client: SQSClient, queues: Record<Job['step'], string>): ToDo => ({
  add: async (step, scan) => {
    await client.send(new SendMessageCommand({ QueueUrl: queues[step], MessageBody: JSON.stringify({ scan }) }))
  },
})
