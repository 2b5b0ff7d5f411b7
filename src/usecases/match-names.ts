import { matchUnit } from '../domain/unit-match.ts'
import type { UnitRecord } from '../store/unit.ts'

/** Names of a document resolved to units of the ward; what is not certain stays text. */
export type Matched = { readonly unitIds: readonly string[]; readonly rest: readonly string[] }

/** Resolves lists of names against the ward's units. A likely match is only ever proposed, never taken. */
export function nameMatcher(units: readonly UnitRecord[]): (names: readonly string[]) => Matched {
  const known = new Map<string, string | null>()
  const idOf = (name: string): string | null => {
    const cached = known.get(name)
    if (cached !== undefined) return cached
    const match = matchUnit(name, units)
    const id = match !== null && match.certainty !== 'likely' ? match.unit.id : null
    known.set(name, id)
    return id
  }
  return names => {
    const unitIds = [...new Set(names.map(idOf).filter(id => id !== null))]
    return { unitIds, rest: [...new Set(names.filter(name => idOf(name) === null))] }
  }
}
