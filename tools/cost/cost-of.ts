import type { Prices } from './prices.ts'
import { PER_PAGE, PER_SCAN, type Standing } from './usage.ts'

/**
 * A month's work: `foreign` is the share (0–1) of pages in a language of Textract's, `pen` that of pages with doubted
 * handwriting for which it is asked (one picture each), `memoryMb` that of read-scan.
 */
export type Month = {
  pages: number
  pagesPerScan: number
  secondsPerPage: number
  memoryMb: number
  foreign: number
  pen: number
}

/** US dollars by what they are paid for. */
export type Costs = Record<string, number>

/**
 * What a month's pages cost, without what stands anyway. Every page is read by Tesseract, for that tells its language;
 * a foreign page is read by Textract as well, and where that is wished, what is doubted of handwriting. Storage is that of this month's pages: every later month pays it again.
 *
 * @example costOf({ pages: 1000, pagesPerScan: 5, secondsPerPage: 4, memoryMb: 2048, foreign: 0, pen: 0 }, PRICES) → { 'Lambda, Tesseract': 0.1067, … }
 */
export const costOf = (month: Month, prices: Prices): Costs => {
  const { pages, secondsPerPage, memoryMb, foreign, pen } = month
  const { lambda, sqs, dynamodb, s3, kms, eventBridge } = prices
  const scans = pages / month.pagesPerScan
  return {
    'Lambda, Tesseract': pages * secondsPerPage * (memoryMb / 1024) * lambda.armGbSecond,
    'Textract, Detect': textractOf(pages * (foreign + pen), prices),
    'Lambda, all else':
      scans * (PER_SCAN.otherGbSeconds * lambda.armGbSecond + PER_SCAN.lambdaRequests * lambda.request),
    SQS: scans * PER_SCAN.sqsRequests * sqs.request,
    DynamoDB: scans * (PER_SCAN.writeUnits * dynamodb.writeUnit + PER_SCAN.readUnits * dynamodb.readUnit),
    'S3, requests':
      (scans * PER_SCAN.s3Puts + pages * PER_PAGE.s3Puts) * s3.put +
      (scans * PER_SCAN.s3Gets + pages * PER_PAGE.s3Gets) * s3.get,
    'S3, storage': ((pages * PER_PAGE.keptMb) / 1024) * s3.gbMonth,
    'KMS, requests': scans * PER_SCAN.kmsRequests * kms.request,
    EventBridge: scans * PER_SCAN.events * eventBridge.event,
  }
}

const textractOf = (pages: number, { textract }: Prices): number =>
  Math.min(pages, textract.first) * textract.page + Math.max(0, pages - textract.first) * textract.furtherPage

/** What a month costs before the first scan comes. */
export const standingCosts = (standing: Standing, prices: Prices): Costs => {
  const { kms, secretsManager, waf, cloudWatch, cognito, sqs } = prices
  return {
    'KMS, key': standing.kmsKeys * kms.key,
    Secrets: standing.secrets * secretsManager.secret,
    'WAF, web ACL and rules': standing.webAcls * waf.webAcl + standing.wafRules * waf.rule,
    'CloudWatch, alarms': standing.alarms * cloudWatch.alarm,
    'CloudWatch, figures': standing.metrics * cloudWatch.metric,
    'CloudWatch, dashboard': standing.dashboards * cloudWatch.dashboard,
    'Cognito, users': Math.max(0, standing.users - cognito.usersFree) * cognito.user,
    'SQS, empty polls': standing.polledQueues * standing.pollsPerQueue * sqs.request,
  }
}

export const total = (costs: Costs): number => Object.values(costs).reduce((sum, each) => sum + each, 0)
