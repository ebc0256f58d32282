import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { OidcSettings } from '../../shared/web/oidc-settings.ts'
import { WrongUsage } from './wrong-usage.ts'

/** The daily mail about tasks: who gets it, when (Vietnam's clock), and by which server (`smtps://name:password@host`). */
const Digest = z.strictObject({
  at: z.iso.time({ precision: -1 }).default('07:00'),
  from: z.email(),
  to: z.array(z.email()).min(1),
  smtp: z.url({ protocol: /^smtps?$/u }),
})
export type Digest = z.infer<typeof Digest>

/** What is set for a register on one machine beyond the command line: how people sign in, and the daily mail. Both are off by default. */
const Settings = z.strictObject({ signIn: OidcSettings.optional(), digest: Digest.optional() })
export type Settings = z.infer<typeof Settings>

/**
 * The file that `--settings` names; it holds passwords, so nobody but its owner should be able to read it.
 *
 * @throws WrongUsage that says which of its lines is wrong
 */
export const settingsIn = async (file: string | undefined): Promise<Settings> => {
  if (file === undefined) return {}
  const settings = Settings.safeParse(await jsonIn(file))
  if (settings.success) return settings.data
  const wrong = settings.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new WrongUsage(`--settings ${file}\n${wrong.join('\n')}`)
}

const jsonIn = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new WrongUsage(`--settings ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
