import { existsSync, readFileSync } from 'node:fs'
import { App, type Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { application } from '../../../infra/application.ts'

const ROOT = new URL('../../../', import.meta.url)
const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('cdk.json', ROOT), 'utf8')))

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
})
const Policy = z.object({ Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }) })

const synthesized = (more: Record<string, unknown> = {}) => {
  const app = new App({ context: { ...context, ...more } })
  const runs: string[] = []
  const stacks = application(app, (name) => {
    runs.push(name)
    return Code.fromInline('exports.handler = async () => {}')
  })
  // cdk-nag and CloudFormation's own rules throw here when anything is found and not explained.
  app.synth()
  const template = (stack: Stack) => Template.fromStack(stack)
  return { runs, archive: template(stacks.archive), edge: template(stacks.edge), register: template(stacks.register) }
}

let all: ReturnType<typeof synthesized>
beforeAll(() => {
  all = synthesized()
}, 60_000)

const statements = () =>
  Object.values(all.register.findResources('AWS::IAM::Policy')).flatMap(
    (policy) => Policy.parse(policy).Properties.PolicyDocument.Statement,
  )

describe('what must not be lost', () => {
  test.each(['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'])(
    '%s stays when its stack is deleted or the resource is replaced',
    (type) => {
      const found = Object.values(all.archive.findResources(type))
      expect(found.length).toBeGreaterThan(0)
      for (const resource of found)
        expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    },
  )

  test('no table, bucket or pool of people stands in the stack that is deployed often', () => {
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::KMS::Key'])
      all.register.resourceCountIs(type, 0)
  })

  test('the table can be restored to any second, is protected and encrypted with the key of this account', () => {
    all.archive.hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    })
  })

  test('the archive keeps every version, is private, encrypted, and tells EventBridge by itself', () => {
    all.archive.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    })
    all.archive.resourceCountIs('AWS::Lambda::Function', 0)
  })

  test('no rule of the archive ever removes a scan', () => {
    const Rules = z.object({
      Properties: z.object({
        VersioningConfiguration: z.unknown().optional(),
        LifecycleConfiguration: z.object({
          Rules: z.array(
            z.object({
              Prefix: z.string().optional(),
              ExpirationInDays: z.number().optional(),
              NoncurrentVersionExpiration: z.unknown().optional(),
            }),
          ),
        }),
      }),
    })
    const versioned = Object.values(all.archive.findResources('AWS::S3::Bucket'))
      .map((bucket) => Rules.parse(bucket))
      .find(({ Properties }) => Properties.VersioningConfiguration)
    for (const rule of versioned?.Properties.LifecycleConfiguration.Rules ?? []) {
      expect(rule.ExpirationInDays).toBeUndefined()
      if (rule.NoncurrentVersionExpiration)
        expect(['readings/', 'pages/', 'published/', 'search/']).toContain(rule.Prefix)
    }
  })
})

describe('permissions', () => {
  test('no action ends in a star', () => {
    const actions = statements().flatMap(({ Action }) => Action)
    expect(actions.length).toBeGreaterThan(30)
    expect(actions.filter((action) => action.includes('*'))).toEqual([])
  })

  test('only the list of streams, which knows no resource, is allowed everywhere', () => {
    const everywhere = statements().filter(({ Resource }) => Resource === '*')
    expect(everywhere.flatMap(({ Action }) => Action)).toEqual(['dynamodb:ListStreams'])
  })

  /** Who may do it, and where in the archive: "ReadScan scans/*". */
  const allowed = (action: string) =>
    Object.entries(all.register.findResources('AWS::IAM::Policy')).flatMap(([name, policy]) =>
      Policy.parse(policy)
        .Properties.PolicyDocument.Statement.filter(({ Action }) => Action.includes(action))
        .flatMap(({ Resource }) => JSON.stringify(Resource).match(/\w+\/\*/gu) ?? ['all of it'])
        .map((place) => `${name.replace(/(?:Function)?Role.*/u, '')} ${place}`),
    )

  test('nobody deletes from the table; objects are removed only by those who move scans or forget secrets', () => {
    const actions = statements().flatMap(({ Action }) => Action)
    expect(actions.filter((action) => /^dynamodb:(?:Delete|Update|BatchWrite)/u.test(action))).toEqual([])
    expect(allowed('s3:DeleteObject').sort()).toEqual([
      'ReadScan scans/*',
      'RecordFailure scans/*',
      'RegisterLetters pages/*',
      'RegisterLetters published/*',
      'RegisterLetters readings/*',
    ])
  })

  test('earlier versions are listed and erased only where a secret’s text is forgotten; nobody erases a scan', () => {
    expect(allowed('s3:DeleteObjectVersion').sort()).toEqual([
      'RegisterLetters pages/*',
      'RegisterLetters published/*',
      'RegisterLetters readings/*',
    ])
    expect(allowed('s3:ListBucketVersions')).toEqual(['RegisterLetters all of it'])
  })

  test('Textract may be asked only where the deployment wants it', () => {
    const asked = (template: Template) => JSON.stringify(template.toJSON()).includes('textract:')
    expect(asked(all.register)).toBe(false)
    for (const setting of [{ engines: 'tesseract+textract' }, { penEngines: 'network+textract' }])
      expect(asked(synthesized(setting).register)).toBe(true)
  }, 60_000)

  test('the numbers given so far are listed by whoever gives them to new letters, and only where the office wishes so', () => {
    const lists = (template: Template) =>
      Object.entries(template.findResources('AWS::IAM::Policy')).some(
        ([id, policy]) =>
          id.startsWith('RegisterLetters') &&
          [policy.Properties.PolicyDocument.Statement].flat().some(
            ({ Action, Resource }) =>
              [Action].flat().includes('dynamodb:Query') &&
              // By its index of numbers it looks for neighbours in any case.
              [Resource].flat().some((on) => !JSON.stringify(on).includes('/index/')),
          ),
      )
    expect(lists(all.register)).toBe(false)
    expect(lists(synthesized({ arrivalNumbers: 'automatic', arrivalStart: '2026:451' }).register)).toBe(true)
  }, 60_000)
})

test('mail about tasks goes out only where the deployment names who gets it, from the one address it names', () => {
  const mails = (template: Template) => JSON.stringify(template.findResources('AWS::IAM::Policy')).includes('ses:')
  expect(mails(all.register)).toBe(false)
  const { register } = synthesized({ digestFrom: 'vanthu@example.vn', digestTo: 'lan@example.vn;minh@example.vn' })
  register.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'ses:SendEmail',
          Resource: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':identity/vanthu@example.vn$')])] },
        }),
      ]),
    },
  })
  expect(() => synthesized({ digestFrom: 'vanthu@example.vn', digestTo: 'lan' })).toThrow('digestTo')
  expect(() => synthesized({ digestFrom: 'vanthu@example.vn' })).toThrow('digestFrom and digestTo')
}, 60_000)

describe('functions and queues', () => {
  test('every function runs Node 24 on arm64 and is a file of functions/', () => {
    const functions = all.register.findResources('AWS::Lambda::Function', {
      Properties: { Runtime: 'nodejs24.x', Architectures: ['arm64'] },
    })
    expect(Object.keys(functions)).toHaveLength(all.runs.length)
    expect(all.runs.sort()).toEqual([
      'daily-ledger',
      'publish',
      'read-scan',
      'record-failure',
      'refresh-search',
      'register-letters',
      'web',
    ])
    for (const name of all.runs) expect(existsSync(new URL(`functions/${name}.ts`, ROOT)), name).toBe(true)
  })

  test('every queue of work has a dead-letter queue that keeps messages for two weeks', () => {
    const queues = Object.values(all.register.findResources('AWS::SQS::Queue'))
    const working = queues.filter(({ Properties }) => Properties.RedrivePolicy)
    expect([queues.length, working.length]).toEqual([5, 2])
    for (const { Properties } of queues) expect(Properties.MessageRetentionPeriod).toBe(1_209_600)
  })

  test('every source of events answers for its messages one by one', () => {
    const sources = Object.values(all.register.findResources('AWS::Lambda::EventSourceMapping'))
    expect(sources).toHaveLength(5)
    for (const { Properties } of sources) expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  })

  test('only objects under scans/ wake the reading', () => {
    all.register.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ detail: Match.objectLike({ object: { key: [{ prefix: 'scans/' }] } }) }),
    })
  })

  test('logs are kept for three months', () => {
    for (const { Properties } of Object.values(all.register.findResources('AWS::Logs::LogGroup')))
      expect(Properties.RetentionInDays).toBe(90)
  })
})

describe('watching', () => {
  test('every dead-letter queue, queue and function has its alarm, and all call one topic', () => {
    const alarms = Object.values(all.register.findResources('AWS::CloudWatch::Alarm'))
    expect(alarms).toHaveLength(3 + 2 + 7 + 2)
    const topics = new Set(alarms.map(({ Properties }) => JSON.stringify(Properties.AlarmActions)))
    expect(topics.size).toBe(1)
  })

  test('a budget a month, and one dashboard', () => {
    all.register.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 50, Unit: 'USD' } }),
    })
    all.register.resourceCountIs('AWS::CloudWatch::Dashboard', 1)
  })
})

describe('the way in', () => {
  test('CloudFront stands behind a firewall that counts requests by address', () => {
    all.edge.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: Match.arrayWith([
        Match.objectLike({ Statement: { RateBasedStatement: Match.objectLike({ Limit: 3_000 }) } }),
      ]),
    })
    all.register.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({ WebACLId: Match.anyValue() }),
    })
  })

  test('people cannot sign themselves up, need a second factor, and stand in three groups', () => {
    all.archive.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      DeletionProtection: 'ACTIVE',
    })
    const groups = Object.values(all.archive.findResources('AWS::Cognito::UserPoolGroup'))
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(['clerk', 'engineer', 'officer'])
  })
})

test.each(['us-east-1', 'eu-central-1'])(
  'can be deployed to %s',
  (region) => {
    expect(() => synthesized({ region })).not.toThrow()
  },
  60_000,
)

test('a setting that cannot be is refused by its name', () => {
  expect(() => synthesized({ engines: 'abbyy' })).toThrow(/engines/u)
  expect(() => synthesized({ name: 'Văn thư' })).toThrow(/name/u)
  expect(() => synthesized({ arrivalNumbers: 'on' })).toThrow(/arrivalNumbers/u)
  expect(() => synthesized({ arrivalStart: '451' })).toThrow(/arrivalStart/u)
})

test('everything that can bear a tag bears the one by which costs are counted', () => {
  const tags = JSON.stringify(all.archive.findResources('AWS::S3::Bucket'))
  expect(tags).toContain('{"Key":"application","Value":"vanthu"}')
})
