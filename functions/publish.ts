import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SNSClient } from '@aws-sdk/client-sns'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { searchablePdf } from '../shared/adapters/searchable-pdf.ts'
import { snsAlerts } from '../shared/adapters/sns-alerts.ts'
import { publishLetter } from '../shared/publish-letter.ts'
import { onLetters } from './events/stream.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE, ALERTS } = settings('BUCKET', 'TABLE', 'ALERTS')
const archive = s3Archive(new S3Client(), BUCKET)
const register = dynamoRegister(new DynamoDBClient(), TABLE, archive)
const alerts = snsAlerts(new SNSClient(), ALERTS)

/** A letter was written to the table: its scan is published as a searchable PDF, an urgent one is told of. */
export const handler = onLetters((id) => publishLetter(id, { archive, register, alerts, searchablePdf }))
