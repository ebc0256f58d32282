import { foundIn, joined } from '../decree-30/evidence.ts'
import type { Piece } from '../decree-30/pieces.ts'
import type { Zones } from '../decree-30/zones.ts'
import type { Found, Task } from '../letter.ts'
import type { InWords } from '../words-for-people.ts'
import { isTermLost, resolved, termsIn } from './defined-terms.ts'
import type { TableTask } from './table-rows.ts'
import { oddInTask, TERM_LOST } from './task-doubts.ts'
import { tableTasksIn } from './task-tables.ts'
import { tasksIn } from './tasks.ts'

/** The tasks of a letter in their order; for each, what reads oddly in it: a person looks at that task. */
export type FoundTasks = { tasks: Found<Task>[]; odd: InWords[][] }
type Head = { type?: string | undefined; issuedOn?: string | undefined; addressees: string[] }

/** What reads oddly may be right as it is. */
const UNSURE = 0.7

/**
 * The tasks of running text and of tables with where they stand, whom a defined term means resolved.
 *
 * @param rest the content behind “Kính gửi”
 */
export const foundTasks = (
  rest: Piece[],
  { body, annexes }: Zones,
  { type, issuedOn, addressees }: Head,
): FoundTasks => {
  const pages = [...Map.groupBy([...body, ...annexes], ({ page }) => page).values()]
  const address = joined(body.slice(0, body.length - rest.length))
  const terms = termsIn(joined(rest), address, addressees)
  const lost = isTermLost(address, terms) ? [TERM_LOST] : []
  const all: TableTask[] = [
    ...tasksIn(rest, type ?? '', { issuedOn }, addressees),
    ...tableTasksIn(pages, { issuedOn }),
  ]
  const found = all.flatMap(({ task, pieces, printed, odd: ofRow = [] }) => {
    const whole = { ...task, assignees: resolved(task.assignees, terms, addressees) }
    const read = foundIn(whole, pieces)
    const odd = [...ofRow, ...oddInTask(task, printed, issuedOn), ...lost]
    return read ? [{ task: { ...read, ...(odd.length > 0 && lessSure(read)), printed }, odd }] : []
  })
  return { tasks: found.map(({ task }) => task), odd: found.map(({ odd }) => odd) }
}

const lessSure = ({ confidence }: Found<Task>) => ({ confidence: Math.min(confidence, UNSURE) })
