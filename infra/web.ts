import { Duration } from 'aws-cdk-lib'
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

export type WebProps = {
  function: IFunction
  /** CloudFront proves with it that a request came through the firewall. */
  originSecret: ISecret
  firewall: string
  logs: IBucket
  /** A name of one's own instead of CloudFront's, with its certificate in us-east-1. */
  domain?: { name: string; certificateArn: string } | undefined
}

/** The pages on the internet: CloudFront and its firewall in front, an HTTP API behind it, one function. */
export class Web extends Construct {
  readonly api: HttpApi
  readonly distribution: Distribution
  /** Where people see the pages: "https://…". */
  readonly url: string

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      defaultIntegration: new HttpLambdaIntegration('Pages', props.function),
    })
    this.logRequests()
    acknowledge(
      this.api,
      'AwsSolutions-APIG4',
      'The application signs people in by itself (OIDC) and refuses what did not come through CloudFront',
    )

    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'vanthu',
      webAclId: props.firewall,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: props.logs,
      logFilePrefix: 'pages/',
      ...(props.domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [props.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', props.domain.certificateArn),
      }),
      defaultBehavior: {
        origin: this.origin(props.originSecret),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // API Gateway answers to its own host name alone.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    })
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR1',
      'Officers travel: where they may sign in from is the deployer’s choice',
    )
    if (!props.domain)
      acknowledge(
        this.distribution,
        'AwsSolutions-CFR4',
        'CloudFront’s own certificate fixes the protocol; a domain of one’s own (context `domain`) brings TLS 1.2 at least',
      )
    this.url = `https://${props.domain?.name ?? this.distribution.domainName}`
  }

  private origin(secret: ISecret): HttpOrigin {
    return new HttpOrigin(`${this.api.apiId}.execute-api.${this.api.stack.region}.${this.api.stack.urlSuffix}`, {
      customHeaders: { 'x-vanthu-origin': secret.secretValue.unsafeUnwrap() },
      readTimeout: Duration.seconds(30),
    })
  }

  private logRequests(): void {
    const requests = new LogGroup(this, 'Requests', { retention: RetentionDays.THREE_MONTHS })
    const stage = this.api.defaultStage?.node.defaultChild
    if (!(stage instanceof CfnStage)) throw new Error('The API has no stage of its own')
    stage.accessLogSettings = {
      destinationArn: requests.logGroupArn,
      format: JSON.stringify({
        at: '$context.requestTime',
        path: '$context.path',
        status: '$context.status',
        took: '$context.responseLatency',
      }),
    }
  }
}
