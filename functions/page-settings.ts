import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import { z } from 'zod'
import { ArrivalSeries } from '../shared/arrival-series.ts'
import { OidcSettings } from '../shared/web/oidc-settings.ts'

/** What the stack wrote into a parameter for the pages: how people sign in, the names of the own office, its arrival numbers. */
const PageSettings = OidcSettings.extend({ office: z.string().optional(), series: ArrivalSeries.optional() })
type PageSettings = z.infer<typeof PageSettings>

/**
 * The settings of the pages. A parameter holds them, since the address of these pages is known only when CloudFront
 * stands, after this function.
 */
export const pageSettings = async (client: SSMClient, name: string, sessionSecret: string): Promise<PageSettings> => {
  const { Parameter } = await client.send(new GetParameterCommand({ Name: name }))
  return PageSettings.parse({ ...JSON.parse(Parameter?.Value ?? '{}'), sessionSecret })
}

/** @throws Error for a secret that is no text */
export const secretText = async (client: SecretsManagerClient, id: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
  if (!SecretString) throw new Error(`The secret ${id} holds no text`)
  return SecretString
}
