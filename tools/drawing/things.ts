import { z } from 'zod'
import type { Resource } from './stacks.ts'
import { ALARMS, PEOPLE, type Wire } from './wiring.ts'

/** What stands in the drawing. `says`: a line each under its name. */
export type Thing = { id: string; kind: Kind; name: string; says: string[] }
export type Kind = 'people' | 'door' | 'queue' | 'failures' | 'function' | 'store' | 'topic' | 'clock' | 'service'

const Lambda = z.object({ MemorySize: z.number(), Timeout: z.number() })
const Mapping = z.object({
  FunctionName: z.string(),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
  MaximumRetryAttempts: z.number().optional(),
})
const Queue = z.object({ RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional() })
const Timed = z.object({ ScheduleExpression: z.string() })
const Table = z.object({ GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })) })
const Archive = z.object({ CorsConfiguration: z.unknown() })
const Group = z.object({ GroupName: z.string() })

/** Services that have no resource in the stack; functions ask them. */
export const SERVICES = { textract: 'Textract', ses: 'SES' }

/** The service that is asked by a permission on `resource`. Textract has nothing to name. */
export const serviceOf = (resource: string): keyof typeof SERVICES => (resource.includes(':ses:') ? 'ses' : 'textract')

/** @example nameOf('ReadScanFunctionDB31B9FD') → 'ReadScan' */
export const nameOf = (id: string): string =>
  id
    .replace(/[0-9A-F]{8}$/u, '')
    .replace(/^Custom(\w+)CustomResourceProviderHandler$/u, '$1')
    .replace(/(?<=\w)Function$/u, '')

/** @example words('EachNight') → 'each night' */
export const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()

const lasting = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`)

/** The things of the stack that somebody looks for in a drawing, and the people and services around it. */
export const things = (resources: Resource[], wires: Wire[]): Thing[] => {
  const all = <T>(type: string, schema: z.ZodType<T>): (T & { id: string })[] =>
    resources
      .filter((resource) => resource.type === type)
      .flatMap(({ id, properties }) => {
        const { data } = schema.safeParse(properties)
        return data ? [{ ...data, id }] : []
      })
  const any = z.object({})
  const failures = new Set(wires.filter(({ kind }) => kind === 'failure').map(({ to }) => to))
  const mappings = all('AWS::Lambda::EventSourceMapping', Mapping)
  const pace = (id: string) =>
    mappings
      .filter(({ FunctionName }) => FunctionName === id)
      .flatMap(({ ScalingConfig: at, MaximumRetryAttempts: tries }) => [
        ...(at ? [`${at.MaximumConcurrency} at once`] : []),
        ...(tries ? [`${tries} tries`] : []),
      ])
  const groups = all('AWS::Cognito::UserPoolGroup', Group).map(({ GroupName }) => `${GroupName}s`)
  const alarms = all('AWS::CloudWatch::Alarm', any).length
  return [
    thing(PEOPLE, 'people', 'People', ...groups),
    ...all('AWS::CloudFront::Distribution', any).map(({ id }) =>
      thing(id, 'door', 'CloudFront', 'behind the firewall'),
    ),
    ...all('AWS::ApiGatewayV2::Api', any).map(({ id }) => thing(id, 'door', 'HTTP API')),
    ...all('AWS::Cognito::UserPool', any).map(({ id }) => thing(id, 'door', 'Cognito', nameOf(id))),
    ...all('AWS::S3::Bucket', Archive).map(({ id }) => thing(id, 'store', 'Archive', 'S3, every version kept')),
    ...all('AWS::DynamoDB::Table', Table).map(({ id }) => thing(id, 'store', 'Register', 'DynamoDB table')),
    ...all('AWS::SQS::Queue', Queue).map(({ id, RedrivePolicy: redrive }) =>
      thing(
        id,
        failures.has(id) ? 'failures' : 'queue',
        'queue',
        words(nameOf(id).replace(/Queue$/u, '')),
        ...(redrive ? [`${redrive.maxReceiveCount} tries`] : []),
      ),
    ),
    ...all('AWS::Lambda::Function', Lambda).map(({ id, MemorySize, Timeout }) =>
      thing(
        id,
        'function',
        nameOf(id),
        [`${MemorySize.toLocaleString('en')} MB`, lasting(Timeout), ...pace(id)].join(' · '),
      ),
    ),
    ...all('AWS::Events::Rule', Timed).map(({ id, ScheduleExpression }) =>
      thing(id, 'clock', words(nameOf(id)), ScheduleExpression),
    ),
    ...all('AWS::SNS::Topic', any).map(({ id }) => thing(id, 'topic', words(nameOf(id)), 'to whoever subscribes')),
    thing(ALARMS, 'clock', `${alarms} alarms`, 'and the budget'),
    ...Object.entries(SERVICES).map(([id, name]) => thing(id, 'service', name, 'where chosen')),
  ]
}

const thing = (id: string, kind: Kind, name: string, ...says: string[]): Thing => ({ id, kind, name, says })
