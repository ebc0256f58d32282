/**
 * Whether a PDF ends before its end. PDFium mends such files silently: pages that were cut off would be missing and
 * nobody told. A whole PDF ends with `%%EOF` (ISO 32000-1, 7.5.5), and nothing but rubbish comes after the last one; a file
 * that was cut has none, or (saved in increments, linearised) has objects after it.
 */
export const isCutShort = (pdf: Uint8Array): boolean => {
  const end = lastIndexOf(pdf, '%%EOF')
  return end < 0 || lastIndexOf(pdf, ' obj') > end
}

const lastIndexOf = (bytes: Uint8Array, words: string): number => {
  const wanted = new TextEncoder().encode(words)
  let at = bytes.length - wanted.length
  while (at >= 0 && !wanted.every((byte, i) => bytes[at + i] === byte)) at--
  return at
}
