import { z } from 'zod'
import { TaskState } from '../letter.ts'
import { type DueTask, WHEN } from '../task-list.ts'

/** What the address bar says of the list of tasks. */
export const TasksQuery = z.object({
  view: z.enum(['list', 'assignee', 'board']).catch('list'),
  when: z.enum(WHEN).optional().catch(undefined),
  state: TaskState.optional().catch(undefined),
  assignee: z.string().min(1).max(300).optional().catch(undefined),
})
export type TasksQuery = z.infer<typeof TasksQuery>

/** Coordinating assignees carry the mark “ (phối hợp)”; in the list of names they are the same organ. */
export const organOf = (assignee: string): string => assignee.replace(/ \(phối hợp\)$/u, '')

/** The organs of a task, each once; none where the words name nobody. */
export const organsOf = ({ task }: DueTask): string[] => [...new Set(task.assignees.map(organOf))]

export const isAsked = (task: DueTask, { when, state, assignee }: Partial<TasksQuery>): boolean =>
  (!when || task.when === when) && (!state || task.state === state) && (!assignee || organsOf(task).includes(assignee))

/** @example tasksUrl({ view: 'board', assignee: 'Sở Y tế' }) → '/tasks?view=board&assignee=S%E1%BB%9F+Y+t%E1%BA%BF' */
export const tasksUrl = ({ view, ...filters }: TasksQuery): string => {
  const pairs = Object.entries({ view: view === 'list' ? undefined : view, ...filters })
  const given = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length > 0 ? `/tasks?${new URLSearchParams(given)}` : '/tasks'
}

/** Where one task is looked at; `no` is its place in its letter's list, from 0. */
export const taskUrl = (letter: string, no: number): string => `/letters/${letter}/tasks/${no}`
