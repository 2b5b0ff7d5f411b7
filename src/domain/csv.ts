/** A cell that a spreadsheet would run as a formula is made text. */
const safe = (cell: string): string => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string): string => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know it. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(cell => quoted(safe(cell))).join(',')).join('\r\n')}\r\n`
