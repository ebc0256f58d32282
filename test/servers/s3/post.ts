import { type Answer, headersOf, xmlAnswer } from './answer.ts'
import { ownChecksum } from './checksums.ts'
import { holdToPolicy } from './policy.ts'
import { Refusal } from './refusal.ts'
import { type S3Request, shortEnough } from './request.ts'
import { type Account, ALGORITHM, denied, doesNotMatch, scopeOf, signatureOf } from './signature.ts'
import type { Store, StoredObject } from './store.ts'

/** S3's variable for the name of the posted file. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is S3 that fills it in
const FILENAME = '${filename}'

/** A browser's form with one file, held to the policy that was signed with it. */
export const postObject = async (request: S3Request, store: Store, account: Account): Promise<Answer> => {
  const { fields, file } = await readForm(request)
  const key = shortEnough(required(fields, 'key').replaceAll(FILENAME, baseName(file.name)))
  const filled = new Map([...fields, ['key', key] as const, ['bucket', request.bucket] as const])
  verifyPolicy(fields, account)
  holdToPolicy(required(fields, 'policy'), { fields: filled, size: file.size }, account.now())
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = fields.get('content-type') ?? 'binary/octet-stream'
  return afterwards(store.put(key, { bytes, type, checksum: ownChecksum(bytes) }), request, fields)
}

/** Fields by their names in lower case; what comes after the file is not read. */
const readForm = async ({ headers, body }: S3Request): Promise<{ fields: Map<string, string>; file: File }> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } })
    .formData()
    .catch((cause: unknown) => {
      throw new Refusal(
        400,
        'MalformedPOSTRequest',
        `The body of your POST request is not well-formed: ${String(cause)}`,
      )
    })
  const fields = new Map<string, string>()
  for (const [name, value] of form) {
    if (name !== 'file') fields.set(name.toLowerCase(), String(value))
    else if (value instanceof File) return { fields, file: value }
  }
  throw new Refusal(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
}

const required = (fields: Map<string, string>, name: string): string => {
  const value = fields.get(name)
  if (value !== undefined) return value
  throw new Refusal(400, 'InvalidArgument', `Bucket POST must contain a field named '${name}'.`)
}

const verifyPolicy = (fields: Map<string, string>, account: Account): void => {
  const policy = fields.get('policy')
  if (policy === undefined) throw denied('Access Denied')
  if (required(fields, 'x-amz-algorithm') !== ALGORITHM) {
    throw new Refusal(400, 'InvalidArgument', `X-Amz-Algorithm only supports ${ALGORITHM}`)
  }
  const date = required(fields, 'x-amz-date')
  scopeOf(required(fields, 'x-amz-credential'), date, account)
  if (signatureOf(policy, date, account) !== required(fields, 'x-amz-signature')) throw doesNotMatch()
}

/** Some programs send the file's whole path. */
const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)

const afterwards = (object: StoredObject, request: S3Request, fields: Map<string, string>): Answer => {
  const { key, etag } = object
  const { bucket } = request
  const path = key.split('/').map(encodeURIComponent).join('/')
  const location = `http://${request.headers.host}/${bucket}/${path}`
  const redirect = fields.get('success_action_redirect')
  if (redirect && URL.canParse(redirect)) {
    const told = Object.entries({ bucket, key, etag }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    const { href } = new URL(redirect)
    const to = `${href}${href.includes('?') ? '&' : '?'}${told.join('&')}`
    return { status: 303, headers: { ...headersOf(object), location: to } }
  }
  const status = fields.get('success_action_status')
  const headers = { ...headersOf(object), location }
  if (status !== '201') return { status: status === '200' ? 200 : 204, headers }
  const said: [string, string][] = [
    ['Location', location],
    ['Bucket', bucket],
    ['Key', key],
    ['ETag', etag],
  ]
  return xmlAnswer(201, 'PostResponse', said, headers)
}
