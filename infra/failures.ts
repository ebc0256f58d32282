import { Duration, type Stack } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { mayWithObjects, mayWithTable } from './may.ts'
import { RegisterFunction, type Surroundings } from './register-function.ts'
import type { Step } from './step.ts'

/** What fails again and again in a step ─▶ RecordFailure ─▶ table. */
export const failures = (
  stack: Stack,
  { code, architecture, stores, places }: Surroundings,
  { readScan, registerLetters }: { readScan: Step; registerLetters: Step },
): RegisterFunction => {
  const recordFailure = new RegisterFunction(stack, 'RecordFailure', {
    code,
    architecture,
    runs: 'record-failure',
    memory: 512,
    timeout: Duration.minutes(1),
    settings: { ...places, READ_FAILURES: readScan.failures.queueArn },
  })
  for (const { failures } of [readScan, registerLetters])
    recordFailure.addEventSource(new SqsEventSource(failures, { batchSize: 1, reportBatchItemFailures: true }))
  mayWithObjects(recordFailure, stores, { get: ['scans'], put: ['scans'], remove: ['scans'] })
  mayWithTable(recordFailure, stores, ['GetItem', 'PutItem'])
  return recordFailure
}
