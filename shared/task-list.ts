import type { Task } from './letter.ts'
import type { SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'

/** A task with its letter; `no` is its place in the letter's list, from 0. */
export type DueTask = { entry: LetterEntry; no: number; task: Task; state: 'overdue' | 'due' | 'undated' }

const ORDER: DueTask['state'][] = ['overdue', 'due', 'undated']

/**
 * The tasks of the newest letters that give any, overdue first, then by deadline; those without a day last, newest
 * letter first. `today` is an ISO day; a task is overdue on the day after its deadline.
 */
export const taskList = async (search: SearchIndex, today: string, mostLetters: number): Promise<DueTask[]> => {
  const { hits } = await search.search({ words: '', limit: mostLetters, filters: { tasks: '1' } })
  const all = hits.flatMap(({ entry }) =>
    entry.letter.fields.tasks.map(
      ({ value }, no): DueTask => ({ entry, no, task: value, state: stateOf(value, today) }),
    ),
  )
  return all.toSorted(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.task.deadline ?? '').localeCompare(b.task.deadline ?? ''),
  )
}

const stateOf = ({ deadline }: Task, today: string): DueTask['state'] => {
  if (!deadline) return 'undated'
  return deadline < today ? 'overdue' : 'due'
}
