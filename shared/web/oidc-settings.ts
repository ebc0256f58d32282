import { z } from 'zod'
import { SafeUrl } from './safe-url.ts'

/** How people sign in: at any OpenID Connect provider, for instance an Amazon Cognito user pool. */
export const OidcSettings = z.object({
  /** Where people see these pages: `https://vanthu.example.vn`. */
  publicUrl: SafeUrl.transform((url) => new URL(url).origin),
  /** Cognito: `https://cognito-idp.REGION.amazonaws.com/POOL`. */
  issuer: SafeUrl,
  clientId: z.string().min(1),
  /** None for a public client: PKCE holds without. */
  clientSecret: z.string().min(1).optional(),
  /** Random text that encrypts the cookies; a new one signs everybody out. */
  sessionSecret: z.string().min(32),
  /** The claim of the ID token that lists the person's groups: `clerk`, `engineer`, `officer`. */
  groupsClaim: z.string().min(1).default('cognito:groups'),
  /** Cognito's own way out, `https://DOMAIN/logout`, for a provider that announces no `end_session_endpoint`. */
  logout: SafeUrl.optional(),
})
export type OidcSettings = z.infer<typeof OidcSettings>
