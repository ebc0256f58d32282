import { expect, test } from 'vitest'
import { OidcSettings } from '../../shared/web/oidc-settings.ts'

const GOOD = {
  publicUrl: 'https://vanthu.example.vn/',
  issuer: 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_x',
  clientId: 'vanthu',
  sessionSecret: 'x'.repeat(32),
}

test('takes what a user pool needs, and keeps of the public address where it stands', () =>
  expect(OidcSettings.parse(GOOD)).toMatchObject({
    publicUrl: 'https://vanthu.example.vn',
    groupsClaim: 'cognito:groups',
  }))

test.each(['http://localhost:3000', 'http://127.0.0.1:3000/x', 'http://[::1]'])('takes %s for tests', (issuer) =>
  expect(OidcSettings.safeParse({ ...GOOD, issuer }).success).toBe(true),
)

test.each([
  { issuer: 'http://cognito-idp.ap-southeast-1.amazonaws.com' },
  { issuer: 'http://localhost.evil.example' },
  { issuer: 'http://localhost@evil.example' },
  { issuer: 'ftp://localhost' },
  { issuer: 'cognito' },
  { publicUrl: 'http://vanthu.example.vn' },
  { logout: 'http://vanthu.example.vn/logout' },
  { sessionSecret: 'short' },
  { sessionSecret: undefined },
  { clientId: '' },
])('refuses %j', (wrong) => expect(OidcSettings.safeParse({ ...GOOD, ...wrong }).success).toBe(false))
