import type { Day } from '../domain/day.ts'
import type { JournalEvent } from '../domain/journal.ts'
import type { JournalPayloads } from '../domain/journal-payload.ts'
import type { Nature } from '../domain/nature.ts'
import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import { goalOf } from './target-standing.ts'

/** What may be filled in of the terms; '' empties, what is absent stays. */
type Given = {
  readonly leadUnitId?: string | undefined
  readonly ownerId?: string | undefined
  readonly leaderId?: string | undefined
  readonly supportUnitIds?: readonly string[] | undefined
  readonly followingUnitId?: string | undefined
  readonly nature?: Nature | undefined
  readonly rhythm?: string | undefined
  readonly plannedStart?: string | undefined
}

const given = (value: string | undefined, now: string | null): string | null =>
  value === undefined ? now : value || null

/**
 * The terms of a task as the journal keeps them, with what is just being filled in. `due` is the deadline in force
 * afterwards, `boundSince` the day from which the task binds.
 */
export function taskTerms(
  task: TaskRecord,
  terms: { readonly version: number; readonly boundSince: Day | null; readonly due: Day | null },
  fields: Given = {},
): JournalPayloads['task-assigned'] {
  return {
    taskId: task.id,
    planId: task.planId,
    version: terms.version,
    leadUnitId: given(fields.leadUnitId, task.lead?.id ?? null),
    ownerPersonId: given(fields.ownerId, task.owner?.id ?? null),
    leaderPersonId: given(fields.leaderId, task.leader?.id ?? null),
    supportUnitIds: fields.supportUnitIds ?? task.support.map(unit => unit.id),
    followingUnitId: given(fields.followingUnitId, task.following?.id ?? null),
    nature: fields.nature ?? task.nature,
    rhythm: given(fields.rhythm, task.rhythm),
    plannedStart: given(fields.plannedStart, task.plannedStart),
    boundSince: terms.boundSince,
    due: terms.due,
  }
}

/** The same for a target. */
export function targetTerms(
  target: TargetRecord,
  version: number,
  fields: Pick<Given, 'leadUnitId'> = {},
): JournalPayloads['target-assigned'] {
  const { kind, op, per, milestones } = goalOf(target)
  return {
    targetId: target.id,
    planId: target.planId,
    version,
    leadUnitId: given(fields.leadUnitId, target.lead?.id ?? null),
    kind,
    op,
    per,
    milestones: milestones.map(({ by, value, max }) => ({ by, value, max })),
  }
}

/** The event of a deadline first given. */
export const firstDeadline = (taskId: string, due: Day, effectiveOn: Day): JournalEvent => ({
  type: 'deadline-decided',
  payload: { taskId, seq: 1, due, effectiveOn, document: null, extensionId: null },
})
