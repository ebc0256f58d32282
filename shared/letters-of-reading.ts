import { contradictions, lessSure } from './checks.ts'
import { foundIn } from './decree-30/evidence.ts'
import { lookedAt } from './decree-30/filled-in.ts'
import { headOf } from './decree-30/head.ts'
import { signedBeside } from './decree-30/ii-7-beside.ts'
import { signerOnPages } from './decree-30/ii-7-signer.ts'
import { addresseesOf, copiesOf, type Item } from './decree-30/ii-9-recipients.ts'
import { hidesMark, isUnreadMark, markUnder, secrecyIn, urgencyIn } from './decree-30/iii-2-marks.ts'
import { listSureness } from './decree-30/list-words.ts'
import { isLookAlike } from './decree-30/look-alikes.ts'
import { type Piece, pieceOf, piecesOf } from './decree-30/pieces.ts'
import { type Zones, zonesOf } from './decree-30/zones.ts'
import { DIRECTORY, type Directory } from './directory/directory.ts'
import { isUnexpanded } from './directory/expand.ts'
import { doubtsOf, hiddenByStamp, lostNumber, missedTask, unreadMark } from './doubts.ts'
import { type Found, type Letter, type LetterFields, letterId } from './letter.ts'
import { penArrival, withPen } from './practice/arrival-pen.ts'
import { arrivalStamp } from './practice/arrival-stamp.ts'
import { withEnclosed } from './practice/enclosed-letters.ts'
import { foundCitations } from './practice/found-citations.ts'
import { foundTasks } from './practice/found-tasks.ts'
import { isNumberLost } from './practice/lost-numbers.ts'
import { isTaskOverlooked } from './practice/overlooked-tasks.ts'
import { rangesOf, separateLetters } from './practice/separate-letters.ts'
import { listsUnderStamp } from './practice/stamped-text.ts'
import { isFirstLineHidden, isTornByStamp, withoutStamps } from './practice/under-stamps.ts'
import type { PageReading, Reading } from './reading.ts'
import { weighedFields } from './weighed-fields.ts'

/**
 * The pure part of the second arrow: pages as read → the letters on them, each field with its evidence, in the order
 * of the decree's form. `text` is the letter's running text, one printed line a line, for search.
 *
 * @param firsts pages on which letters begin, from 1 and in order, where a person said so
 * @param takenIn the day on which the scan was taken in, ISO
 */
export const lettersOf = (
  reading: Reading,
  firsts?: number[],
  directory: Directory = DIRECTORY,
  takenIn?: string,
): { letter: Letter; text: string }[] => {
  const pieces = reading.pages.map((page) => piecesOf(withoutStamps(page)))
  const ranges = firsts ? rangesOf(firsts, pieces.length) : separateLetters(pieces)
  const read = ranges.map(({ first, last }) => {
    const mine = pieces.slice(first - 1, last)
    const zones = zonesOf(mine)
    const own = reading.pages.slice(first - 1, last)
    const { odd, ...asRead } = fieldsOf(own, mine[0] ?? [], zones)
    const weighed = weighedFields(lessSureOfTorn(asRead.fields, own[0]), directory)
    const contradicted = contradictions(weighed, { directory, takenIn, coSigners: signedBeside(zones) })
    const fields = lessSure(weighed, contradicted)
    const letter: Letter = {
      id: letterId(reading.scan, first),
      scan: reading.scan,
      pages: { first, last: zones.lastPage },
      ...(zones.lastPage < last && { annexes: { first: zones.lastPage + 1, last } }),
      fields,
      review: [
        ...doubtsOf(fields, contradicted, odd),
        ...(isTaskMissing(fields, zones) ? [missedTask()] : []),
        ...(isNumberLost(zones.body) ? [lostNumber()] : []),
        ...(hasUnreadMark(fields, reading.pages[first - 1]) ? [unreadMark()] : []),
        ...listsUnderStamp(zones, own[0]).map(hiddenByStamp),
      ],
    }
    return { letter, text: mine.flat().map(textOf).join('\n') }
  })
  const letters = withEnclosed(read.map(({ letter }) => letter))
  return read.map(({ letter, text }, i) => ({ letter: letters[i] ?? letter, text }))
}

/** Abstract and addressees that go on under a stamp of arrival lost words with it; others have pen strokes among theirs. */
const lessSureOfTorn = (fields: LetterFields, page: PageReading | undefined): LetterFields => {
  const isTorn = isTornByStamp(page)
  const sure = (found: Found<string>): Found<string> =>
    (found.page === page?.page && found.box && isTorn(found.box)) || INKED.test(found.value) ? unsure(found) : found
  return {
    ...fields,
    ...(fields.subject && { subject: isCutBelow(fields, page) ? unsure(fields.subject) : sure(fields.subject) }),
    addressees: fields.addressees.map(sure),
    copies: fields.copies.map((found) => (INKED.test(found.value.name) ? unsure(found) : found)),
  }
}
const isCutBelow = ({ type, subject }: LetterFields, page: PageReading | undefined): boolean =>
  type?.box !== undefined && subject?.box !== undefined && isFirstLineHidden(page, type.box, subject.box)

/** Signs that no letter bears: what the engine makes of ink over the words. */
const INKED = /[{}<>|¬$¢£¤¥§©®µ¿Ƒœ¡\\^#@]/u

const isTaskMissing = ({ type, tasks }: LetterFields, { body }: Zones): boolean =>
  isTaskOverlooked(
    body,
    type?.value ?? '',
    tasks.map(({ printed = '' }) => printed),
  )

/** A telegram is urgent by its kind: where a stamp of arrival lies on it, it may lie on the mark. */
const hasUnreadMark = ({ urgency, secrecy, type }: LetterFields, page: PageReading | undefined): boolean =>
  !urgency &&
  !secrecy &&
  (page?.looks ?? []).some(
    (look) => isUnreadMark(look) || hidesMark(look) || (type?.value === 'Công điện' && look.kind === 'arrival-stamp'),
  )

const textOf = ({ text }: Piece): string => text

/** The fields, and for each task and cited document what reads oddly in it. */
const fieldsOf = (pages: PageReading[], firstPage: Piece[], zones: Zones) => {
  const { addressees, rest, isHeaded } = addresseesOf(zones.body)
  const { copies, archive } = copiesOf(zones.recipients)
  const red = pages.slice(0, 1).flatMap((page) => lookedAt(page, 'marks'))
  const upper = [...firstPage, ...red]
  const named = headOf(zones, pages)
  const head = {
    type: named.type?.value,
    issuedOn: named.issuedOn?.value,
    addressees: addressees.map(({ value }) => value),
  }
  const { tasks, odd: inTasks } = foundTasks(rest, zones, head)
  const { citations, odd: inCitations } = foundCitations(zones.body, {
    type: named.type?.value,
    abstract: named.subject?.value,
    day: named.issuedOn?.value,
    issuer: named.issuer?.value,
    parentIssuer: named.parentIssuer?.value,
  })
  const fields = withoutAbsent({
    ...named,
    addressees: addressees
      .flatMap(toFound)
      .map((found) => (isHeaded && isOneName(found.value) ? found : unsure(found))),
    copies: copies.flatMap(toListed),
    archive: archive && toListed(archive).map(lessSureOfUnits)[0],
    tasks,
    citations,
    signer: signerOnPages(zones, pages),
    urgency: mark(urgencyIn(upper)) ?? markUnderStamp(pages[0]),
    secrecy: mark(secrecyIn(upper)),
    arrival: arrival(pages[0], red, upper, named.issuedOn?.value),
  })
  return { fields, odd: { tasks: inTasks, citations: inCitations } }
}

const withoutAbsent = (fields: { [Name in keyof LetterFields]: LetterFields[Name] | undefined }): LetterFields => {
  const { addressees = [], copies = [], tasks = [], citations = [], ...single } = fields
  const present = Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined))
  return { ...present, addressees, copies, tasks, citations }
}

const toFound = <T>({ value, pieces }: Item<T>): Found<T>[] =>
  [foundIn(value, pieces)].filter((found) => found !== undefined)

/** The lists of the foot are in small type; most of their words are known ones. */
const toListed = <T>({ value, pieces }: Item<T>): Found<T>[] =>
  [foundIn(value, pieces, listSureness(pieces))].filter((found) => found !== undefined)

/** Expanded, no list of its own, and without the text below it. */
const isOneName = (addressee: string): boolean =>
  !isUnexpanded(addressee) && !isList(addressee) && !RUNS_ON.test(addressee)

/** The text below was taken for its end. */
const RUNS_ON = /\p{L},? (?:Căn cứ|Thực hiện) /u

/** “VT, ITTH”, “H5VA”: nearly a unit that is known, or no unit. */
const lessSureOfUnits = (found: Found<string>): Found<string> =>
  found.value
    .split(/[^\p{L}\d]+/u)
    .some((part) => part === part.toUpperCase() && (isLookAlike(part) || /\p{Lu}\d\p{Lu}/u.test(part)))
    ? unsure(found)
    : found

/** “… các tỉmh, thành phố: Quảng Trị, Huế”: one addressee by itself has no list behind a colon. */
const isList = (addressee: string): boolean => /: ?\p{Lu}[^,:]*, ?\p{Lu}/u.test(addressee)

/** What is printed but cannot be right: a person looks. */
const DOUBTFUL = 0.3
/** What may be right as it is: a person looks all the same. */
const UNSURE = 0.7
const unsure = <T>(found: Found<T>): Found<T> => ({ ...found, confidence: Math.min(found.confidence, UNSURE) })

const mark = (found: { mark: string; piece: Piece } | undefined) => found && foundIn(found.mark, [found.piece])

/** Read among a stamp's lines: a person looks. */
const markUnderStamp = (page: PageReading | undefined) => {
  const under = page && markUnder(page.looks)
  return under && foundIn(under.mark, [pieceOf(under.words, page.page)], DOUBTFUL)
}

/** The stamp of arrival by its frame, by its red ink, or by its words at the left; what is written in it by pen, too. */
const arrival = (page: PageReading | undefined, red: Piece[], upper: Piece[], issuedOn: string | undefined) => {
  const stamp =
    arrivalStamp(lookedAt(page, 'arrival-stamp'), true) ??
    arrivalStamp(red) ??
    arrivalStamp(upper.filter(({ box }) => box.left + box.width < 0.36))
  if (!stamp) return undefined
  const found = foundIn(stamp.arrival, stamp.pieces)
  return found && withPen(found, stamp.sure, penArrival(page?.looks ?? [], issuedOn))
}
