import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { registerStep } from '../shared/steps.ts'
import { bundledDirectory } from './bundled-directory.ts'
import { ScanMessage } from './events/messages.ts'
import { onMessages } from './events/queue.ts'
import { measure } from './metrics.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE } = settings('BUCKET', 'TABLE')
const archive = s3Archive(new S3Client(), BUCKET)
const register = dynamoRegister(new DynamoDBClient(), TABLE, archive)
/** The replicas that people search follow the table by themselves. */
const search = { index: async () => {} }

const directory = bundledDirectory(new URL('./directory.csv', import.meta.url))

/** A scan was read: its letters enter the table. */
export const handler = onMessages(ScanMessage, async ({ scan }) => {
  const letters = await registerStep(scan, { archive, register, search, directory }, new Date())
  measure({
    LettersRegistered: letters.length,
    LettersToReview: letters.filter(({ review }) => review.length > 0).length,
  })
})
