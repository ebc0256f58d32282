import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AccountRecovery, CfnUserPoolGroup, Mfa, UserPool, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { TABLE } from '../shared/adapters/dynamo-table.ts'
import type { Role } from '../shared/web/access.ts'
import { acknowledge } from './acknowledge.ts'

export type ArchiveStackProps = StackProps & {
  /** Where the pages are served from, for uploads by a script: "https://register.example.vn". */
  origins: string[]
}

/** Groups of people, named by their role (shared/web/access.ts says who may do what). */
const GROUPS: Record<Role, string> = {
  clerk: 'Van thu: takes in, checks and corrects',
  engineer: 'Ky su: looks after the program',
  officer: 'Chuyen vien: searches and reads',
}

/**
 * What must never be lost, apart from everything that is deployed often:
 *
 *   archive    scans as they came, their readings and pictures, searchable PDFs   S3, every version kept
 *   table      scans, letters, revisions: the register                            DynamoDB, restored to any second
 *   people     who may come in, as clerk, officer or engineer                     Cognito
 *
 * All of it stays when the stack is deleted (RETAIN), and lies under one key of this account.
 */
export class ArchiveStack extends Stack {
  readonly key: Key
  readonly archive: Bucket
  readonly logs: Bucket
  readonly table: Table
  readonly people: UserPool
  readonly signIn: UserPoolDomain
  /** For permissions of other stacks, which name exact places. */
  readonly stores: { archiveArn: string; tableArn: string; keyArn: string }

  constructor(scope: Construct, id: string, { origins, ...props }: ArchiveStackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    this.key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })

    this.logs = new Bucket(this, 'Logs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      // CloudFront's standard log is written by an ACL.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(400) }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(this.logs, 'AwsSolutions-S1', 'This is the bucket of access logs; a log of the log has no reader')

    this.archive = new Bucket(this, 'Archive', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'archive/',
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: origins, allowedHeaders: ['*'], maxAge: 3_600 }],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // What is made from scans can be made again: only its newest version is kept for long.
        ...['readings/', 'pages/', 'published/', 'search/'].map((prefix) => ({
          prefix,
          noncurrentVersionExpiration: Duration.days(30),
        })),
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // CDK's own switch brings a function that may change the notifications of any bucket; CloudFormation has a property.
    const bucket = this.archive.node.defaultChild as CfnBucket
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }

    this.table = new Table(this, 'Register', {
      partitionKey: { name: TABLE.keys.partition, type: AttributeType.STRING },
      sortKey: { name: TABLE.keys.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      stream: StreamViewType.KEYS_ONLY,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const [indexName, { partition, sort, include }] of Object.entries(TABLE.indexes))
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: partition, type: AttributeType.STRING },
        sortKey: { name: sort, type: AttributeType.STRING },
        ...(include.length > 0
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] }
          : { projectionType: ProjectionType.KEYS_ONLY }),
      })

    this.stores = {
      archiveArn: this.exportValue(this.archive.bucketArn),
      tableArn: this.exportValue(this.table.tableArn),
      keyArn: this.exportValue(this.key.keyArn),
    }

    this.people = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(
      this.people,
      'AwsSolutions-COG3',
      'Threat protection needs the Plus plan, priced per person; a second factor is required of everybody instead',
    )
    acknowledge(this.people, 'AwsSolutions-COG8', 'The same: the Plus plan is the deployer’s choice')
    for (const [groupName, description] of Object.entries(GROUPS))
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.people.userPoolId, groupName, description })
    this.signIn = this.people.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: this.node.tryGetContext('signInPrefix') ?? `vanthu-${this.account}` },
    })
  }
}
