import { z } from 'zod'
import { ScanId } from './scan.ts'

const Fraction = z.number().min(0).max(1)

/** A rectangle on the upright page picture, as fractions (0–1) of its width and height, from the top left corner. */
export const Box = z.object({ left: Fraction, top: Fraction, width: Fraction, height: Fraction })
export type Box = z.infer<typeof Box>

/** A word as it stands on the page: NFC text, how sure the engine is (0–1), and where. */
export const Word = z.object({ text: z.string().min(1), confidence: Fraction, box: Box })
export type Word = z.infer<typeof Word>

/** Words that the engine saw on one line, left to right. Lines across two columns may be joined: see decree-30/zones. */
export const Line = z.object({ words: z.array(Word).min(1), box: Box })
export type Line = z.infer<typeof Line>

/** The blanks of the head: “Số: ___/SYMBOL”, “ngày ___ tháng ___ năm”. */
export const Blank = z.enum(['number', 'day', 'month'])
export type Blank = z.infer<typeof Blank>

/** The lines of a stamp of arrival that are filled in, mostly by pen: “Số: ……”, “Ngày: ……”. */
export const StampBlank = z.enum(['arrival-number', 'arrival-date'])
export type StampBlank = z.infer<typeof StampBlank>

/** A reading of a blank with its probability (0–1). */
export const Candidate = z.object({ text: z.string(), probability: Fraction })
export type Candidate = z.infer<typeof Candidate>

/**
 * A second look at one region of the page, read from its own, enlarged or upright crop.
 * Boxes of its lines are on the page, like all boxes.
 * - `arrival-stamp`: a framed stamp of any colour, levelled and without its frame (boxes inside it are approximate)
 * - `number-line`: the line "Số: …/…" enlarged, to confirm the digits of the first look
 * - `date-line`: the place-and-date line enlarged, likewise
 * - `marks`: marks in red ink or in a frame, such as HỎA TỐC, KHẨN, MẬT
 * - `signature`: the right of the foot without red ink, enlarged: titles and names under a seal
 * - `title-bands`: bands of that place that show a title, a few pixels apart, each read as one line: its box is the band
 * - `name-line`: the line of the name by itself, made level, read from several crops of which each line is one
 * - `handwriting`: a blank that is filled in by pen on most letters, as the recogniser of digits reads it; its lines are
 *   what a second engine read there, where one was asked (adapters/pen-engine.ts)
 */
export const Look = z.object({
  kind: z.enum([
    'arrival-stamp',
    'number-line',
    'date-line',
    'marks',
    'signature',
    'title-bands',
    'name-line',
    'handwriting',
  ]),
  box: Box,
  lines: z.array(Line),
  /**
   * For `handwriting`: which blank, and what may stand in it, the likeliest first; an empty text is an empty blank.
   * What stands in a stamp's date line is `d/m/y` with the year as far as it was read.
   */
  blank: z.union([Blank, StampBlank]).optional(),
  candidates: z.array(Candidate).optional(),
})
export type Look = z.infer<typeof Look>

/** By how many degrees a scanned page is turned clockwise to stand upright. */
export const Turn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Turn = z.infer<typeof Turn>

const Point = z.tuple([z.number(), z.number()])

/**
 * One page as read. The page picture to which boxes refer is the scan's page turned clockwise by `turned`, then
 * straightened by `skew` degrees (positive = the picture was turned counter-clockwise to become straight). Of a photo
 * on which the sheet was found, `sheet` gives the sheet's corners (shares of the photo's width and height, clockwise
 * from the top left) and the scan's page is what lies between them, made flat.
 * `source` says whether words came from OCR or from a text layer that was found trustworthy.
 */
export const PageReading = z.object({
  page: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  turned: Turn,
  skew: z.number(),
  sheet: z.tuple([Point, Point, Point, Point]).optional(),
  source: z.enum(['ocr', 'text-layer']),
  engine: z.string(),
  lines: z.array(Line),
  looks: z.array(Look),
  /** The scan's edition for which it was read; the first has no number. */
  edition: z.number().int().positive().optional(),
})
export type PageReading = z.infer<typeof PageReading>

/** All pages of a scan as read, in page order. */
export const Reading = z.object({ scan: ScanId, pages: z.array(PageReading).min(1) })
export type Reading = z.infer<typeof Reading>
