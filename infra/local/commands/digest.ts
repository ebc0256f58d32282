import { readableSearch } from '../../../shared/readable.ts'
import { dayThere } from '../../../shared/register.ts'
import { NOBODY } from '../../../shared/restriction.ts'
import { sightOf } from '../../../shared/sight.ts'
import { taskDigest } from '../../../shared/task-digest.ts'
import { taskList } from '../../../shared/task-list.ts'
import { openOffice } from '../office.ts'
import type { Options } from '../vanthu.ts'

const LETTERS_WITH_TASKS = 500
const NOTHING = {
  vi: 'Không có nhiệm vụ nào quá hạn, sắp đến hạn hoặc mới.',
  en: 'No task is overdue, due soon or new.',
}

/** `vanthu digest`: the tasks that are overdue, due within seven days, and new, as a mail would say it. */
export const digest = async (_: string[], { data, port, json, lang }: Options): Promise<number> => {
  const office = openOffice(data)
  try {
    const now = new Date()
    // A mail is passed on: it tells nothing of letters that are restricted.
    const search = readableSearch(office.search, () => sightOf(NOBODY))
    const { tasks } = await taskList(search, dayThere(now), LETTERS_WITH_TASKS)
    const mail = taskDigest(tasks, now, `http://localhost:${port}`)
    process.stdout.write(`${json ? JSON.stringify(mail ?? null) : (mail?.words[lang] ?? NOTHING[lang])}\n`)
    return 0
  } finally {
    await office.close()
  }
}
