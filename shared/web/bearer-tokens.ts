import type { Context } from 'hono'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { OidcSettings } from './oidc-settings.ts'

/** What a request bears in place of a cookie; undefined without one, so that an empty token is still a token. */
export const bearerToken = (c: Context): string | undefined =>
  /^bearer\b\s*(.*)$/iu.exec(c.req.header('authorization') ?? '')?.[1]

/** Where the provider keeps its keys, and the name under which it signs. */
export type Provider = { issuer: string; keys: URL }

/** Kinds of JWT that stand for a person: ID tokens (mostly without a kind) and access tokens (RFC 9068). */
const KINDS = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt'])

/**
 * Reads tokens that programs bear: ID or access tokens of the provider at which people sign in. The provider's keys are
 * fetched once and again when a new one is named; they are public ones alone, so that no token is signed by guessing.
 *
 * @returns the claims; undefined for a token that is not the provider's, not for this application, or has expired
 * @throws the error of the network when the provider does not answer
 */
export const bearerTokens = (
  { clientId, publicUrl }: OidcSettings,
  provider: () => Promise<Provider>,
  now: () => Date,
): ((token: string) => Promise<JWTPayload | undefined>) => {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined
  return async (token) => {
    const { issuer, keys: url } = await provider()
    keys ??= createRemoteJWKSet(url)
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        currentDate: now(),
        requiredClaims: ['sub', 'exp'],
      })
      const isPersons = KINDS.has(protectedHeader.typ?.toLowerCase())
      return isPersons && isFor(payload, [clientId, publicUrl]) ? payload : undefined
    } catch (error) {
      if (isRefused(error)) return undefined
      throw error
    }
  }
}

/** Cognito's access tokens name no audience, but the client to which they were issued. */
const isFor = ({ aud, client_id }: JWTPayload, [clientId, publicUrl]: [string, string]): boolean =>
  aud === undefined ? client_id === clientId : [aud].flat().some((one) => one === clientId || one === publicUrl)

/** The token is at fault, rather than the way to the keys. */
const isRefused = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC'
