import { Stack } from 'aws-cdk-lib'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { acknowledge } from './acknowledge.ts'

/** The places of the archive, as shared/archive-keys.ts names them. */
export type Place = 'scans' | 'readings' | 'pages' | 'entries' | 'published' | 'search' | 'ledger'

/** The archive, the table and the key under which both lie. */
export type Stores = { archive: IBucket; table: ITable; key: IKey }

/** Exact actions on exact resources. */
export const may = (who: IGrantable, actions: string[], resources: string[]): void => {
  who.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }))
}

const objects = ({ archive }: Stores, places: Place[]): string[] =>
  places.map((place) => archive.arnForObjects(`${place}/*`))

/**
 * What a function may do with the archive: exact actions on exact prefixes (CDK's own grants would add `s3:GetObject*`
 * and the like). Whoever reads may also list the bucket: without that S3 answers "forbidden" instead of "not there",
 * and a condition on the prefix would bring the same.
 */
export const mayWithObjects = (
  who: IGrantable,
  stores: Stores,
  places: { get?: Place[]; put?: Place[]; remove?: Place[] },
): void => {
  const { get = [], put = [], remove = [] } = places
  may(who, ['s3:ListBucket'], [stores.archive.bucketArn])
  if (get.length > 0) may(who, ['s3:GetObject'], objects(stores, get))
  if (put.length > 0) may(who, ['s3:PutObject'], objects(stores, put))
  if (remove.length > 0) may(who, ['s3:DeleteObject'], objects(stores, remove))
  may(who, put.length > 0 ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], [stores.key.keyArn])
  acknowledge(
    who,
    'AwsSolutions-IAM5',
    `Objects under ${[...new Set([...get, ...put, ...remove])].join('/, ')}/ and no others`,
  )
}

/** What a function may do with the table: look up by key and by the named indexes; write items. Nobody deletes. */
export const mayWithTable = (
  who: IGrantable,
  { table, key }: Stores,
  { indexes = [], write = false }: { indexes?: string[]; write?: boolean },
): void => {
  may(who, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table.tableArn])
  if (indexes.length > 0)
    may(
      who,
      ['dynamodb:Query'],
      indexes.map((index) => `${table.tableArn}/index/${index}`),
    )
  if (write) may(who, ['dynamodb:PutItem'], [table.tableArn])
  may(who, ['kms:Decrypt'], [key.keyArn])
}

/** The account's own name for a thing of its region. @example arnHere(this, 'ssm', 'parameter/vanthu/web') */
export const arnHere = (stack: Stack, service: string, resource: string): string =>
  Stack.of(stack).formatArn({ service, resource })
