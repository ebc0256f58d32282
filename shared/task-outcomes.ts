import type { Outcome } from './evaluate.ts'
import { itemJudge } from './item-judge.ts'
import type { ReadLetter } from './read-line.ts'
import type { TruthLetter } from './truth.ts'
import { fold } from './vietnamese/fold.ts'
import { comparable, similarity } from './vietnamese/similarity.ts'

type Value = string | null | undefined
type Same = (expected: string, got: string) => boolean
type Told = { no?: Value; text: string; assignees: string[]; deadline?: Value }

/** Alike in letters, as far as names and gists have to be. */
const NAME = 0.85
const GIST = 0.6
/** Of the truth's words so many stand in what was read, in their order: the same instruction, told at more length. */
const WORDS_HELD = 0.8
const FEWEST_WORDS = 4
/** The same item with the same assignee, however its gist is worded, unless nothing in it is alike. */
const SAME_ITEM = 0.3
const SAME_UNNUMBERED = 0.45

/**
 * The tasks themselves, then deadline and assignees of those that were found. A truth tells an instruction in a
 * person's own few words: it is the same task when the words are alike, when the truth's words stand in it in their
 * order, or when it is the paper's item of the same number, charged to the same. What is wrong in a task is flagged by
 * that task's own doubt, one that is missing by a doubt of the list.
 */
export const taskOutcomes = (scan: string, expected: TruthLetter, got: ReadLetter): Outcome[] => {
  if (!expected.tasks) return []
  const pairs = paired<Told>(expected.tasks, got.tasks, [isSameText, isSameItem])
  return pairs.flatMap(([want, have], item) => {
    const judged = itemJudge({ scan, pages: expected.pages, field: 'tasks', item }, got, placeOf(got, have))
    const task = judged('tasks', want?.text, have?.text)
    if (!want || !have) return [task]
    const [due, read] = [want.deadline ?? null, have.deadline ?? null]
    const both = assigneePairs(want.assignees, have.assignees, expected.addressees ?? [])
    return [
      task,
      ...(due === null && read === null ? [] : [judged('tasks.deadline', due, read, (a, b) => a === b)]),
      ...both.map(([name, other]) => judged('tasks.assignees', name, other)),
    ]
  })
}

const placeOf = (got: ReadLetter, have: Told | undefined): number | undefined =>
  have && got.tasks.map((task): Told => task).indexOf(have)

const isSameText = (want: Told, have: Told): boolean =>
  similarity(want.text, have.text) >= GIST || holdsWords(want.text, have.text) || isGistOf(want, have)

/** A truth may give the whole sentence of which a gist was read. */
const isGistOf = (want: Told, have: Told): boolean =>
  comparable(have.text).split(' ').length >= FEWEST_WORDS_OF_GIST &&
  holdsWords(have.text, want.text) &&
  haveSomebodyInCommon(want, have)
const FEWEST_WORDS_OF_GIST = 8

const haveSomebodyInCommon = (want: Told, have: Told): boolean =>
  want.assignees.some((name) => have.assignees.some((other) => isSameAssignee(name, other)))

const isSameItem = (want: Told, have: Told): boolean =>
  itemOf(want) === itemOf(have) &&
  haveSomebodyInCommon(want, have) &&
  similarity(want.text, have.text) >= (itemOf(want) === '' ? SAME_UNNUMBERED : SAME_ITEM)

/** The item's own marker, without those above it: of “II.3” and “PL3” (the third row of the annex) it is “3”. */
const itemOf = ({ no }: Told): string => fold(no ?? '').replace(/^.*\.|^pl|[^a-z\d]/gu, '')

/** Whether enough of the first text's words stand in the second one, in their order. */
const holdsWords = (short: string, long: string): boolean => {
  const [few, many] = [comparable(short).split(' '), comparable(long).split(' ')]
  if (few.length < FEWEST_WORDS) return false
  let above = new Array<number>(many.length + 1).fill(0)
  for (const word of few) {
    const row = [0]
    for (const [i, other] of many.entries())
      row.push(word === other ? (above[i] ?? 0) + 1 : Math.max(above[i + 1] ?? 0, row[i] ?? 0))
    above = row
  }
  return (above[many.length] ?? 0) / few.length >= WORDS_HELD
}

/** “các đơn vị”, “Thủ trưởng đơn vị”: whom the letter addresses, in one word. */
const THOSE_ADDRESSED =
  /^(?:thu truong )?(?:cac |quy )?(?:co quan|don vi|dia phuong)(?:, (?:co quan|don vi|dia phuong))*$/u

/** An assignee told by a word for all whom the letter addresses is right also by their names. */
const assigneePairs = (want: string[], have: string[], addressees: string[]): [Value, Value][] => {
  const pairs = paired(want.map(named), have.map(named), [(a, b) => isSameAssignee(a.text, b.text)]).map(
    ([a, b]): [Value, Value] => [a?.text, b?.text],
  )
  const extra = pairs.flatMap(([name, other]) => (name === undefined ? (other ?? []) : []))
  const all = pairs.find(([name, other]) => other === undefined && meansAll(name ?? ''))
  const isResolved = all && extra.length > 0 && extra.every((one) => addressees.some((to) => isSameAssignee(to, one)))
  if (!isResolved) return pairs
  return pairs.flatMap(([a, b]): [Value, Value][] =>
    a === undefined ? [] : [[a, a === all[0] ? extra.join('; ') : b]],
  )
}

const named = (text: string): { text: string } => ({ text })
const meansAll = (name: string): boolean => THOSE_ADDRESSED.test(fold(name))

/** The office for its head: “Hiệu trưởng Trường …”, “Thủ trưởng đơn vị …”. */
const HEAD_OF = /^(?:Thủ trưởng|Giám đốc|Hiệu trưởng|Chủ tịch|Bộ trưởng) (?=\p{L}+ \p{L}+)/u
/** What only says more of the same: “… có liên quan đến việc trồng cây”, “… công lập”. */
const SPECIFIES = /^ (?:co|duoc|thuoc|truc thuoc|cong lap|tren dia ban|lien quan|den|tinh)(?![a-z])/u
const FEWEST_WORDS_OF_NAME = 3

const isSameAssignee: Same = (expected, got) => {
  const [a, b] = [expected.replace(HEAD_OF, ''), got.replace(HEAD_OF, '')]
  const isLonger =
    fold(b).startsWith(fold(a)) &&
    a.split(' ').length >= FEWEST_WORDS_OF_NAME &&
    SPECIFIES.test(fold(b.slice(a.length)))
  return similarity(expected, got) >= NAME || similarity(a, b) >= NAME || isLonger
}

/** Each wanted item with the likest one that is the same by the first test that holds; what stays alone on either side last. */
const paired = <Item extends { text: string }>(
  want: Item[],
  have: Item[],
  tests: ((want: Item, have: Item) => boolean)[],
): [Item | undefined, Item | undefined][] => {
  const left = [...have]
  const matches = new Map<Item, Item>()
  for (const isSame of tests) {
    for (const item of want.filter((one) => !matches.has(one))) {
      const match = left
        .filter((other) => isSame(item, other))
        .sort((a, b) => similarity(item.text, b.text) - similarity(item.text, a.text))[0]
      if (match === undefined) continue
      left.splice(left.indexOf(match), 1)
      matches.set(item, match)
    }
  }
  return [
    ...want.map((item): [Item, Item | undefined] => [item, matches.get(item)]),
    ...left.map((item): [undefined, Item] => [undefined, item]),
  ]
}
