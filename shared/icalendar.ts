/** One line of a calendar: its name with parameters, and its value. */
export type Property = [name: string, value: string]

/** No line may be longer, in bytes of UTF-8 and without its end (RFC 5545, section 3.1). */
const LONGEST = 75

/**
 * A calendar as text: lines end in CR LF, and long ones go on in the next after a space.
 *
 * @example calendarText([['BEGIN', 'VCALENDAR'], ['END', 'VCALENDAR']]) → 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
 */
export const calendarText = (lines: Property[]): string =>
  lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('')

/** Text as a value: `\`, `;`, `,` and ends of lines are escaped (section 3.3.11); other control characters go. */
export const textValue = (text: string): string =>
  text
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replace(/\r?\n/gu, '\\n')
    .replace(/\p{Cc}/gu, ' ')

/** @example dateValue('2026-03-05') → '20260305' */
export const dateValue = (day: string): string => day.replaceAll('-', '')

/** @example momentValue('2026-03-01T20:00:00.000Z') → '20260301T200000Z' */
export const momentValue = (moment: string): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/gu, '')

/** Never within a character: programs read each line as UTF-8 before they join them. */
const folded = (line: string): string => {
  const bytes = new TextEncoder()
  let length = 0
  return Array.from(line, (character) => {
    const size = bytes.encode(character).length
    const isFull = length + size > LONGEST
    // The space that begins a line counts as well.
    length = isFull ? 1 + size : length + size
    return isFull ? `\r\n ${character}` : character
  }).join('')
}
