import { DetectDocumentTextCommand, ListAdaptersCommand, TextractClient } from '@aws-sdk/client-textract'
import { afterAll, expect, test } from 'vitest'
import { textractServer } from './textract-server.ts'

const server = await textractServer()
afterAll(() => server.close())
const client = new TextractClient({
  endpoint: server.endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
const detect = (bytes: Uint8Array) => client.send(new DetectDocumentTextCommand({ Document: { Bytes: bytes } }))
const png = (size: number) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(size - 8)])

test('answers in the shape of the API reference', async () => {
  server.play({ lines: ['Two words'] })
  const { Blocks, DocumentMetadata, DetectDocumentTextModelVersion } = await detect(png(100))
  expect(Blocks?.map(({ BlockType, Text }) => [BlockType, Text])).toEqual([
    ['PAGE', undefined],
    ['LINE', 'Two words'],
    ['WORD', 'Two'],
    ['WORD', 'words'],
  ])
  expect(Blocks?.[1]?.Relationships).toEqual([{ Type: 'CHILD', Ids: [Blocks?.[2]?.Id, Blocks?.[3]?.Id] }])
  expect(DocumentMetadata?.Pages).toBe(1)
  expect(DetectDocumentTextModelVersion).toBe('1.0')
})

test('takes a picture of 10 MB', async () => expect((await detect(png(10 * 1024 * 1024))).Blocks).toBeDefined())

test.each([
  ['a larger one', png(10 * 1024 * 1024 + 1), 'DocumentTooLargeException'],
  ['no picture', new Uint8Array(), 'InvalidParameterException'],
  ['another format', Buffer.from('GIF89a'), 'UnsupportedDocumentException'],
])('refuses %s', async (_, bytes, name) => {
  await expect(detect(bytes)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } })
})

test('refuses an operation that it does not play', async () => {
  await expect(client.send(new ListAdaptersCommand())).rejects.toMatchObject({ name: 'UnknownOperationException' })
})

test('refuses a call that is not signed', async () => {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'Textract.DetectDocumentText' },
    body: '{"Document":{"Bytes":"iVBORw=="}}',
  })
  expect(response.status).toBe(403)
})
