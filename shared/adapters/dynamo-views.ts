import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import type { LetterId } from '../letter.ts'
import { LetterView, viewKey } from '../letter-view.ts'
import type { Views } from '../ports.ts'
import { text, toItem } from './dynamo-items.ts'
import { dynamoRequests } from './dynamo-requests.ts'

const ViewItem = z.object({ view: text })

/** Beside the letter's own partition, which is read as its history. */
const viewsPk = (letter: LetterId): string => `VIEWS#${letter}`

/** Who saw restricted letters, in DynamoDB: a partition for each letter, in the order of time. */
export const dynamoViews = (client: DynamoDBClient, table: string): Views => {
  const requests = dynamoRequests(client, table)
  return {
    add: async (view) => {
      const { letter, kind, at, by, account } = view
      await requests.put(
        toItem({ pk: viewsPk(letter), sk: viewKey(view), kind, at, by, account, view: JSON.stringify(view) }),
        { expression: 'attribute_not_exists(pk)' },
      )
    },
    of: async (letter, most) => {
      const items = await requests.list({ partition: viewsPk(letter), descending: true, most })
      return items.map((item) => LetterView.parse(JSON.parse(ViewItem.parse(item).view)))
    },
  }
}
