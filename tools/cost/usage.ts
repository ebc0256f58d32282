/**
 * What one page makes the stack do: its picture and reading are put; the reading is looked for before, and got after.
 * Kept are the scan and its searchable copy (0.4 MB each), the picture (0.25 MB) and the reading (0.08 MB), as measured
 * on four letters of fixtures and corpus.
 */
export const PER_PAGE = { s3Puts: 2, s3Gets: 2, keptMb: 1.13 }

/**
 * What one scan makes it do, whatever its pages, on three arrows (read-scan, register-letters, publish): an event, a
 * message that is sent, received and deleted, a call of a function. Units of DynamoDB: the scan's entry three times, a
 * letter with its revision, about 2 KB each.
 */
export const PER_SCAN = {
  s3Puts: 2,
  s3Gets: 3,
  events: 3,
  sqsRequests: 9,
  lambdaRequests: 3,
  /** Registering and publishing: rules and a PDF's text layer, two seconds at half a gigabyte. */
  otherGbSeconds: 1,
  writeUnits: 10,
  readUnits: 10,
  /** A bucket key and the queues' data keys (kept for five minutes) spare most requests. */
  kmsRequests: 4,
}

/** What stands whether scans come or not. Each queue is polled by Lambda's five pollers, each for 20 seconds at a time. */
export const STANDING = {
  kmsKeys: 1,
  secrets: 2,
  webAcls: 1,
  wafRules: 2,
  /** Seven alarms of one figure, and seven error rates of two. */
  alarms: 21,
  /** Figures of our own (functions/metrics.ts). */
  metrics: 7,
  dashboards: 1,
  users: 200,
  /** Two of work, two of failures. */
  polledQueues: 4,
  pollsPerQueue: 5 * 3 * 60 * 730,
}
export type Standing = typeof STANDING
