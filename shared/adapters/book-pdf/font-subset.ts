import { fontFile, joined, padded, tablesOf, viewOf } from './font-file.ts'

/**
 * A TrueType font cut down to some characters, so that each PDF bears only what it uses. fontkit's own subsets lose
 * the composed letters of Tinos, which is every Vietnamese one; this keeps all glyph numbers as they are and empties
 * the outlines that nothing needs, so that nothing has to be renumbered.
 *
 * Tables for ligatures, kerning and printers are left out: a PDF's text is laid letter by letter.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */
export const fontSubset = (font: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array => {
  const tables = tablesOf(font)
  const needed = (tag: string): Uint8Array => {
    const table = tables.get(tag)
    if (!table) throw new Error(`The font has no table “${tag}”`)
    return table
  }
  const head = needed('head').slice()
  const offsets = glyphOffsets(needed('loca'), viewOf(head).getInt16(LOCA_FORMAT) === 1)
  const outlines = outlinesOf(needed('glyf'), offsets, new Set([0, ...glyphs.values()]))
  viewOf(head).setInt16(LOCA_FORMAT, 1)
  return fontFile([
    ...KEPT.flatMap((tag): [string, Uint8Array][] => (tables.has(tag) ? [[tag, needed(tag)]] : [])),
    ['cmap', characterMap(glyphs)],
    ['glyf', outlines.glyf],
    ['head', head],
    ['loca', outlines.loca],
    ['post', withoutNames(needed('post'))],
  ])
}

const KEPT = ['OS/2', 'cvt ', 'fpgm', 'hhea', 'hmtx', 'maxp', 'name', 'prep']
/** Where `head` says whether `loca` has offsets of four bytes. */
const LOCA_FORMAT = 50

const glyphOffsets = (loca: Uint8Array, isLong: boolean): number[] => {
  const view = viewOf(loca)
  return Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, i) =>
    isLong ? view.getUint32(4 * i) : 2 * view.getUint16(2 * i),
  )
}

/** The outlines of these glyphs and of the parts they are composed of, at their old numbers; the others empty. */
const outlinesOf = (glyf: Uint8Array, offsets: number[], wanted: Set<number>) => {
  const outline = (glyph: number) => glyf.subarray(offsets[glyph], offsets[glyph + 1])
  // A set that grows is walked to its new end.
  for (const glyph of wanted) for (const part of partsOf(outline(glyph))) wanted.add(part)
  const pieces = offsets.slice(1).map((_, glyph) => (wanted.has(glyph) ? padded(outline(glyph)) : new Uint8Array()))
  const loca = new DataView(new ArrayBuffer(4 * offsets.length))
  let end = 0
  for (const [i, piece] of pieces.entries()) {
    end += piece.length
    loca.setUint32(4 * (i + 1), end)
  }
  return { glyf: joined(pieces), loca: new Uint8Array(loca.buffer) }
}

const [WORDS, SCALE, MORE, TWO_SCALES, FOUR_SCALES] = [0x01, 0x08, 0x20, 0x40, 0x80]

/** The glyphs of which a composed one consists. */
const partsOf = (outline: Uint8Array): number[] => {
  const view = viewOf(outline)
  if (outline.length === 0 || view.getInt16(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at)
    parts.push(view.getUint16(at + 2))
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & FOUR_SCALES ? 8 : 0)
  }
  return parts
}

/** `cmap` with one table of format 12: a group for each character. */
const characterMap = (glyphs: ReadonlyMap<number, number>): Uint8Array => {
  const groups = [...glyphs].toSorted(([a], [b]) => a - b)
  const size = 16 + 12 * groups.length
  const view = new DataView(new ArrayBuffer(12 + size))
  for (const [i, value] of [0, 1, 3, 10].entries()) view.setUint16(2 * i, value)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, size)
  view.setUint32(24, groups.length)
  for (const [i, [character, glyph]] of groups.entries())
    for (const [part, value] of [character, character, glyph].entries()) view.setUint32(28 + 12 * i + 4 * part, value)
  return new Uint8Array(view.buffer)
}

/** `post` of version 3: without the glyphs' names. */
const withoutNames = (post: Uint8Array): Uint8Array => {
  const short = post.slice(0, 32)
  viewOf(short).setUint32(0, 0x00030000)
  return short
}
