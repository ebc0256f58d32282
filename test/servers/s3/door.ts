import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { badDays } from './bad-days.ts'
import { noSuchBucket, OPERATIONS } from './operations.ts'
import { postObject } from './post.ts'
import { errorDocument, Refusal } from './refusal.ts'
import { type Operation, operationOf, readRequest, type S3Request } from './request.ts'
import { type Account, verifySignature } from './signature.ts'
import type { Store } from './store.ts'

/** A request as a test looks back on it. */
export type Asked = { operation: Operation; key: string; status: number }

type Inside = {
  bucket: string
  store: Store
  account: Account
  days: Pick<ReturnType<typeof badDays>, 'slow' | 'refusal' | 'breaks'>
  asked: Asked[]
}

/** From an HTTP request to S3's answer; every refusal becomes an error document here. */
export const door =
  ({ bucket, store, account, days, asked }: Inside) =>
  async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID()
    const answerTo = async (request: S3Request, operation: Operation): Promise<Answer> => {
      await days.slow()
      const ordered = days.refusal(operation)
      if (ordered) throw ordered
      if (operation !== 'PostObject') verifySignature(request, account)
      if (request.bucket !== bucket) throw noSuchBucket(request.bucket)
      return operation === 'PostObject' ? postObject(request, store, account) : OPERATIONS[operation](request, store)
    }
    let operation: Operation | undefined
    let key = ''
    let answer: Answer
    try {
      const request = await readRequest(message)
      operation = operationOf(request)
      key = request.key
      answer = await answerTo(request, operation)
    } catch (error) {
      answer = refused(error, message, requestId)
    }
    if (operation) asked.push({ operation, key, status: answer.status })
    // By the server's own clock, for the SDK corrects its clock by it.
    response.setHeader('date', new Date(account.now()).toUTCString())
    send(response, answer, requestId, operation !== undefined && days.breaks(operation))
  }

const refused = (error: unknown, { url = '' }: IncomingMessage, requestId: string): Answer => {
  const refusal =
    error instanceof Refusal ? error : new Refusal(500, 'InternalError', `A fault of the test server: ${error}`)
  const resource = url.split('?')[0] ?? ''
  return {
    status: refusal.status,
    headers: { 'content-type': 'application/xml' },
    body: errorDocument(refusal, resource, requestId),
  }
}

const send = (response: ServerResponse, answer: Answer, requestId: string, breaks: boolean): void => {
  const { status, headers = {}, body = '' } = answer
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...(status !== 204 && { 'content-length': bytes.length }),
    ...headers,
    'x-amz-request-id': requestId,
    'x-amz-id-2': requestId,
    server: 'AmazonS3',
  })
  if (!breaks) response.end(bytes)
  else if (bytes.length < 2) response.destroy()
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}
