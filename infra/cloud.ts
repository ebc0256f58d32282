import { App } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { application } from './application.ts'
import { functionCode } from './function-code.ts'
import { ownDirectoryFile } from './own-directory-file.ts'

// What `cdk synth` and `cdk deploy` run (cdk.json): functions are bundled for the processor on which they will run.
const app = new App()
const own = ownDirectoryFile(app)
application(app, (name) =>
  Code.fromAsset(functionCode(name, 'arm64', undefined, name === 'register-letters' ? own : {})),
)
