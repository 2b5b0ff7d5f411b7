/** PostgreSQL takes 65,535 values a statement; no table here has as many as 60 columns. */
const BATCH = 1000

/** Rows in as few pieces as one statement each can take. Most plans are one piece. */
export function batches<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = []
  for (let from = 0; from < rows.length; from += BATCH) pieces.push(rows.slice(from, from + BATCH))
  return pieces
}
