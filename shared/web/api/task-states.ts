import { z } from 'zod'
import { handleTask } from '../../handle-task.ts'
import { TaskState } from '../../letter.ts'
import { type Register, RevisionConflict, type SearchIndex } from '../../ports.ts'
import { dayThere } from '../../register.ts'
import { tasksIn } from '../../task-list.ts'
import { likelyAnswers } from '../task-routes.ts'
import { By, callerOf } from './caller.ts'
import { CHANGED, changedLetter, letterOf, letterToChange, OneLetter } from './letters.ts'
import { type Operation, operation } from './operation.ts'
import { Refusal } from './problem.ts'
import { LetterInShort } from './scans.ts'
import { ListedTask, listed } from './tasks.ts'

/** A task with the revision of its letter, and letters that may answer it, the likeliest first. */
export const TaskOfLetter = ListedTask.extend({
  revision: z.number().int().positive(),
  mayAnswer: z.array(LetterInShort),
})
/** How far a task is, as a person says who saw a revision. `answer`: the number of the answering letter, or its id. */
export const TaskHandling = z.strictObject({
  state: TaskState,
  note: z.string().max(500).default(''),
  answer: z.string().max(100).default(''),
  revision: z.number().int().positive(),
  by: By,
})

const OneTask = z.object({ params: OneLetter.shape.params.extend({ no: z.coerce.number().int().nonnegative() }) })

type Ports = { register: Register; search: SearchIndex; now(): Date }

/** `/letters/:letter/tasks/:no`: one task of a letter, and how far it is. */
export const taskStates = (ports: Ports): Operation[] => [
  operation(
    {
      method: 'GET',
      path: '/letters/:letter/tasks/:no',
      id: 'getTask',
      page: '/letters/:letter/tasks/:no',
      about:
        'Một nhiệm vụ, và những văn bản có thể là trả lời · One task of a letter (from 0), how far it is, and letters that may answer it',
      input: OneTask,
      answers: { 200: { about: 'The task', schema: TaskOfLetter } },
    },
    async ({ params: { letter, no } }, c) => {
      const entry = await letterOf(letter, ports.register)
      const task = tasksIn(entry, dayThere(ports.now())).find((one) => one.no === no)
      if (!task) throw new Refusal('not-found')
      const answers = await likelyAnswers(entry, task, ports)
      const { revision } = entry
      return c.json(TaskOfLetter.parse({ ...listed(task), revision, mayAnswer: answers.map(({ letter }) => letter) }))
    },
  ),
  operation(
    {
      method: 'POST',
      path: '/letters/:letter/tasks/:no',
      id: 'handleTask',
      page: '/letters/:letter/tasks/:no',
      about:
        'Đặt trạng thái nhiệm vụ, kèm ghi chú và văn bản trả lời · Puts a task into a state, with a note and the answering letter; kept as a revision. What others changed of the letter meanwhile is no matter, unless it was this task.',
      input: OneTask.extend({ body: TaskHandling }),
      condition: 'If-Match',
      answers: CHANGED,
      refuses: ['revision-conflict', 'stale-tag'],
    },
    async ({ params: { letter: id, no }, body: { by, ...said } }, c) => {
      const { letter } = await letterToChange(c, id, ports.register)
      const handled = handleTask(letter.id, { no, ...said, by: callerOf(c, by) }, ports, ports.now())
      return changedLetter(c, await handled.catch(refused))
    },
  ),
]

const refused = (error: unknown): never => {
  throw error instanceof RevisionConflict ? new Refusal('revision-conflict') : error
}
