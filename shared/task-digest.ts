import { dayWords } from './field-words.ts'
import type { Alerts, SearchIndex } from './ports.ts'
import { readableSearch } from './readable.ts'
import { dayThere } from './register.ts'
import { NOBODY } from './restriction.ts'
import { sightOf } from './sight.ts'
import { type DueTask, taskList } from './task-list.ts'
import { isOpen } from './task-states.ts'
import type { InWords, Language } from './words-for-people.ts'

/** A mail, as `Alerts` sends it. */
type Digest = Parameters<Alerts['tell']>[0]

/** Of each kind so many are written out; the page of tasks has the others. */
const WRITTEN_OUT = 40
const DAY_MS = 86_400_000

const HEADS: [kind: 'overdue' | 'week' | 'fresh', words: InWords][] = [
  ['overdue', { vi: 'Quá hạn', en: 'Overdue' }],
  ['week', { vi: 'Đến hạn trong 7 ngày', en: 'Due within 7 days' }],
  ['fresh', { vi: 'Mới đến từ hôm qua', en: 'New since yesterday' }],
]

/**
 * The tasks of which people should hear in the morning, as a mail: what is overdue, what is due within seven days, what
 * has come in the last 24 hours. Undefined when there is nothing to say: a mail that comes every day is not read.
 *
 * @param home where the register's pages stand, without a slash at the end; for links
 */
export const taskDigest = (tasks: DueTask[], now: Date, home: string): Digest | undefined => {
  const open = tasks.filter(isOpen)
  const pressing = (kind: DueTask['when']) => open.filter(({ when }) => when === kind)
  const rest = open.filter(({ when }) => when === 'later' || when === 'undated')
  const kinds = {
    overdue: pressing('overdue'),
    week: pressing('week'),
    fresh: rest.filter(({ entry }) => entry.arrivedAt && now.getTime() - Date.parse(entry.arrivedAt) < DAY_MS),
  }
  const { overdue, week, fresh } = kinds
  if (overdue.length + week.length + fresh.length === 0) return undefined
  const text = (lang: Language): string =>
    [
      ...HEADS.flatMap(([kind, words]) => section(words[lang], kinds[kind], home, lang)),
      `${{ vi: 'Mọi nhiệm vụ', en: 'All tasks' }[lang]}: ${home}/tasks`,
    ].join('\n')
  return {
    about: `Van thu: ${overdue.length} qua han, ${week.length} trong 7 ngay, ${fresh.length} moi`,
    words: { vi: text('vi'), en: text('en') },
  }
}

/** The digest of this moment. A mail is passed on, so it tells nothing of letters that are restricted. */
export const digestNow = async (search: SearchIndex, now: Date, home: string): Promise<Digest | undefined> => {
  const { tasks } = await taskList(
    readableSearch(search, () => sightOf(NOBODY)),
    dayThere(now),
  )
  return taskDigest(tasks, now, home)
}

/** Sends the digest of this moment, if there is anything to say. */
export const tellOfTasks = async (
  { search, alerts }: { search: SearchIndex; alerts: Alerts },
  now: Date,
  home: string,
): Promise<void> => {
  const digest = await digestNow(search, now, home)
  if (digest) await alerts.tell(digest)
}

const section = (head: string, tasks: DueTask[], home: string, lang: Language): string[] => {
  if (tasks.length === 0) return []
  const left = tasks.length - WRITTEN_OUT
  const more = { vi: `… và ${left} nhiệm vụ nữa`, en: `… and ${left} more` }[lang]
  return [
    `${head.toUpperCase()} (${tasks.length})`,
    ...tasks.slice(0, WRITTEN_OUT).flatMap((task) => lines(task, home, lang)),
    ...(left > 0 ? [more] : []),
    '',
  ]
}

const lines = ({ task, entry, no, due, doubt }: DueTask, home: string, lang: Language): string[] => {
  const { fullNumber, issuer } = entry.letter.fields
  const noDay = { vi: 'không ghi ngày', en: 'no day named' }[lang]
  const parts = [
    due ? (lang === 'vi' ? dayWords(due) : due) : (task.deadlineText ?? noDay),
    task.text,
    task.assignees.join('; '),
    [fullNumber?.value, issuer?.value].filter((words) => words !== undefined).join(', '),
    doubt ? `⚑ ${doubt[lang]}` : '',
  ]
  return [`- ${parts.filter((part) => part !== '').join(' · ')}`, `  ${home}/letters/${entry.letter.id}/tasks/${no}`]
}
