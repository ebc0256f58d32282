import { App, Tags, Validations } from 'aws-cdk-lib'
import { Architecture, Code } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ArchiveStack } from './archive-stack.ts'
import { deployment } from './deployment.ts'
import { EdgeStack } from './edge-stack.ts'
import { functionCode } from './function-code.ts'
import { LetterRegisterStack } from './letter-register-stack.ts'

const app = new App()
const { account, region, name, origins, ...settings } = deployment(app)

const archive = new ArchiveStack(app, `${name}-archive`, { env: { account, region }, origins })
const edge = new EdgeStack(app, `${name}-edge`, { env: { account, region: 'us-east-1' }, crossRegionReferences: true })
new LetterRegisterStack(app, `${name}-register`, {
  env: { account, region },
  crossRegionReferences: true,
  archive,
  firewall: edge.firewall.attrArn,
  code: (file) => Code.fromAsset(functionCode(file, 'arm64')),
  architecture: Architecture.ARM_64,
  ...settings,
})

Tags.of(app).add('application', 'vanthu')
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
