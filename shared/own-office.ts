import type { Letter } from './letter.ts'
import { fold } from './vietnamese/fold.ts'

const ABBREVIATIONS: [short: RegExp, long: string][] = [
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
]

/** Names are the same whatever their diacritics, capitals, spaces and the usual two abbreviations. */
const comparable = (name: string): string =>
  ABBREVIATIONS.reduce(
    (text, [short, long]) => text.replace(short, long),
    fold(name.normalize('NFC')).replace(/\s+/gu, ' ').trim(),
  )

/**
 * The names under which an office issues letters, as its setting gives them: the first is the one on its registers.
 *
 * @example namesOf('Ủy ban nhân dân tỉnh Quảng Ngãi; Chủ tịch UBND tỉnh Quảng Ngãi') → two names
 */
export const namesOf = (office = ''): string[] =>
  office
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Whether an issuer is this office under one of its names. */
export const isNameOf = (issuer: string, office: string | undefined): boolean =>
  namesOf(office).some((name) => comparable(name) === comparable(issuer))

/** Whether the office itself issued the letter. */
export const isOwn = ({ fields }: Letter, office: string | undefined): boolean =>
  fields.issuer !== undefined && isNameOf(fields.issuer.value, office)
