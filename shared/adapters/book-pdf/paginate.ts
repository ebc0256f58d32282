/** A row of a table: for each cell its lines. */
export type Row = string[][]

/**
 * Rows on pages: a row stays whole where it fits on one page, and one that is higher than a page goes on on the next.
 *
 * @param room how many lines the first page has, and each one after it
 */
export const paginated = (rows: Row[], room: { first: number; others: number }): Row[][] => {
  const pages: Row[][] = [[]]
  let left = room.first
  for (const row of rows.flatMap((row) => cut(row, room.others))) {
    const height = linesOf(row)
    if (height > left) {
      pages.push([])
      left = room.others
    }
    pages.at(-1)?.push(row)
    left -= height + GAP
  }
  return pages
}

/** Above and below the lines of a row, in lines. */
export const GAP = 0.5

/** The lines of a row's highest cell. */
export const linesOf = (row: Row): number => Math.max(1, ...row.map((cell) => cell.length))

const cut = (row: Row, most: number): Row[] => {
  const whole = Math.floor(most - GAP)
  return linesOf(row) <= whole
    ? [row]
    : [
        row.map((cell) => cell.slice(0, whole)),
        ...cut(
          row.map((cell) => cell.slice(whole)),
          most,
        ),
      ]
}
