import type { Context } from 'hono'
import type { z } from 'zod'
import { Refusal } from './problem.ts'
import type { ProblemCode } from './problem-words.ts'

export type HeaderName = 'ETag' | 'Link' | 'Location'

/** One way in which an operation ends well: what it means, and the schema of its JSON or a file's type (none: no body). */
export type Answer = { about: string; schema?: z.ZodType; file?: string; headers?: HeaderName[] }

export type Answers = Record<number, Answer>

type Spec<Input extends z.ZodObject> = {
  method: 'GET' | 'POST'
  /** As Hono writes it: `/letters/:letter`. */
  path: string
  id: string
  /** The path of the page that does the same by this method: who may is the same, and no page goes without. */
  page?: string
  about: string
  /** `params` and `query`, each a ZodObject, and `body`, the JSON that is sent: those that the operation takes. */
  input: Input
  /** The header field that makes the operation depend on the letter's ETag. */
  condition?: 'If-None-Match' | 'If-Match'
  /** True where files are sent in place of JSON. */
  takesFiles?: true
  answers: Answers
  /** What it refuses, beside what its inputs and the doors in front of every operation do. */
  refuses?: ProblemCode[]
}

/** One route of the API as data: the router, the OpenAPI document and the tests are made from it. */
export type Operation = Spec<z.ZodObject> & { run(c: Context): Promise<Response> }

/**
 * An operation whose input is parsed before it runs.
 *
 * @throws Refusal `not-found` when the path names what cannot be, `invalid-request` for anything else
 */
export const operation = <Input extends z.ZodObject>(
  spec: Spec<Input>,
  run: (input: z.output<Input>, c: Context) => Promise<Response>,
): Operation => ({
  ...spec,
  run: async (c) => {
    const given = { params: c.req.param(), query: c.req.query(), body: spec.input.shape.body && (await json(c)) }
    const input = spec.input.safeParse(given)
    if (input.success) return run(input.data, c)
    const { issues } = input.error
    if (issues.some(({ path }) => path[0] === 'params')) throw new Refusal('not-found')
    throw new Refusal('invalid-request', {
      issues: issues.map(({ path, message }) => ({ at: path.join('.'), says: message })),
    })
  },
})

/** The body as JSON; undefined, which no schema of a body takes, for what is none. */
const json = async (c: Context): Promise<unknown> => {
  const isJson = /^application\/json\b/iu.test(c.req.header('content-type') ?? '')
  if (!isJson) return undefined
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
