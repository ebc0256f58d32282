/**
 * A file's name on one line of a terminal: a name may hold line ends and control characters, which would break the
 * table or command the terminal.
 *
 * @example printable('a\nb.pdf') → 'a\\nb.pdf'
 */
export const printable = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (sign) =>
      sign === '\n' ? '\\n' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
