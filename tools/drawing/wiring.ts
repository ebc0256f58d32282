import { z } from 'zod'
import type { Resource } from './stacks.ts'

/** Something that AWS carries from one resource to another by itself. `says`: on what occasion, in few words. */
export type Wire = { from: string; to: string; kind: 'flow' | 'failure'; says?: string }

const Target = z.object({ Arn: z.string(), DeadLetterConfig: z.object({ Arn: z.string() }).optional() })
const ArrivalRule = z
  .object({
    EventPattern: z.object({
      detail: z.object({
        bucket: z.object({ name: z.tuple([z.string()]) }),
        object: z.object({ key: z.tuple([z.object({ prefix: z.string() })]) }),
      }),
    }),
    Targets: z.array(Target),
  })
  .transform(({ EventPattern: { detail }, Targets }) => ({
    from: detail.bucket.name[0],
    says: `created under\n${detail.object.key[0].prefix}`,
    Targets,
  }))
const TimedRule = z.object({ ScheduleExpression: z.string(), Targets: z.array(Target) })
const Queue = z.object({
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string() }).optional(),
})
const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
})
const Integration = z.object({ ApiId: z.string(), IntegrationUri: z.string() })
const Distribution = z.object({
  DistributionConfig: z.object({ Origins: z.array(z.object({ DomainName: z.string() })), WebACLId: z.string() }),
})
const Client = z.object({ UserPoolId: z.string() })
const Alarm = z.object({ AlarmActions: z.array(z.string()) })
const Budget = z.object({
  NotificationsWithSubscribers: z.array(z.object({ Subscribers: z.array(z.object({ Address: z.string() })) })),
})
const Bucket = z.object({ CorsConfiguration: z.object({ CorsRules: z.array(z.unknown()) }).optional() })

/** Ends of wires that are no resources. */
export const PEOPLE = 'people'
export const ALARMS = 'alarms'
/** Where the stream of a table is told from the table itself. */
export const withoutStream = (id: string): string => id.replace(/\.StreamArn$/u, '')

/** How each type of resource is wired to others. */
const WIRES: Record<string, (properties: unknown, id: string) => Wire[]> = {
  'AWS::Events::Rule': (properties, id) => {
    const arrival = ArrivalRule.safeParse(properties)
    const { from, says, Targets } = arrival.success
      ? arrival.data
      : { from: id, says: undefined, ...TimedRule.parse(properties) }
    return Targets.flatMap(({ Arn, DeadLetterConfig }) => [
      { from, to: Arn, kind: 'flow' as const, ...(says && { says }) },
      ...(DeadLetterConfig ? [{ from, to: DeadLetterConfig.Arn, kind: 'failure' as const }] : []),
    ])
  },
  'AWS::SQS::Queue': (properties, id) => {
    const { RedrivePolicy } = Queue.parse(properties)
    if (!RedrivePolicy) return []
    return [{ from: id, to: RedrivePolicy.deadLetterTargetArn, kind: 'failure' }]
  },
  'AWS::Lambda::EventSourceMapping': (properties) => {
    const { EventSourceArn, FunctionName, DestinationConfig } = Mapping.parse(properties)
    const says = EventSourceArn.endsWith('.StreamArn') ? { says: 'stream' } : {}
    const failed = DestinationConfig?.OnFailure.Destination
    return [
      { from: withoutStream(EventSourceArn), to: FunctionName, kind: 'flow', ...says },
      ...(failed ? [{ from: FunctionName, to: failed, kind: 'failure' as const }] : []),
    ]
  },
  'AWS::ApiGatewayV2::Integration': (properties) => {
    const { ApiId, IntegrationUri } = Integration.parse(properties)
    return [{ from: ApiId, to: IntegrationUri, kind: 'flow' }]
  },
  'AWS::CloudFront::Distribution': (properties, id) => {
    const { Origins } = Distribution.parse(properties).DistributionConfig
    const to = Origins.map(({ DomainName }): Wire => ({ from: id, to: DomainName.split('.')[0] ?? '', kind: 'flow' }))
    return [{ from: PEOPLE, to: id, kind: 'flow', says: 'https' }, ...to]
  },
  'AWS::Cognito::UserPoolClient': (properties) => [
    { from: PEOPLE, to: Client.parse(properties).UserPoolId, kind: 'flow', says: 'sign in' },
  ],
  'AWS::S3::Bucket': (properties, id) =>
    Bucket.parse(properties).CorsConfiguration ? [{ from: PEOPLE, to: id, kind: 'flow', says: 'upload' }] : [],
  'AWS::CloudWatch::Alarm': (properties) =>
    Alarm.parse(properties).AlarmActions.map((to) => ({ from: ALARMS, to, kind: 'flow' })),
  'AWS::Budgets::Budget': (properties) =>
    Budget.parse(properties)
      .NotificationsWithSubscribers.flatMap(({ Subscribers }) => Subscribers)
      .map(({ Address }) => ({ from: ALARMS, to: Address, kind: 'flow' })),
}

/** What AWS carries from where to where, each way once. */
export const wiring = (resources: Resource[]): Wire[] => {
  const all = resources.flatMap(({ id, type, properties }) => WIRES[type]?.(properties, id) ?? [])
  return [...new Map(all.map((wire) => [`${wire.from} ${wire.to} ${wire.kind}`, wire])).values()]
}
