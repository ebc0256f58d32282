import { z } from 'zod'
import { API_VERSION } from './health.ts'
import { FILE_TYPES } from './intake.ts'
import { reference, schemas } from './open-api-schemas.ts'
import type { Answer, HeaderName, Operation } from './operation.ts'
import { Problem } from './problem.ts'
import { PROBLEMS, ProblemCode } from './problem-words.ts'

const HEADERS: Record<HeaderName, string> = {
  ETag: 'The id and revision of the letter: "<id>.<revision>"',
  Link: 'RFC 8288: where the first, previous and next part of the list are',
  Location: 'The scan, when one was sent',
}

const ABOUT = `Sổ văn bản dưới dạng JSON · The register as JSON. The files of a scan are where the pages have them:
/scans/{scan}/original, /scans/{scan}/searchable.pdf and /scans/{scan}/pages/{page}.jpg take the same token.
Fields may be added to answers within a version.`

/** The OpenAPI 3.1 document of the operations. */
export const openApi = (operations: Operation[]): object => ({
  openapi: '3.1.1',
  info: {
    title: 'vanthu',
    version: API_VERSION,
    description: ABOUT,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
  security: [{ token: [] }, { session: [] }, {}],
  paths: pathsOf(operations),
  components: {
    schemas: schemas(),
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'An access or ID token of the provider at which people sign in',
      },
      session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: 'The session of the pages' },
    },
  },
  'x-problems': PROBLEMS,
})

const pathsOf = (operations: Operation[]): Record<string, object> => {
  const paths: Record<string, object> = {}
  for (const one of operations) {
    const path = one.path.replace(/:(\w+)/gu, '{$1}')
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: described(one) }
  }
  return paths
}

const described = (one: Operation): object => {
  const { params, query, body } = one.input.shape
  const content = one.takesFiles ? FILES : body && { 'application/json': { schema: reference(body) } }
  return {
    operationId: one.id,
    summary: one.about,
    ...(one.page && { 'x-page': `${one.method} ${one.page}` }),
    parameters: [...parameters('path', params), ...parameters('query', query), ...condition(one)],
    ...(content && { requestBody: { required: true, content } }),
    responses: { ...answersOf(one), ...refusals(one) },
  }
}

const FILES = {
  ...Object.fromEntries(FILE_TYPES.map((type) => [type, {}])),
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { scan: { type: 'array', minItems: 1, items: { type: 'string', format: 'binary' } } },
      required: ['scan'],
    },
  },
}

const parameters = (place: 'path' | 'query', schema: unknown): object[] => {
  if (!(schema instanceof z.ZodObject)) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }))
}

const condition = ({ condition }: Operation): object[] =>
  condition ? [{ name: condition, in: 'header', required: false, schema: { type: 'string' } }] : []

const answersOf = ({ answers }: Operation): Record<string, object> =>
  Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answered(answer)]))

const answered = ({ about, schema, file, headers = [] }: Answer): object => ({
  description: about,
  ...(headers.length > 0 && {
    headers: Object.fromEntries(
      headers.map((name) => [name, { description: HEADERS[name], schema: { type: 'string' } }]),
    ),
  }),
  ...(schema && { content: { 'application/json': { schema: reference(schema) } } }),
  ...(file && { content: { [file]: {} } }),
})

/** Problems of one status stand together: their codes and words. */
const refusals = (one: Operation): Record<string, object> => {
  const codes = Map.groupBy(refusedBy(one), (code) => PROBLEMS[code].status)
  return Object.fromEntries(
    [...codes].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title.en}`).join('\n\n'),
        content: { 'application/problem+json': { schema: reference(Problem) } },
      },
    ]),
  )
}

/** What the doors in front of every operation answer. */
const ALWAYS: ProblemCode[] = ['not-signed-in', 'not-for-role', 'too-many-requests', 'no-provider', 'failed']

/** Every code that an operation may answer with: its own, its inputs' and the doors'. */
export const refusedBy = ({ method, input, takesFiles, refuses = [] }: Operation): ProblemCode[] => {
  const { params, query, body } = input.shape
  const codes = new Set<ProblemCode>([...ALWAYS, ...refuses])
  if (params) codes.add('not-found')
  if (query || body) codes.add('invalid-request')
  if (method === 'POST') codes.add('foreign-origin')
  if (body || takesFiles) codes.add('too-large')
  return ProblemCode.options.filter((code) => codes.has(code))
}
