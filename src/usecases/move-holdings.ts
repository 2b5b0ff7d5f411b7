import { updateSubtasks } from '../store/subtask.ts'
import { targetsOf } from '../store/target.ts'
import { fillTargetVersions, updateTarget } from '../store/target-write.ts'
import { tasksOf } from '../store/task.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { moveStepOwner } from '../store/unit-plan.ts'
import type { Held } from './holdings.ts'
import { beginNextTargets } from './next-version.ts'
import { fillRunningTasks } from './running-content.ts'
import { recordTargetTerms } from './target-terms.ts'
import { recordTerms } from './task-terms.ts'
import type { Work } from './use-case.ts'

type Moved = Held & { readonly toPersonId: string }

/**
 * Makes other people the owners of what one held, each record with who did it; a running task or target gets a new
 * version. Statements are as many as there are receivers, kinds and versions, not as many as there are things.
 */
export async function moveHoldings(work: Work, moved: readonly Moved[]): Promise<void> {
  const groups = Map.groupBy(moved, one => [one.kind, one.toPersonId, one.unitPlanId].join(' '))
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const ids = group.map(one => one.id)
    const { toPersonId } = first
    if (first.kind === 'task') await moveTasks(work, ids, 'ownerId', toPersonId)
    if (first.kind === 'leader') await moveTasks(work, ids, 'leaderId', toPersonId)
    if (first.kind === 'target') await moveTargets(work, ids, toPersonId)
    if (first.kind === 'subtask')
      await updateSubtasks(work.trx, work.localityId, ids, { owner_id: toPersonId })
    if (first.kind === 'step' && first.unitPlanId !== null)
      await moveStepOwner(work.trx, work.localityId, first.unitPlanId, ids, toPersonId)
  }
  const running = await tasksOf(work.trx, work.localityId, {
    ids: moved.flatMap(one => (one.kind === 'task' || one.kind === 'leader' ? [one.id] : [])),
    running: true,
  })
  await recordTerms(
    work,
    running.map(task => task.id),
  )
}

async function moveTasks(
  work: Work,
  ids: readonly string[],
  field: 'ownerId' | 'leaderId',
  toPersonId: string,
): Promise<void> {
  const { trx, localityId, actor, now } = work
  const tasks = await tasksOf(trx, localityId, { ids })
  await fillRunningTasks(
    work,
    tasks.filter(task => task.version > 0),
    { [field]: toPersonId },
  )
  const drafts = tasks.filter(task => task.version === 0).map(task => task.id)
  if (drafts.length === 0) return
  const column = field === 'ownerId' ? { owner_id: toPersonId } : { leader_id: toPersonId }
  const mark = { [field]: { by: actor.personId, at: now.toISOString() } }
  await fillTaskVersions(trx, localityId, drafts, 0, column, mark)
  await updateTask(trx, localityId, drafts, {})
}

async function moveTargets(work: Work, ids: readonly string[], toPersonId: string): Promise<void> {
  const { trx, localityId, actor, now } = work
  const mark = { ownerId: { by: actor.personId, at: now.toISOString() } }
  const targets = await targetsOf(trx, localityId, { ids })
  for (const running of [true, false]) {
    const some = targets.filter(target => target.version > 0 === running)
    for (const alike of await beginNextTargets(work, some, running))
      await fillTargetVersions(trx, localityId, alike.ids, alike.version, { owner_id: toPersonId }, mark)
    if (running)
      await recordTargetTerms(
        work,
        some.map(target => target.id),
      )
  }
  await updateTarget(trx, localityId, ids, {})
  for (const targetId of ids)
    work.record({ type: 'target-owner-named', payload: { targetId, ownerPersonId: toPersonId } })
}
