import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { s3Drop } from '../shared/adapters/s3-drop.ts'
import { scanKey } from '../shared/archive-keys.ts'
import { recordFailure } from '../shared/record-failure.ts'
import { takeInDropped } from '../shared/take-in.ts'
import { ObjectMessage } from './events/messages.ts'
import { onMessages } from './events/queue.ts'
import { measure } from './metrics.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE, READ_FAILURES } = settings('BUCKET', 'TABLE', 'READ_FAILURES')
const s3 = new S3Client()
const drop = s3Drop(s3, BUCKET)
const register = dynamoRegister(new DynamoDBClient(), TABLE, s3Archive(s3, BUCKET))

/**
 * A message failed so often that its queue put it aside: the scan's page says so, and offers to try again. When not
 * even that succeeds, the message stays in the dead-letter queue, whose alarm calls an engineer.
 */
export const handler = onMessages(ObjectMessage, async ({ key }, { queue }) => {
  const found = await drop.digest(key)
  if (!found) return
  // What could not even be taken in is listed now: nothing fails without a line in the list of scans.
  if (key !== scanKey(found.sha256)) await takeInDropped(key, { drop, register }, new Date())
  await recordFailure(found.sha256, queue === READ_FAILURES ? 'read-scan' : 'register-letters', register)
  measure({ ScansStuck: 1 })
})
