import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { SSMClient } from '@aws-sdk/client-ssm'
import { handle } from 'hono/aws-lambda'
import { dynamoArrivalNumbers } from '../shared/adapters/dynamo-arrival-numbers.ts'
import { dynamoRegister } from '../shared/adapters/dynamo-register.ts'
import { dynamoSavedViews } from '../shared/adapters/dynamo-saved-views.ts'
import { dynamoViews } from '../shared/adapters/dynamo-views.ts'
import { s3Archive } from '../shared/adapters/s3-archive.ts'
import { s3Conditional } from '../shared/adapters/s3-conditional.ts'
import { s3Links } from '../shared/adapters/s3-links.ts'
import { searchReplica } from '../shared/adapters/search-replica.ts'
import { csvFile, xlsxFile } from '../shared/adapters/sheet-files.ts'
import { sqsToDo } from '../shared/adapters/sqs-to-do.ts'
import { MOST_BYTES } from '../shared/pages/refusals.ts'
import { retryScan } from '../shared/retry-scan.ts'
import { webApplication } from '../shared/web/application.ts'
import { oidcDoor } from '../shared/web/oidc-door.ts'
import { STATIC_FILES } from '../shared/web/static-files.ts'
import { pageSettings, secretText } from './page-settings.ts'
import { settings } from './settings.ts'

const { BUCKET, TABLE, READ_QUEUE, DOOR, SESSION_SECRET, ORIGIN_SECRET } = settings(
  'BUCKET',
  'TABLE',
  'READ_QUEUE',
  'DOOR',
  'SESSION_SECRET',
  'ORIGIN_SECRET',
)
/** An upload may take an hour on a slow line; a download begins at once. */
const UPLOAD_SECONDS = 3_600
const DOWNLOAD_SECONDS = 300

const secrets = new SecretsManagerClient()
const { office, series, ...door } = await pageSettings(new SSMClient(), DOOR, await secretText(secrets, SESSION_SECRET))
const s3 = new S3Client()
const archive = s3Archive(s3, BUCKET)
const dynamo = new DynamoDBClient()
const register = dynamoRegister(dynamo, TABLE, archive)
const links = s3Links(s3, BUCKET)
const queue = sqsToDo(new SQSClient(), { 'read-scan': READ_QUEUE, 'register-letters': READ_QUEUE })

/** The register's pages, for whoever signed in; files go to and from the bucket past this function. */
export const handler = handle(
  webApplication({
    archive,
    register,
    search: searchReplica({ folder: tmpdir(), snapshots: s3Conditional(s3, BUCKET), register, feed: register }),
    views: dynamoViews(dynamo, TABLE),
    saved: dynamoSavedViews(dynamo, TABLE),
    numbers: dynamoArrivalNumbers(dynamo, TABLE),
    series,
    queue,
    office,
    now: () => new Date(),
    door: oidcDoor(door),
    originSecret: await secretText(secrets, ORIGIN_SECRET),
    staticFile: async (name) =>
      STATIC_FILES.has(name) ? readFile(new URL(`./static/${name}`, import.meta.url)) : undefined,
    csvFile,
    xlsxFile,
    // Loaded when they are asked for: most requests begin faster without them.
    bookPdf: async (sheet) => (await import('../shared/adapters/book-pdf.ts')).bookPdf(sheet),
    searchablePdf: async (scan, pages) =>
      (await import('../shared/adapters/searchable-pdf.ts')).searchablePdf(scan, pages),
    joinedPdf: async (scans) => (await import('../shared/adapters/joined-pdf.ts')).joinedPdf(scans),
    streams: false,
    uploadForm: () =>
      links.upload(
        { prefix: `scans/${crypto.randomUUID()}/`, mostBytes: MOST_BYTES, seconds: UPLOAD_SECONDS },
        { redirect: `${door.publicUrl}/scans` },
      ),
    download: (key, file) => links.download(key, { ...file, seconds: DOWNLOAD_SECONDS }),
    retry: (scan) => retryScan(scan, { register, queue }),
  }),
)
