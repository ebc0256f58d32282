import { fold } from '../vietnamese/fold.ts'

/**
 * Whether a name is an addressee's own or its usual short form: the kind of office and the initials of its field.
 *
 * @example isSameOrShort('Sở GDĐT', 'các sở giáo dục và đào tạo') → true
 */
export const isSameOrShort = (name: string, addressee: string): boolean => {
  const [short, long] = [bare(name), bare(addressee)]
  if (short === long) return true
  const [[kind, ...abbreviation], [longKind, ...words]] = [short.split(' '), long.split(' ')]
  const letters = abbreviation.join('').replace(/[^a-z]/gu, '')
  const initials = words
    .filter((word) => word !== 'va')
    .map((word) => word.slice(0, 1))
    .join('')
  return kind === longKind && letters.length > 1 && abbreviation.length === 1 && initials.startsWith(letters)
}

const bare = (name: string): string => fold(name).replace(/^(?:cac|quy) /u, '')
