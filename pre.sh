export AWS_REGION=ap-southeast-1 NAME=vanthu
# what AWS calls a thing: its stack, its type, how its name in the stack begins
of() { aws cloudformation list-stack-resources --stack-name "$NAME-$1" --output text --query \
  "StackResourceSummaries[?ResourceType=='AWS::$2' && starts_with(LogicalResourceId, '$3')].PhysicalResourceId"; }
arn() { aws sqs get-queue-attributes --queue-url "$1" --attribute-names QueueArn --query Attributes.QueueArn --output text; }
BUCKET=$(of archive S3::Bucket Archive) TABLE=$(of archive DynamoDB::Table Register)
READ=$(of register SQS::Queue ReadScanQueue) REGISTER=$(of register SQS::Queue RegisterLettersQueue)

# ids of the scans in a state (waiting, reading, registered, rejected), one a line
scans() { aws dynamodb scan --table-name "$TABLE" --projection-expression pk \
  --filter-expression 'begins_with(pk, :scan) AND #state = :state' --expression-attribute-names '{"#state":"state"}' \
  --expression-attribute-values "{\":scan\":{\"S\":\"SCAN#\"},\":state\":{\"S\":\"$1\"}}" \
  --query 'Items[].[pk.S]' --output text | grep -Eo '[0-9a-f]{64}'; }
# a message for each scan that comes in, ten in a call; prints what the queue refused
send() { jq -Rnc '[inputs] | range(0; length; 10) as $i | [.[$i:$i + 10][] | {Id: ., MessageBody: ({scan: .} | tojson)}]' |
  while read -r ten; do aws sqs send-message-batch --queue-url "$1" --entries "$ten" --query 'Failed[]' --output text; done; }
# the function begins anew at its next call: with new secrets, without its files in /tmp
renew() { aws lambda update-function-configuration --function-name "$1" --description "renewed $(date -u +%FT%TZ)" --query LastModified
  aws lambda wait function-updated --function-name "$1"; }
