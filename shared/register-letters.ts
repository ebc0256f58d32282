import { pagePicturePrefix, pageReadingPrefix, searchablePdfPrefix } from './archive-keys.ts'
import { changeScan } from './change-scan.ts'
import { keepCorrections } from './keep-corrections.ts'
import { keptPages } from './kept-reading.ts'
import { Letter } from './letter.ts'
import { lettersOf } from './letters-of-reading.ts'
import type { Archive, Register, SearchIndex } from './ports.ts'
import { Reading } from './reading.ts'
import { isSetAside, type LetterEntry, type ScanEntry } from './register.ts'
import { RejectedScan, type ScanId } from './scan.ts'
import { withNumbersWeighed } from './weigh-numbers.ts'
import { withdrawLetters } from './withdraw-letters.ts'

type Ports = {
  archive: Archive
  register: Register
  search: Pick<SearchIndex, 'index'> & Partial<Pick<SearchIndex, 'search'>>
}

/**
 * The second arrow: the kept reading of a scan → its letters in the register and in the search index.
 * Free to repeat: what did not change is not written again, and what a person corrected or divided stays so. A letter
 * that is no longer found on the scan is withdrawn.
 *
 * @throws RejectedScan `state-secret` when a letter bears MẬT, TỐI MẬT or TUYỆT MẬT; nothing of its text is kept then
 */
export const registerLetters = async (scan: ScanId, ports: Ports, now: Date): Promise<Letter[]> => {
  const known = await ports.register.scan(scan)
  // Asked for twice, or by mistake: of a rejected scan (a state secret's pages are erased) nothing is registered.
  if (known?.state === 'rejected') return []
  const reading = Reading.parse({ scan, pages: await keptPages(scan, ports.archive) })
  const read = await lettersWeighed(reading, known, ports)
  const secret = read.find(({ letter }) => letter.fields.secrecy)
  if (secret) {
    await withdrawLetters(known?.letters ?? [], 'vanthu', ports, now)
    await forgetText(scan, ports.archive)
    throw stateSecret(secret.letter.fields.secrecy?.value ?? 'MẬT')
  }
  const letters: Letter[] = []
  for (const { letter, text } of read)
    letters.push(await register(letter, { text, arrivedAt: known?.arrivedAt }, ports, now))
  const gone = known?.letters.filter((id) => !letters.some((letter) => letter.id === id)) ?? []
  await withdrawLetters(gone, known?.divided?.by ?? 'vanthu', ports, now)
  await changeScan(
    ports.register,
    scan,
    (entry) =>
      entry && (isSetAside(entry) ? entry : { ...entry, state: 'registered', letters: letters.map(({ id }) => id) }),
  )
  return letters
}

/** As read; handwritten numbers once more, with what the register and the scan's names know of them. */
const lettersWeighed = async (reading: Reading, known: ScanEntry | undefined, ports: Ports) => {
  const firsts = known?.divided?.firsts
  const read = lettersOf(reading, firsts)
  const letters = read.map(({ letter }) => letter)
  const better = await withNumbersWeighed(reading, letters, known?.names ?? [], ports)
  return better ? lettersOf(better, firsts) : read
}

const register = async (
  read: Letter,
  { text, arrivedAt }: Pick<LetterEntry, 'text' | 'arrivedAt'>,
  ports: Ports,
  now: Date,
): Promise<Letter> => {
  const newest = await ports.register.letter(read.id)
  const letter = newest ? keepCorrections(newest.letter, read) : read
  const entry: LetterEntry = {
    letter,
    text,
    revision: (newest?.revision ?? 0) + 1,
    at: now.toISOString(),
    by: 'vanthu',
    arrivedAt,
  }
  const unchanged =
    newest &&
    !newest.withdrawn &&
    JSON.stringify(newest.letter) === JSON.stringify(Letter.parse(letter)) &&
    newest.text === text
  if (!unchanged) await ports.register.putLetter(entry)
  // Indexed again even when unchanged: the first run may have been killed between the table and the index.
  await ports.search.index(unchanged ? newest : entry)
  return letter
}

const forgetText = async (scan: ScanId, archive: Archive): Promise<void> => {
  for (const prefix of [pageReadingPrefix(scan), pagePicturePrefix(scan), searchablePdfPrefix(scan)])
    for (const key of await archive.list(prefix)) await archive.remove(key)
}

/** The letter bears a mark of state secrecy (Law on the protection of state secrets): it is set aside, its text forgotten. */
export const stateSecret = (mark: string): RejectedScan =>
  new RejectedScan('state-secret', {
    vi: `Văn bản có dấu “${mark}”: bí mật nhà nước không được đưa vào hệ thống này. Bản quét đã được để riêng, không lưu nội dung, không tra cứu được. Hãy đăng ký ở sổ văn bản mật và gỡ tệp khỏi máy theo quy định.`,
    en: `The letter is marked “${mark}”: state secrets may not enter this system. The scan was set aside, its text was not kept and cannot be searched. Register it in the register of secret documents and remove the file from this machine.`,
  })
