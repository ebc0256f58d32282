import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { RegisterFunction, type RegisterFunctionProps } from './register-function.ts'

/** So often is a message tried before its queue puts it aside. */
const MOST_TRIES = 3
/** AWS's advice: a message stays hidden six times as long as its function may take. */
const HIDDEN_TIMES = 6

/** An arrow of the drawing: a queue, the function that takes its messages one by one, and what failed again and again. */
export class Step extends Construct {
  readonly queue: Queue
  readonly failures: Queue
  readonly function: RegisterFunction

  /** @param atOnce the most messages that are worked on at the same time */
  constructor(scope: Construct, id: string, { atOnce, ...props }: RegisterFunctionProps & { atOnce: number }) {
    super(scope, id)
    this.failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.minutes(6),
    })
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(props.timeout.toSeconds() * HIDDEN_TIMES),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: MOST_TRIES },
    })
    this.function = new RegisterFunction(this, 'Function', props)
    this.function.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: atOnce, reportBatchItemFailures: true }),
    )
  }
}
