import { setTimeout } from 'node:timers/promises'
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import { type Item, type PlainMap, toItem } from './dynamo-items.ts'
import { type IndexName, TABLE } from './dynamo-table.ts'

/** `expression` holds for what stands, with its values by name (`:was`). */
export type Condition = { expression: string; values?: PlainMap }
/** `where` is a key condition with its values by name; `most`: so many are enough. */
type Question = { where: string; values: PlainMap; descending?: boolean; most?: number }

/** DynamoDB takes no more keys in one BatchGetItem. */
const MOST_KEYS = 100
const MOST_EMPTY_ANSWERS = 8
const FIRST_PAUSE_MS = 50

export type Requests = ReturnType<typeof dynamoRequests>

/** What is asked of one table. Reads of the table are strongly consistent; indexes follow it within moments. */
export const dynamoRequests = (client: DynamoDBClient, table: string) => {
  /** Pages of an index, or of the table itself. */
  const query = async function* (index: IndexName | undefined, { where, values, descending, most }: Question) {
    let left = most ?? Number.POSITIVE_INFINITY
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ...(index ? { IndexName: index } : { ConsistentRead: true }),
        KeyConditionExpression: where,
        ExpressionAttributeValues: toItem(values),
        ScanIndexForward: !descending,
        ...(most && { Limit: most }),
      },
    )
    for await (const { Items = [] } of pages) {
      yield Items.slice(0, left)
      left -= Items.length
      if (left <= 0) return
    }
  }

  const batch = async (keys: Item[], names: string[], emptyAnswers = 0): Promise<Item[]> => {
    const request = { Keys: keys, ConsistentRead: true, ProjectionExpression: names.join(', ') }
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: request } }))
    const items = answer.Responses?.[table] ?? []
    const left = answer.UnprocessedKeys?.[table]?.Keys ?? []
    if (left.length === 0) return items
    // An answer ends at 16 MB: only answers that bring nothing mean that the table is too busy.
    const empty = items.length > 0 ? 0 : emptyAnswers + 1
    if (empty === MOST_EMPTY_ANSWERS)
      throw new Error(`Table ${table} gave nothing in ${empty} answers, ${left.length} items are missing: try again`)
    await setTimeout(Math.random() * FIRST_PAUSE_MS * 2 ** empty)
    return [...items, ...(await batch(left, names, empty))]
  }

  return {
    query,

    get: async (pk: string, sk: string): Promise<Item | undefined> => {
      const key = toItem({ pk, sk })
      return (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item
    },

    /** Attributes of many items, in no order; an item that there is not is left out. */
    getMany: async (pks: readonly string[], sk: string, names: string[]): Promise<Item[]> => {
      const keys = [...new Set(pks)].map((pk) => toItem({ pk, sk }))
      const batches = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, i) =>
        batch(keys.slice(i * MOST_KEYS, (i + 1) * MOST_KEYS), names),
      )
      return (await Promise.all(batches)).flat()
    },

    /** Whether the condition held, and the item stands as given. */
    put: async (item: Item, condition?: Condition): Promise<boolean> => {
      const { expression, values } = condition ?? {}
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: item,
            ...(expression && { ConditionExpression: expression }),
            ...(values && { ExpressionAttributeValues: toItem(values) }),
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },

    /** How many items stand in one partition of an index. */
    count: async (index: IndexName, partition: string): Promise<number> => {
      const question = {
        TableName: table,
        IndexName: index,
        KeyConditionExpression: `${TABLE.indexes[index].partition} = :partition`,
        ExpressionAttributeValues: toItem({ ':partition': partition }),
        Select: 'COUNT',
      } as const
      let total = 0
      for await (const { Count = 0 } of paginateQuery({ client }, question)) total += Count
      return total
    },
  }
}
