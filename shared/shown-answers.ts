import type { Answering, Handled, LetterId } from './letter.ts'
import type { Register } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { mayRead, type Reader } from './restriction.ts'

type Letters = Pick<Register, 'letters'>

const withAnswers = (entry: LetterEntry, change: (answer: Answering, of: Handled) => Answering): LetterEntry => {
  const handled = entry.letter.handled?.map((one) => (one.answer ? { ...one, answer: change(one.answer, one) } : one))
  return handled ? { ...entry, letter: { ...entry.letter, handled } } : entry
}

const answersOf = ({ letter }: LetterEntry): Answering[] => (letter.handled ?? []).flatMap(({ answer }) => answer ?? [])

/**
 * Letters as a reader may see what answers their tasks: of an answer that is restricted, now or when it was named,
 * whoever may see it is told the number, and nobody else more than that there is one.
 */
export const withAnswersShown = async (
  entries: LetterEntry[],
  register: Letters,
  reader: Reader,
): Promise<LetterEntry[]> => {
  const ids = new Set(entries.flatMap(answersOf).flatMap(({ letter }) => letter ?? []))
  if (ids.size === 0) return entries
  const restricted = (await register.letters([...ids])).filter(({ restrictedTo }) => restrictedTo)
  const known = new Map<LetterId, LetterEntry>(restricted.map((entry) => [entry.letter.id, entry]))
  const shown = (answer: Answering): Answering => {
    const entry = answer.letter && known.get(answer.letter)
    // Its letter was opened again since: the number stands there for everybody.
    if (!entry) return answer
    if (!mayRead(entry.restrictedTo, reader)) return { withheld: true }
    return { fullNumber: entry.letter.fields.fullNumber?.value, letter: answer.letter, restricted: true }
  }
  return entries.map((entry) => withAnswers(entry, shown))
}

/** A letter as it is stored: of a restricted answer the link alone; one that was withheld is the one that stands. */
export const withAnswersStored = async (
  entry: LetterEntry,
  register: Pick<Register, 'letter'>,
): Promise<LetterEntry> => {
  if (!answersOf(entry).some(({ withheld, restricted }) => withheld || restricted)) return entry
  const standing = (await register.letter(entry.letter.id))?.letter.handled ?? []
  return withAnswers(entry, (answer, { task }) => {
    if (answer.restricted) return { letter: answer.letter }
    const same = standing.find((one) => JSON.stringify(one.task) === JSON.stringify(task))
    return answer.withheld ? (same?.answer ?? {}) : answer
  })
}
