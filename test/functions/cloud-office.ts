import { readFileSync } from 'node:fs'
import { dynamoRegister } from '../../shared/adapters/dynamo-register.ts'
import { s3Archive } from '../../shared/adapters/s3-archive.ts'
import { dynamoServer } from '../servers/dynamo-server.ts'
import { s3Server } from '../servers/s3-server.ts'
import { servicesServer } from '../servers/services.ts'
import { type Running, runFunction } from './lambda.ts'

const BUCKET = 'vanthu'
export const ORIGIN_SECRET = 'only CloudFront knows this text of some length'
export const SESSION_SECRET = 'a session secret that is long enough for a test'
export const PUBLIC_URL = 'https://register.example.vn'

/** A file of fixtures/letters. */
export const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/letters/${path}`, import.meta.url)))

/** One message of a queue, as Lambda hands it over. */
export const fromQueue = (body: unknown, queue = 'read-scan') => ({
  Records: [
    {
      messageId: crypto.randomUUID(),
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:ap-southeast-1:000000000000:${queue}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
  ],
})

/** "Object Created" as S3 tells EventBridge (Amazon S3 user guide, "EventBridge event message structure"). */
export const objectCreated = (key: string, size: number) => ({
  version: '0',
  id: crypto.randomUUID(),
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: '2026-11-25T00:00:00Z',
  region: 'ap-southeast-1',
  resources: [`arn:aws:s3:::${BUCKET}`],
  detail: {
    version: '0',
    bucket: { name: BUCKET },
    object: { key, size, etag: 'x', sequencer: '1' },
    reason: 'PutObject',
  },
})

/** A letter's item was written, as the table's stream tells it. */
export const letterWritten = (id: string) => ({
  Records: [
    {
      eventID: '1',
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      dynamodb: { SequenceNumber: '1', Keys: { pk: { S: `LETTER#${id}` }, sk: { S: 'HEAD' } } },
    },
  ],
})

/** The stack on this machine: S3, DynamoDB and the small services as servers, every function from its own package. */
export const cloudOffice = async () => {
  const s3 = await s3Server({ bucket: BUCKET })
  const dynamo = await dynamoServer()
  const services = await servicesServer({
    parameters: {
      '/vanthu/door': JSON.stringify({
        publicUrl: PUBLIC_URL,
        issuer: 'https://sign-in.example.vn',
        clientId: 'pages',
      }),
    },
    secrets: { session: SESSION_SECRET, origin: ORIGIN_SECRET },
  })
  const env = {
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    AWS_ENDPOINT_URL: services.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    BUCKET,
    TABLE: dynamo.table,
    READ_QUEUE: `${services.endpoint}/000000000000/read-scan`,
    REGISTER_QUEUE: `${services.endpoint}/000000000000/register-letters`,
    READ_FAILURES: 'arn:aws:sqs:ap-southeast-1:000000000000:read-scan-failures',
    ENGINES: 'tesseract',
    PEN_ENGINES: 'network',
    ARRIVALS: '{}',
    ALERTS: 'arn:aws:sns:ap-southeast-1:000000000000:urgent',
    DOOR: '/vanthu/door',
    SESSION_SECRET: 'session',
    ORIGIN_SECRET: 'origin',
    DIGEST_FROM: 'vanthu@example.vn',
    DIGEST_TO: 'lan@example.vn;minh@example.vn',
    HOME: PUBLIC_URL,
  }
  const archive = s3Archive(s3.client(), BUCKET)
  const running = new Map<string, Promise<Running>>()
  const created: { key: string; size: number }[] = []
  s3.events((key, size) => created.push({ key, size }))
  const run = (name: string): Promise<Running> => {
    const started = running.get(name) ?? runFunction(name, env)
    running.set(name, started)
    return started
  }
  return {
    s3,
    archive,
    register: dynamoRegister(dynamo.client(), dynamo.table, archive),
    services,
    /** The function's process, started when it is first asked for. */
    run,
    invoke: async (name: string, event: unknown, lastsMs?: number) => (await run(name)).invoke(event, lastsMs),
    /** The function is thrown away; the next event meets a new one. */
    forget: async (name: string) => {
      const process = await running.get(name)
      process?.kill()
      running.delete(name)
    },
    /** Objects that were created under `scans/` and not told of yet: what EventBridge would deliver now. */
    arrivals: () => created.splice(0).filter(({ key }) => key.startsWith('scans/')),
    close: async () => {
      for (const process of await Promise.all(running.values())) process.kill()
      await Promise.all([s3.close(), dynamo.close(), services.close()])
    },
  }
}
export type CloudOffice = Awaited<ReturnType<typeof cloudOffice>>

/** Delivers what waits, arrivals and messages alike, until nothing does. */
export const deliver = async (office: CloudOffice): Promise<void> => {
  for (;;) {
    // The store tells of new objects in the next turn of the loop.
    await new Promise((soon) => setTimeout(soon, 20))
    const arrivals = office.arrivals()
    const sent = office.services.sent.splice(0)
    if (arrivals.length + sent.length === 0) return
    for (const { key, size } of arrivals) await office.invoke('read-scan', fromQueue(objectCreated(key, size)))
    for (const { queue, body } of sent) await office.invoke(queue, fromQueue(body, queue))
  }
}
