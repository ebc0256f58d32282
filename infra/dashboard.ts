import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, MathExpression, Metric, SingleValueWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'

const figure = (metricName: string, statistic: string, period: Duration) =>
  new Metric({ namespace: 'vanthu', metricName, dimensionsMap: { service: 'register' }, statistic, period })

/** Lambda on arm64, US dollars a GB-second (tools/cost/prices.ts says where from and when). */
const DOLLARS_A_GB_SECOND = 0.0000133334

/** One page that says how the office is doing. @param memory of ReadScan, in MiB */
export const dashboard = (scope: Construct, { memory }: { memory: number }): void => {
  const day = Duration.days(1)
  const minute = Duration.minutes(1)
  const letters = figure('LettersRegistered', Stats.SUM, day)
  const doubted = figure('LettersToReview', Stats.SUM, day)
  const seconds = figure('PageSeconds', Stats.SUM, day)
  const share = new MathExpression({
    expression: 'IF(letters > 0, 100 * doubted / letters, 0)',
    usingMetrics: { letters, doubted },
    label: 'Letters that a person must check, %',
    period: day,
  })
  const cost = new MathExpression({
    // Two pages are read at once on two cores.
    expression: `seconds / 2 * ${(memory / 1_024) * DOLLARS_A_GB_SECOND}`,
    usingMetrics: { seconds },
    label: 'Reading, US dollars a day (estimate)',
    period: day,
  })
  new Dashboard(scope, 'Dashboard', {
    widgets: [
      [
        new SingleValueWidget({ title: 'Letters today', metrics: [letters], width: 6 }),
        new SingleValueWidget({ title: 'To check', metrics: [share], width: 6 }),
        new SingleValueWidget({ title: 'Stuck scans', metrics: [figure('ScansStuck', Stats.SUM, day)], width: 6 }),
        new SingleValueWidget({ title: 'Cost of reading', metrics: [cost], width: 6 }),
      ],
      [
        new GraphWidget({ title: 'Letters per day', left: [letters, doubted], width: 12 }),
        new GraphWidget({ title: 'Pages per minute', left: [figure('PagesRead', Stats.SUM, minute)], width: 12 }),
      ],
      [
        new GraphWidget({
          title: 'Seconds per page',
          left: [figure('PageSeconds', Stats.AVERAGE, minute), figure('PageSeconds', 'p95', minute)],
          width: 12,
        }),
        new GraphWidget({ title: 'Cost of reading, US dollars a day (estimate)', left: [cost], width: 12 }),
      ],
    ],
  })
}
