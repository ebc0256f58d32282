/** Rows as plain text: the first column to the left, the others to the right, as wide as their widest cell. */
export const table = (rows: string[][]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return rows.map((row) => `${line(row)}\n`).join('')
}

/** Cents matter in a month's bill, their fractions in a thousand pages'. @example dollars(0.00412) → '$0.0041' */
export const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 4 : 2)}`
