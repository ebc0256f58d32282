import { afterConflict } from './after-conflict.ts'
import { type ArrivalSeries, firstOf, type GivenNumber } from './arrival-series.ts'
import { closedMonths } from './closed-month.ts'
import type { Letter, LetterId } from './letter.ts'
import { isOwn } from './own-office.ts'
import type { Archive, ArrivalNumbers, Register, SearchIndex } from './ports.ts'
import { dayThere, type LetterEntry } from './register.ts'
import type { InWords } from './words-for-people.ts'

/** What giving a number asks of the world; `office` as for registers, `series` as the office wishes it. */
export type ArrivalPorts = {
  archive: Archive
  register: Register
  search: Pick<SearchIndex, 'index'>
  numbers: ArrivalNumbers
  series: ArrivalSeries
  office?: string | undefined
}

/** The letter gets no number; the words say why. */
export class CannotAssign extends Error {
  override readonly name = 'CannotAssign'
  readonly words: InWords
  constructor(words: InWords) {
    super(words.en)
    this.words = words
  }
}

/** Numbers that were given last and may not have reached their letters yet: so many do not die at once. */
const LOOKED_BACK = 30

/**
 * Gives a letter the next arrival number of the office's own series, with today as its day of arrival or the day on its
 * stamp. First the number is given (for good: it names the letter), then the letter says so; after a kill in between
 * the next number that is given, to whatever letter, also brings this one to its end.
 *
 * @returns the letter with its number; undefined when there is no such letter
 * @throws CannotAssign for a letter that has a number, is the office's own, or belongs to a closed month or another year
 */
export const assignArrivalNumber = async (
  id: LetterId,
  by: string,
  ports: ArrivalPorts,
  now: Date,
): Promise<LetterEntry | undefined> => {
  const { numbers, series, register, archive, office } = ports
  const entry = await register.letter(id)
  if (!entry || entry.withdrawn) return undefined
  if (!lacksNumber(entry.letter, office)) throw new CannotAssign(NOT_NEEDED)
  const day = entry.letter.fields.arrival?.value.date ?? dayThere(now)
  const year = Number(dayThere(now).slice(0, 4))
  if (!day.startsWith(String(year))) throw new CannotAssign(OTHER_YEAR)
  if ((await closedMonths('incoming', archive)).includes(day.slice(0, 7))) throw new CannotAssign(CLOSED)
  const given = await numbers.give({ letter: id, year, first: firstOf(series, year), at: now.toISOString(), by })
  await finishGiven(await numbers.given(year, LOOKED_BACK), ports, now)
  await write(given, ports, now)
  return register.letter(id)
}

/** Another office's letter without a number of arrival, read or given. */
export const lacksNumber = (letter: Letter, office: string | undefined): boolean => {
  const { arrival } = letter.fields
  return !arrival?.value.number && (arrival !== undefined || !isOwn(letter, office))
}

/** Whoever died between giving a number and writing it down left a letter without: it is written down now. */
const finishGiven = async (last: GivenNumber[], ports: ArrivalPorts, now: Date): Promise<void> => {
  const entries = await ports.register.letters(last.map(({ letter }) => letter))
  const letters = new Map(entries.map((entry) => [entry.letter.id, entry]))
  for (const one of last) if (isUnfinished(letters.get(one.letter))) await write(one, ports, now)
}

/** A person who took the number off the letter settled that it has none. */
const isUnfinished = (entry: LetterEntry | undefined): boolean =>
  !!entry && !entry.letter.fields.arrival?.value.number && !entry.letter.settled?.includes('arrival')

/** Stamped with the moment of writing, by which search follows the table. */
const write = (given: GivenNumber, { register, search }: ArrivalPorts, now: Date): Promise<void> =>
  afterConflict(async () => {
    const newest = await register.letter(given.letter)
    if (!newest || newest.letter.fields.arrival?.value.number) return
    const letter = numbered(newest.letter, given)
    const entry = { ...newest, letter, revision: newest.revision + 1, at: now.toISOString(), by: given.by }
    await register.putLetter(entry)
    await search.index(entry)
  })

/** The number is settled: reading the scan again changes it no more. */
const numbered = (letter: Letter, { number, at }: GivenNumber): Letter => {
  const { arrival } = letter.fields
  const value = { date: dayThere(at), ...arrival?.value, number: String(number) }
  const evidence = { page: arrival?.page ?? letter.pages.first, ...(arrival?.box && { box: arrival.box }) }
  return {
    ...letter,
    fields: { ...letter.fields, arrival: { ...evidence, value, confidence: 1, source: 'assigned' } },
    review: letter.review.filter(({ field }) => field !== 'arrival'),
    settled: [...new Set([...(letter.settled ?? []), 'arrival' as const])],
  }
}

const NOT_NEEDED: InWords = {
  vi: 'Văn bản này đã có số đến, hoặc do chính cơ quan ban hành: không cấp số.',
  en: 'This letter has an arrival number already, or the office itself issued it: no number is given.',
}
const OTHER_YEAR: InWords = {
  vi: 'Dấu đến ghi ngày của năm khác: số của năm đó không cấp nữa. Hãy ghi số trên dấu ở mục “Dấu đến”.',
  en: 'The stamp bears a day of another year, of which no numbers are given any more: enter the number of the stamp.',
}
const CLOSED: InWords = {
  vi: 'Sổ của tháng ghi trên dấu đến đã khóa: không cấp số vào tháng đó. Hãy ghi số trên dấu ở mục “Dấu đến”, thay đổi được liệt kê bên sổ.',
  en: 'The month on the stamp is closed: no number is given in it. Enter the number of the stamp; the change is listed beside the register.',
}
