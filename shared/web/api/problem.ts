import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { z } from 'zod'
import { InWords, Language } from '../../words-for-people.ts'
import { PROBLEMS, ProblemCode } from './problem-words.ts'

const Issue = z.object({
  /** Where in the request: "query.limit", "body.words.0". */
  at: z.string(),
  says: z.string(),
})

/**
 * What the API answers when it refuses (RFC 9457). `title` and `detail` are in the language that Accept-Language asks
 * for, Vietnamese otherwise; `words` holds the message in both. `type` leads to the code's entry in the document.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: ProblemCode,
  words: InWords,
  issues: z.array(Issue).optional(),
})
export type Problem = z.infer<typeof Problem>

type Particulars = { detail?: InWords | undefined; issues?: z.infer<typeof Issue>[] | undefined }

/** Thrown by a step that cannot go on with what it was asked; the API's door answers with the problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly particulars: Particulars
  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(code)
    this.code = code
    this.particulars = particulars
  }
}

/** Whether a program asks, which is answered with problems, never with a page. */
export const isApi = (c: Context): boolean => c.req.path.startsWith('/api/')

/** @example problem(c, 'not-found') → 404 with `application/problem+json` */
export const problem = (c: Context, code: ProblemCode, { detail, issues }: Particulars = {}): Response => {
  const { status, title } = PROBLEMS[code]
  const lang = Language.parse(
    accepts(c, { header: 'Accept-Language', supports: Language.options, default: Language.enum.vi }),
  )
  if (status === 401) c.header('WWW-Authenticate', 'Bearer realm="vanthu"')
  c.header('Content-Language', lang)
  c.header('Vary', 'Accept-Language', { append: true })
  const body: Problem = {
    type: `/api/v1/openapi.json#/x-problems/${code}`,
    title: title[lang],
    status,
    ...(detail && { detail: detail[lang] }),
    code,
    words: detail ?? title,
    ...(issues && { issues }),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}
