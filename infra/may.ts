import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { z } from 'zod'
import type { IndexName } from '../shared/adapters/dynamo-table.ts'
import { acknowledge } from './acknowledge.ts'
import type { ArchiveStack } from './archive-stack.ts'

/** The places of the archive, as shared/archive-keys.ts names them. */
export type Place = 'scans' | 'readings' | 'pages' | 'entries' | 'published' | 'search' | 'ledger' | 'books'

/** The ARNs of the archive, of the table, and of the key under which both lie. */
export type Stores = ArchiveStack['stores']

/** Exact actions on exact resources. */
export const may = (who: IGrantable, actions: string[], resources: string[]): void => {
  who.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }))
}

/**
 * What a function may do with the archive: exact actions on exact prefixes (CDK's own grants would add `s3:GetObject*`
 * and the like). Who may `remove` hides an object and leaves its versions, who may `erase` takes them too. Whoever reads
 * may also list the bucket: without that S3 answers "forbidden" instead of "not there", and a condition on the prefix
 * would bring the same.
 */
export const mayWithObjects = (
  who: IGrantable,
  { archiveArn, keyArn }: Stores,
  { get = [], put = [], remove = [], erase = [] }: Partial<Record<'get' | 'put' | 'remove' | 'erase', Place[]>>,
): void => {
  const allow = (action: string, places: Place[]) => {
    for (const place of places) may(who, [action], [`${archiveArn}/${place}/*`])
  }
  may(who, ['s3:ListBucket'], [archiveArn])
  allow('s3:GetObject', get)
  allow('s3:PutObject', put)
  // Of the delete of one version S3's reference says that it needs both, other sources that it needs the second alone.
  allow('s3:DeleteObject', [...remove, ...erase])
  allow('s3:DeleteObjectVersion', erase)
  if (erase.length > 0) may(who, ['s3:ListBucketVersions'], [archiveArn])
  may(who, put.length > 0 ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], [keyArn])
  for (const place of new Set([...get, ...put, ...remove, ...erase]))
    everything(who, `${nameOf(archiveArn, who)}/${place}/*`, `All objects under ${place}/`)
}

/** What the table can be asked: one item, many by their keys, a letter's history, and writing an item. Nobody deletes. */
type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem'

/** What a function may do with the table, and which of its indexes it may list. */
export const mayWithTable = (
  who: IGrantable,
  { tableArn, keyArn }: Stores,
  actions: TableAction[],
  indexes: IndexName[] = [],
): void => {
  may(
    who,
    actions.map((action) => `dynamodb:${action}`),
    [tableArn],
  )
  for (const index of indexes) may(who, ['dynamodb:Query'], [`${tableArn}/index/${index}`])
  // DynamoDB asks for these of whoever uses a table under a key of one's own ("DynamoDB encryption at rest: usage notes").
  may(who, ['kms:Decrypt', 'kms:DescribeKey'], [keyArn])
  if (actions.includes('PutItem'))
    may(who, ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'], [keyArn])
}

/** A permission with a star in its resource, and why it is no wider than it must be. */
export const everything = ({ grantPrincipal }: IGrantable, resource: string, why: string): void => {
  if (Construct.isConstruct(grantPrincipal))
    acknowledge(grantPrincipal, `AwsSolutions-IAM5[Resource::${resource}]`, why)
}

const Imported = z.object({ 'Fn::ImportValue': z.string() })

/** As cdk-nag writes a value of another stack. */
const nameOf = (value: string, { grantPrincipal }: IGrantable): string =>
  Construct.isConstruct(grantPrincipal)
    ? Imported.parse(Stack.of(grantPrincipal).resolve(value))['Fn::ImportValue']
    : value
