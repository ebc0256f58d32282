import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { costOf, type Month, standingCosts, total } from '../../tools/cost/cost-of.ts'
import { PRICES } from '../../tools/cost/prices.ts'
import { STANDING } from '../../tools/cost/usage.ts'

const month: Month = { pages: 1000, pagesPerScan: 5, secondsPerPage: 4, memoryMb: 2048, foreign: 0, pen: 0 }
const PROGRAM = new URL('../../tools/cost/cost.ts', import.meta.url).pathname

/** Round prices, so that the sums can be done by hand. */
const ROUND: typeof PRICES = {
  ...PRICES,
  lambda: { armGbSecond: 0.00001, request: 0.000001 },
  sqs: { request: 0.000001 },
  dynamodb: { writeUnit: 0.000002, readUnit: 0.000001 },
  s3: { put: 0.00001, get: 0.000001, gbMonth: 0.1 },
  eventBridge: { event: 0.000001 },
  kms: { request: 0.00001, key: 1 },
}

describe('what a month’s pages cost', () => {
  test.each<[what: string, dollars: number, by: string]>([
    ['Lambda, Tesseract', 0.08, '1000 pages × 4 s × 2 GB × 0.00001'],
    ['Textract, Detect', 0, 'no foreign page'],
    ['Lambda, all else', 0.0026, '200 scans × (1 GB-s × 0.00001 + 3 × 0.000001)'],
    ['SQS', 0.0018, '200 scans × 9 × 0.000001'],
    ['DynamoDB', 0.006, '200 scans × (10 × 0.000002 + 10 × 0.000001)'],
    ['S3, requests', 0.0266, '(200 × 2 + 1000 × 2) × 0.00001 + (200 × 3 + 1000 × 2) × 0.000001'],
    ['S3, storage', 0.11035, '1000 × 1.13 MB ÷ 1024 × 0.1'],
    ['KMS, requests', 0.008, '200 × 4 × 0.00001'],
    ['EventBridge', 0.0006, '200 × 3 × 0.000001'],
  ])('%s: $%d, %s', (what, dollars) => expect(costOf(month, ROUND)[what]).toBeCloseTo(dollars, 5))

  test.each([
    ['a foreign page in a hundred', 1000, 0.01, 0.015],
    ['all pages foreign', 1000, 1, 1.5],
    ['the last page at the first price', 1_000_000, 1, 1500],
    ['three million, two of them at the further price', 3_000_000, 1, 1500 + 1200],
  ])('Textract: %s', (_, pages, foreign, dollars) => {
    expect(costOf({ ...month, pages, foreign }, PRICES)['Textract, Detect']).toBeCloseTo(dollars, 6)
  })

  test('Textract is paid once for a page whose handwriting it is asked for', () =>
    expect(costOf({ ...month, foreign: 0.02, pen: 0.15 }, PRICES)['Textract, Detect']).toBeCloseTo(0.255, 6))

  test('Textract is paid on top of Tesseract, which tells the language', () => {
    const all = costOf({ ...month, foreign: 1 }, PRICES)
    expect(all['Lambda, Tesseract']).toBe(costOf(month, PRICES)['Lambda, Tesseract'])
  })

  test('is nothing without pages', () => expect(total(costOf({ ...month, pages: 0 }, PRICES))).toBe(0))
})

test('what stands is paid without a page', () => {
  const costs = standingCosts(
    {
      ...STANDING,
      kmsKeys: 2,
      secrets: 2,
      wafRules: 3,
      alarms: 10,
      metrics: 2,
      users: 10_100,
      polledQueues: 1,
      pollsPerQueue: 1e6,
    },
    PRICES,
  )
  expect(costs).toEqual({
    'KMS, key': 2,
    Secrets: 0.8,
    'WAF, web ACL and rules': 8,
    'CloudWatch, alarms': 1,
    'CloudWatch, figures': 0.6,
    'CloudWatch, dashboard': 3,
    'Cognito, users': 1.5,
    'SQS, empty polls': expect.closeTo(0.4),
  })
})

describe('npm run cost', () => {
  test('prints both paths, what stands, and a column for one’s own pages', () => {
    const printed = execFileSync(process.execPath, [PROGRAM, '--pages', '5000', '--seconds-per-page', '4'], {
      encoding: 'utf8',
    })
    expect(printed).toMatch(/Tesseract {2}Tesseract, then Textract/u)
    expect(printed).toMatch(/Textract, Detect +\$0\.0000 +\$1\.50/u)
    expect(printed).toMatch(/1,000 +5,000 +30,000 +1,000,000/u)
    expect(printed).toContain(`${PRICES.region}, ${PRICES.asOf}: prices from memory, to be checked`)
  })

  test.each([
    ['more pages foreign than there are', ['--foreign', '2'], 'at foreign'],
    ['memory that no function has', ['--memory', '100'], 'at memory'],
    ['what is no number', ['--pages', 'many'], 'at pages'],
    ['an option that there is not', ['--colour', 'red'], '--colour'],
  ])('refuses %s', (_, options, words) => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...options], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr).toContain('npm run cost --')
  })
})
