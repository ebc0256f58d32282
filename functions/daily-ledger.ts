import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { sqsToDo } from '../shared/adapters/sqs-to-do.ts'
import { dailyLedger } from '../shared/daily-ledger.ts'
import { measure } from './metrics.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE, READ_QUEUE } = settings('BUCKET', 'TABLE', 'READ_QUEUE')
const archive = s3Archive(new S3Client(), BUCKET)
const register = dynamoRegister(new DynamoDBClient(), TABLE, archive)
const sqs = new SQSClient()
const queue = sqsToDo(sqs, { 'read-scan': READ_QUEUE, 'register-letters': READ_QUEUE })
const ask = async (key: string) => {
  await sqs.send(new SendMessageCommand({ QueueUrl: READ_QUEUE, MessageBody: JSON.stringify({ key }) }))
}

/** Every night: what arrived is counted against what is registered; a difference raises an alarm. */
export const handler = async (): Promise<void> => {
  const { scans, unlisted, standing, stuck, missing } = await dailyLedger({ archive, register, queue, ask }, new Date())
  measure({ ScansKept: scans, LedgerMismatch: unlisted.length + standing.length + stuck.length + missing.length })
}
