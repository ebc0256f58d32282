import { generateKeyPair, SignJWT } from 'jose'
import { z } from 'zod'

export const CLAIMS = { sub: 'lan', name: 'Lan', 'cognito:groups': ['clerk'] }

const parts = (token: string) => token.split('.')
const asPart = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The token with the groups of a clerk, under the old signature. */
export const changed = (token: string): string => {
  const [head, body = '', signature] = parts(token)
  const read: object = JSON.parse(Buffer.from(body, 'base64url').toString())
  return [head, asPart({ ...read, 'cognito:groups': ['clerk'] }), signature].join('.')
}

export const unsigned = (token: string): string => [asPart({ alg: 'none' }), parts(token)[1], ''].join('.')

const providerKey = async (issuer: string) => {
  const keys: unknown = await (await fetch(`${issuer}/jwks`)).json()
  return z.object({ keys: z.tuple([z.object({ kid: z.string(), n: z.string() })]) }).parse(keys).keys[0]
}
const whole = (issuer: string, head: { alg: string; kid: string }) =>
  new SignJWT(CLAIMS).setProtectedHeader(head).setIssuer(issuer).setAudience('vanthu').setExpirationTime('1h')

/** Signed with a key of one's own, under the name of the provider's. */
export const forged = async (issuer: string): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256')
  return whole(issuer, { alg: 'RS256', kid: (await providerKey(issuer)).kid }).sign(privateKey)
}

/** Signed with the provider's public key as if it were a secret. */
export const signedWithPublicKey = async (issuer: string): Promise<string> => {
  const key = await providerKey(issuer)
  return whole(issuer, { alg: 'HS256', kid: key.kid }).sign(Buffer.from(key.n, 'base64url'))
}
