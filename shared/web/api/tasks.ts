import { z } from 'zod'
import { Day, LetterId, Task } from '../../letter.ts'
import type { SearchIndex } from '../../ports.ts'
import { dayThere } from '../../register.ts'
import { type DueTask, taskList } from '../../task-list.ts'
import { organOf } from '../tasks-page.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf } from './paging.ts'

/** Letters whose tasks are listed, the newest, as on the page. */
const LETTERS_WITH_TASKS = 500

const TaskState = z.enum(['overdue', 'due', 'undated'])

/** A task with the letter that gives it; `no` is its place in that letter's list, from 0. */
export const ListedTask = z.object({
  letter: LetterId,
  no: z.number().int().nonnegative(),
  state: TaskState,
  task: Task,
  fullNumber: z.string().optional(),
  issuer: z.string().optional(),
  issuedOn: Day.optional(),
})
export const ListedTasks = pageOf(ListedTask)

const Query = Paging.extend({ assignee: z.string().min(1).max(300).optional(), state: TaskState.optional() })

/** `/tasks`: what letters ask somebody to do. */
export const tasks = ({ search, now }: { search: SearchIndex; now(): Date }): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/tasks',
      id: 'listTasks',
      about:
        'Nhiệm vụ, quá hạn trước, rồi theo thời hạn · Tasks of the newest 500 letters that give any, overdue first, then by deadline',
      input: z.object({ query: Query }),
      answers: { 200: { about: 'Tasks', schema: ListedTasks, headers: ['Link'] } },
    },
    async ({ query: { assignee, state, ...paging } }, c) => {
      const all = (await taskList(search, dayThere(now()), LETTERS_WITH_TASKS)).filter(
        (due) => (!state || due.state === state) && (!assignee || due.task.assignees.map(organOf).includes(assignee)),
      )
      const { items, hasMore } = cut(all, paging)
      linkParts(c, paging, hasMore)
      return c.json(ListedTasks.parse({ items: items.map(listed), ...paging, total: all.length }))
    },
  ),
]

const listed = ({ entry: { letter }, no, state, task }: DueTask): z.infer<typeof ListedTask> => ({
  letter: letter.id,
  no,
  state,
  task,
  fullNumber: letter.fields.fullNumber?.value,
  issuer: letter.fields.issuer?.value,
  issuedOn: letter.fields.issuedOn?.value,
})
