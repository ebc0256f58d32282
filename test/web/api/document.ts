import { z } from 'zod'

const Content = z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }).optional() }))
const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.looseObject({}) })
const Described = z.object({
  operationId: z.string(),
  summary: z.string().min(20),
  /** The page that does the same. */
  'x-page': z.string().optional(),
  parameters: z.array(Parameter),
  requestBody: z.object({ content: z.record(z.string(), z.looseObject({})) }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string().min(1),
      headers: z.record(z.string(), z.looseObject({})).optional(),
      content: Content.optional(),
    }),
  ),
})

/** As much of an OpenAPI document as these tests read. */
export const Document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Described)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
  'x-problems': z.record(z.string(), z.looseObject({ status: z.number() })),
})
export type Document = z.infer<typeof Document>

/** What the document says of a real request; the first path that fits, as the application has it. */
export const describedIn = ({ paths }: Document, method: string, path: string) => {
  const [, found] =
    Object.entries(paths)
      .sort(([a], [b]) => a.split('{').length - b.split('{').length)
      .find(([pattern]) => new RegExp(`^${pattern.replace(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path)) ?? []
  return method === 'POST' ? found?.post : found?.get
}

/**
 * Holds a real answer against what the document says: its status, its type, and its JSON against the JSON Schema.
 *
 * @throws Error for whatever the document does not say
 */
export const holdToDocument = (document: Document, method: string, path: string, answer: Response, json: unknown) => {
  const { status, headers } = answer
  const response = describedIn(document, method, path)?.responses[status]
  if (!response) throw new Error(`The document does not say ${method} ${path} → ${status}`)
  for (const name of ['etag', 'link', 'location']) {
    const isSaid = Object.keys(response.headers ?? {}).some((said) => said.toLowerCase() === name)
    if (headers.has(name) && !isSaid) throw new Error(`The document does not say that ${path} answers ${name}`)
  }
  const type = headers.get('content-type')?.replace(/;.*/u, '') ?? 'none'
  const content = response.content?.[type]
  if (!content) throw new Error(`The document does not say that ${path} → ${status} is ${type}`)
  if (content.schema) schemaAt(document, content.schema.$ref).parse(json)
}

const schemaAt = ({ components: { schemas } }: Document, ref: string) => {
  const text = JSON.stringify({ $ref: ref, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text))
}
