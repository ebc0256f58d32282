/**
 * List prices in US dollars, from memory and the project’s AWS.md: check them against https://calculator.aws before a
 * budget rests on them. Singapore (ap-southeast-1) is up to a quarter dearer. Free tiers and taxes are left out.
 */
export const PRICES = {
  region: 'us-east-1',
  asOf: '2026-11',
  lambda: { armGbSecond: 0.0000133334, request: 0.2 / 1e6 },
  /** DetectDocumentText: the first million pages of a month, and all further ones. */
  textract: { first: 1_000_000, page: 1.5 / 1000, furtherPage: 0.6 / 1000 },
  sqs: { request: 0.4 / 1e6 },
  /** On demand: a unit writes 1 KB, or reads 4 KB strongly consistently. */
  dynamodb: { writeUnit: 0.625 / 1e6, readUnit: 0.125 / 1e6 },
  s3: { put: 5 / 1e6, get: 0.4 / 1e6, gbMonth: 0.023 },
  /** S3's notifications to EventBridge are paid like one's own events. */
  eventBridge: { event: 1 / 1e6 },
  kms: { request: 3 / 1e6, key: 1 },
  secretsManager: { secret: 0.4 },
  waf: { webAcl: 5, rule: 1 },
  cloudWatch: { alarm: 0.1, metric: 0.3, dashboard: 3 },
  /** Essentials, each user above the first 10,000 of a month. */
  cognito: { usersFree: 10_000, user: 0.015 },
}
export type Prices = typeof PRICES
