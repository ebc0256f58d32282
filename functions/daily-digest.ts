import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { s3Conditional } from '../shared/adapters/s3-conditional.ts'
import { searchReplica } from '../shared/adapters/search-replica.ts'
import { sesAlerts } from '../shared/adapters/ses-alerts.ts'
import { tellOfTasks } from '../shared/task-digest.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE, DIGEST_FROM, DIGEST_TO, HOME } = settings('BUCKET', 'TABLE', 'DIGEST_FROM', 'DIGEST_TO', 'HOME')
const s3 = new S3Client()
const register = dynamoRegister(new DynamoDBClient(), TABLE, s3Archive(s3, BUCKET))
const search = searchReplica({ folder: tmpdir(), snapshots: s3Conditional(s3, BUCKET), register, feed: register })
const alerts = sesAlerts(new SESv2Client(), { from: DIGEST_FROM, to: DIGEST_TO.split(';') })

/** Every morning: what is overdue, due within seven days and new goes by mail, if there is anything to say. */
export const handler = async (): Promise<void> => {
  await tellOfTasks({ search, alerts }, new Date(), HOME)
}
