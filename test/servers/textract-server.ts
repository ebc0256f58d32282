import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { addressOf } from './address-of.ts'
import { type Block, blocksOf } from './textract-blocks.ts'

/** An error as Textract gives it: the code, the HTTP status of the API reference, the message. */
type Refusal = { code: string; status: number; message: string }

const bad = (code: string, message: string): Refusal => ({ code, status: 400, message })

/** What the server is to do next: refuse calls (all of them, or so many), then answer with these lines or blocks. */
type Plan = { refuse?: Refusal; times?: number; lines?: string[]; blocks?: Block[] }

const MOST_BYTES = 10 * 1024 * 1024
const FORMATS = ['ffd8ff', '89504e47', '25504446', '49492a00', '4d4d002a']
const Request = z.object({ Document: z.object({ Bytes: z.base64() }) })

/**
 * Speaks Amazon Textract's protocol (AWS JSON 1.1, DetectDocumentText with bytes) as its API reference describes it. It
 * reads nothing: it answers what it was told to. It refuses what Textract refuses: calls that are not signed, other
 * operations, empty pictures, pictures above 10 MB, other formats.
 */
export const textractServer = async () => {
  let plan: Plan = {}
  const asked: Uint8Array[] = []

  const answer = (request: IncomingMessage, body: string): Refusal | object => {
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential='))
      return { code: 'MissingAuthenticationTokenException', status: 403, message: 'Missing Authentication Token' }
    if (request.headers['x-amz-target'] !== 'Textract.DetectDocumentText')
      return bad('UnknownOperationException', `Not played: ${request.headers['x-amz-target']}`)
    const { data } = Request.safeParse(JSON.parse(body))
    const picture = Buffer.from(data?.Document.Bytes ?? '', 'base64')
    asked.push(picture)
    if (picture.length === 0) return bad('InvalidParameterException', 'Request has invalid parameters')
    if (plan.refuse && asked.length <= (plan.times ?? Infinity)) return plan.refuse
    if (picture.length > MOST_BYTES) return bad('DocumentTooLargeException', 'Document is above 10 MB')
    if (!FORMATS.some((start) => picture.toString('hex', 0, 4).startsWith(start)))
      return bad('UnsupportedDocumentException', 'Request has unsupported document format')
    return {
      Blocks: plan.blocks ?? blocksOf(plan.lines ?? []),
      DetectDocumentTextModelVersion: '1.0',
      DocumentMetadata: { Pages: 1 },
    }
  }
  const server = createServer(async (request, response) => {
    const result = answer(request, await text(request))
    const isRefusal = 'code' in result
    response.writeHead(isRefusal ? result.status : 200, { 'content-type': 'application/x-amz-json-1.1' })
    response.end(
      JSON.stringify(isRefusal ? { __type: result.code, Code: result.code, Message: result.message } : result),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: addressOf(server),
    /** The pictures that came, in order. */
    asked,
    play(next: Plan) {
      plan = next
      asked.length = 0
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
