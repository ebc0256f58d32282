import type { Letter, LetterFields } from '../../shared/letter.ts'
import type { Register } from '../../shared/ports.ts'
import type { ScanEntry } from '../../shared/register.ts'
import type { Language } from '../../shared/words-for-people.ts'
import { printable } from './printable.ts'

const STATES = {
  waiting: { vi: 'đang chờ', en: 'waiting' },
  reading: { vi: 'đang đọc', en: 'being read' },
} as const

type InShort = { review: Letter['review']; fields: Pick<LetterFields, 'fullNumber' | 'symbol' | 'issuedOn' | 'issuer'> }

const numberOf = ({ fields }: InShort): string => fields.fullNumber?.value ?? `…/${fields.symbol?.value ?? '?'}`

/** One letter that was found: number, day, issuer and subject. */
export const lineOf = (letter: Letter): string => {
  const { issuedOn, issuer, subject } = letter.fields
  return `${[numberOf(letter), issuedOn?.value ?? '', issuer?.value ?? '', subject?.value ?? ''].join(' · ')}\n`
}

/**
 * One scan as the clerk sees it: where it lies, then each letter with its number, day, issuer, and what to check; or
 * why it could not be used, and what to do.
 *
 * @param letters those found on the scan
 * @param paths the files as they were named in this run; the register's own names otherwise
 */
export const rowOf = (entry: ScanEntry, letters: InShort[], lang: Language, paths: string[] = entry.names): string => {
  const name = paths.map(printable).join(' = ')
  if (entry.rejection) return `✗ ${name}: ${entry.rejection.message[lang]}\n`
  if (entry.stuck) return `‼ ${name}: ${entry.stuck[lang]}\n`
  if (entry.state === 'waiting' || entry.state === 'reading')
    return `… ${name}: ${STATES[entry.state][lang]} ${entry.pagesRead}/${entry.pages ?? '?'}\n`
  return letters
    .map((letter) => {
      const { fields, review } = letter
      const head = `${numberOf(letter)} · ${fields.issuedOn?.value ?? '?'} · ${fields.issuer?.value ?? '?'}`
      const doubts = review.map(({ reason }) => `    ⚑ ${reason[lang]}\n`).join('')
      return `${review.length > 0 ? '⚑' : '✓'} ${name}: ${head}\n${doubts}`
    })
    .join('')
}

/** `rowOf`, with the letters as this machine's register has them. */
export const rowHere = async (
  entry: ScanEntry,
  register: Pick<Register, 'letters'>,
  lang: Language,
  paths?: string[],
): Promise<string> => {
  const letters = await register.letters(entry.letters)
  return rowOf(
    entry,
    letters.map(({ letter }) => letter),
    lang,
    paths,
  )
}
