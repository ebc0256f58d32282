import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { z } from 'zod'
import { dynamoArrivalNumbers } from '../shared/adapters/dynamo-arrival-numbers.ts'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { ArrivalSeries } from '../shared/arrival-series.ts'
import { registerStep } from '../shared/steps.ts'
import { bundledDirectory } from './bundled-directory.ts'
import { ScanMessage } from './events/messages.ts'
import { onMessages } from './events/queue.ts'
import { measure } from './metrics.ts'
import { settings } from './settings.ts'

/** Whose own letters get no arrival number, and how all others do, as the stack writes it. */
const ArrivalWishes = ArrivalSeries.extend({ office: z.string().optional() })

const { BUCKET, TABLE, ARRIVALS } = settings('BUCKET', 'TABLE', 'ARRIVALS')
const archive = s3Archive(new S3Client(), BUCKET)
const dynamo = new DynamoDBClient()
const register = dynamoRegister(dynamo, TABLE, archive)
/** The replicas that people search follow the table by themselves. */
const search = { index: async () => {} }
const { office, ...series } = ArrivalWishes.parse(JSON.parse(ARRIVALS))
const arrivals = { archive, register, search, numbers: dynamoArrivalNumbers(dynamo, TABLE), series, office }

const directory = bundledDirectory(new URL('./directory.csv', import.meta.url))

/** A scan was read: its letters enter the table. */
export const handler = onMessages(ScanMessage, async ({ scan }) => {
  const letters = await registerStep(scan, { archive, register, search, directory, arrivals }, new Date())
  measure({
    LettersRegistered: letters.length,
    LettersToReview: letters.filter(({ review }) => review.length > 0).length,
  })
})
