import { endOfName, nameIn } from './ii-7-name.ts'
import type { Piece } from './pieces.ts'

/** The stamp of an electronic signature names a person or an organ (appendix I, part II). */
const SIGNED_BY = /^(?:Người ký|Ký bởi|Được ký bởi) ?: ?(?<name>.+)$/iu
const NAME = /(?<![\p{L}])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}/gu

/**
 * The signatory's name from elsewhere in the letter: the stamp of an electronic signature, or a name in the text that
 * ends as what can be read of it under the seal (“… Văn Phúc”). Nothing where two names do.
 */
export const nameElsewhere = (pieces: Piece[], block: Piece[]): { name: string; piece: Piece } | undefined => {
  const stamped = pieces.flatMap((piece) => {
    const name = nameIn(SIGNED_BY.exec(piece.text)?.groups?.name ?? '')
    return name ? [{ name, piece }] : []
  })
  const named = pieces
    .filter((piece) => !block.includes(piece))
    .flatMap((piece) => [...piece.text.matchAll(NAME)].map(([words]) => ({ words, piece })))
  const ended = block.flatMap((piece) => {
    const end = endOfName(piece.text)
    const names = end ? named.flatMap(({ words }) => (words.endsWith(` ${end}`) ? (nameIn(words) ?? []) : [])) : []
    return [...new Set(names)].length === 1 && names[0] ? [{ name: names[0], piece }] : []
  })
  const all = [...stamped, ...ended]
  return new Set(all.map(({ name }) => name)).size === 1 ? all[0] : undefined
}
