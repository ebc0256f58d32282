import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { addressOf } from './address-of.ts'

/** A message that was sent to a queue, named by the last part of its URL. */
export type Sent = { queue: string; body: string }

const SendMessage = z.object({ QueueUrl: z.string(), MessageBody: z.string() })
const GetParameter = z.object({ Name: z.string() })
/** A mail as SES is asked to send it (API version 2, SendEmail). */
const Mail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Body: z.object({ Text: z.object({ Data: z.string(), Charset: z.literal('UTF-8') }) }),
    }),
  }),
})
type Mail = z.infer<typeof Mail>
const GetSecretValue = z.object({ SecretId: z.string() })

/**
 * The small part of SQS, SNS, SES, Parameter Store and Secrets Manager that the functions use, over the protocols that
 * today's SDK speaks (JSON by X-Amz-Target; SNS as a form; SES by its path). What it does not know it refuses.
 */
export const servicesServer = async ({
  parameters,
  secrets,
}: {
  parameters: Record<string, string>
  secrets: Record<string, string>
}) => {
  const sent: Sent[] = []
  const alerts: { subject: string; message: string }[] = []
  const mails: Mail[] = []
  const answers: Record<string, (body: unknown) => object> = {
    'AmazonSQS.SendMessage': (body) => {
      const { QueueUrl, MessageBody } = SendMessage.parse(body)
      sent.push({ queue: QueueUrl.split('/').at(-1) ?? '', body: MessageBody })
      return {
        MessageId: `message-${sent.length}`,
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      }
    },
    'AmazonSSM.GetParameter': (body) => {
      const { Name } = GetParameter.parse(body)
      return { Parameter: { Name, Type: 'String', Value: known(parameters, Name) } }
    },
    'secretsmanager.GetSecretValue': (body) => {
      const { SecretId } = GetSecretValue.parse(body)
      return { ARN: SecretId, Name: SecretId, SecretString: known(secrets, SecretId) }
    },
  }
  const answer = async (request: IncomingMessage): Promise<{ type: string; body: string }> => {
    const body = await text(request)
    const target = request.headers['x-amz-target']
    const json = typeof target === 'string' ? answers[target] : undefined
    if (json) return { type: 'application/x-amz-json-1.0', body: JSON.stringify(json(JSON.parse(body))) }
    if (request.url === '/v2/email/outbound-emails') {
      mails.push(Mail.parse(JSON.parse(body)))
      return { type: 'application/json', body: JSON.stringify({ MessageId: `mail-${mails.length}` }) }
    }
    const form = new URLSearchParams(body)
    if (form.get('Action') !== 'Publish') throw new Error(`Not spoken here: ${target ?? form.get('Action')}`)
    alerts.push({ subject: form.get('Subject') ?? '', message: form.get('Message') ?? '' })
    return {
      type: 'text/xml',
      body: '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
    }
  }
  const server = createServer((request, response) => {
    answer(request).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      (error) =>
        response
          .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
          .end(JSON.stringify({ __type: 'BadRequest', message: String(error) })),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: addressOf(server),
    sent,
    alerts,
    mails,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const known = (values: Record<string, string>, name: string): string => {
  const value = values[name]
  if (value === undefined) throw new Error(`There is no ${name}`)
  return value
}
