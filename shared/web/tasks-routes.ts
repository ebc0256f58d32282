import { Hono } from 'hono'
import type { SearchIndex } from '../ports.ts'
import { dayThere } from '../register.ts'
import { taskCalendar } from '../task-calendar.ts'
import { taskList } from '../task-list.ts'
import { tasksPage } from './tasks-page.ts'
import { isAsked, TasksQuery } from './tasks-query.ts'
import { visitorOf } from './visitor.ts'
import { SAY } from './words.ts'

type Ports = { search: SearchIndex; now(): Date; door: { origin?: string } }

/** `/tasks`: the tasks of all letters; `/tasks.ics`: those with a deadline, for calendar programs. */
export const tasksRoutes = ({ search, now, door }: Ports): Hono => {
  const web = new Hono()
  const tasks = () => taskList(search, dayThere(now()))
  web.get('/tasks', async (c) => c.html(tasksPage(await tasks(), TasksQuery.parse(c.req.query()), visitorOf(c))))
  web.get('/tasks.ics', async (c) => {
    const { assignee } = TasksQuery.parse(c.req.query())
    const name = [SAY.taskList.vi, assignee].filter((words) => words !== undefined).join(': ')
    const asked = (await tasks()).tasks.filter((task) => isAsked(task, { assignee }))
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    return c.body(taskCalendar(asked, name, door.origin ?? new URL(c.req.url).origin))
  })
  return web
}
