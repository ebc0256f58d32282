import type { Box, PageReading, Word } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'
import { arrivalStampsOf } from './stamped-text.ts'

/** “Kính gửi:” stands beside the free place where letters are stamped; no stamp has these words. */
const ADDRESS = /^(?:k.nh|g[uưứửữ]i ?:?)$/u
/** So is a document's number the text's own: “0492/2000/QĐ-BTM”, “36-CT/TW”. */
const CITED = /^\d{1,5}(?:\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]{1,9}-?\p{L}|-\p{Lu}\p{L}{0,3}\/\p{Lu}{2})/u
const LEGIBLE = 0.5
const isText = ({ text }: Word): boolean => ADDRESS.test(fold(text)) || CITED.test(text)
/** Beside a line's own words the lost ones stand no further off than this (parts of the page). */
const NEAR = { left: 0.12, right: 0.03 }

const CENTRED = 0.4
/** How far below its last line the next one ends. */
const NEXT = 0.03

const stampsOf = ({ looks }: PageReading): Box[] =>
  looks.filter(({ kind }) => kind === 'arrival-stamp').map(({ box }) => box)

const isUnder =
  (stamps: Box[]) =>
  ({ box }: Word): boolean =>
    stamps.some(({ left, top, width, height }) => {
      const [x, y] = [box.left + box.width / 2 - left, box.top + box.height / 2 - top]
      return x > 0 && x < width && y > 0.08 * height && y < height
    })

/** A stamp of arrival lies over the letter's own words and would read as part of them; its look reads it by itself. */
export const withoutStamps = (page: PageReading): PageReading => {
  const stamps = stampsOf(page)
  if (stamps.length === 0) return page
  const isStamped = isUnder(stamps)
  const keeps = (word: Word): boolean => !isStamped(word) || (word.confidence > LEGIBLE && isText(word))
  const lines = page.lines.map((line) => ({ ...line, words: line.words.filter(keeps) }))
  return { ...page, lines: lines.filter(({ words }) => words.length > 0) }
}

/** Whether words were taken away with a stamp's that stood in the lines of a box, or right before or behind them. */
export const isTornByStamp = (page: PageReading | undefined): ((box: Box) => boolean) => {
  const stamps = page ? arrivalStampsOf(page) : []
  const lost = (page?.lines ?? []).flatMap(({ words }) => words.filter(isUnder(stamps)))
  return ({ left, top, width, height }) =>
    lost.some(({ box }) => {
      const middle = box.top + box.height / 2
      const beside = box.left + box.width > left - NEAR.left && box.left < left + width + NEAR.right
      return beside && middle > top && middle < top + height
    }) ||
    // Under the type's name the abstract stands in the middle; whole lines of it may lie under the stamp, unread.
    (width > CENTRED &&
      stamps.some(
        (stamp) =>
          stamp.left + stamp.width > left - NEAR.right &&
          stamp.top < top + height + NEXT &&
          stamp.top + stamp.height > top,
      ))
}

/** An abstract begins no further below its type's name (parts of the page); a line that is lost makes no more room. */
const BELOW_NAME = { least: 0.022, most: 0.066 }

/** Whether a stamp lies beside the room between a type's name and its abstract, and a line may be lost in it. */
export const isFirstLineHidden = (page: PageReading | undefined, name: Box, abstract: Box): boolean => {
  const room = abstract.top - name.top - name.height
  const stamps = page ? arrivalStampsOf(page) : []
  return (
    room > BELOW_NAME.least &&
    room < BELOW_NAME.most &&
    stamps.some(({ top, height }) => top < abstract.top && top + height > name.top)
  )
}
