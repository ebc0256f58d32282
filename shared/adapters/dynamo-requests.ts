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

/** `expression` must hold for the item that stands; `values` by their names there (`:was`). */
export type Condition = { expression: string; values?: PlainMap }
/** One partition, within a range of its sort key (both ends included) when there is one; `most`: so many are enough. */
export type Question = {
  index?: IndexName
  partition: string
  range?: readonly [from: string, to: string]
  descending?: boolean
  most?: number | undefined
}

/** DynamoDB takes no more keys in one BatchGetItem. */
const MOST_KEYS = 100
const MOST_EMPTY_ANSWERS = 6
const FIRST_PAUSE_MS = 50

export type Requests = ReturnType<typeof dynamoRequests>

/** What is asked of one table. Reads of the table itself are strongly consistent; indexes follow it within moments. */
export const dynamoRequests = (client: DynamoDBClient, table: string) => {
  const pages = (question: Question, select?: 'COUNT') =>
    paginateQuery({ client }, { TableName: table, ...queryOf(question), Select: select })

  /** An answer ends at 16 MB, or where the table is too busy: the rest is asked again, later and later. */
  const batch = async (keys: Item[], names: string[], emptyAnswers = 0): Promise<Item[]> => {
    const request = { Keys: keys, ConsistentRead: true, ProjectionExpression: names.join(', ') }
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: request } }))
    const items = answer.Responses?.[table] ?? []
    const left = answer.UnprocessedKeys?.[table]?.Keys ?? []
    if (left.length === 0) return items
    const empty = items.length > 0 ? 0 : emptyAnswers + 1
    if (empty === MOST_EMPTY_ANSWERS)
      throw new Error(`Table ${table} gave none of ${left.length} items in ${empty} answers: it is too busy, try again`)
    await setTimeout(Math.random() * FIRST_PAUSE_MS * 2 ** empty)
    return [...items, ...(await batch(left, names, empty))]
  }

  return {
    pages: async function* (question: Question): AsyncGenerator<Item[]> {
      for await (const { Items = [] } of pages(question)) yield Items
    },

    list: async (question: Question): Promise<Item[]> => {
      const { most = Number.POSITIVE_INFINITY } = question
      const items: Item[] = []
      for await (const { Items = [] } of pages(question)) {
        items.push(...Items)
        if (items.length >= most) break
      }
      return items.slice(0, most)
    },

    count: async (question: Question): Promise<number> => {
      let total = 0
      for await (const { Count = 0 } of pages(question, 'COUNT')) total += Count
      return total
    },

    get: async (pk: string, sk: string): Promise<Item | undefined> => {
      const key = toItem({ pk, sk })
      return (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item
    },

    /** These attributes of many items, in no order; an item that there is not is left out. */
    getMany: async (pks: readonly string[], sk: string, names: string[]): Promise<Item[]> => {
      const keys = [...new Set(pks)].map((pk) => toItem({ pk, sk }))
      const batches = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, i) =>
        batch(keys.slice(i * MOST_KEYS, (i + 1) * MOST_KEYS), names),
      )
      return (await Promise.all(batches)).flat()
    },

    /** Whether the condition held, so that the item now stands as given. */
    put: async (item: Item, condition?: Condition): Promise<boolean> => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: item,
            ConditionExpression: condition?.expression,
            ExpressionAttributeValues: condition?.values && toItem(condition.values),
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
  }
}

const queryOf = ({ index, partition, range, descending, most }: Question) => {
  const keys = index ? TABLE.indexes[index] : TABLE.keys
  return {
    IndexName: index,
    ConsistentRead: index === undefined,
    KeyConditionExpression: `${keys.partition} = :partition${range ? ` AND ${keys.sort} BETWEEN :from AND :to` : ''}`,
    ExpressionAttributeValues: toItem({ ':partition': partition, ':from': range?.[0], ':to': range?.[1] }),
    ScanIndexForward: !descending,
    Limit: most,
  }
}
