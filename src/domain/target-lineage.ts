import { searchKey } from './order-vi.ts'

/** A target by what it measures, whatever plan sets it. */
export type NamedTarget = { readonly id: string; readonly name: string; readonly unit: string }

/** That one item goes on as another in a later plan, as the closing of a year said. */
export type CarriedLink = { readonly fromId: string; readonly toId: string }

/** More plans than a ward signs in a term: a ring of links would otherwise never end. */
const MOST_PLANS = 20

const measure = ({ name, unit }: NamedTarget): string => `${searchKey(name)}|${searchKey(unit)}`

/**
 * Which target of one plan goes on with a target of another, by the id in the other: the one that it was carried into,
 * through however many plans; else the only one of the same name and unit. Two that share a name are told apart by
 * nobody, so neither goes on.
 */
export const targetLineage = (
  targets: readonly NamedTarget[],
  earlier: readonly NamedTarget[],
  links: readonly CarriedLink[],
): ReadonlyMap<string, string> => {
  const into = new Map(links.filter(one => one.fromId !== one.toId).map(one => [one.fromId, one.toId]))
  const ids = new Set(targets.map(one => one.id))
  const named = Map.groupBy(targets, measure)
  const before = Map.groupBy(earlier, measure)
  const carried = (id: string): string | null => {
    let at: string | undefined = id
    for (let step = 0; at !== undefined && step < MOST_PLANS; step += 1) {
      if (ids.has(at)) return at
      at = into.get(at)
    }
    return null
  }
  const alike = (one: NamedTarget): string | null => {
    const same = named.get(measure(one)) ?? []
    return same.length === 1 && before.get(measure(one))?.length === 1 ? (same[0]?.id ?? null) : null
  }
  return new Map(
    earlier.flatMap(one => {
      const goesOnAs = carried(one.id) ?? alike(one)
      return goesOnAs === null ? [] : [[one.id, goesOnAs] as const]
    }),
  )
}
