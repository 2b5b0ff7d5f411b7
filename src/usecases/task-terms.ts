import { effectiveDue } from '../domain/task-facts.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { insertDeadlineDecisions } from '../store/task-write.ts'
import { digest } from './digest.ts'
import { giveAssignments } from './give-assignments.ts'
import type { Work } from './use-case.ts'

/**
 * Tells the journal in full what each of these running tasks is bound by now, so that the journal alone can be counted.
 * To be called after what changed is written. The assignments in force follow what the tasks now say.
 */
export async function recordTerms(work: Work, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return
  for (const task of await tasksOf(work.trx, work.localityId, { ids: taskIds })) recordTermsOf(work, task)
  await giveAssignments(work, taskIds)
}

/** The same for a task that is at hand as it stands now. */
export function recordTermsOf(work: Work, task: TaskRecord): void {
  work.record({
    type: 'task-assigned',
    payload: {
      taskId: task.id,
      planId: task.planId,
      version: task.version,
      leadUnitId: task.lead?.id ?? null,
      ownerPersonId: task.owner?.id ?? null,
      leaderPersonId: task.leader?.id ?? null,
      supportUnitIds: task.support.map(unit => unit.id).sort(),
      followingUnitId: task.following?.id ?? null,
      nature: task.nature,
      rhythm: task.rhythm,
      plannedStart: task.plannedStart,
      boundSince: task.boundSince,
      due: effectiveDue(task.deadlines),
    },
  })
}

export type NewDeadline = {
  readonly taskId: string
  /** 1 for the first, which nothing touches afterwards. */
  readonly seq: number
  readonly deadline: string
  readonly effectiveOn: string
  readonly document: string | null
  readonly reason: string | null
  /** The request that it answers. */
  readonly extensionId?: string
}

/** Adds decisions on deadlines and tells the journal each of them. */
export async function decideDeadlines(work: Work, decisions: readonly NewDeadline[]): Promise<void> {
  await insertDeadlineDecisions(
    work.trx,
    work.localityId,
    decisions.map(({ extensionId: _, ...decision }) => ({
      ...decision,
      recordedAt: work.now,
      decidedBy: work.actor.personId,
    })),
  )
  for (const { taskId, seq, deadline, effectiveOn, document, extensionId } of decisions)
    work.record({
      type: 'deadline-decided',
      payload: {
        taskId,
        seq,
        due: deadline,
        effectiveOn,
        document: document === null ? null : digest(document),
        extensionId: extensionId ?? null,
      },
    })
}
