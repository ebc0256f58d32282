import { DIVIDED_NAMES } from '../directory/divided-names.ts'
import { fold, withoutMarks } from '../vietnamese/fold.ts'

/**
 * Signs that stand for “, ”, “ và ”, “ - ” inside a known name, so that no list is divided there, nor does a deed begin
 * behind them (“Phòng Kiểm tra, giám sát”).
 */
const HELD: [RegExp, string][] = [
  [/, /gu, '\u201A\u2009'],
  [/ ([Vv][àa]) /gu, '\u00A0$1\u2009'],
  [/ - /gu, '\u00A0-\u00A0'],
]
const knownNames = DIVIDED_NAMES.map(
  (name) => new RegExp(fold(name).replace(/ - /gu, ' ?- ?').replace(/ va /gu, ' (?:va|-) '), 'gu'),
)

/** Known names with their commas and “và” held together. */
export const held = (text: string): string =>
  knownNames.reduce((better, pattern) => {
    const matches = [...fold(better).matchAll(pattern)].reverse()
    return matches.reduce((whole, { index, 0: match }) => {
      const name = whole.slice(index, index + match.length)
      const kept = HELD.reduce((part, [from, to]) => part.replace(from, to), name)
      return whole.slice(0, index) + kept + whole.slice(index + match.length)
    }, better)
  }, text)

/** The names as they were. */
export const released = (text: string): string =>
  text
    .replace(/\u201A/gu, ',')
    .replace(/[\u00A0\u2009]/gu, ' ')
    .trim()

/** Without diacritics, as long as the text, letter by letter. */
export const bareOf = (text: string): string =>
  withoutMarks(text)
    .replace(/[\u201A\u00A0]/gu, '_')
    .replace(/\u2009/gu, '~')
