import { createHash } from 'node:crypto'
import { z } from 'zod'
import { browser } from './browser.ts'

export type Tokens = { id_token: string; access_token: string }

const VERIFIER = 'v'.repeat(64)

/** Tokens as a program gets them: its person signs in, the code comes back, and is changed for tokens. */
export const tokensOf = async (
  issuer: string,
  login: string,
  { client = 'vanthu', origin, resource }: { client?: string; origin: string; resource?: string },
): Promise<Tokens> => {
  const redirect = `${origin}/sign-in/callback`
  const { once, submit, visit } = browser(origin, () => new Response('the program listens here'))
  const query = new URLSearchParams({
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid profile email',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...(resource && { resource }),
  })
  const agree = await submit(await visit(`${issuer}/auth?${query}`), { login, password: 'x' })
  const { url } = await submit(agree, {})
  const code = new URL(url).searchParams.get('code') ?? ''
  const answer = await once(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: redirect,
      code,
      code_verifier: VERIFIER,
      ...(resource && { resource }),
    }),
  })
  return z.object({ id_token: z.string(), access_token: z.string() }).parse(await answer.json())
}
