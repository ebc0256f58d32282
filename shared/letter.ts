import { z } from 'zod'
import { Box } from './reading.ts'
import { ScanId } from './scan.ts'
import { InWords } from './words-for-people.ts'

/** A letter's identity: its scan and the first page of its range there, `<sha-256>-<page>`. */
export const LetterId = z.string().regex(/^[0-9a-f]{64}-\d+$/)
export type LetterId = z.infer<typeof LetterId>

/**
 * How a value came to be known. `second-look`: read on an enlarged crop; `inferred`: follows from other fields;
 * `person`: somebody looked at the picture and said so; `assigned`: the office's own series gave it, the paper does not
 * bear it.
 */
export const Source = z.enum(['ocr', 'second-look', 'text-layer', 'inferred', 'person', 'assigned'])
export type Source = z.infer<typeof Source>

/** Where a value was read and how sure that is: page of the scan (from 1), box on that page, confidence 0–1. */
export const Evidence = z.object({
  page: z.number().int().positive(),
  box: Box.optional(),
  confidence: z.number().min(0).max(1),
  source: Source,
  /** What else may stand there, the likeliest first: for a person to choose from. */
  alternatives: z.array(z.string()).optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** A value with its evidence; `printed` holds the words of the paper where the value is a repaired or expanded form. */
const found = <T extends z.ZodType>(value: T) => Evidence.extend({ value, printed: z.string().optional() })
/** @see Evidence */
export type Found<T> = Evidence & { value: T; printed?: string | undefined }

const Text = z.string().min(1)
/** A day, ISO 8601 `YYYY-MM-DD`. */
export const Day = z.iso.date()

/** Somebody who receives a copy, and for what: "Bộ Y tế (b/c)" → name "Bộ Y tế", purpose "b/c". */
export const Copy = z.object({ name: Text, purpose: z.string().optional() })
export type Copy = z.infer<typeof Copy>

/**
 * An instruction that somebody has to carry out. Assignees who only coordinate end in " (phối hợp)".
 * `deadline` is set only when the words name a day; `deadlineText` keeps the words, also of recurring ones; `latest` is
 * the last day that the words allow (the end of a month, quarter or year that they name).
 */
export const Task = z.object({
  no: z.string().optional(),
  text: Text,
  assignees: z.array(Text),
  deadline: Day.optional(),
  deadlineText: z.string().optional(),
  latest: Day.optional(),
})
export type Task = z.infer<typeof Task>

/** What a letter does with another document besides naming it. */
export const Relation = z.enum([
  'implements',
  'amends',
  'repeals',
  'replaces',
  'corrects',
  'postpones',
  'answers',
  'forwards',
  'encloses',
])
export type Relation = z.infer<typeof Relation>
/** How far somebody came with a task; `not-ours`: it is the business of another office. */
export const TaskState = z.enum(['open', 'doing', 'done', 'not-ours'])
export type TaskState = z.infer<typeof TaskState>

/**
 * The letter that answers a task: its number as cited, and which one it is where the register has it. Of one that is
 * restricted the link alone is stored; `restricted` says so to whoever may see it, `withheld` to everybody else.
 */
export const Answering = z.object({
  fullNumber: Text.optional(),
  letter: LetterId.optional(),
  restricted: z.literal(true).optional(),
  withheld: z.literal(true).optional(),
})
export type Answering = z.infer<typeof Answering>

/**
 * What a person said of a task. `task` is the task as it read then: by its words it is found again when the letter is
 * read with better rules, for its place in the list may be another one.
 */
export const Handled = z.object({
  task: Task.pick({ no: true, text: true, assignees: true }),
  state: TaskState,
  note: Text.optional(),
  answer: Answering.optional(),
  by: Text,
  at: z.iso.datetime(),
})
export type Handled = z.infer<typeof Handled>

/** Another document that the letter names, as printed (the papers themselves are sometimes wrong). */
export const Citation = z.object({
  type: z.string().optional(),
  fullNumber: Text,
  issuedOn: Day.optional(),
  issuer: z.string().optional(),
  /** Absent where the document is only cited. */
  relation: Relation.optional(),
})
export type Citation = z.infer<typeof Citation>

/** "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Nguyễn Văn A": in whose place, as what, who. */
export const Signer = z.object({
  authority: z.string().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
})
export type Signer = z.infer<typeof Signer>

/** The stamp "ĐẾN" of the office that received the letter. */
export const Arrival = z.object({ number: z.string().optional(), date: Day.optional(), office: z.string().optional() })
export type Arrival = z.infer<typeof Arrival>

/** The fields of a letter, in the order of the form (Decree 30/2020, article 8, appendix I). What is absent is absent. */
export const LetterFields = z.object({
  issuer: found(Text).optional(),
  parentIssuer: found(Text).optional(),
  /** Digits as printed, with a leading zero or letter suffix: "09", "30c". */
  number: found(Text).optional(),
  /** What follows the number, without the year of a normative document: "UBND-NNTN", "QĐ-TTg", "CV/TU". */
  symbol: found(Text).optional(),
  /** Number and symbol as cited: "251/UBND-NNTN", "09/2025/QĐ-TTg", "12-CV/TU". Absent while the number is not given. */
  fullNumber: found(Text).optional(),
  place: found(Text).optional(),
  issuedOn: found(Day).optional(),
  /** "Công văn", "Quyết định", … as in the decree's list of types (appendix III). */
  type: found(Text).optional(),
  subject: found(Text).optional(),
  addressees: z.array(found(Text)),
  copies: z.array(found(Copy)),
  /** The "Lưu:" line without the word itself: "VT, NNTN (Vũ 35)". */
  archive: found(Text).optional(),
  tasks: z.array(found(Task)),
  citations: z.array(found(Citation)),
  signer: found(Signer).optional(),
  /** "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "HỎA TỐC HẸN GIỜ". */
  urgency: found(Text).optional(),
  /** "MẬT", "TỐI MẬT", "TUYỆT MẬT": such a letter never enters the register. */
  secrecy: found(Text).optional(),
  arrival: found(Arrival).optional(),
})
export type LetterFields = z.infer<typeof LetterFields>

export const FieldName = LetterFields.keyof()
export type FieldName = z.infer<typeof FieldName>

/** Lists whose items are looked at one by one: each is doubted, and settled, by itself. */
export const ItemisedField = FieldName.extract(['tasks', 'citations'])
export type ItemisedField = z.infer<typeof ItemisedField>

/**
 * Why a person should look at a field. `item`: the one item of a list that is meant, by its place there, from 0; without
 * it the list itself is doubted, or the whole field.
 */
export const Doubt = z.object({ field: FieldName, item: z.number().int().nonnegative().optional(), reason: InWords })
export type Doubt = z.infer<typeof Doubt>

/** Pages of a scan, from 1, both inclusive. */
export const PageRange = z.object({ first: z.number().int().positive(), last: z.number().int().positive() })
export type PageRange = z.infer<typeof PageRange>

/** What a person said of another letter that may be this very paper, scanned again. */
export const SaidSame = z.object({
  letter: LetterId,
  is: z.enum(['same', 'different']),
  by: Text,
  at: z.iso.datetime(),
})
export type SaidSame = z.infer<typeof SaidSame>

/** A letter: a range of pages of one scan, the fields read there, and what a person should check. */
export const Letter = z.object({
  id: LetterId,
  scan: ScanId,
  /** From the motto to the page with the signature. */
  pages: PageRange,
  /** What is scanned behind the signature and before the next letter: annexes, forms, drafts, blank versos. */
  annexes: PageRange.optional(),
  fields: LetterFields,
  review: z.array(Doubt),
  /** Fields that a person looked at on the picture and settled, absent ones included: they are not doubted again. */
  settled: z.array(FieldName).optional(),
  /** What was read as a task and is none, as a person said: it is left out when the letter is read again. */
  noTasks: z.array(Task.pick({ no: true, text: true, assignees: true })).optional(),
  /** Numbers that were read as those of cited documents and are none, as a person said. */
  noCitations: z.array(Text).optional(),
  /** What people said of its tasks, the newest word on each; a task of which nothing is said is open. */
  handled: z.array(Handled).optional(),
  /** The letter of which this is another scan, as a person said: registers count that one alone. */
  copyOf: LetterId.optional(),
  same: z.array(SaidSame).optional(),
})
export type Letter = z.infer<typeof Letter>

/** @example letterId('ab…', 3) → 'ab…-3' */
export const letterId = (scan: ScanId, firstPage: number): LetterId => `${scan}-${firstPage}`
