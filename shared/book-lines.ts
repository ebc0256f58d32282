import type { BookKind } from './book-forms.ts'
import type { BookLine, Span } from './book-line.ts'
import { ARRIVAL_NUMBER, incomingLine, incomingRegister, NUMBER_AND_SYMBOL, SUBJECT } from './incoming-register.ts'
import { OUTGOING_NUMBER, OUTGOING_SUBJECT, outgoingLine, outgoingRegister } from './outgoing-register.ts'
import type { Register, SearchIndex } from './ports.ts'
import type { LetterEntry } from './register.ts'
import { CALLED_IN_FULL, TRACKED_NUMBER, trackingLine, trackingRegister } from './tracking-register.ts'

/** `office`: the names under which this office issues letters; without, nothing went out. */
export type LinePorts = { register: Register; search: SearchIndex; office?: string | undefined }

/**
 * From where a register has its lines. Of Decree 30's cells, from 0: `numbered` orders the lines of a day; by `named`, the
 * first that is filled in, a clerk knows the letter.
 */
export type LineSource = {
  numbered: number
  named: [number, ...number[]]
  /** The lines of a span as the letters stand. */
  linesOf(span: Span, ports: LinePorts): Promise<BookLine[]>
  /** The line that a letter has now, wherever it stands. */
  lineOf(entry: LetterEntry): BookLine
}

export const SOURCES: Record<BookKind, LineSource> = {
  incoming: {
    numbered: ARRIVAL_NUMBER,
    named: [NUMBER_AND_SYMBOL, SUBJECT],
    linesOf: incomingRegister,
    lineOf: incomingLine,
  },
  outgoing: {
    numbered: OUTGOING_NUMBER,
    named: [OUTGOING_NUMBER, OUTGOING_SUBJECT],
    linesOf: (span, { office = '', ...ports }) => outgoingRegister(span, { ...ports, office }),
    lineOf: outgoingLine,
  },
  tracking: {
    numbered: TRACKED_NUMBER,
    named: [CALLED_IN_FULL],
    linesOf: trackingRegister,
    lineOf: trackingLine,
  },
}

/** What a clerk calls the letter of a line; empty where the line has none of it. */
export const calledIn = (kind: BookKind, cells: readonly string[] = []): string =>
  SOURCES[kind].named.map((i) => cells[i]).find((words) => words) ?? ''
