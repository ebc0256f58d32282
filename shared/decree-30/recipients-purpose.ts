import type { Copy } from '../letter.ts'

const PURPOSE = /^(?<name>.+?) ?\((?<purpose>(?:để |b\/c|b\/cáo|báo cáo|p\/h|t\/h|thực hiện|theo dõi)[^)]*)\)$/iu

/** “(/€)”, “(b/C)”, “(đề bícÌ”: “để báo cáo”, of whose five signs the engine lost or confused some. */
const FOR_REPORT = /\((?<why>(?:đ[eềểê]|thay) )?(?:[b6Đ] ?[/íiIl|] ?[cCeE€©]?|[/|] ?[cCeE€©])[Ìì!l]?\)?$/u
/** “(th)”, “(0h)”, “(để ph)”: “t/h” and “p/h”, whose slash was lost or taken for a letter. */
const SLASH_LOST = /(?<why>\((?:để )?)(?:(?<for>p)|[tU0])[níiIl|]?h\)$/u

/** Who gets a copy, and for what, where it is said in brackets behind the name (II.9b). */
export const withPurpose = (printed: string): Copy => {
  const text = printed
    .replace(FOR_REPORT, (_, why?: string) => `(${why ? why.replace(/^đ. /u, 'để ') : ''}b/c)`)
    .replace(SLASH_LOST, (_, why: string, to = 't') => `${why}${to}/h)`)
  const { name, purpose } = PURPOSE.exec(text)?.groups ?? {}
  return name && purpose ? { name, purpose } : { name: text }
}
