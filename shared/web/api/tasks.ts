import { z } from 'zod'
import { Day, Handled, LetterId, Task, TaskState } from '../../letter.ts'
import type { SearchIndex } from '../../ports.ts'
import { dayThere } from '../../register.ts'
import { type DueTask, taskList, WHEN } from '../../task-list.ts'
import { InWords } from '../../words-for-people.ts'
import { isAsked } from '../tasks-query.ts'
import { type Operation, operation } from './operation.ts'
import { cut, linkParts, Paging, pageOf } from './paging.ts'

const When = z.enum(WHEN)

/** A task with the letter that gives it; `no` is its place in that letter's list, from 0. */
export const ListedTask = z.object({
  letter: LetterId,
  no: z.number().int().nonnegative(),
  /** How far somebody came with it, and what was said of it. */
  state: TaskState,
  handled: Handled.optional(),
  /** Where it stands in time; `week`: due within seven days. */
  when: When,
  due: Day.optional(),
  task: Task,
  /** How sure its reading is, 0–1; why a person should look at it, absent when nobody need. */
  confidence: z.number().min(0).max(1),
  doubt: InWords.optional(),
  fullNumber: z.string().optional(),
  issuer: z.string().optional(),
  issuedOn: Day.optional(),
})
export const ListedTasks = pageOf(ListedTask)

const Query = Paging.extend({
  assignee: z.string().min(1).max(300).optional(),
  state: TaskState.optional(),
  when: When.optional(),
})

/** `/tasks`: what letters ask somebody to do. */
export const tasks = ({ search, now }: { search: SearchIndex; now(): Date }): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/tasks',
      id: 'listTasks',
      page: '/tasks',
      about:
        'Nhiệm vụ, quá hạn trước, rồi theo thời hạn, đã xong sau cùng · Tasks of 500 letters at most, overdue first, then by deadline, closed ones last',
      input: z.object({ query: Query }),
      answers: { 200: { about: 'Tasks', schema: ListedTasks, headers: ['Link'] } },
    },
    async ({ query: { assignee, state, when, ...paging } }, c) => {
      const { tasks } = await taskList(search, dayThere(now()))
      const all = tasks.filter((task) => isAsked(task, { assignee, state, when }))
      const { items, hasMore } = cut(all, paging)
      linkParts(c, paging, hasMore)
      return c.json(ListedTasks.parse({ items: items.map(listed), ...paging, total: all.length }))
    },
  ),
]

export const listed = ({
  entry: { letter },
  no,
  state,
  handled,
  when,
  due,
  task,
  confidence,
  doubt,
}: DueTask): z.infer<typeof ListedTask> => ({
  letter: letter.id,
  no,
  state,
  handled,
  when,
  due,
  task,
  confidence,
  doubt,
  fullNumber: letter.fields.fullNumber?.value,
  issuer: letter.fields.issuer?.value,
  issuedOn: letter.fields.issuedOn?.value,
})
