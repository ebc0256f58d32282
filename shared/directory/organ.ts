import { z } from 'zod'
import { Day } from '../letter.ts'

/**
 * What an organ is: of the whole country (`central`), a ministry, the people's committee or council of a place, a
 * provincial department (sở), an organ of the Party, a court, a procuracy, the Front and the unions, or another unit.
 */
export const OrganKind = z.enum([
  'central',
  'ministry',
  'committee',
  'council',
  'department',
  'party',
  'court',
  'procuracy',
  'mass-organisation',
  'unit',
])
export type OrganKind = z.infer<typeof OrganKind>

/** An organ under one of its names. One that was renamed or merged is one organ for each name. */
export const Organ = z.object({
  name: z.string().min(1),
  /** Other ways in which letters write the name: “UBND xã Ba Tơ”. */
  aliases: z.array(z.string()),
  /** The abbreviations with which its letters' symbols name it; none where that is not known. */
  symbols: z.array(z.string()),
  kind: OrganKind,
  /** The organ above it, as printed in the line above its name. */
  parent: z.string().optional(),
  /** The first and the last day of the name. */
  from: Day.optional(),
  to: Day.optional(),
  /** The words by which letters mean it with others: “UBND các xã, phường”. */
  groups: z.array(z.string()),
})
export type Organ = z.infer<typeof Organ>

/** @example organ('Bộ Y tế', 'ministry', ['BYT']) */
export const organ = (name: string, kind: OrganKind, symbols: string[], more: Partial<Organ> = {}): Organ => ({
  name,
  aliases: [],
  symbols,
  kind,
  groups: [],
  ...more,
})

/** Whether an organ bore its name on a day; of an unknown day nothing speaks against it. */
export const stands = ({ from = '', to = '9999' }: Pick<Organ, 'from' | 'to'>, day?: string): boolean =>
  day === undefined || (from <= day && day <= to)

const SHORT: [long: RegExp, short: string][] = [
  [/^Ủy ban nhân dân /u, 'UBND '],
  [/^Hội đồng nhân dân /u, 'HĐND '],
  [/^Văn phòng Ủy ban nhân dân /u, 'Văn phòng UBND '],
  [/^Ủy ban Mặt trận Tổ quốc Việt Nam /u, 'Ủy ban MTTQ Việt Nam '],
]

/** The name in the usual abbreviations. @example shortNames('Ủy ban nhân dân xã Ba Tơ') → ['UBND xã Ba Tơ'] */
export const shortNames = (name: string): string[] =>
  SHORT.flatMap(([long, short]) => (long.test(name) ? [name.replace(long, short)] : []))
