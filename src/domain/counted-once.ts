/** An item of a State plan and one of the Party's plan that are one and the same work or figure. */
export type Pair = { readonly stateId: string; readonly partyId: string }

/**
 * Which items stand aside in a sum over several plans, each with the one that is counted in its place: what stands in
 * the State's plan and in the Party's is one, and counts once. The one farther behind counts, so that no sum hides what
 * is late; where both stand alike it is the State's. An item of the Party that is several of the State's takes the place
 * of one of them at most, so the sum is always as long as the State's items and the Party's alone. Pairs of which one
 * side is not among the rows bind nothing: each plan's own sums have all its items. `rank`: the smaller the farther
 * behind.
 */
export function standingAside<Row extends { readonly id: string }>(
  rows: readonly Row[],
  pairs: readonly Pair[],
  rank: (row: Row) => number,
): ReadonlyMap<string, string> {
  const rankOf = new Map<string, number>()
  const bound = new Set(pairs.flatMap(pair => [pair.stateId, pair.partyId]))
  for (const row of rows) if (bound.has(row.id)) rankOf.set(row.id, rank(row))
  const inForce = pairs.filter(pair => rankOf.has(pair.stateId) && rankOf.has(pair.partyId))
  const aside = new Map<string, string>()
  const statesOf = Map.groupBy(inForce, pair => pair.partyId)
  for (const partyId of [...statesOf.keys()].sort()) {
    const states = (statesOf.get(partyId) ?? []).map(pair => pair.stateId).sort()
    const free = states.filter(id => !aside.has(id))
    const behind = (id: string): number => rankOf.get(id) ?? 0
    const asFar = free.find(id => behind(id) <= behind(partyId))
    const [first] = free
    if (asFar !== undefined) aside.set(partyId, asFar)
    else if (first !== undefined) aside.set(first, partyId)
    else aside.set(partyId, aside.get(states[0] ?? '') ?? partyId)
  }
  return aside
}

/** The rows that a sum over several plans counts. */
export const countedOnce = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  pairs: readonly Pair[],
  rank: (row: Row) => number,
): readonly Row[] => {
  const aside = standingAside(rows, pairs, rank)
  return aside.size === 0 ? rows : rows.filter(row => !aside.has(row.id))
}
