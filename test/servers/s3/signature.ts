import { createHash, createHmac } from 'node:crypto'
import { Refusal } from './refusal.ts'
import { queried, type S3Request } from './request.ts'

/** Who may ask, where and when: the one account of the test server. */
export type Account = { accessKeyId: string; secretAccessKey: string; region: string; now: () => number }

export const ALGORITHM = 'AWS4-HMAC-SHA256'
const SKEW_MS = 15 * 60_000
const MOST_SECONDS = 7 * 24 * 3600

type Signed = { credential: string; date: string; headers: string[]; signature: string; payload: string }

/**
 * Signature Version 4, in the headers or in a presigned URL, computed anew from what came.
 *
 * @throws Refusal as S3 does: unsigned, tampered, expired, signed by a stranger, for elsewhere or at another time
 */
export const verifySignature = (request: S3Request, account: Account): void => {
  const signed = queried(request, 'X-Amz-Algorithm') ? fromQuery(request, account) : fromHeaders(request, account)
  const unsigned = Object.keys(request.headers).filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !signed.headers.includes(name),
  )
  if (unsigned.length > 0) {
    throw denied('There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.join(),
    })
  }
  const canonical = canonicalRequest(request, signed)
  const scope = scopeOf(signed.credential, signed.date, account)
  const toSign = [ALGORITHM, signed.date, scope, sha256(canonical)].join('\n')
  if (signatureOf(toSign, signed.date, account) !== signed.signature) {
    throw doesNotMatch({ StringToSign: toSign, CanonicalRequest: canonical })
  }
}

const fromHeaders = ({ headers }: S3Request, { now }: Account): Signed => {
  const { authorization, 'x-amz-date': date = '', 'x-amz-content-sha256': payload } = headers
  if (!authorization) throw denied('Access Denied')
  const form = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/u
  const [, credential, names, signature] = form.exec(authorization) ?? []
  if (!credential || !names || !signature) {
    throw new Refusal(400, 'AuthorizationHeaderMalformed', 'The authorization header is malformed')
  }
  if (!payload)
    throw new Refusal(400, 'InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
  if (Math.abs(now() - timeOf(date)) > SKEW_MS) {
    throw new Refusal(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    )
  }
  return { credential, date, headers: names.split(';'), signature, payload }
}

const fromQuery = (request: S3Request, { now }: Account): Signed => {
  const [algorithm, credential, date, expires, names, signature] = [
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-Expires',
    'X-Amz-SignedHeaders',
    'X-Amz-Signature',
  ].map((name) => queried(request, name))
  const seconds = Number(expires)
  if (
    algorithm !== ALGORITHM ||
    !credential ||
    !date ||
    !names ||
    !signature ||
    !(seconds > 0 && seconds <= MOST_SECONDS)
  ) {
    throw new Refusal(
      400,
      'AuthorizationQueryParametersError',
      'The query parameters of the signature are incomplete or out of range',
    )
  }
  const signedAt = timeOf(date)
  if (now() < signedAt - SKEW_MS) throw denied('Request is not valid yet')
  if (now() > signedAt + seconds * 1000) throw denied('Request has expired', { 'X-Amz-Expires': seconds })
  return { credential, date, headers: names.split(';'), signature, payload: 'UNSIGNED-PAYLOAD' }
}

const canonicalRequest = ({ method, path, query, headers }: S3Request, { headers: names, payload }: Signed): string => {
  const parameters = query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
  return [
    method,
    path.split('/').map(decodeURIComponent).map(encoded).join('/'),
    parameters.join('&'),
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/gu, ' ')}`),
    '',
    names.join(';'),
    payload,
  ].join('\n')
}

/** `20261125/ap-southeast-1/s3/aws4_request`, when the credential is the account's and of that day. */
export const scopeOf = (credential: string, date: string, { accessKeyId, region }: Account): string => {
  const [id, ...scope] = credential.split('/')
  if (id !== accessKeyId) {
    throw new Refusal(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')
  }
  const expected = [date.slice(0, 8), region, 's3', 'aws4_request'].join('/')
  if (scope.join('/') === expected) return expected
  throw new Refusal(400, 'AuthorizationHeaderMalformed', `The credential is for ${scope.join('/')}, not ${expected}`, {
    Region: region,
  })
}

/** Over any text: a request's string to sign, or a form's policy. */
export const signatureOf = (text: string, date: string, { secretAccessKey, region }: Account): string => {
  const key = [date.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    `AWS4${secretAccessKey}`,
  )
  return createHmac('sha256', key).update(text).digest('hex')
}

export const denied = (message: string, details?: Record<string, string | number>): Refusal =>
  new Refusal(403, 'AccessDenied', message, details)

export const doesNotMatch = (details?: Record<string, string | number>): Refusal =>
  new Refusal(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    details,
  )

/** `20261125T023215Z` as epoch ms; NaN, and so refused by every comparison, when it is no time. */
const timeOf = (date: string): number => {
  const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u
  if (!form.test(date)) throw denied('X-Amz-Date must be formatted as yyyyMMddTHHmmssZ')
  return Date.parse(date.replace(form, '$1-$2-$3T$4:$5:$6Z'))
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
