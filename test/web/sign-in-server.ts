import { createServer, type RequestListener } from 'node:http'
import { Provider } from 'oidc-provider'
import { listening } from './listening.ts'

export type SignInServer = { issuer: string; close(): void }

/** Who can sign in (any password does), and the claims of their ID tokens. */
const PEOPLE: Record<string, Record<string, unknown>> = {
  lan: { name: 'Nguyễn Thị Lan', 'cognito:groups': ['officer', 'clerk'] },
  minh: { name: 'Trần Minh', email: 'Minh@example.vn', email_verified: true, 'cognito:groups': ['officer'] },
  kien: { email: 'kien@example.vn', 'cognito:groups': ['engineer', 'ap-southeast-1_x_Google'] },
  khach: { name: 'Khách', 'cognito:groups': ['Clerk-of-another-office'] },
}

const publicClient = (id: string, publicUrl: string) => ({
  client_id: id,
  token_endpoint_auth_method: 'none',
  redirect_uris: [`${publicUrl}/sign-in/callback`],
  post_logout_redirect_uris: [`${publicUrl}/`],
})

/**
 * A real OpenID Connect server on this machine, with a public client whose pages stand at `publicUrl`, and another
 * application's. Access tokens for a `resource` are JWTs (RFC 9068) that name the groups too.
 */
export const signInServer = async (publicUrl: string): Promise<SignInServer> => {
  let answer: RequestListener = () => {}
  const server = createServer((request, response) => answer(request, response))
  const issuer = `http://localhost:${await listening(server)}`
  const provider = new Provider(issuer, {
    clients: [publicClient('vanthu', publicUrl), publicClient('another', publicUrl)],
    features: {
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_: unknown, audience: string) => ({
          scope: 'openid',
          audience,
          accessTokenFormat: 'jwt',
        }),
      },
    },
    extraTokenClaims: (_: unknown, { accountId }: { accountId: string }) => PEOPLE[accountId],
    claims: { openid: ['sub', 'cognito:groups'], profile: ['name'], email: ['email', 'email_verified'] },
    // As Cognito does: what the pages need stands in the ID token.
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, ...PEOPLE[id] }) }),
    cookies: { keys: ['only for tests'] },
  })
  answer = provider.callback()
  return { issuer, close: () => void server.close() }
}
