import { effectiveDue } from '../domain/task-facts.ts'
import { updateSubtasks } from '../store/subtask.ts'
import { targetsOf } from '../store/target.ts'
import { fillTargetVersions, updateTarget } from '../store/target-write.ts'
import { tasksOf } from '../store/task.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { moveStepOwner } from '../store/unit-plan.ts'
import type { Held } from './holdings.ts'
import type { Work } from './use-case.ts'

type Moved = Held & { readonly toPersonId: string }

/**
 * Makes other people the owners of what one held, each record with who did it. Statements are as many as there are
 * receivers and versions, not as many as there are things.
 */
export async function moveHoldings(work: Work, moved: readonly Moved[]): Promise<void> {
  const { trx, localityId, actor, now } = work
  const mark = { by: actor.personId, at: now.toISOString() }
  const groups = Map.groupBy(moved, one => [one.kind, one.toPersonId, one.version, one.unitPlanId].join(' '))
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const { kind, toPersonId, version, unitPlanId } = first
    const ids = group.map(one => one.id)
    if (kind === 'task')
      await fillTaskVersions(trx, localityId, ids, version, { owner_id: toPersonId }, { ownerId: mark })
    if (kind === 'leader')
      await fillTaskVersions(trx, localityId, ids, version, { leader_id: toPersonId }, { leaderId: mark })
    if (kind === 'task' || kind === 'leader') await updateTask(trx, localityId, ids, {})
    if (kind === 'target') {
      await fillTargetVersions(trx, localityId, ids, version, { owner_id: toPersonId }, { ownerId: mark })
      await updateTarget(trx, localityId, ids, {})
    }
    if (kind === 'subtask') await updateSubtasks(trx, localityId, ids, { owner_id: toPersonId })
    if (kind === 'step' && unitPlanId !== null)
      await moveStepOwner(trx, localityId, unitPlanId, ids, toPersonId)
  }
  await recordMoves(work, moved)
}

async function recordMoves(work: Work, moved: readonly Moved[]): Promise<void> {
  const { trx, localityId } = work
  const ids = (...kinds: readonly Held['kind'][]) =>
    moved.filter(one => kinds.includes(one.kind)).map(one => one.id)
  const [tasks, targets] = await Promise.all([
    tasksOf(trx, localityId, { ids: ids('task') }),
    targetsOf(trx, localityId, { ids: ids('target') }),
  ])
  for (const task of tasks.filter(one => one.version > 0))
    work.record({
      type: 'task-assigned',
      payload: {
        taskId: task.id,
        leadUnitId: task.lead?.id ?? null,
        ownerPersonId: task.owner?.id ?? null,
        nature: task.nature,
        due: effectiveDue(task.deadlines),
      },
    })
  for (const target of targets)
    work.record({
      type: 'target-assigned',
      payload: {
        targetId: target.id,
        leadUnitId: target.lead?.id ?? null,
        ownerPersonId: target.owner?.id ?? null,
      },
    })
  for (const one of moved.filter(line => line.kind === 'leader'))
    work.record({ type: 'leader-named', payload: { taskId: one.id, leaderPersonId: one.toPersonId } })
}
