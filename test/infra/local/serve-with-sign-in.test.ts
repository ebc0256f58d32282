import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '../../../infra/local/office.ts'
import { serve } from '../../../infra/local/serve.ts'
import { WrongUsage } from '../../../infra/local/wrong-usage.ts'
import { OidcSettings } from '../../../shared/web/oidc-settings.ts'
import { browser } from '../../web/browser.ts'
import { freePort } from '../../web/listening.ts'
import { signIn } from '../../web/office-behind-door.ts'
import { type SignInServer, signInServer } from '../../web/sign-in-server.ts'
import { newFolder, vanthu } from './vanthu-process.ts'

const EVERY_ADDRESS = '0.0.0.0'
let office: ReturnType<typeof openOffice>
let provider: SignInServer | undefined

beforeAll(() => {
  office = openOffice(join(newFolder(), 'data'))
})
afterAll(async () => {
  provider?.close()
  await office.close()
})

test('other machines are let in by signing in at an OpenID Connect provider', async () => {
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  provider = await signInServer(publicUrl)
  const settings = { publicUrl, issuer: provider.issuer, clientId: 'vanthu', sessionSecret: 'x'.repeat(32) }
  const server = await serve(office, { port, host: EVERY_ADDRESS, signIn: OidcSettings.parse(settings) })
  try {
    const stranger = await fetch(`${publicUrl}/api/v1/letters`)
    expect(stranger.status).toBe(401)
    const clerk = browser(publicUrl, fetch)
    expect((await signIn(clerk, 'lan')).text).toContain('Nguyễn Thị Lan')
  } finally {
    server.close()
  }
})

test('without sign-in no address but the loopback is served', async () => {
  expect(() => serve(office, { port: 0, host: EVERY_ADDRESS })).toThrow(WrongUsage)
  const ran = await vanthu('serve', '--host', EVERY_ADDRESS, '--data', newFolder())
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr).toMatch(/cần “signIn”.*needs “signIn”/u)
})
