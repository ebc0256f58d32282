import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import { OidcSettings } from '../shared/web/oidc-settings.ts'

/**
 * How people sign in, as the stack wrote it into a parameter: the address of these pages is known only when CloudFront
 * stands, after this function.
 */
export const doorSettings = async (client: SSMClient, name: string, sessionSecret: string): Promise<OidcSettings> => {
  const { Parameter } = await client.send(new GetParameterCommand({ Name: name }))
  return OidcSettings.parse({ ...JSON.parse(Parameter?.Value ?? '{}'), sessionSecret })
}

/** @throws Error for a secret that is no text */
export const secretText = async (client: SecretsManagerClient, id: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
  if (!SecretString) throw new Error(`The secret ${id} holds no text`)
  return SecretString
}
