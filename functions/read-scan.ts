import { Logger } from '@aws-lambda-powertools/logger'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { TextractClient } from '@aws-sdk/client-textract'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { pageWorkers } from '../shared/adapters/page-reader.ts'
import { PenEngines, withPenEngine } from '../shared/adapters/pen-engine.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { s3Drop } from '../shared/adapters/s3-drop.ts'
import { Engines, withSecondEngine } from '../shared/adapters/second-engine.ts'
import { sqsToDo } from '../shared/adapters/sqs-to-do.ts'
import { TEXTRACT_HASTE, TEXTRACT_PATIENCE, textract } from '../shared/adapters/textract.ts'
import { readStep } from '../shared/steps.ts'
import { takeInDropped } from '../shared/take-in.ts'
import { ObjectMessage } from './events/messages.ts'
import { onMessages } from './events/queue.ts'
import { counted } from './metrics.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE, READ_QUEUE, REGISTER_QUEUE, ENGINES, PEN_ENGINES } = settings(
  'BUCKET',
  'TABLE',
  'READ_QUEUE',
  'REGISTER_QUEUE',
  'ENGINES',
  'PEN_ENGINES',
)
const s3 = new S3Client()
const archive = s3Archive(s3, BUCKET)
const drop = s3Drop(s3, BUCKET)
const register = dynamoRegister(new DynamoDBClient(), TABLE, archive)
const queue = sqsToDo(new SQSClient(), { 'read-scan': READ_QUEUE, 'register-letters': REGISTER_QUEUE })
const logger = new Logger({ serviceName: 'vanthu' })
const pages = counted(
  withPenEngine(
    PenEngines.parse(PEN_ENGINES),
    withSecondEngine(Engines.parse(ENGINES), pageWorkers(), textract(new TextractClient(TEXTRACT_PATIENCE))),
    textract(new TextractClient(TEXTRACT_HASTE)),
    (error) => logger.warn('No second reading of handwriting', { error }),
  ),
)

/** Something arrived under `scans/`: taken in, then read page by page into `readings/`. */
export const handler = onMessages(ObjectMessage, async ({ key }, { mayGoOn }) => {
  const scan = await takeInDropped(key, { drop, register }, new Date())
  if (scan) await readStep(scan, { archive, register, queue, pages }, mayGoOn)
})
