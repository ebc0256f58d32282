import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Provider } from './bearer-tokens.ts'
import type { OidcSettings } from './oidc-settings.ts'

/** What is kept in the browser while its person is at the provider. */
export const Attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() })
export type Attempt = z.infer<typeof Attempt>

/** Cognito's app client has to allow these. */
const SCOPE = 'openid profile email'
const CALLBACK = '/sign-in/callback'
/** Below the half minute after which API Gateway gives up. */
const TIMEOUT_SECONDS = 10

/** The provider refused, or what came back does not belong to this attempt: the person may try again. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof oidc.AuthorizationResponseError ||
  error instanceof oidc.ResponseBodyError ||
  error instanceof oidc.ClientError

/** Authorization code with PKCE, state and nonce; the provider's addresses are found once, and kept. */
export const oidcClient = (settings: OidcSettings) => {
  const { publicUrl, clientId, logout } = settings
  let found: Promise<oidc.Configuration> | undefined
  const provider = (): Promise<oidc.Configuration> => {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
  return {
    /** How the provider's tokens are checked. */
    provider: async (): Promise<Provider> => {
      const { issuer, jwks_uri } = (await provider()).serverMetadata()
      if (!jwks_uri) throw new Error(`The provider ${issuer} announces no jwks_uri`)
      return { issuer, keys: new URL(jwks_uri) }
    },
    /** Where the person signs in, and what has to be remembered until the callback. */
    begin: async (to: string): Promise<{ url: URL; attempt: Attempt }> => {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        to,
      }
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: publicUrl + CALLBACK,
        scope: SCOPE,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return { url, attempt }
    },
    /** The claims of the ID token for which the callback's code stands; undefined when it does not belong to the attempt. */
    finish: async (search: string, attempt: Attempt): Promise<Record<string, unknown> | undefined> => {
      const configuration = await provider()
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, new URL(publicUrl + CALLBACK + search), {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.verifier,
          idTokenExpected: true,
        })
        return { ...tokens.claims() }
      } catch (error) {
        if (!isRefusal(error)) throw error
        console.warn(`Signing in failed: ${error.message}`)
        return undefined
      }
    },
    /** Where the provider's own session ends; these pages, when the provider has no such place. */
    end: async (): Promise<URL> => {
      const back = `${publicUrl}/`
      if (logout) return new URL(`${logout}?${new URLSearchParams({ client_id: clientId, logout_uri: back })}`)
      const configuration = await provider()
      const hasEnd = configuration.serverMetadata().end_session_endpoint !== undefined
      return hasEnd ? oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }) : new URL(back)
    },
  }
}

const discover = ({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> => {
  const url = new URL(issuer)
  return oidc.discovery(url, clientId, clientSecret, clientSecret ? undefined : oidc.None(), {
    // The ID token comes over TLS, but its signature costs one request more and holds where a proxy reads along.
    execute: [oidc.enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])],
    timeout: TIMEOUT_SECONDS,
  })
}
