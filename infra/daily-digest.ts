import { Duration, Size, Stack } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { may, mayWithObjects, mayWithTable } from './may.ts'
import { RegisterFunction, type Surroundings } from './register-function.ts'

export type DailyDigestProps = Surroundings & {
  /** An address that SES has verified, and those that get the mail, divided by ";". */
  from: string
  to: string
  /** Where the register's pages stand. */
  home: string
}

/** Each morning DailyDigest mails what is overdue, due soon and new: search/ ─▶ DailyDigest ─▶ SES. */
export class DailyDigest extends Construct {
  readonly function: RegisterFunction

  constructor(scope: Construct, id: string, { code, architecture, stores, places, from, to, home }: DailyDigestProps) {
    super(scope, id)
    this.function = new RegisterFunction(this, 'Function', {
      code,
      architecture,
      runs: 'daily-digest',
      memory: 1_769,
      storage: Size.gibibytes(4),
      timeout: Duration.minutes(5),
      settings: { ...places, DIGEST_FROM: from, DIGEST_TO: to, HOME: home },
    })
    // 07:00 in Vietnam.
    new Rule(this, 'EachMorning', {
      schedule: Schedule.cron({ hour: '0', minute: '0' }),
      targets: [new LambdaTarget(this.function, { event: RuleTargetInput.fromObject({}) })],
    })
    mayWithObjects(this.function, stores, { get: ['search', 'entries'] })
    mayWithTable(this.function, stores, ['BatchGetItem'], ['changes'])
    const identity = Stack.of(this).formatArn({ service: 'ses', resource: `identity/${from}` })
    may(this.function, ['ses:SendEmail'], [identity])
  }
}
