import type { Ledger } from './ledger.ts'

/** The links between the two plans of a commune that hold by the journal. */
export const linksOf = (ledger: Ledger): readonly (readonly [state: string, party: string])[] =>
  [...(ledger.records.get('item_pair')?.values() ?? [])].flatMap(row => {
    const { standing, state_id: state, party_id: party } = row
    return standing === 'linked' && typeof state === 'string' && typeof party === 'string'
      ? [[state, party] as const]
      : []
  })

/**
 * Items that another one is counted for. `late`: each item of the sum with how it stands, the smaller the worse. The
 * Party's item gives way to one of the State's that is no better than itself; failing that, the first of them that still
 * counts gives way to it.
 */
export function countedElsewhere(
  late: ReadonlyMap<string, number>,
  links: readonly (readonly [state: string, party: string])[],
): ReadonlySet<string> {
  const gone = new Set<string>()
  const here = links.filter(link => link.every(id => late.has(id))).map(link => [...link].reverse().join(' '))
  const parties = new Set(here.sort().map(link => link.slice(0, link.indexOf(' '))))
  for (const party of parties) {
    const own = late.get(party) ?? 0
    let firstLeft: string | null = null
    let served = false
    for (const link of here) {
      const state = link.slice(party.length + 1)
      if (link !== `${party} ${state}` || gone.has(state)) continue
      firstLeft ??= state
      served ||= (late.get(state) ?? 0) <= own
    }
    gone.add(served || firstLeft === null ? party : firstLeft)
  }
  return gone
}
