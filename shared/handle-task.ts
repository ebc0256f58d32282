import { type Answering, type Handled, type Letter, LetterId, type TaskState } from './letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { isSameTask, knownBy, type TaskOfLetter, tasksOf } from './task-states.ts'
import { numberKey } from './vietnamese/search-terms.ts'

/**
 * What a person says of a task of a letter: `no` is its place in the list of the revision that was looked at, `answer`
 * the number of the letter that answers, or its id.
 */
export type Handling = { no: number; state: TaskState; note?: string; answer?: string; by: string; revision: number }

/** What people write beside a task is a line or two. */
const LONGEST_NOTE = 500

/**
 * Puts a task into a state. Kept as a revision of the letter like every correction (who, when, before, after), and
 * found by search at once. What others changed of the letter meanwhile is no matter, unless it was this task.
 *
 * @returns undefined when there is no such letter or task
 * @throws RevisionConflict when somebody else changed this task since it was looked at
 */
export const handleTask = async (
  id: LetterId,
  { no, revision, ...said }: Handling,
  { register, search }: { register: Register; search: Pick<SearchIndex, 'index'> },
  now: Date,
): Promise<LetterEntry | undefined> => {
  const newest = await register.letter(id)
  const seen = newest?.revision === revision ? newest : await revisionOf(id, revision, register)
  if (!newest) return undefined
  const before = seen && tasksOf(seen.letter)[no]
  if (seen && !before) return undefined
  const current = before && tasksOf(newest.letter).find(({ task }) => isSameTask(task, before.task))
  if (!current || current.handled?.at !== before.handled?.at)
    throw new RevisionConflict(`Task ${no} of letter ${id} has changed since revision ${revision}`)
  const handled = await handledBy(current, said, newest.letter, register, now)
  const others = (newest.letter.handled ?? []).filter(({ task }) => !isSameTask(task, current.task))
  const entry: LetterEntry = {
    ...newest,
    letter: { ...newest.letter, handled: [...others, handled] },
    revision: newest.revision + 1,
    at: now.toISOString(),
    by: said.by,
  }
  await register.putLetter(entry)
  await search.index(entry)
  return entry
}

const revisionOf = async (id: LetterId, revision: number, register: Register): Promise<LetterEntry | undefined> =>
  (await register.revisions(id)).find((entry) => entry.revision === revision)

const handledBy = async (
  { task, handled }: TaskOfLetter,
  { state, note = '', answer = '', by }: Omit<Handling, 'no' | 'revision'>,
  letter: Letter,
  register: Register,
  now: Date,
): Promise<Handled> => {
  const words = tidy(note).slice(0, LONGEST_NOTE)
  const typed = tidy(answer)
  // Who may not see an answer leaves its field empty, and takes nothing away.
  const isKept = typed === (handled?.answer?.withheld ? '' : handled?.answer?.fullNumber)
  const answered = isKept ? handled?.answer : typed === '' ? undefined : await answerOf(typed, letter, register)
  return {
    task: knownBy(task),
    state,
    ...(words && { note: words }),
    ...(answered && { answer: answered }),
    by,
    at: now.toISOString(),
  }
}

const tidy = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * A number that several letters bear is kept as it was typed: which one is meant is not known. Of a letter that is
 * restricted the link alone is kept: whoever reads of the task may not be meant to know its number.
 */
const answerOf = async (typed: string, { id }: Letter, register: Register): Promise<Answering> => {
  const known = LetterId.safeParse(typed)
  const chosen = known.success ? await register.letter(known.data) : undefined
  if (chosen) return linkTo(chosen, chosen.letter.fields.fullNumber?.value ?? typed)
  const number = typed.slice(0, 100)
  const [first, ...more] = (await register.numbered(number)).filter(
    ({ letter }) => letter.id !== id && numberKey(letter.fields.fullNumber?.value ?? '') === numberKey(number),
  )
  return first && more.length === 0 ? linkTo(first, number) : { fullNumber: number }
}

const linkTo = ({ letter, restrictedTo }: LetterEntry, fullNumber: string): Answering =>
  restrictedTo ? { letter: letter.id } : { fullNumber, letter: letter.id }
