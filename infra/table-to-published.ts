import { Duration, type Stack } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { acknowledge } from './acknowledge.ts'
import { everything, may, mayWithObjects, mayWithTable } from './may.ts'
import { RegisterFunction, type Surroundings } from './register-function.ts'

/** table ─▶ Publish ─▶ published/, urgent letters by mail; what it failed at again and again is put aside. */
export const tableToPublished = (
  stack: Stack,
  { code, architecture, stores, places }: Surroundings,
  { table, alerts }: { table: Table; alerts: Topic },
): { publish: RegisterFunction; unpublished: Queue } => {
  const publish = new RegisterFunction(stack, 'Publish', {
    code,
    architecture,
    runs: 'publish',
    memory: 3_008,
    timeout: Duration.minutes(5),
    settings: { ...places, ALERTS: alerts.topicArn },
  })
  const unpublished = new Queue(stack, 'Unpublished', {
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
  return { publish, unpublished }
}
