/**
 * The words with which a sentence says when or on what occasion something is to be done, before who or what:
 * “Hàng năm, …”, “Khi xảy ra sự cố, …”. All without diacritics, in small letters.
 */

/** How often; nothing need follow. */
export const EACH = 'hang (?:nam|thang|quy|tuan)|dinh ky'
/** A phrase follows that says when, or after what. */
export const WHEN = 'khi|sau khi|truoc ngay|ngay sau|truong hop|theo'
/** Words of during; what follows may be a deed at once: “Trong quá trình thực hiện, …”. */
export const WHILE = 'trong (?:qua trinh|thoi gian)'
/** What only joins a sentence to the one before it. */
export const BESIDES = 'ngoai ra|dong thoi'

/**
 * The same words with a capital or without, letter by letter: with the flag `(?i:…)` matches were missing now and then on
 * Node 24, in a process that had run many other patterns before (seen in tests, its cause not found).
 */
export const atBeginning = (words: string): string =>
  words.replace(/(?<=^|\|)[a-z]/gu, (first) => `[${first.toUpperCase()}${first}]`)
