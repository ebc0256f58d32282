/** Tesseract's trained data: how many parts, then where each begins (−1: left out). */
const PART = { unicharset: 1, bigrams: 14 } as const
const FORWARD = { last: 1, backward: 2, wordEnd: 4 } as const

/** One part of a `.traineddata` file (Tesseract 4: a table of 64-bit offsets, little-endian). */
const part = (trained: Buffer, which: number): Buffer => {
  const starts = Array.from({ length: trained.readInt32LE(0) }, (_, i) => Number(trained.readBigInt64LE(4 + 8 * i)))
  const start = starts[which] ?? -1
  if (start < 0)
    throw new Error(`this traineddata has no part ${which}: the fast and the best models carry no word pairs`)
  const end = starts.slice(which + 1).find((other) => other > start) ?? trained.length
  return trained.subarray(start, end)
}

/** The letters by their number; the first stands for a space. */
const letters = (unicharset: Buffer): string[] => {
  const [, ...rows] = unicharset.toString('utf8').split('\n')
  return rows.map((row, i) => (i === 0 ? ' ' : (row.split(' ')[0] ?? '')))
}

/**
 * Every pair of words in the model's bigram graph, “first second”.
 *
 * A squished DAWG: magic 42 (16 bits), letters and edges (32 bits each), then an edge in 64 bits: the letter's number,
 * three flags, the node it leads to (source: Tesseract's src/dict/dawg.h, Apache-2.0).
 */
export const wordPairsOf = (trained: Buffer): string[] => {
  const graph = part(trained, PART.bigrams)
  const names = letters(part(trained, PART.unicharset))
  const count = graph.readInt32LE(6)
  const flagBits = Math.ceil(Math.log2(graph.readInt32LE(2) + 1))
  const edge = (at: number) => graph.readBigUInt64LE(10 + 8 * at)
  const pairs: string[] = []
  const walk = (node: number, before: string): void => {
    for (let at = node; at < count; at++) {
      const bits = edge(at)
      const flags = Number((bits >> BigInt(flagBits)) & 7n)
      const text = before + (names[Number(bits & ((1n << BigInt(flagBits)) - 1n))] ?? '')
      const next = Number(bits >> BigInt(flagBits + 3))
      if (!(flags & FORWARD.backward)) {
        if (flags & FORWARD.wordEnd) pairs.push(text)
        if (next > 0) walk(next, text)
      }
      if (flags & FORWARD.last) return
    }
  }
  walk(0, '')
  return pairs
}
