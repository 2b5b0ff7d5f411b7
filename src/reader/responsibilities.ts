import type { ReadResponsibility, ReadTask } from '../domain/plan-reading.ts'
import { REQUESTED } from './rules/units.ts'

/** Duties by unit, in the order the units are first named. */
export function responsibilitiesOf(
  tasks: readonly ReadTask[],
  relations: ReadonlyMap<string, 'assigned' | 'requested'>,
): ReadResponsibility[] {
  const byUnit = new Map<
    string,
    { unit: string; duties: string[]; relation: 'assigned' | 'requested'; place: ReadResponsibility['place'] }
  >()
  for (const task of tasks) {
    if (task.where !== 'organisation' && task.where !== 'budget') continue
    const place = task.places[0]
    if (!place) continue
    for (const unit of task.lead) {
      const relation =
        relations.get(task.id) === 'requested' && REQUESTED.test(unit) ? 'requested' : 'assigned'
      const known = byUnit.get(unit.toLowerCase()) ?? { unit, duties: [], relation, place }
      known.duties.push(task.id)
      byUnit.set(unit.toLowerCase(), known)
    }
  }
  return [...byUnit.values()]
}
