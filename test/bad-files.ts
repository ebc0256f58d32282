import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'

/** A PDF of so many blank pages. */
export const blankPdf = async (pages: number, size: [number, number] = [595, 842]): Promise<Buffer> => {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage(size)
  return Buffer.from(await pdf.save())
}

/** A PDF written by hand from its objects (1, 2, …). */
export const handmadePdf = (...objects: string[]): Buffer => {
  let body = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Root 1 0 R /Size ${size} >>`
  return Buffer.from(`${body}${table}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const noPages = (): Buffer => handmadePdf(CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>')

/** A page whose one picture says that it has 50,000 × 50,000 pixels, and brings a few bytes. */
const hugePicture = (): Buffer =>
  handmadePdf(
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /XObject /Subtype /Image /Width 50000 /Height 50000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
    '<< /Length 29 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q \nendstream',
  )

const hugePng = (): Buffer => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(50_000, 0)
  size.writeUInt32BE(50_000, 4)
  size.writeUInt8(8, 8)
  const chunk = (name: string, data: Buffer): Buffer => {
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])))
    return Buffer.concat([length, Buffer.from(name), data, check])
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', Buffer.alloc(8)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** TIFF, one page: its directory says 50,000 × 50,000 grey pixels in one strip of four bytes. */
const hugeTiff = (): Buffer => {
  const tags: [tag: number, type: number, value: number][] = [
    [256, 4, 50_000],
    [257, 4, 50_000],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, 50_000],
    [279, 4, 4],
  ]
  const file = Buffer.alloc(12 + 2 + tags.length * 12 + 4)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(12, 4)
  file.writeUInt16LE(tags.length, 12)
  tags.forEach(([tag, type, value], i) => {
    const at = 14 + i * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(1, at + 4)
    file.writeUInt32LE(value, at + 8)
  })
  return file
}

/** A landscape: smooth sky over dark ground. */
const photo = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#48a"/><stop offset="1" stop-color="#fec"/></linearGradient></defs><rect width="1200" height="900" fill="url(#s)"/><path d="M0 700 Q300 400 600 650 T1200 600 V900 H0Z" fill="#253"/><circle cx="900" cy="200" r="90" fill="#ffd"/></svg>',
    ),
  )
    .jpeg()
    .toBuffer()

/** Every kind of file that cannot be used: its name, the code of its rejection, its bytes. */
export const badFiles = async (scan: Buffer): Promise<{ name: string; code: string; bytes: Buffer }[]> => {
  const jpeg = await sharp({
    create: {
      width: 800,
      height: 600,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  return [
    { name: 'rỗng.pdf', code: 'empty-file', bytes: Buffer.alloc(0) },
    { name: 'ghi chú.txt.pdf', code: 'not-a-document', bytes: Buffer.from('Xin chào') },
    { name: 'công văn.docx.pdf', code: 'not-a-document', bytes: Buffer.from('504b030414000600080000002100', 'hex') },
    {
      name: 'nén.pdf',
      code: 'not-a-document',
      bytes: Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
    },
    { name: `cắt 'ngang".pdf`, code: 'damaged', bytes: scan.subarray(0, scan.length / 2) },
    { name: 'cắt cuối.pdf', code: 'damaged', bytes: scan.subarray(0, scan.length - 40) },
    { name: 'cắt ngang.jpg', code: 'damaged', bytes: jpeg.subarray(0, jpeg.length / 2) },
    { name: 'chỉ có đầu.pdf', code: 'damaged', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') },
    { name: 'không trang.pdf', code: 'no-pages', bytes: noPages() },
    { name: 'mười nghìn trang.pdf', code: 'too-many-pages', bytes: await blankPdf(10_000) },
    { name: 'trang khổng lồ.pdf', code: 'page-too-large', bytes: await blankPdf(1, [50_000, 50_000]) },
    { name: 'ảnh khổng lồ.pdf', code: 'page-too-large', bytes: hugePicture() },
    { name: 'khổng lồ.png', code: 'page-too-large', bytes: hugePng() },
    { name: 'khổng lồ.tif', code: 'page-too-large', bytes: hugeTiff() },
    { name: 'trang trắng.pdf', code: 'no-text', bytes: await blankPdf(3) },
    { name: 'phong cảnh.jpg', code: 'no-text', bytes: await photo() },
  ]
}

/** The same PDF under a password; with an owner's only, anybody may open it. Needs qpdf. */
export const lockedPdf = (folder: string, pdf: string, user: string): Buffer => {
  const locked = join(folder, '.locked.pdf')
  execFileSync('qpdf', ['--encrypt', user, 'chủ', '256', '--', pdf, locked])
  return readFileSync(locked)
}

export const write = (folder: string, name: string, bytes: Buffer): void => writeFileSync(join(folder, name), bytes)
