import { type App, Tags, Validations } from 'aws-cdk-lib'
import { Architecture } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ArchiveStack } from './archive-stack.ts'
import { deployment } from './deployment.ts'
import { EdgeStack } from './edge-stack.ts'
import { LetterRegisterStack } from './letter-register-stack.ts'
import type { CodeOf } from './register-function.ts'

/** The three stacks of a deployment, as its context says; cdk-nag looks at all of them. */
export const application = (app: App, code: CodeOf) => {
  const { account, region, name, origins, ...settings } = deployment(app)
  const archive = new ArchiveStack(app, `${name}-archive`, { env: { account, region }, origins })
  const edge = new EdgeStack(app, `${name}-edge`, {
    env: { account, region: 'us-east-1' },
    crossRegionReferences: true,
  })
  const register = new LetterRegisterStack(app, `${name}-register`, {
    env: { account, region },
    crossRegionReferences: true,
    archive,
    firewall: edge.firewall.attrArn,
    code,
    architecture: Architecture.ARM_64,
    ...settings,
  })
  Tags.of(app).add('application', 'vanthu')
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { archive, edge, register }
}
