import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url).pathname
const VANTHU = join(ROOT, 'infra/local/vanthu.ts')
const LETTER = join(ROOT, 'fixtures/letters/decision-born-digital/scan.pdf')

const vanthu = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [VANTHU, ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })

describe('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-bad-'))
  beforeAll(async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const blank = await pdf.save()
    writeFileSync(join(folder, 'rỗng.pdf'), '')
    writeFileSync(join(folder, 'không phải ảnh.pdf'), 'Xin chào')
    writeFileSync(join(folder, `cắt 'ngang".pdf`), blank.subarray(0, blank.length / 3))
    writeFileSync(join(folder, 'trang trắng.pdf'), blank)
    const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const size = Buffer.alloc(17)
    size.writeUInt32BE(50_000, 0)
    size.writeUInt32BE(50_000, 4)
    size.writeUInt8(8, 8)
    writeFileSync(join(folder, 'khổng lồ.png'), Buffer.concat([header, size, Buffer.alloc(40)]))
  })

  test('is rejected file by file with a reason, the rest going on', async () => {
    const { code, stdout } = await vanthu('read', '--json', folder, LETTER)
    const read = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ file, error, letters }) => [file.split('/').at(-1), error?.code ?? letters[0].fullNumber]),
    )
    expect(code).toBe(1)
    expect(read.get('rỗng.pdf')).toBe('empty-file')
    expect(read.get('không phải ảnh.pdf')).toBe('not-a-document')
    expect(read.get(`cắt 'ngang".pdf`)).toBe('damaged')
    expect(read.get('trang trắng.pdf')).toBe('no-text')
    expect(['page-too-large', 'damaged']).toContain(read.get('khổng lồ.png'))
    expect(read.get('scan.pdf')).toBe('1187/QĐ-UBND')
  })

  test.each([[['read']], [['nonsense']], [['read', '/there/is/no/such/file']], [['--what']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, stdout, stderr } = await vanthu(...args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('vanthu read')
    },
  )
})

describe('the register on one machine', () => {
  const data = join(mkdtempSync(join(tmpdir(), 'vanthu-data-')), 'data')
  let served: ReturnType<typeof spawn> | undefined
  let url = ''

  beforeAll(async () => {
    const first = await vanthu('add', LETTER, '--data', data)
    expect(first.stdout).toContain('1187/QĐ-UBND')
    served = spawn(process.execPath, [VANTHU, 'serve', '--data', data, '--port', '0'])
    url = await new Promise((resolve) => {
      served?.stderr?.on('data', (chunk) => {
        const [found] = /http:\/\/localhost:\d+/u.exec(String(chunk)) ?? []
        if (found) resolve(found)
      })
    })
  })
  afterAll(() => {
    served?.kill()
  })

  test('takes the same file in a second time without reading it again', async () => {
    const start = performance.now()
    const again = await vanthu('add', LETTER, '--data', data)
    expect(again.code).toBe(0)
    expect(again.stdout.match(/1187\/QĐ-UBND/gu)).toHaveLength(1)
    expect(again.stderr).not.toContain('diacritics')
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  test('finds it by its number in slips, and by words without diacritics', async () => {
    for (const words of ['1187', '1187 qd ubnd', 'cong tac van thu luu tru']) {
      expect((await vanthu('search', words, '--data', data)).stdout).toContain('1187/QĐ-UBND')
    }
  })

  test('shows it on the page, with its pictures and a PDF whose text can be searched', async () => {
    const list = await (await fetch(`${url}/?q=1187`)).text()
    const [path] = /\/letters\/[0-9a-f]+-1/u.exec(list) ?? []
    const page = await (await fetch(url + path)).text()
    expect(page).toContain('Phạm Văn Mẫu')
    const [picture] = /\/scans\/[0-9a-f]+\/pages\/1\.jpg/u.exec(page) ?? []
    expect((await fetch(url + picture)).headers.get('content-type')).toBe('image/jpeg')
    const pdf = await fetch(`${url}${picture?.replace('/pages/1.jpg', '/searchable.pdf')}`)
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('answers no other host name and no foreign upload', async () => {
    const foreign = new FormData()
    foreign.append('scan', new File(['x'], 'x.pdf'))
    const posted = await fetch(`${url}/scans`, {
      method: 'POST',
      body: foreign,
      headers: { origin: 'https://example.org' },
    })
    expect(posted.status).toBe(403)
    expect((await fetch(`${url}/letters/none`)).status).toBe(404)
  })

  test('lists an uploaded file that is no scan, with its reason', async () => {
    const upload = new FormData()
    upload.append('scan', new File(['Xin chào'], '../../tên lạ.pdf'))
    await fetch(`${url}/scans`, { method: 'POST', body: upload, headers: { origin: url } })
    await expect
      .poll(async () => (await fetch(`${url}/scans`)).text(), { timeout: 15_000 })
      .toContain('Tệp không phải là PDF')
  })
})
