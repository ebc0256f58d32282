import { Validations } from 'aws-cdk-lib'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'

/** A finding of cdk-nag that is meant to be so, and why; it holds for this construct and what is inside it. */
export const acknowledge = (where: Construct | IGrantable, id: string, reason: string): void => {
  if (where instanceof Construct) Validations.of(where).acknowledge({ id, reason })
}
