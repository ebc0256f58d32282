import { spanOf } from './book-period.ts'
import { type ClosedMonth, closedMonths, keepClosed } from './closed-month.ts'
import { incomingRegister } from './incoming-register.ts'
import type { Archive, Register } from './ports.ts'
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
 * Closes a past month of the incoming register: its lines are kept as they stand and shown from then on; whatever
 * changes afterwards is told beside them. A closed month is never opened again.
 *
 * @throws CannotClose for the current month, one to come, and one that is closed
 */
export const closeMonth = async (
  month: string,
  by: string,
  { archive, register, office }: { archive: Archive; register: Register; office?: string | undefined },
  now: Date,
): Promise<ClosedMonth> => {
  if (month >= dayThere(now).slice(0, 7)) throw new CannotClose(NOT_OVER)
  if ((await closedMonths(archive)).includes(month)) throw new CannotClose(CLOSED_ALREADY)
  const lines = await incomingRegister(spanOf(month), { register, office })
  const closed: ClosedMonth = {
    month,
    closedAt: now.toISOString(),
    closedBy: by,
    lines: lines.map((line) => ({ ...line, isDoubtful: false })),
  }
  await keepClosed(closed, archive)
  return closed
}

const NOT_OVER: InWords = {
  vi: 'Tháng này chưa hết, văn bản còn có thể đến: chỉ khóa được tháng đã qua.',
  en: 'This month is not over, letters may still arrive: only a month that has passed can be closed.',
}
const CLOSED_ALREADY: InWords = {
  vi: 'Tháng này đã khóa sổ rồi. Sổ đã khóa giữ nguyên như lúc khóa.',
  en: 'This month is closed already. A closed register stays as it was when it was closed.',
}
