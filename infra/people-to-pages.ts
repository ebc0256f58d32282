import { Duration, RemovalPolicy, Size, type Stack } from 'aws-cdk-lib'
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import { acknowledge } from './acknowledge.ts'
import type { ArchiveStack } from './archive-stack.ts'
import { may, mayWithObjects, mayWithTable } from './may.ts'
import { RegisterFunction, type Surroundings } from './register-function.ts'
import type { Series } from './scans-to-table.ts'
import { Web } from './web.ts'

type Door = {
  archive: ArchiveStack
  readQueue: Queue
  firewall: string
  domain?: { name: string; certificateArn: string } | undefined
  series: Series
  office?: string | undefined
}

/** People ─▶ CloudFront ─▶ Pages; they sign in at Cognito, and the function asks for its door's settings by name. */
export const peopleToPages = (
  stack: Stack,
  { code, architecture, stores, places }: Surroundings,
  { archive: { people, signIn, logs }, readQueue, firewall, domain, series, office }: Door,
): { pages: RegisterFunction; web: Web } => {
  const sessions = secret(stack, 'SessionSecret')
  const originSecret = secret(stack, 'OriginSecret')
  // By its name, known beforehand: its value holds CloudFront's address, which depends on this very function.
  const doorName = `/${stack.stackName}/door`
  const pages = new RegisterFunction(stack, 'Pages', {
    code,
    architecture,
    runs: 'web',
    memory: 1_769,
    storage: Size.gibibytes(4),
    timeout: Duration.seconds(29),
    settings: {
      ...places,
      READ_QUEUE: readQueue.queueUrl,
      DOOR: doorName,
      SESSION_SECRET: sessions.secretArn,
      ORIGIN_SECRET: originSecret.secretArn,
    },
  })
  mayWithObjects(pages, stores, {
    get: ['scans', 'readings', 'pages', 'published', 'entries', 'search', 'books'],
    put: ['scans', 'published', 'entries', 'books'],
  })
  mayWithTable(
    pages,
    stores,
    ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
    ['to-review', 'by-arrival', 'by-number', 'changes'],
  )
  may(pages, ['sqs:SendMessage'], [readQueue.queueArn])
  may(pages, ['ssm:GetParameter'], [stack.formatArn({ service: 'ssm', resource: `parameter${doorName}` })])
  may(pages, ['secretsmanager:GetSecretValue'], [sessions.secretArn, originSecret.secretArn])
  const web = new Web(stack, 'Web', { function: pages, originSecret, firewall, logs, domain })
  const client = new UserPoolClient(stack, 'PagesClient', {
    userPool: people,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      // Without Cognito's own scope nobody changes the name under which corrections are kept.
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [`${web.url}/sign-in/callback`],
      logoutUrls: [`${web.url}/`],
    },
    preventUserExistenceErrors: true,
  })
  new StringParameter(stack, 'Door', {
    parameterName: doorName,
    stringValue: stack.toJsonString({
      publicUrl: web.url,
      issuer: people.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      logout: `${signIn.baseUrl()}/logout`,
      office,
      series,
    }),
  })
  return { pages, web }
}

/** Random text that nobody knows and that a new deployment may replace. */
const secret = (stack: Stack, id: string): Secret => {
  const made = new Secret(stack, id, {
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy: RemovalPolicy.DESTROY,
  })
  acknowledge(
    made,
    'AwsSolutions-SMG4',
    'A new value signs everybody out or cuts the pages off until the next deployment: docs/operations.md says how it is changed',
  )
  return made
}
