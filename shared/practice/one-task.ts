import type { Piece } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import { deadlineIn, type LetterDays } from './deadlines.ts'
import { gist } from './gist.ts'
import { assigneesOf, isReturnClause } from './instructions.ts'
import { type Section, wordsOf } from './sections.ts'

/** `printed`: the whole paragraph, of which the task's text is the gist. */
export type TaskAt = { task: Task; pieces: Piece[]; printed: string }
/** Who is charged, under which number, and the days of the letter from which deadlines are counted. */
export type Charge = { names: string[]; no: string; days: LetterDays }

/** The task that a section tells, with those who help and its deadline. */
export const taskOf = (section: Section, text: string, { no, names, days }: Charge): TaskAt => {
  const printed = wordsOf(section)
  return {
    task: { ...(no && { no }), text, assignees: assigneesOf(names, printed), ...deadlineFields(printed, days) },
    pieces: section.pieces,
    printed,
  }
}

const deadlineFields = (printed: string, days: LetterDays): Pick<Task, 'deadline' | 'deadlineText' | 'latest'> => {
  const due = deadlineIn(printed, days)
  return {
    ...(due?.day && { deadline: due.day }),
    ...(due && { deadlineText: due.words }),
    ...(due?.latest && { latest: due.latest }),
  }
}

/**
 * A paragraph that says until when to send (“Văn bản góp ý gửi về … trước ngày …”): behind items of a charge it is one
 * more deed of those charged, behind a single task that had no day it belongs to that one.
 */
export const withReturn = (tasks: TaskAt[], section: Section, scope: Charge): TaskAt[] | undefined => {
  const last = tasks.at(-1)
  const fields = deadlineFields(section.text, scope.days)
  if (!last || !fields.deadline || !isReturnClause(section.text)) return undefined
  if (tasks.length > 1 && scope.names.length > 0) return [...tasks, taskOf(section, gist(section.text), scope)]
  if (last.task.deadline) return undefined
  const text = gist(`${last.task.text}. ${section.text}`)
  const pieces = [...last.pieces, ...section.pieces]
  return [
    ...tasks.slice(0, -1),
    { task: { ...last.task, text, ...fields }, pieces, printed: `${last.printed} ${section.text}` },
  ]
}
