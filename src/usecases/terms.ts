import type { TargetTerms, TaskTerms } from '../domain/journal-facts.ts'
import type { Nature } from '../domain/nature.ts'
import { isRhythm } from '../domain/rhythm.ts'
import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import { goalOf } from './target-standing.ts'

/** What may be filled in of the terms; '' empties, what is absent stays. */
type Given = {
  readonly leadUnitId?: string | undefined
  readonly nature?: Nature | undefined
  readonly rhythm?: string | undefined
  readonly plannedStart?: string | undefined
  readonly deadline?: string | undefined
}

const given = (value: string | undefined, now: string | null): string | null =>
  value === undefined ? now : value || null

/** What a plan says of a task, as the journal keeps it, with what is just being filled in. */
export function taskTerms(task: TaskRecord, fields: Given = {}): TaskTerms {
  const rhythm = given(fields.rhythm, task.rhythm)
  return {
    taskId: task.id,
    leadUnitId: given(fields.leadUnitId, task.lead?.id ?? null),
    nature: fields.nature ?? task.nature,
    rhythm: rhythm !== null && isRhythm(rhythm) ? rhythm : null,
    plannedStart: given(fields.plannedStart, task.plannedStart),
    deadline: given(fields.deadline, task.deadline),
  }
}

/** The same for a target. */
export function targetTerms(target: TargetRecord, fields: Pick<Given, 'leadUnitId'> = {}): TargetTerms {
  const { kind, op, per, milestones } = goalOf(target)
  return {
    targetId: target.id,
    leadUnitId: given(fields.leadUnitId, target.lead?.id ?? null),
    kind,
    op,
    per,
    milestones: milestones.map(({ by, value, max }) => ({ by, value, max })),
  }
}
