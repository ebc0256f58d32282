import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Architecture } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { PenEngines } from '../shared/adapters/pen-engine.ts'
import type { Engines } from '../shared/adapters/second-engine.ts'
import { watch } from './alarms.ts'
import type { ArchiveStack } from './archive-stack.ts'
import { budget } from './budget.ts'
import { eachHour, eachNight } from './by-the-clock.ts'
import { DailyDigest } from './daily-digest.ts'
import { dashboard } from './dashboard.ts'
import { failures } from './failures.ts'
import { peopleToPages } from './people-to-pages.ts'
import type { CodeOf } from './register-function.ts'
import { READING_MEMORY, type Series, scansToTable } from './scans-to-table.ts'
import { tableToPublished } from './table-to-published.ts'

export type LetterRegisterStackProps = StackProps &
  Series & {
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
    const { code, architecture } = props
    const { archive, table, key, stores, people } = props.archive
    const around = { code, architecture, stores, places: { BUCKET: archive.bucketName, TABLE: table.tableName } }
    const series = { arrivalNumbers: props.arrivalNumbers, arrivalStart: props.arrivalStart }

    const alarms = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true })
    const alerts = new Topic(this, 'UrgentLetters', { masterKey: key, enforceSSL: true })

    const { readScan, registerLetters } = scansToTable(this, around, {
      engines: props.engines,
      penEngines: props.penEngines,
      series,
      office: props.office,
    })
    const { publish, unpublished } = tableToPublished(this, around, { table, alerts })
    const recordFailure = failures(this, around, { readScan, registerLetters })
    const dailyLedger = eachNight(this, around, readScan.queue)
    const refreshSearch = eachHour(this, around)
    const { pages, web } = peopleToPages(this, around, {
      archive: props.archive,
      readQueue: readScan.queue,
      firewall: props.firewall,
      domain: props.domain,
      series,
      office: props.office,
    })
    const digest = props.digest && new DailyDigest(this, 'DailyDigest', { ...around, ...props.digest, home: web.url })

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
}
