import type { Register } from '../../shared/ports.ts'
import type { ScanEntry } from '../../shared/register.ts'
import type { Language } from '../../shared/words-for-people.ts'
import { printable } from './printable.ts'

const STATES = {
  waiting: { vi: 'đang chờ', en: 'waiting' },
  reading: { vi: 'đang đọc', en: 'being read' },
} as const

/**
 * One scan as the clerk sees it: where it lies, then each letter with its number, day, issuer, and what to check; or
 * why it could not be used, and what to do.
 *
 * @param paths the files as they were named in this run; the register's own names otherwise
 */
export const rowOf = async (
  entry: ScanEntry,
  register: Register,
  lang: Language,
  paths: string[] = entry.names,
): Promise<string> => {
  const name = paths.map(printable).join(' = ')
  if (entry.rejection) return `✗ ${name}: ${entry.rejection.message[lang]}\n`
  if (entry.stuck) return `‼ ${name}: ${entry.stuck[lang]}\n`
  if (entry.state === 'waiting' || entry.state === 'reading')
    return `… ${name}: ${STATES[entry.state][lang]} ${entry.pagesRead}/${entry.pages ?? '?'}\n`
  const letters = await Promise.all(entry.letters.map((id) => register.letter(id)))
  return letters
    .filter((letter) => letter !== undefined)
    .map(({ letter: { fields, review } }) => {
      const number = fields.fullNumber?.value ?? `…/${fields.symbol?.value ?? '?'}`
      const head = `${number} · ${fields.issuedOn?.value ?? '?'} · ${fields.issuer?.value ?? '?'}`
      const doubts = review.map(({ reason }) => `    ⚑ ${reason[lang]}\n`).join('')
      return `${review.length > 0 ? '⚑' : '✓'} ${name}: ${head}\n${doubts}`
    })
    .join('')
}
