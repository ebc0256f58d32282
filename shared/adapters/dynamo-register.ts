import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Archive, Register } from '../ports.ts'
import type { ChangeFeed } from '../replica-ports.ts'
import { dynamoLetterLists } from './dynamo-letter-lists.ts'
import { dynamoLetters } from './dynamo-letters.ts'
import { dynamoRequests } from './dynamo-requests.ts'
import { dynamoScans } from './dynamo-scans.ts'

/**
 * The table of scans and letters in DynamoDB (its shape: `TABLE`). A single scan or letter, and letters by their ids,
 * are read as they stand; lists follow within moments, as indexes there do.
 *
 * @param archive takes entries too large for an item
 * @example dynamoRegister(new DynamoDBClient(), 'register', s3Archive(new S3Client(), 'archive'))
 */
export const dynamoRegister = (client: DynamoDBClient, table: string, archive: Archive): Register & ChangeFeed => {
  const requests = dynamoRequests(client, table)
  const letters = dynamoLetters(requests, archive)
  return { ...letters, ...dynamoLetterLists(requests, letters), ...dynamoScans(requests) }
}
