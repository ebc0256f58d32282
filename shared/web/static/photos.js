// Pages photographed one after the other become one PDF, so that a letter of three pages is one scan.
/** More than a recogniser makes use of on an A4 page. */
const LONGEST_SIDE = 3_000
const A4_WIDTH = 595

/** A photo as JPEG, upright as the telephone held it: what it says of its turn is no part of a PDF. */
const pictureOf = async (file) => {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
}

/** Objects 1 and 2 are the catalogue and the pages; each page has three: itself, its picture, and how it is drawn. */
const pdfOf = (pictures) => {
  const at = (i) => 3 + 3 * i
  const objects = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Count ${pictures.length}/Kids[${pictures.map((_, i) => `${at(i)} 0 R`).join(' ')}]>>`],
    ...pictures.flatMap(({ bytes, width, height }, i) => {
      const tall = Math.round((A4_WIDTH * height) / width)
      const draw = `${A4_WIDTH} 0 0 ${tall} 0 0 cm /P Do`
      const about = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`
      return [
        [
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${A4_WIDTH} ${tall}]/Resources<</XObject<</P ${at(i) + 1} 0 R>>>>/Contents ${at(i) + 2} 0 R>>`,
        ],
        [`<<${about}/Length ${bytes.length}>>\nstream\n`, bytes, '\nendstream'],
        [`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`],
      ]
    }),
  ]
  const parts = ['%PDF-1.4\n']
  let length = parts[0].length
  const put = (part) => {
    parts.push(part)
    length += part.length
  }
  const offsets = objects.map((object, i) => {
    const offset = length
    put(`${i + 1} 0 obj\n`)
    object.forEach(put)
    put('\nendobj\n')
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  put(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`)
  return new Blob(parts, { type: 'application/pdf' })
}

/** @param photos files of the camera, in the order of the pages */
export const letterOf = async (photos) => {
  const pictures = []
  for (const photo of photos) pictures.push(await pictureOf(photo))
  const name = `ảnh ${new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')}.pdf`
  return new File([pdfOf(pictures)], name, { type: 'application/pdf' })
}
