import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { PageReader } from '../shared/ports.ts'

const metrics = new Metrics({ namespace: 'vanthu', serviceName: 'register' })

/** Figures of the dashboard, written into the log in CloudWatch's embedded format: no permission, no call. */
export const measure = (figures: Record<string, number>, unit: keyof typeof MetricUnit = 'Count'): void => {
  for (const [name, value] of Object.entries(figures)) metrics.addMetric(name, MetricUnit[unit], value)
  metrics.publishStoredMetrics()
}

/** A reader that tells the dashboard of each page and how long it took. */
export const counted = (reader: PageReader): PageReader => ({
  ...reader,
  read: async (...page) => {
    const start = performance.now()
    const read = await reader.read(...page)
    measure({ PagesRead: 1 })
    measure({ PageSeconds: (performance.now() - start) / 1000 }, 'Seconds')
    return read
  },
})
