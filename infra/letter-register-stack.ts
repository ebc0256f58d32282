import { CfnOutput, Duration, RemovalPolicy, Size, Stack, type StackProps } from 'aws-cdk-lib'
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget, SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { type Architecture, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import type { PenEngines } from '../shared/adapters/pen-engine.ts'
import type { Engines } from '../shared/adapters/second-engine.ts'
import { acknowledge } from './acknowledge.ts'
import { watch } from './alarms.ts'
import type { ArchiveStack } from './archive-stack.ts'
import { budget } from './budget.ts'
import { DailyDigest } from './daily-digest.ts'
import { dashboard } from './dashboard.ts'
import { everything, may, mayWithObjects, mayWithTable } from './may.ts'
import { type CodeOf, RegisterFunction } from './register-function.ts'
import { Step } from './step.ts'
import { Web } from './web.ts'

/** MiB for two cores: two pages are read at once (docs/benchmark.md). */
const READING_MEMORY = 3_538

export type LetterRegisterStackProps = StackProps & {
  archive: ArchiveStack
  firewall: string
  code: CodeOf
  architecture: Architecture
  /** "tesseract", or "tesseract+textract": pages in a language that Textract reads go there. */
  engines: Engines
  /** "network", or "network+textract": crops of handwriting that is doubted go there. */
  penEngines: PenEngines
  domain?: { name: string; certificateArn: string } | undefined
  /** The names of the own office, divided by ";": whose letters the outgoing register holds. */
  office?: string | undefined
  /** Arrival numbers of the office's own series: to which letters, and where a series taken over begins. */
  arrivalNumbers: 'off' | 'by-hand' | 'automatic'
  arrivalStart?: string | undefined
  /** The morning's mail about tasks: from an address that SES has verified, to whom (divided by ";"). Off without. */
  digest?: { from: string; to: string } | undefined
  /** US dollars a month above which somebody is told. */
  monthlyBudget: number
}

/**
 * Everything that works; it can be thrown away and deployed again, since nothing is kept here.
 *
 *   scans/ ─▶ ▤ ─▶ ReadScan ─▶ readings/, pages/
 *                     └─▶ ▤ ─▶ RegisterLetters ─▶ table ─▶ Publish ─▶ published/, urgent letters by mail
 *   what fails ─▶ ▤ ─▶ RecordFailure ─▶ table                │
 *   each night:  DailyLedger: scans/ against the table       │ changes
 *   each hour:   RefreshSearch ─▶ search/  ─ snapshot ─┐      │
 *   each morning, if wished: DailyDigest: search/ ─▶ SES      │
 *   people ─▶ CloudFront ─▶ Pages ◀────────────────────┴──────┘
 */
export class LetterRegisterStack extends Stack {
  constructor(scope: Construct, id: string, props: LetterRegisterStackProps) {
    super(scope, id, props)
    const { code, architecture, engines, penEngines } = props
    const { archive, table, key, stores, people, signIn, logs } = props.archive
    const common = { code, architecture }
    const series = { arrivalNumbers: props.arrivalNumbers, arrivalStart: props.arrivalStart }
    const places = { BUCKET: archive.bucketName, TABLE: table.tableName }

    const alarms = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true })
    const alerts = new Topic(this, 'UrgentLetters', { masterKey: key, enforceSSL: true })

    // scans/ ─▶ ReadScan ─▶ readings/, pages/
    const registerLetters = new Step(this, 'RegisterLetters', {
      ...common,
      runs: 'register-letters',
      atOnce: 10,
      memory: 1_769,
      timeout: Duration.minutes(5),
      settings: { ...places, ARRIVALS: JSON.stringify({ ...series, office: props.office }) },
    })
    const readScan = new Step(this, 'ReadScan', {
      ...common,
      runs: 'read-scan',
      atOnce: 20,
      memory: READING_MEMORY,
      timeout: Duration.minutes(10),
      settings: {
        ...places,
        ENGINES: engines,
        PEN_ENGINES: penEngines,
        REGISTER_QUEUE: registerLetters.queue.queueUrl,
      },
    })
    readScan.function.addEnvironment('READ_QUEUE', readScan.queue.queueUrl)
    new Rule(this, 'ScanArrived', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [archive.bucketName] }, object: { key: [{ prefix: 'scans/' }] } },
      },
      targets: [new SqsQueue(readScan.queue, { deadLetterQueue: readScan.failures })],
    })
    mayWithObjects(readScan.function, stores, {
      get: ['scans', 'readings'],
      put: ['scans', 'readings', 'pages'],
      remove: ['scans'],
    })
    mayWithTable(readScan.function, stores, ['GetItem', 'PutItem'])
    may(readScan.function, ['sqs:SendMessage'], [readScan.queue.queueArn, registerLetters.queue.queueArn])
    if (engines === 'tesseract+textract' || penEngines === 'network+textract') {
      may(readScan.function, ['textract:DetectDocumentText'], ['*'])
      everything(readScan.function, '*', 'Textract has no resources to name')
    }

    // readings/ ─▶ RegisterLetters ─▶ table
    mayWithObjects(registerLetters.function, stores, {
      get: ['readings', 'entries'],
      put: ['entries'],
      // A state secret's text is forgotten, its earlier versions with it.
      erase: ['readings', 'pages', 'published'],
    })
    // A number's neighbours bear witness for what is read in handwriting.
    mayWithTable(registerLetters.function, stores, ['GetItem', 'BatchGetItem', 'PutItem'], ['by-number'])
    // Numbers are a log that is read before it is written; which months are closed, it lists in the archive.
    if (series.arrivalNumbers === 'automatic') mayWithTable(registerLetters.function, stores, ['Query'])

    // table ─▶ Publish ─▶ published/, urgent letters by mail
    const publish = new RegisterFunction(this, 'Publish', {
      ...common,
      runs: 'publish',
      memory: 3_008,
      timeout: Duration.minutes(5),
      settings: { ...places, ALERTS: alerts.topicArn },
    })
    const unpublished = new Queue(this, 'Unpublished', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    acknowledge(unpublished, 'AwsSolutions-SQS3', 'It is itself where what failed is put aside')
    publish.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 5,
        bisectBatchOnError: true,
        retryAttempts: 5,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(unpublished),
        filters: [
          FilterCriteria.filter({
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('LETTER#') }, sk: { S: FilterRule.isEqual('HEAD') } } },
          }),
        ],
      }),
    )
    mayWithObjects(publish, stores, { get: ['scans', 'readings', 'entries', 'published'], put: ['published'] })
    // Of a scan with a restricted letter nothing is published: its letters are looked at.
    mayWithTable(publish, stores, ['GetItem', 'BatchGetItem'])
    everything(publish, '*', 'CDK lets whoever reads a stream list the streams: that action knows no resource')
    may(publish, ['sns:Publish'], [alerts.topicArn])

    // what fails ─▶ RecordFailure ─▶ table
    const recordFailure = new RegisterFunction(this, 'RecordFailure', {
      ...common,
      runs: 'record-failure',
      memory: 512,
      timeout: Duration.minutes(1),
      settings: { ...places, READ_FAILURES: readScan.failures.queueArn },
    })
    for (const { failures } of [readScan, registerLetters])
      recordFailure.addEventSource(new SqsEventSource(failures, { batchSize: 1, reportBatchItemFailures: true }))
    mayWithObjects(recordFailure, stores, { get: ['scans'], put: ['scans'], remove: ['scans'] })
    mayWithTable(recordFailure, stores, ['GetItem', 'PutItem'])

    // each night: DailyLedger
    const dailyLedger = new RegisterFunction(this, 'DailyLedger', {
      ...common,
      runs: 'daily-ledger',
      memory: 1_769,
      timeout: Duration.minutes(15),
      settings: { ...places, READ_QUEUE: readScan.queue.queueUrl },
    })
    // 01:30 in Vietnam.
    new Rule(this, 'EachNight', {
      schedule: Schedule.cron({ hour: '18', minute: '30' }),
      targets: [new LambdaTarget(dailyLedger, { event: RuleTargetInput.fromObject({}) })],
    })
    mayWithObjects(dailyLedger, stores, { get: ['entries'], put: ['ledger'] })
    mayWithTable(dailyLedger, stores, ['GetItem', 'BatchGetItem'], ['by-arrival'])
    may(dailyLedger, ['sqs:SendMessage'], [readScan.queue.queueArn])

    // each hour: RefreshSearch ─▶ search/
    const refreshSearch = new RegisterFunction(this, 'RefreshSearch', {
      ...common,
      runs: 'refresh-search',
      memory: 1_769,
      storage: Size.gibibytes(10),
      timeout: Duration.minutes(15),
      settings: places,
    })
    new Rule(this, 'EachHour', {
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaTarget(refreshSearch, { event: RuleTargetInput.fromObject({}) })],
    })
    mayWithObjects(refreshSearch, stores, { get: ['search', 'entries'], put: ['search'] })
    mayWithTable(refreshSearch, stores, ['BatchGetItem'], ['changes'])

    // people ─▶ CloudFront ─▶ Pages
    const sessions = this.secret('SessionSecret')
    const originSecret = this.secret('OriginSecret')
    // By its name, known beforehand: its value holds CloudFront's address, which depends on this very function.
    const doorName = `/${this.stackName}/door`
    const pages = new RegisterFunction(this, 'Pages', {
      ...common,
      runs: 'web',
      memory: 1_769,
      storage: Size.gibibytes(4),
      timeout: Duration.seconds(29),
      settings: {
        ...places,
        READ_QUEUE: readScan.queue.queueUrl,
        DOOR: doorName,
        SESSION_SECRET: sessions.secretArn,
        ORIGIN_SECRET: originSecret.secretArn,
      },
    })
    mayWithObjects(pages, stores, {
      get: ['scans', 'readings', 'pages', 'published', 'entries', 'search', 'books'],
      put: ['scans', 'published', 'entries', 'books'],
    })
    mayWithTable(
      pages,
      stores,
      ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
      ['to-review', 'by-arrival', 'by-number', 'changes'],
    )
    may(pages, ['sqs:SendMessage'], [readScan.queue.queueArn])
    may(pages, ['ssm:GetParameter'], [this.formatArn({ service: 'ssm', resource: `parameter${doorName}` })])
    may(pages, ['secretsmanager:GetSecretValue'], [sessions.secretArn, originSecret.secretArn])
    const web = new Web(this, 'Web', {
      function: pages,
      originSecret,
      firewall: props.firewall,
      logs,
      domain: props.domain,
    })
    const client = new UserPoolClient(this, 'PagesClient', {
      userPool: people,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // Without Cognito's own scope nobody changes the name under which corrections are kept.
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${web.url}/sign-in/callback`],
        logoutUrls: [`${web.url}/`],
      },
      preventUserExistenceErrors: true,
    })
    new StringParameter(this, 'Door', {
      parameterName: doorName,
      stringValue: this.toJsonString({
        publicUrl: web.url,
        issuer: people.userPoolProviderUrl,
        clientId: client.userPoolClientId,
        logout: `${signIn.baseUrl()}/logout`,
        office: props.office,
        series,
      }),
    })

    const digest =
      props.digest &&
      new DailyDigest(this, 'DailyDigest', { ...common, ...props.digest, stores, places, home: web.url })

    watch(this, {
      topic: alarms,
      key,
      queues: [readScan.queue, registerLetters.queue],
      failures: [readScan.failures, registerLetters.failures, unpublished],
      functions: [
        readScan.function,
        registerLetters.function,
        publish,
        recordFailure,
        dailyLedger,
        refreshSearch,
        pages,
        ...(digest ? [digest.function] : []),
      ],
    })
    dashboard(this, { memory: READING_MEMORY })
    budget(this, { topic: alarms, dollars: props.monthlyBudget })
    new CfnOutput(this, 'Address', { value: web.url })
    new CfnOutput(this, 'ScansGoTo', { value: `s3://${archive.bucketName}/scans/` })
    new CfnOutput(this, 'PeopleIn', { value: people.userPoolId })
    new CfnOutput(this, 'AlarmsTopic', { value: alarms.topicArn })
    new CfnOutput(this, 'UrgentLettersTopic', { value: alerts.topicArn })
  }

  /** Random text that nobody knows and that a new deployment may replace. */
  private secret(id: string): Secret {
    const secret = new Secret(this, id, {
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    acknowledge(
      secret,
      'AwsSolutions-SMG4',
      'A new value signs everybody out or cuts the pages off until the next deployment: docs/operations.md says how it is changed',
    )
    return secret
  }
}
