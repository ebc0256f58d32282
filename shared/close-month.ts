import type { BookKind } from './book-forms.ts'
import { type LinePorts, SOURCES } from './book-lines.ts'
import { spanOf } from './book-period.ts'
import { type ClosedMonth, closedMonths, keepClosed } from './closed-month.ts'
import { namesOf } from './own-office.ts'
import type { Archive } from './ports.ts'
import { dayThere } from './register.ts'
import type { InWords } from './words-for-people.ts'

/** The month cannot be closed; the words say why. */
export class CannotClose extends Error {
  override readonly name = 'CannotClose'
  readonly words: InWords
  constructor(words: InWords) {
    super(words.en)
    this.words = words
  }
}

/**
 * Closes a past month of a register: its lines are kept as they stand and shown from then on; whatever changes afterwards
 * is told beside them. A closed month is never opened again; of two who close it at once, one is first and his lines stand.
 *
 * @throws CannotClose for the current month, one to come, one that is closed, and the outgoing register of an office that
 * has not said who it is
 */
export const closeMonth = async (
  { book, month, by }: { book: BookKind; month: string; by: string },
  { archive, ...ports }: LinePorts & { archive: Archive },
  now: Date,
): Promise<ClosedMonth> => {
  if (book === 'outgoing' && namesOf(ports.office).length === 0) throw new CannotClose(WHO_WE_ARE)
  if (month >= dayThere(now).slice(0, 7)) throw new CannotClose(NOT_OVER)
  if ((await closedMonths(book, archive)).includes(month)) throw new CannotClose(CLOSED_ALREADY)
  const lines = await SOURCES[book].linesOf(spanOf(month), ports)
  const closed: ClosedMonth = {
    month,
    closedAt: now.toISOString(),
    closedBy: by,
    lines: lines.map(({ doubtedTasks: _, ...line }) => ({ ...line, isDoubtful: false })),
  }
  if (!(await keepClosed(book, closed, archive))) throw new CannotClose(CLOSED_ALREADY)
  return closed
}

const NOT_OVER: InWords = {
  vi: 'Tháng này chưa hết, văn bản còn có thể đến: chỉ khóa được tháng đã qua.',
  en: 'This month is not over, letters may still arrive: only a month that has passed can be closed.',
}
const WHO_WE_ARE: InWords = {
  vi: 'Chưa biết cơ quan mình là cơ quan nào, nên chưa có sổ văn bản đi để khóa.',
  en: 'Which office this is was not said, so there is no outgoing register to close.',
}
const CLOSED_ALREADY: InWords = {
  vi: 'Tháng này đã khóa sổ rồi. Sổ đã khóa giữ nguyên như lúc khóa.',
  en: 'This month is closed already. A closed register stays as it was when it was closed.',
}
