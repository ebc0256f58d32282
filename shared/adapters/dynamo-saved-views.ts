import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import { RevisionConflict, type SavedViews } from '../ports.ts'
import { SavedView } from '../saved-views.ts'
import { text, toItem } from './dynamo-items.ts'
import { dynamoRequests } from './dynamo-requests.ts'
import { HEAD } from './dynamo-table.ts'

const SavedItem = z.object({ saved: text })

const personPk = (person: string): string => `PERSON#${person}`

/** Searches that people keep, in DynamoDB: an item for each person, written whole, since nobody may delete an item. */
export const dynamoSavedViews = (client: DynamoDBClient, table: string): SavedViews => {
  const requests = dynamoRequests(client, table)
  return {
    of: async (person) => {
      const item = await requests.get(personPk(person), HEAD)
      return item ? SavedView.array().parse(JSON.parse(SavedItem.parse(item).saved)) : []
    },
    keep: async (person, views, was) => {
      const item = toItem({ pk: personPk(person), sk: HEAD, saved: JSON.stringify(views) })
      const values = { ':was': JSON.stringify(was) }
      const expression = was.length === 0 ? 'attribute_not_exists(pk) OR saved = :was' : 'saved = :was'
      if (!(await requests.put(item, { expression, values })))
        throw new RevisionConflict(`The saved views of ${person} have changed meanwhile`)
    },
  }
}
