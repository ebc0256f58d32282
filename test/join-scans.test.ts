import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { joinedPdf } from '../shared/adapters/joined-pdf.ts'
import { openPdf } from '../shared/adapters/pdfium.ts'
import { scanKey } from '../shared/archive-keys.ts'
import { joinScans } from '../shared/join-scans.ts'
import { isSetAside, type ScanEntry } from '../shared/register.ts'
import { takeIn } from '../shared/take-in.ts'
import { NOW, webOffice } from './web/web-office.ts'

const picture = (width: number, height: number, grey: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: grey, g: grey, b: grey } } })
const sizes = async (bytes: Uint8Array) => {
  const pdf = await openPdf(bytes)
  const pages = Array.from({ length: pdf.pageCount }, (_, i) =>
    pdf.page(i + 1, ({ width, height }) => [Math.round(width), Math.round(height)]),
  )
  pdf.close()
  return pages
}
/** How many values of the first page are dark. */
const inkOf = async (bytes: Uint8Array) => {
  const pdf = await openPdf(bytes)
  const pixels = pdf.page(1, (page) => page.render(595, 842))
  pdf.close()
  return pixels.filter((value) => value < 100).length
}

describe('one PDF of several scans', () => {
  test('has all their pages in order, each upright and as long as A4', async () => {
    const letter = await PDFDocument.create()
    letter.addPage([595, 842])
    letter.addPage([842, 595])
    const onItsSide = await picture(400, 300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const mirrored = await picture(300, 400, 200).jpeg().withMetadata({ orientation: 2 }).toBuffer()
    const fax = await picture(300, 400, 0).tiff().toBuffer()
    const screen = await picture(400, 300, 90).png().toBuffer()
    expect(await sizes(await joinedPdf([await letter.save(), onItsSide, mirrored, fax, screen]))).toEqual([
      [595, 842],
      [842, 595],
      [631, 842],
      [631, 842],
      [631, 842],
      [842, 631],
    ])
  })

  test('shows what was typed into form fields, where signing systems put number and day', async () => {
    const signed = await PDFDocument.create()
    const number = signed.getForm().createTextField('so')
    number.setText('251')
    number.addToPage(signed.addPage([595, 842]), { x: 100, y: 700, width: 100, height: 30, borderWidth: 0 })
    const bytes = await signed.save()
    expect(await inkOf(bytes)).toBeGreaterThan(100)
    expect(await inkOf(await joinedPdf([bytes, bytes]))).toBe(await inkOf(bytes))
  })

  test('keeps a JPEG byte for byte: joining loses nothing of what was scanned', async () => {
    const jpeg = await picture(300, 400, 120).jpeg().toBuffer()
    const joined = Buffer.from(await joinedPdf([jpeg, jpeg]))
    expect(joined.includes(jpeg)).toBe(true)
  })
})

describe('scans that are joined', () => {
  const office = async () => {
    const { ports, register, archive, queue } = webOffice()
    const add = async (name: string, grey: number, more: Partial<ScanEntry> = {}) => {
      const bytes = await picture(300, 400, grey).jpeg().toBuffer()
      const entry = await takeIn(name, bytes, ports, new Date(NOW.getTime() + grey))
      await register.putScan({ ...entry, state: 'registered', ...more })
      return entry.id
    }
    const join = (...ids: string[]) => joinScans(ids, 'Lan', ports, NOW)
    return { add, join, register, archive, queue }
  }

  test('are a new scan that waits to be read and arrived with the first; the old ones are kept, set aside', async () => {
    const { add, join, register, archive } = await office()
    const ids = [await add('trang 2.jpg', 20), await add('trang 1.jpg', 10)]
    const joined = await join(...ids)
    expect(joined).toMatchObject({ names: ['trang 2 + trang 1.pdf'], state: 'waiting' })
    expect(joined).toHaveProperty('arrivedAt', new Date(NOW.getTime() + 10).toISOString())
    for (const id of ids) {
      expect(isSetAside(await register.scan(id))).toBe(true)
      expect(await archive.has(scanKey(id))).toBe(true)
    }
  })

  test('are the same scan when the work is done once more after a kill', async () => {
    const { add, join, register } = await office()
    const ids = [await add('a.jpg', 1), await add('b.jpg', 2)]
    const [first, second] = [await join(...ids), await join(...ids)]
    expect(second).toMatchObject({ id: 'id' in first && first.id })
    expect(await register.scans()).toHaveLength(3)
  })

  test.each([
    ['one alone', [], 'ít nhất hai tệp'],
    ['one that is being read', [{ state: 'reading' }], 'đã đọc xong'],
    [
      'a state secret',
      [{ state: 'rejected', rejection: { code: 'state-secret', message: { vi: '', en: '' } } }],
      'đã đọc xong',
    ],
    ['one with a letter that not everybody may see', [{ restricted: [`${'a'.repeat(64)}-1`] }], 'giới hạn người xem'],
    ['what lies no more in memory', [{ bytes: 300 * 2 ** 20 }], '200 MiB'],
  ] as [string, Partial<ScanEntry>[], string][])('are not, with %s: nothing changes', async (_, others, words) => {
    const { add, join, register } = await office()
    const ids = [await add('a.jpg', 1)]
    for (const [i, more] of others.entries()) ids.push(await add(`${i}.jpg`, 50 + i, more))
    const before = await register.scans()
    expect(await join(...ids)).toMatchObject({ vi: expect.stringContaining(words) })
    expect(await register.scans()).toEqual(before)
  })

  test('are not when one of them cannot be opened', async () => {
    const { add, join, register, archive } = await office()
    const ids = [await add('a.jpg', 1), await add('b.jpg', 2)]
    await archive.put(scanKey(ids[1] ?? ''), Buffer.from('%PDF-1.7 hỏng'))
    expect(await join(...ids)).toMatchObject({ vi: expect.stringContaining('Không mở được') })
    expect((await register.scans()).every((scan) => !isSetAside(scan))).toBe(true)
  })
})
