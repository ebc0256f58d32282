import type { App } from 'aws-cdk-lib'
import { z } from 'zod'
import { PenEngines } from '../shared/adapters/pen-engine.ts'
import { Engines } from '../shared/adapters/second-engine.ts'
import { ArrivalSeries } from '../shared/arrival-series.ts'

/** What a deployer may choose, in cdk.json or by `-c name=value`; everything has a default. */
const Settings = z.object({
  /** Begins the names of the stacks, so that several can stand in one account. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/u)
    .default('vanthu'),
  region: z.string().default('ap-southeast-1'),
  engines: Engines,
  /** Whether Textract is asked for handwriting that is doubted. */
  penEngines: PenEngines,
  monthlyBudget: z.coerce.number().positive().default(50),
  /** The names of the own office, for the outgoing register; several divided by ";". */
  office: z.string().optional(),
  /** Whether arrival numbers are given out, and where a series that is taken over begins (shared/arrival-series.ts). */
  arrivalNumbers: ArrivalSeries.shape.arrivalNumbers,
  arrivalStart: z
    .string()
    .refine((text) => ArrivalSeries.shape.arrivalStart.safeParse(text).success, { error: 'arrivalStart: 2026:451' })
    .optional(),
  /** The morning's mail about tasks: an address that SES has verified, and who gets it (divided by ";"); off without. */
  digestFrom: z.email().optional(),
  digestTo: z
    .string()
    .refine((text) => text.split(';').every((address) => z.email().safeParse(address).success), {
      error: 'digestTo: lan@example.vn;minh@example.vn',
    })
    .optional(),
  /** A host name of one's own, with its certificate's ARN in us-east-1. */
  domain: z.string().optional(),
  certificate: z.string().startsWith('arn:').optional(),
})
const Context = Settings.refine(({ digestFrom, digestTo }) => (digestFrom === undefined) === (digestTo === undefined), {
  error: 'digestFrom and digestTo belong together',
})

/** The settings of this deployment. @throws ZodError that names what cannot be */
export const deployment = (app: App) => {
  const asked = Object.fromEntries(
    Object.keys(Settings.shape).map((key) => [key, app.node.tryGetContext(key) ?? undefined]),
  )
  const { domain, certificate, digestFrom, digestTo, ...settings } = Context.parse(asked)
  return {
    ...settings,
    account: process.env.CDK_DEFAULT_ACCOUNT,
    digest: digestFrom && digestTo ? { from: digestFrom, to: digestTo } : undefined,
    domain: domain && certificate ? { name: domain, certificateArn: certificate } : undefined,
    // CloudFront's address is not known before it is made; what is posted is signed, whoever posts it.
    origins: [domain ? `https://${domain}` : 'https://*.cloudfront.net'],
  }
}
