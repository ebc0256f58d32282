import { type Duration, RemovalPolicy, type Size } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { type Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Stores } from './may.ts'

/** Gives the code of `functions/<name>.ts`: bundled for a deployment, a placeholder where only the template matters. */
export type CodeOf = (name: string) => Code

/** What each function of the register is given: its code, its processor, and where archive and table stand. */
export type Surroundings = {
  code: CodeOf
  architecture: Architecture
  stores: Stores
  /** Their names, for the function's settings. */
  places: { BUCKET: string; TABLE: string }
}

export type RegisterFunctionProps = {
  /** The file in functions/, without its ending. */
  runs: string
  code: CodeOf
  architecture: Architecture
  timeout: Duration
  /** MiB; 1,769 are one core (AWS Lambda, "Configure function memory"). */
  memory: number
  /** Space of /tmp where 512 MiB are not enough. */
  storage?: Size
  /** As functions/settings.ts asks for them. */
  settings: Record<string, string>
}

/** A function of the register: Node 24, a log that is kept for three months, and a role that may only write that log. */
export class RegisterFunction extends LambdaFunction {
  constructor(
    scope: Construct,
    id: string,
    { runs, code, memory, storage, settings, ...others }: RegisterFunctionProps,
  ) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, id, {
      ...others,
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: code(runs),
      memorySize: memory,
      ...(storage && { ephemeralStorageSize: storage }),
      environment: settings,
      logGroup,
      role,
    })
  }
}
