import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

type Watched = { topic: ITopic; key: Key; queues: Queue[]; failures: Queue[]; functions: LambdaFunction[] }

/** A scan waits longer than this only when something is wrong or forty volumes came at once. */
const LONGEST_WAIT = Duration.hours(2)

/** What calls an engineer, all to one topic: put aside, waiting too long, failing, or not adding up. */
export const watch = (scope: Construct, { topic, key, queues, failures, functions }: Watched): void => {
  letAlarmsUse(key)
  const action = new SnsAction(topic)
  const alarm = (id: string, metric: IMetric, threshold: number, alarmDescription: string): void => {
    new Alarm(scope, id, {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(action)
  }
  for (const queue of failures)
    alarm(
      `Failed-${nameOf(queue)}`,
      queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      1,
      'A message was put aside and could not be recorded: docs/operations.md, "Redrive"',
    )
  for (const queue of queues)
    alarm(
      `Waiting-${nameOf(queue)}`,
      queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      LONGEST_WAIT.toSeconds(),
      'Scans wait too long: docs/operations.md, "Scans wait"',
    )
  for (const fn of functions)
    alarm(
      `Errors-${fn.node.path.split('/').slice(1).join('-')}`,
      errorRate(fn),
      10,
      'More than a tenth of the invocations failed: see the log',
    )
  alarm(
    'Stuck',
    ours('ScansStuck', Duration.minutes(5)),
    1,
    'A scan failed again and again; its line in the list of scans offers to try again',
  )
  alarm(
    'Ledger',
    ours('LedgerMismatch', Duration.days(1)),
    1,
    'Scans and register do not add up: see ledger/ in the archive',
  )
}

const nameOf = (queue: Queue): string => queue.node.path.split('/').slice(1).join('-')

const ours = (metricName: string, period: Duration) =>
  new Metric({ namespace: 'vanthu', metricName, dimensionsMap: { service: 'register' }, statistic: Stats.SUM, period })

/** Failed invocations in a hundred, over a quarter of an hour. */
const errorRate = (fn: LambdaFunction) => {
  const period = Duration.minutes(15)
  return new MathExpression({
    expression: 'IF(invocations > 0, 100 * errors / invocations, 0)',
    usingMetrics: { errors: fn.metricErrors({ period }), invocations: fn.metricInvocations({ period }) },
    period,
  })
}

/** Alarms and the budget write to an encrypted topic: they need its key, for this account's own messages alone. */
const letAlarmsUse = (key: Key): void => {
  for (const service of ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'])
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': key.stack.account } },
      }),
    )
}
