import { html } from 'hono/html'
import { fold } from '../vietnamese/fold.ts'
import type { Html } from './layout.ts'

/** Characters of the text that are shown before and after a hit. */
const BEFORE = 60
const AFTER = 100
const MOST_PLACES = 500

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

/** Some words around the place that bears most of the words; undefined when none does. */
export const bestHit = (text: string, words: string[]): string | undefined => {
  if (words.length === 0) return undefined
  const folded = fold(text)
  const places = folded.matchAll(startsOf(words)).map(({ index }) => {
    const near = folded.slice(index, index + AFTER)
    return { index, borne: words.filter((word) => near.includes(word)).length }
  })
  const [best] = [...places.take(MOST_PLACES)].sort((a, b) => b.borne - a.borne)
  if (!best) return undefined
  const around = text.slice(Math.max(0, best.index - BEFORE), best.index + AFTER)
  return around.replace(/^\S*\s|\s\S*$/gu, '').replace(/\s+/gu, ' ')
}
