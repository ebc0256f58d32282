import type { Signer } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Piece } from './zones.ts'

const AUTHORITY = /^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l|q)[.,]? ?[a-z]/u
const TITLE =
  /(?:chu tich|giam doc|bo truong|thu truong|cuc truong|truong ban|chanh van phong|chu nhiem|hieu truong|vu truong|tong|pho|bi thu|thu tuong|truong phong|vien truong|chanh)/u
const NAME = /^(?:[\p{L}.]{1,6}\. ?)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/u

/**
 * The signature block, right of Nơi nhận (Decree 30/2020, appendix I, II.7): authority in capitals (TM., KT., TL.,
 * TUQ., Q.), the title, the name in small letters below the seal.
 */
export const signerOf = (signature: Piece[]): { signer: Signer; pieces: Piece[] } | undefined => {
  const nameAt = signature.findLastIndex(({ text }) => NAME.test(text.replace(/[^\p{L}. ]/gu, '').trim()))
  const name = signature[nameAt]
  const above = signature.slice(0, nameAt === -1 ? undefined : nameAt).filter(({ text }) => isCapitals(text))
  const authorities = above.filter(({ folded }) => AUTHORITY.test(folded.replace(/^[^a-z]+/u, '')))
  const titles = above.filter((piece) => !authorities.includes(piece) && TITLE.test(piece.folded))
  const authority = authorities.map(({ text }) => withFullStop(text)).join(' / ')
  const title = titles.map(({ text }) => bare(text)).join(' / ')
  const pieces = [...authorities, ...titles, ...(name ? [name] : [])]
  if (pieces.length === 0) return undefined
  return {
    signer: { ...(authority && { authority }), ...(title && { title }), ...(name && { name: bare(name.text) }) },
    pieces,
  }
}

const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
const withFullStop = (text: string): string => bare(text).replace(/^(TM|KT|TL|TUQ|Q)[.,]? ?/u, '$1. ')
const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 2 && letters === letters.toUpperCase() && fold(letters).length > 2
}
