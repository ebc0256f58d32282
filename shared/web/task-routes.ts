import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { answersTo, mayAnswer } from '../answers.ts'
import { handleTask } from '../handle-task.ts'
import { TaskState } from '../letter.ts'
import { type Archive, type Register, RevisionConflict, type SearchIndex } from '../ports.ts'
import { dayThere, type LetterEntry } from '../register.ts'
import { type DueTask, tasksIn } from '../task-list.ts'
import { isOpen } from '../task-states.ts'
import { fold } from '../vietnamese/fold.ts'
import type { InWords } from '../words-for-people.ts'
import { letterNamed, readingsOf } from './letter-routes.ts'
import { taskPage } from './task-page.ts'
import { organsOf } from './tasks-query.ts'
import { named, visitorOf } from './visitor.ts'
import { TASKS } from './words-of-tasks.ts'

type Ports = { archive: Archive; register: Register; search: SearchIndex; now(): Date }

const Said = z.object({
  /** The revision that the form showed; a form without one has seen none, and conflicts. */
  revision: z.coerce.number().int().nonnegative().catch(0),
  state: TaskState,
  note: z.string().default(''),
  answer: z.string().default(''),
})
/** Saving leads back to the list of tasks as it was narrowed, and nowhere else. */
const Back = z
  .string()
  .max(2000)
  .regex(/^\/tasks(?:\?[\x21-\x7e]*)?$/u)
  .optional()
  .catch(undefined)
const MOST_ANSWERS = 3

/** `/letters/LETTER/tasks/NO`: one task, which a post puts into a state. */
export const taskRoutes = (ports: Ports): Hono => {
  const { archive, register, search, now } = ports
  const web = new Hono()
  const asked = async (c: Context) => {
    const entry = await letterNamed(c.req.param('id') ?? '', register)
    const task = entry && tasksIn(entry, dayThere(now())).find(({ no }) => String(no) === c.req.param('no'))
    return task && { entry, task }
  }
  const show = async (c: Context, entry: LetterEntry, task: DueTask, refused?: { back?: string; reason: InWords }) => {
    const chosen = await letterNamed(c.req.query('answer') ?? '', register)
    const answers = await likelyAnswers(entry, task, { search }, chosen)
    const readings = await readingsOf(entry.letter, archive)
    const back = refused ? refused.back : Back.parse(c.req.query('back'))
    const page = { entry, task, readings, answers, back, refused: refused?.reason }
    return c.html(taskPage(page, visitorOf(c)), refused ? 409 : 200)
  }

  web.get('/:id/tasks/:no', async (c) => {
    const what = await asked(c)
    return what ? show(c, what.entry, what.task) : c.notFound()
  })

  web.post('/:id/tasks/:no', async (c) => {
    const what = await asked(c)
    const form = await c.req.parseBody()
    const said = Said.safeParse(form)
    if (!what) return c.notFound()
    const { entry, task } = what
    const back = Back.parse(form.back)
    if (!said.success) return c.text(z.prettifyError(said.error), 400)
    try {
      const by = named(c, visitorOf(c), form.by)
      const handled = await handleTask(entry.letter.id, { no: task.no, ...said.data, by }, ports, now())
      return handled ? c.redirect(back ?? `/letters/${entry.letter.id}#tasks-${task.no}`, 303) : c.notFound()
    } catch (error) {
      if (error instanceof RevisionConflict)
        return show(c, entry, task, { ...(back && { back }), reason: TASKS.conflict })
      throw error
    }
  })
  return web
}

/** Letters that may answer a task, the likeliest first; one that somebody came from before all others. */
export const likelyAnswers = async (
  { letter }: LetterEntry,
  task: DueTask,
  { search }: { search: SearchIndex },
  chosen?: LetterEntry,
): Promise<LetterEntry[]> => {
  const found = isOpen(task) ? await answersTo(letter, search) : []
  const first = chosen && mayAnswer(chosen.letter, letter) ? [chosen] : []
  const all = [...first, ...found.toSorted(fromAssignee(task))]
  return [...new Map(all.map((answer) => [answer.letter.id, answer])).values()].slice(0, MOST_ANSWERS)
}

/** Letters of an organ that was charged with the task come first. */
const fromAssignee =
  (task: DueTask) =>
  (a: LetterEntry, b: LetterEntry): number =>
    Number(isCharged(task, b)) - Number(isCharged(task, a))

const isCharged = (task: DueTask, { letter: { fields } }: LetterEntry): boolean => {
  const issuer = fold(fields.issuer?.value ?? '')
  return organsOf(task).some((organ) => issuer !== '' && (issuer.includes(fold(organ)) || fold(organ).includes(issuer)))
}
