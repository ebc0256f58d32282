import { html } from 'hono/html'
import { fold } from '../vietnamese/fold.ts'
import type { Html } from './layout.ts'

/** The words of a query as search compares them. @example searchedWords('Mỗi xã') → ['moi', 'xa'] */
export const searchedWords = (q: string): string[] => fold(q).match(/[a-z0-9]{2,}/gu) ?? []

/** The folded text is as long as the text, so a hit's place in one is its place in the other. */
export const highlighted = (text: string, words: string[]): string | Html => {
  if (words.length === 0) return text
  const parts: (string | Html)[] = []
  let from = 0
  for (const hit of fold(text).matchAll(startsOf(words))) {
    parts.push(text.slice(from, hit.index), html`<mark>${text.slice(hit.index, hit.index + hit[0].length)}</mark>`)
    from = hit.index + hit[0].length
  }
  return html`${parts}${text.slice(from)}`
}

/** The words where words begin: "251" is no part of 1251. */
const startsOf = (words: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`, 'gu')

/** True for a word of the page that the search would mark. */
export const isSearched = (word: string, words: string[]): boolean =>
  words.length > 0 && startsOf(words).test(fold(word))

/** Some words before and after the first hit; undefined when there is none. */
export const firstHit = (text: string, words: string[]): string | undefined => {
  if (words.length === 0) return undefined
  const { index } = startsOf(words).exec(fold(text)) ?? {}
  if (index === undefined) return undefined
  return text
    .slice(Math.max(0, index - 60), index + 100)
    .replace(/^\S*\s|\s\S*$/gu, '')
    .replace(/\s+/gu, ' ')
}
