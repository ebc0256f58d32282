import { Duration, Size, type Stack } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { may, mayWithObjects, mayWithTable } from './may.ts'
import { RegisterFunction, type Surroundings } from './register-function.ts'

/** Each night DailyLedger holds scans/ against the table; a scan that stands still is sent to be read again. */
export const eachNight = (
  stack: Stack,
  { code, architecture, stores, places }: Surroundings,
  readQueue: Queue,
): RegisterFunction => {
  const dailyLedger = new RegisterFunction(stack, 'DailyLedger', {
    code,
    architecture,
    runs: 'daily-ledger',
    memory: 1_769,
    timeout: Duration.minutes(15),
    settings: { ...places, READ_QUEUE: readQueue.queueUrl },
  })
  // 01:30 in Vietnam.
  new Rule(stack, 'EachNight', {
    schedule: Schedule.cron({ hour: '18', minute: '30' }),
    targets: [new LambdaTarget(dailyLedger, { event: RuleTargetInput.fromObject({}) })],
  })
  mayWithObjects(dailyLedger, stores, { get: ['entries'], put: ['ledger'] })
  mayWithTable(dailyLedger, stores, ['GetItem', 'BatchGetItem'], ['by-arrival'])
  may(dailyLedger, ['sqs:SendMessage'], [readQueue.queueArn])
  return dailyLedger
}

/** Each hour RefreshSearch ─▶ search/: the snapshot from which a new Pages starts. */
export const eachHour = (stack: Stack, { code, architecture, stores, places }: Surroundings): RegisterFunction => {
  const refreshSearch = new RegisterFunction(stack, 'RefreshSearch', {
    code,
    architecture,
    runs: 'refresh-search',
    memory: 1_769,
    storage: Size.gibibytes(10),
    timeout: Duration.minutes(15),
    settings: places,
  })
  new Rule(stack, 'EachHour', {
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new LambdaTarget(refreshSearch, { event: RuleTargetInput.fromObject({}) })],
  })
  mayWithObjects(refreshSearch, stores, { get: ['search', 'entries'], put: ['search'] })
  mayWithTable(refreshSearch, stores, ['BatchGetItem'], ['changes'])
  return refreshSearch
}
