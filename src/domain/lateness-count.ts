/** One lateness for the count of them; every one counts by itself, because their number matters and not a flag. */
export type CountedLateness = {
  readonly id: string
  /** Whose it is: a unit, an officer; null when nobody led. */
  readonly of: string | null
  readonly open: boolean
  /** An objective cause was confirmed by the leader of the line. */
  readonly objective: boolean
}

/** Each figure is the list of the rows it counts. */
export type LatenessCount = {
  readonly all: readonly string[]
  /** With a confirmed objective cause: waived where Decree 335/2025, Article 14, takes points for delays. */
  readonly objective: readonly string[]
  readonly without: readonly string[]
  readonly open: readonly string[]
}

/** Counts latenesses together and by whose they are, with and without confirmed objective causes. */
export const countLateness = (
  rows: readonly CountedLateness[],
): { readonly total: LatenessCount; readonly by: ReadonlyMap<string | null, LatenessCount> } => ({
  total: countOf(rows),
  by: new Map([...Map.groupBy(rows, row => row.of)].map(([of, group]) => [of, countOf(group)])),
})

const countOf = (rows: readonly CountedLateness[]): LatenessCount => {
  const ids = (which: (row: CountedLateness) => boolean) => rows.filter(which).map(row => row.id)
  return {
    all: ids(() => true),
    objective: ids(row => row.objective),
    without: ids(row => !row.objective),
    open: ids(row => row.open),
  }
}
