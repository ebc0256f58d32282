import { describe, expect, test } from 'vitest'
import type { ScanEntry } from '../../shared/register.ts'
import type { WebPorts } from '../../shared/web/application.ts'
import { scanEntry, webOffice } from './web-office.ts'

const HERE = 'http://localhost:8080'
const SCAN = 'a'.repeat(64)
const FORM = {
  url: 'https://kho.s3.ap-southeast-1.amazonaws.com/',
  fields: { key: 'uploads/"1"/$tên', policy: 'e30=' },
}
const STUCK = { vi: 'Chương trình gặp lỗi', en: 'The program failed' }

const office = async (ports: Partial<WebPorts> = {}, scan: Partial<ScanEntry> = {}) => {
  const { web, archive, register } = webOffice(ports)
  await register.putScan(scanEntry(SCAN, scan))
  await archive.put(`scans/${SCAN}`, Buffer.from('the scan'))
  const ask = (path: string, init: RequestInit = {}) =>
    web.request(HERE + path, { ...init, headers: { host: 'localhost:8080', origin: HERE, ...init.headers } })
  return { ask, archive, register }
}

describe('files of a scan', () => {
  const download = async (key: string, { name, type }: { name: string; type: string }) =>
    `https://kho.example/${key}?${new URLSearchParams({ name, type })}`

  test('come from these pages, where there is no other place', async () => {
    const { ask, archive } = await office()
    const answer = await ask(`/scans/${SCAN}/original`)
    expect([answer.status, await answer.text()]).toEqual([200, 'the scan'])
    expect(await (await ask(`/scans/${SCAN}/searchable.pdf`)).text()).toBe('the scan')
    expect(await archive.has(`published/${SCAN}.pdf`)).toBe(false)
  })

  test('come from the bucket, under the name with which they arrived', async () => {
    const { ask } = await office({ download })
    const answer = await ask(`/scans/${SCAN}/original`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(
      `https://kho.example/scans/${SCAN}?name=c%C3%B4ng+v%C4%83n.tif&type=application%2Foctet-stream`,
    )
  })

  test('the searchable PDF is made once and kept', async () => {
    let made = 0
    const searchablePdf = async () => Buffer.from(`made ${++made}`)
    const { ask, archive } = await office({ download, searchablePdf })
    for (const _ of [1, 2]) {
      const answer = await ask(`/scans/${SCAN}/searchable.pdf`)
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `https://kho.example/published/${SCAN}.pdf?name=c%C3%B4ng+v%C4%83n.pdf&type=application%2Fpdf`,
      ])
    }
    expect(Buffer.from((await archive.get(`published/${SCAN}.pdf`)) ?? []).toString()).toBe('made 1')
  })

  test.each(['waiting', 'reading', 'rejected'] as const)(
    'no searchable PDF is kept of a scan that is %s',
    async (state) => {
      const { ask, archive } = await office({ download }, { state })
      expect((await ask(`/scans/${SCAN}/searchable.pdf`)).status).toBe(404)
      expect(await archive.list('published/')).toEqual([])
    },
  )

  test.each([undefined, download])(
    'nothing of a state secret is handed out, nor an address of it',
    async (download) => {
      const rejection = { code: 'state-secret', message: { vi: 'MẬT', en: 'SECRET' } } as const
      const { ask, archive } = await office(download ? { download } : {}, { rejection })
      await archive.put(`published/${SCAN}.pdf`, Buffer.from('x'))
      await archive.put(`pages/${SCAN}/00001.jpg`, Buffer.from('x'))
      for (const file of ['original', 'searchable.pdf', 'pages/1.jpg', 'truth.json'])
        expect((await ask(`/scans/${SCAN}/${file}`)).status).toBe(404)
    },
  )

  test('what the archive has lost is not found', async () => {
    const { ask, archive } = await office({ download })
    await archive.remove(`scans/${SCAN}`)
    expect((await ask(`/scans/${SCAN}/original`)).status).toBe(404)
    expect((await ask(`/scans/${SCAN}/searchable.pdf`)).status).toBe(404)
  })
})

describe('the form for scans', () => {
  const policyOf = (answer: Response) => answer.headers.get('content-security-policy')

  test('posts straight to the bucket, the file last, and pages may send there alone', async () => {
    const { ask } = await office({ uploadForm: async () => FORM })
    const answer = await ask('/scans')
    const page = await answer.text()
    expect(page).toMatch(/<form method="post" action="https:\/\/kho[^"]+" enctype="multipart\/form-data"/u)
    expect(page).toContain('<input type="hidden" name="key" value="uploads/&quot;1&quot;/$tên">')
    expect(page.lastIndexOf('type="hidden"')).toBeLessThan(page.indexOf('<input type="file" name="file"'))
    expect(policyOf(answer)).toContain("connect-src 'self' https://kho.s3.ap-southeast-1.amazonaws.com;")
    expect(policyOf(answer)).toContain("form-action 'self' https://kho.s3.ap-southeast-1.amazonaws.com;")
    expect(policyOf(await ask('/'))).not.toContain('kho')
    expect(await (await ask('/scans/upload-form')).json()).toEqual(FORM)
  })

  test('posts to these pages, where they take scans in', async () => {
    const { ask } = await office({ takeIn: async () => scanEntry(SCAN) })
    const answer = await ask('/scans')
    expect(await answer.text()).toContain('action="/scans"')
    expect(policyOf(answer)).toContain("form-action 'self';")
    expect((await ask('/scans/upload-form')).status).toBe(404)
  })

  test('is no way round: these pages take nothing in where the bucket does', async () => {
    const { ask } = await office({ uploadForm: async () => FORM })
    expect((await ask('/scans', { method: 'POST', body: new FormData() })).status).toBe(404)
  })
})

describe('a scan that is stuck', () => {
  test('has a button, and is tried again', async () => {
    const retried: string[] = []
    const { ask } = await office({ retry: async (scan) => void retried.push(scan) }, { stuck: STUCK })
    expect(await (await ask('/scans')).text()).toContain(`action="/scans/${SCAN}/retry"`)
    const answer = await ask(`/scans/${SCAN}/retry`, { method: 'POST' })
    expect([answer.status, answer.headers.get('location'), retried]).toEqual([303, '/scans', [SCAN]])
  })

  test.each([
    ['that is not stuck', {}, SCAN],
    ['that is a state secret', { stuck: STUCK, rejection: { code: 'state-secret', message: STUCK } as const }, SCAN],
    ['that does not exist', { stuck: STUCK }, 'b'.repeat(64)],
    ['that is no scan', { stuck: STUCK }, 'x'],
  ])('one %s is not', async (_, scan, id) => {
    const retried: string[] = []
    const { ask } = await office({ retry: async (scan) => void retried.push(scan) }, scan)
    expect((await ask(`/scans/${id}/retry`, { method: 'POST' })).status).toBe(404)
    expect(retried).toEqual([])
  })

  test('is not tried again from another site, nor where nobody can', async () => {
    const retried: string[] = []
    const { ask } = await office({ retry: async (scan) => void retried.push(scan) }, { stuck: STUCK })
    const from = { method: 'POST', headers: { origin: 'https://evil.example' } }
    expect((await ask(`/scans/${SCAN}/retry`, from)).status).toBe(403)
    expect(retried).toEqual([])
    const without = await office({}, { stuck: STUCK })
    expect(await (await without.ask('/scans')).text()).not.toContain('/retry')
    expect((await without.ask(`/scans/${SCAN}/retry`, { method: 'POST' })).status).toBe(404)
  })
})

test('where nothing can be streamed the rows come as one event, with when to ask again', async () => {
  const { ask } = await office({ streams: false }, { names: ['một\nhai.pdf'] })
  const answer = await ask('/scans/events')
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const text = await answer.text()
  expect(text).toMatch(/^retry: (?:3000|20000)\nevent: rows\n(?:data: .*\n)+\n$/u)
  expect(text).toContain('data: hai.pdf')
})

test.each(['/', '/static/style.css', '/no-such-page', '/sign-in'])(
  'only who comes through the network in front is answered: %s',
  async (path) => {
    const { ask } = await office({ originSecret: 'f3b1c2' })
    const status = async (headers: Record<string, string>) => (await ask(path, { headers })).status
    for (const secret of ['', 'f3b1c', 'f3b1c2x', 'F3B1C2'])
      expect(await status({ 'x-vanthu-origin': secret })).toBe(403)
    expect(await status({})).toBe(403)
    expect(await status({ 'x-vanthu-origin': 'f3b1c2' })).not.toBe(403)
  },
)
