import { Validations } from 'aws-cdk-lib'
import type { Construct, IConstruct } from 'constructs'

/** A finding of cdk-nag that is meant to be so, and why; it holds for this construct and what is inside it. */
export const acknowledge = (where: IConstruct | Construct, id: string, reason: string): void =>
  Validations.of(where).acknowledge({ id, reason })
