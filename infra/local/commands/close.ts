import { BookKind } from '../../../shared/book-forms.ts'
import { Month } from '../../../shared/book-period.ts'
import { CannotClose, closeMonth } from '../../../shared/close-month.ts'
import { openOffice } from '../office.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `vanthu close incoming 2026-10 --by NAME`: closes a past month of a register for good, as the page does. */
export const close = async ([kind, period]: string[], { data, lang, json, by, wishes }: Options): Promise<number> => {
  const [book, month] = [BookKind.safeParse(kind), Month.safeParse(period)]
  if (!book.success || !month.success || !by?.trim()) throw new WrongUsage(USAGE)
  const office = openOffice(data, wishes)
  try {
    const asked = { book: book.data, month: month.data, by: by.trim() }
    const closed = await closeMonth(asked, { ...office, office: wishes.office }, new Date())
    process.stdout.write(
      json ? `${JSON.stringify(closed)}\n` : `${DONE[lang]} ${closed.month}: ${closed.lines.length}\n`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof CannotClose)) throw error
    process.stderr.write(`${error.words[lang]}\n`)
    return 1
  } finally {
    await office.close()
  }
}

const USAGE = 'close incoming|outgoing|tracking YYYY-MM --by NAME'
const DONE = { vi: 'Đã khóa sổ, số dòng', en: 'Closed, lines' }
