import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import { type AssignmentFields, givenFields } from './assignment.ts'

/** What is assigned now, as a form would send it: '' where nothing is. */
type Assigned = { readonly [Field in keyof AssignmentFields]?: string | boolean | readonly string[] }

export const taskAssignment = (task: TaskRecord) =>
  ({
    leadUnitId: task.lead?.id ?? '',
    supportUnitIds: task.support.map(unit => unit.id).sort(),
    noSupport: task.noSupport,
    ownerId: task.owner?.id ?? '',
    leaderId: task.leader?.id ?? '',
    nature: task.nature,
    deadline: task.deadline ?? '',
    plannedStart: task.plannedStart ?? '',
    rhythm: task.rhythm ?? '',
    product: task.product ?? '',
    acceptance: task.acceptance ?? '',
    authority: task.authority ?? '',
    followingUnitId: task.following?.id ?? '',
  }) as const satisfies Required<Assigned>

export const targetAssignment = (target: TargetRecord) =>
  ({
    leadUnitId: target.lead?.id ?? '',
    ownerId: target.owner?.id ?? '',
    followingUnitId: target.following?.id ?? '',
    rhythm: target.rhythm ?? '',
  }) as const satisfies Assigned

/**
 * The given fields that say something else than what stands. A form sends back everything it showed; only what a
 * person changed is theirs, and what was read keeps its place in the source.
 */
export function changedFields(fields: AssignmentFields, now: Assigned): AssignmentFields {
  const changed: AssignmentFields = { ...fields }
  for (const name of givenFields(fields)) {
    const given = name === 'supportUnitIds' ? [...new Set(fields[name])].sort() : fields[name]
    if (!(name in now) || JSON.stringify(given) === JSON.stringify(now[name])) delete changed[name]
  }
  return changed
}
