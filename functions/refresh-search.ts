import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Context } from 'aws-lambda'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { s3Conditional } from '../shared/adapters/s3-conditional.ts'
import { searchReplica } from '../shared/adapters/search-replica.ts'
import { refreshSearch } from '../shared/refresh-search.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE } = settings('BUCKET', 'TABLE')
/** Left for packing and storing the snapshot: some GB of a large register. */
const SPARE_MS = 4 * 60_000

const s3 = new S3Client()
const register = dynamoRegister(new DynamoDBClient(), TABLE, s3Archive(s3, BUCKET))
const replica = searchReplica({ folder: tmpdir(), snapshots: s3Conditional(s3, BUCKET), register, feed: register })

/** Every hour: the snapshot from which search starts is brought up to date. */
export const handler = async (_: unknown, context: Context) =>
  refreshSearch(replica, () => context.getRemainingTimeInMillis() > SPARE_MS)
