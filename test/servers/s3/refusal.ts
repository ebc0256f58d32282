import { type Content, xml } from './xml.ts'

/** S3 says no: an HTTP status, S3's own error code, a sentence, and further elements of the error document. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly details: Record<string, string | number>

  constructor(status: number, code: string, message: string, details: Record<string, string | number> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** The error document that stands in the answer's body. */
export const errorDocument = ({ code, message, details }: Refusal, resource: string, requestId: string): string => {
  const said: [string, Content][] = [
    ['Code', code],
    ['Message', message],
    ...Object.entries(details),
    ['Resource', resource],
    ['RequestId', requestId],
  ]
  return xml('Error', said)
}

export const notImplemented = (what: string): Refusal =>
  new Refusal(501, 'NotImplemented', `This test server does not speak ${what}`)

export const invalidArgument = (argument: string, message: string, details = {}): Refusal =>
  new Refusal(400, 'InvalidArgument', message, { ArgumentName: argument, ...details })

export const noSuchKey = (key: string): Refusal =>
  new Refusal(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key })

export const preconditionFailed = (condition: string): Refusal =>
  new Refusal(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    Condition: condition,
  })
