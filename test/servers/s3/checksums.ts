import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { notImplemented, Refusal } from './refusal.ts'

/** One of S3's checksums of an object, in base64, under its header's name. */
export type Checksum = { header: string; value: string }

const PREFIX = 'x-amz-checksum-'
/** The CRC-64 of NVMe, its polynomial reflected, in two halves. */
const POLYNOMIAL = { high: 0x9a6c9329, low: 0xac4bc9b5 }

const ALGORITHMS: Record<string, (bytes: Uint8Array) => Buffer> = {
  crc32: (bytes) => wordsOf(crc32(bytes)),
  crc64nvme: (bytes) => crc64(bytes),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
}

/** What S3 computes by itself for an object that came without. */
export const ownChecksum = (bytes: Uint8Array): Checksum => checksum('crc64nvme', bytes)

/**
 * The checksum that came with the bytes, in headers or trailers; undefined when none came.
 *
 * @throws Refusal BadDigest when the bytes have another
 */
export const verifiedChecksum = (came: Record<string, string>, bytes: Uint8Array): Checksum | undefined => {
  const [header, value] = Object.entries(came).find(([name]) => name.startsWith(PREFIX)) ?? []
  if (!header || !value) return undefined
  const name = header.slice(PREFIX.length)
  const real = checksum(name, bytes)
  if (real.value === value) return real
  if (Buffer.from(value, 'base64').length !== Buffer.from(real.value, 'base64').length) {
    throw new Refusal(400, 'InvalidRequest', `Value for ${header} header is invalid.`)
  }
  throw new Refusal(400, 'BadDigest', `The ${name.toUpperCase()} you specified did not match the calculated checksum.`)
}

const checksum = (name: string, bytes: Uint8Array): Checksum => {
  const algorithm = ALGORITHMS[name]
  if (!algorithm) throw notImplemented(PREFIX + name)
  return { header: PREFIX + name, value: algorithm(bytes).toString('base64') }
}

const CRC64_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let [high, low] = [0, byte]
  for (let bit = 0; bit < 8; bit++) {
    const carry = low & 1
    low = (low >>> 1) | (high << 31)
    high >>>= 1
    if (carry) [high, low] = [high ^ POLYNOMIAL.high, low ^ POLYNOMIAL.low]
  }
  return { high, low }
})
const HIGH = Int32Array.from(CRC64_TABLE, ({ high }) => high)
const LOW = Int32Array.from(CRC64_TABLE, ({ low }) => low)

const crc64 = (bytes: Uint8Array): Buffer => {
  let [high, low] = [-1, -1]
  for (const byte of bytes) {
    const row = (low ^ byte) & 0xff
    low = ((low >>> 8) | (high << 24)) ^ (LOW[row] ?? 0)
    high = (high >>> 8) ^ (HIGH[row] ?? 0)
  }
  return wordsOf(~high, ~low)
}

const wordsOf = (...words: number[]): Buffer => {
  const bytes = Buffer.alloc(words.length * 4)
  words.forEach((word, i) => void bytes.writeUInt32BE(word >>> 0, i * 4))
  return bytes
}
