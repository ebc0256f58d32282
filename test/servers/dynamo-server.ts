import { once } from 'node:events'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { TABLE } from '../../shared/adapters/dynamo-table.ts'
import { addressOf } from './address-of.ts'

/** DynamoDB on this machine, in memory, with the register's table in it. */
export const dynamoServer = async () => {
  const server = dynalite({ createTableMs: 0 })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const endpoint = addressOf(server)
  const table = 'register'
  const client = dynamoClient(endpoint)
  await client.send(new CreateTableCommand({ TableName: table, ...definition() }))
  return {
    endpoint,
    table,
    client: () => client,
    close: async () => {
      client.destroy()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** The real client, for a server on this machine. */
export const dynamoClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })

const definition = () => {
  const keySchema = ({ partition, sort }: { partition: string; sort: string }) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ]
  const indexes = Object.entries(TABLE.indexes)
  const keys = [TABLE.keys, ...indexes.map(([, index]) => index)].flatMap(({ partition, sort }) => [partition, sort])
  return {
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
    KeySchema: keySchema(TABLE.keys),
    GlobalSecondaryIndexes: indexes.map(([name, index]) => ({
      IndexName: name,
      KeySchema: keySchema(index),
      Projection:
        index.include.length > 0
          ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.include] }
          : { ProjectionType: 'KEYS_ONLY' as const },
    })),
  }
}
