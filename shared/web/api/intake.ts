import type { Context } from 'hono'
import { z } from 'zod'
import { troubleOf } from '../../trouble.ts'
import type { ScanPorts } from '../scan-ports.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'
import { ListedScan, withLetters } from './scans.ts'

export const TakenIn = z.object({ items: z.array(ListedScan) })
/** Where to post a file as multipart/form-data: these fields first, then the file as `file`, the last. */
export const UploadForm = z.object({ url: z.url(), fields: z.record(z.string(), z.string()) })

const Query = z.strictObject({ name: z.string().normalize('NFC').min(1).max(255).optional() })

/** What a file may be sent as; its own first bytes say what it is. */
export const FILE_TYPES = ['application/octet-stream', 'application/pdf', 'image/tiff', 'image/jpeg', 'image/png']

/** `POST /scans` on one machine; `/scans/upload-form` where files go straight to a bucket. */
export const intake = ({ register, takeIn, uploadForm }: ScanPorts): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/scans/upload-form',
      id: 'getUploadForm',
      page: '/scans/upload-form',
      about:
        'Biểu mẫu gửi một tệp thẳng vào kho · A form with which one file is posted straight to the archive, good for an hour. The scan is listed under its SHA-256 soon after.',
      input: z.object({}),
      answers: { 200: { about: 'The form', schema: UploadForm } },
      refuses: ['no-upload-form'],
    },
    async (_, c) => {
      if (!uploadForm) throw new Refusal('no-upload-form')
      return c.json(UploadForm.parse(await uploadForm()))
    },
  ),
  operation(
    {
      method: 'POST',
      path: '/scans',
      id: 'takeIn',
      page: '/scans',
      about:
        'Nhận bản quét: một tệp nguyên dạng, hoặc nhiều tệp trong biểu mẫu (“scan”) · Takes scans in: the bytes of one file, its name in the query; or a form with one or more files as `scan`. At most 512 MB. The same file again is the same scan.',
      input: z.object({ query: Query }),
      takesFiles: true,
      answers: { 202: { about: 'The scans, which wait to be read', schema: TakenIn, headers: ['Location'] } },
      refuses: ['send-by-form', 'unsupported-media', 'too-large', 'no-room'],
    },
    async ({ query }, c) => {
      if (!takeIn) throw new Refusal('send-by-form')
      const items = []
      for (const { name, bytes } of await filesOf(c, query.name))
        items.push(await withLetters(await takeIn(name, bytes).catch(inTrouble), register))
      if (items[0] && items.length === 1) c.header('Location', `/api/v1/scans/${items[0].id}`)
      return c.json(TakenIn.parse({ items }), 202)
    },
  ),
]

type Sent = { name: string; bytes: Uint8Array }

const filesOf = async (c: Context, name: string | undefined): Promise<Sent[]> => {
  const [type = ''] = (c.req.header('content-type') ?? '').toLowerCase().split(';')
  if (type === 'multipart/form-data') return filesOfForm(c)
  if (!FILE_TYPES.includes(type)) throw new Refusal('unsupported-media')
  if (!name) throw wrong('query.name', 'the name of the file')
  return [{ name, bytes: new Uint8Array(await c.req.arrayBuffer()) }]
}

const filesOfForm = async (c: Context): Promise<Sent[]> => {
  const { scan } = await c.req.parseBody({ all: true })
  const files = [scan].flat().filter((file) => file instanceof File)
  if (files.length === 0) throw wrong('body.scan', 'at least one file')
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

const wrong = (at: string, needed: string) =>
  new Refusal('invalid-request', { issues: [{ at, says: `Invalid input: expected ${needed}` }] })

const inTrouble = (error: unknown): never => {
  const detail = troubleOf(error)
  throw detail ? new Refusal('no-room', { detail }) : error
}
