import { Duration, type Stack } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { PenEngines } from '../shared/adapters/pen-engine.ts'
import type { Engines } from '../shared/adapters/second-engine.ts'
import { everything, may, mayWithObjects, mayWithTable } from './may.ts'
import type { Surroundings } from './register-function.ts'
import { Step } from './step.ts'

/** MiB for two cores: two pages are read at once (docs/benchmark.md). */
export const READING_MEMORY = 3_538

/** Arrival numbers of the office's own series: to which letters, and where a series taken over begins. */
export type Series = { arrivalNumbers: 'off' | 'by-hand' | 'automatic'; arrivalStart?: string | undefined }

type Reading = { engines: Engines; penEngines: PenEngines; series: Series; office?: string | undefined }

/** scans/ ─▶ ReadScan ─▶ readings/, pages/ ─▶ RegisterLetters ─▶ table. */
export const scansToTable = (
  stack: Stack,
  { code, architecture, stores, places }: Surroundings,
  { engines, penEngines, series, office }: Reading,
): { readScan: Step; registerLetters: Step } => {
  const registerLetters = new Step(stack, 'RegisterLetters', {
    code,
    architecture,
    runs: 'register-letters',
    atOnce: 10,
    memory: 1_769,
    timeout: Duration.minutes(5),
    settings: { ...places, ARRIVALS: JSON.stringify({ ...series, office }) },
  })
  const readScan = new Step(stack, 'ReadScan', {
    code,
    architecture,
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
  new Rule(stack, 'ScanArrived', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [places.BUCKET] }, object: { key: [{ prefix: 'scans/' }] } },
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
  return { readScan, registerLetters }
}
