/** Numbers of a font are read and written through this: they have their highest byte first. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The tables of a font file by their tags. */
export const tablesOf = (font: Uint8Array): Map<string, Uint8Array> => {
  const view = viewOf(font)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i
      const tag = String.fromCharCode(...font.subarray(at, at + 4))
      const offset = view.getUint32(at + 8)
      return [tag, font.subarray(offset, offset + view.getUint32(at + 12))]
    }),
  )
}

/** Tables and outlines end at a multiple of four bytes. */
export const padded = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  whole.set(bytes)
  return whole
}

export const joined = (pieces: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const checksum = (bytes: Uint8Array): number => {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** A font file of these tables: its directory, then the tables in the order of their tags. */
export const fontFile = (tables: [tag: string, bytes: Uint8Array][]): Uint8Array => {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const directory = new DataView(new ArrayBuffer(12 + 16 * sorted.length))
  const power = Math.floor(Math.log2(sorted.length))
  directory.setUint32(0, 0x00010000)
  const counts = [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)]
  for (const [i, count] of counts.entries()) directory.setUint16(4 + 2 * i, count)
  let offset = directory.byteLength
  for (const [i, [tag, bytes]] of sorted.entries()) {
    const at = 12 + 16 * i
    for (const [j, letter] of [...tag].entries()) directory.setUint8(at + j, letter.charCodeAt(0))
    for (const [j, value] of [checksum(padded(bytes)), offset, bytes.length].entries())
      directory.setUint32(at + 4 + 4 * j, value)
    offset += padded(bytes).length
  }
  return joined([new Uint8Array(directory.buffer), ...sorted.map(([, bytes]) => padded(bytes))])
}
