/**
 * Text in lines that are no wider than a column: broken between words, and inside a word that is wider than the whole
 * column. Every letter but the space at a break is kept.
 */
export const wrapped = (text: string, width: number, widthOf: (text: string) => number): string[] =>
  text.split('\n').flatMap((paragraph) => wrappedParagraph(paragraph, width, widthOf))

const wrappedParagraph = (text: string, width: number, widthOf: (text: string) => number): string[] => {
  const lines: string[] = []
  const space = widthOf(' ')
  let [line, wide]: [string[], number] = [[], -space]
  for (const word of text.split(' ').flatMap((word) => pieces(word, width, widthOf))) {
    const more = widthOf(word)
    if (line.length > 0 && wide + space + more > width) {
      lines.push(line.join(' '))
      ;[line, wide] = [[], -space]
    }
    line.push(word)
    wide += space + more
  }
  return [...lines, line.join(' ')]
}

/** A word that fits as it is, or its pieces: behind a hyphen or slash where that fits, else wherever the column ends. */
const pieces = (word: string, width: number, widthOf: (text: string) => number): string[] => {
  const found: string[] = []
  const rest = Array.from(word)
  while (widthOf(rest.join('')) > width) {
    let fits = 1
    while (widthOf(rest.slice(0, fits + 1).join('')) <= width) fits++
    const sign = rest.slice(0, fits).findLastIndex((letter) => '-/,;.'.includes(letter)) + 1
    found.push(rest.splice(0, sign || fits).join(''))
  }
  if (rest.length > 0 || found.length === 0) found.push(rest.join(''))
  return found
}
