import { Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'

/** Requests of one address in five minutes: an office behind one address works, a script that tries passwords does not. */
const MOST_REQUESTS = 3_000

/** The firewall in front of the pages. CloudFront takes one from us-east-1 alone, hence a stack of its own. */
export class EdgeStack extends Stack {
  readonly firewall: CfnWebACL

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    const figures = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
    })
    this.firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: figures('vanthu-firewall'),
      rules: [
        {
          name: 'too-many-requests',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: MOST_REQUESTS, aggregateKeyType: 'IP' } },
          visibilityConfig: figures('vanthu-too-many-requests'),
        },
        {
          name: 'known-bad-inputs',
          priority: 1,
          overrideAction: { none: {} },
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesKnownBadInputsRuleSet' } },
          visibilityConfig: figures('vanthu-known-bad-inputs'),
        },
      ],
    })
  }
}
