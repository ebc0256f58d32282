import { z } from 'zod'
import type { Resource } from './stacks.ts'

/** What a function does to a thing. `takes`: messages of a queue or records of a stream, which Lambda hands it. */
export const DEEDS = ['reads', 'writes', 'removes', 'sends', 'takes', 'asks'] as const
export type Deed = (typeof DEEDS)[number]

/** One thing that a function (by its id) may do; `on` as `spelled` writes the resource. */
export type Permission = { who: string; deed: Deed; on: string }

/** What every action of IAM means to somebody who looks at the drawing; those that mean nothing there are left out. */
const MEANING: Record<string, Deed | 'left out'> = {
  's3:GetObject': 'reads',
  's3:PutObject': 'writes',
  's3:DeleteObject': 'removes',
  's3:DeleteObjectVersion': 'removes',
  'dynamodb:GetItem': 'reads',
  'dynamodb:BatchGetItem': 'reads',
  'dynamodb:Query': 'reads',
  'dynamodb:PutItem': 'writes',
  'dynamodb:DescribeStream': 'takes',
  'dynamodb:GetRecords': 'takes',
  'dynamodb:GetShardIterator': 'takes',
  'sqs:SendMessage': 'sends',
  'sqs:ReceiveMessage': 'takes',
  'sqs:DeleteMessage': 'takes',
  'sqs:ChangeMessageVisibility': 'takes',
  'sns:Publish': 'sends',
  'ses:SendEmail': 'asks',
  'textract:DetectDocumentText': 'asks',
  'secretsmanager:GetSecretValue': 'reads',
  'ssm:GetParameter': 'reads',
  'ssm:GetParameters': 'reads',
  'ssm:PutParameter': 'writes',
  'ssm:DeleteParameters': 'removes',
  // Needed by the above, or by every function alike: the caption says so.
  's3:ListBucket': 'left out',
  's3:ListBucketVersions': 'left out',
  'dynamodb:ListStreams': 'left out',
  'sqs:GetQueueAttributes': 'left out',
  'sqs:GetQueueUrl': 'left out',
  'ssm:ListTagsForResource': 'left out',
  'ssm:AddTagsToResource': 'left out',
  'ssm:RemoveTagsFromResource': 'left out',
  'kms:Decrypt': 'left out',
  'kms:DescribeKey': 'left out',
  'kms:Encrypt': 'left out',
  'kms:GenerateDataKey': 'left out',
  'kms:ReEncryptFrom': 'left out',
  'kms:ReEncryptTo': 'left out',
  'logs:CreateLogStream': 'left out',
  'logs:PutLogEvents': 'left out',
}

const OneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const Document = z.object({
  Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: OneOrMany, Resource: OneOrMany })),
})
const Policy = z.object({ PolicyDocument: Document })
const Attached = Policy.extend({ Roles: z.array(z.string()) })
const Role = z.object({ Policies: z.array(Policy).default([]) })
const Acting = z.object({ Role: z.string() })

/**
 * What the functions may do, once each, from the policies of their roles.
 *
 * @throws Error for an action that this file does not know: the drawing would be silent about it
 */
export const permissions = (resources: Resource[]): Permission[] => {
  const ofRole = resources.flatMap(
    ({ id, type, properties }): { role: string; document: z.infer<typeof Document> }[] => {
      if (type === 'AWS::IAM::Role')
        return Role.parse(properties).Policies.map(({ PolicyDocument }) => ({ role: id, document: PolicyDocument }))
      if (type !== 'AWS::IAM::Policy') return []
      const { Roles, PolicyDocument } = Attached.parse(properties)
      return Roles.map((role) => ({ role, document: PolicyDocument }))
    },
  )
  const all = resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .flatMap(({ id, properties }) => {
      const { Role } = Acting.parse(properties)
      return ofRole.filter(({ role }) => role === Role).flatMap(({ document }) => allowed(id, document))
    })
  return [...new Map(all.map((each) => [`${each.who} ${each.deed} ${each.on}`, each])).values()]
}

const allowed = (who: string, { Statement }: z.infer<typeof Document>): Permission[] =>
  Statement.flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => {
      const deed = MEANING[action]
      if (!deed)
        throw new Error(`${who} may ${action}: say in tools/drawing/permissions.ts what that is in the drawing`)
      return deed === 'left out' ? [] : Resource.map((on) => ({ who, deed, on }))
    }),
  )
