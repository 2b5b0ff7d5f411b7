import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { refuseAct } from '../domain/task-act.ts'
import { beginTaskVersions } from '../store/item-version.ts'
import { lockTask, type TaskRecord } from '../store/task.ts'
import { replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions } from '../store/task-write.ts'
import { actInput, beginAct, recordAct, refuseByRule } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { stateOfTask } from './task-standing.ts'
import { recordTerms } from './task-terms.ts'
import { change, type Work } from './use-case.ts'

/**
 * Merges other running tasks of the same plan into this one, which keeps its identity, its lead and its deadlines and
 * gets a new wording. Units that led or supported the others support it from now on; the others count nowhere, and all
 * that was reported on them stays readable there.
 */
export const mergeRunningTasks = change({
  name: 'merge-running-tasks',
  input: actInput.extend({
    text: z.string().trim().min(1, 'missing').max(10_000, 'too-long'),
    others: z.array(z.uuid()).min(1, 'nothing-selected').max(20),
  }),
  async run(work, input) {
    const begun = await beginAct(work, 'merge', input)
    if (!begun.ok) return begun
    const { trx, localityId } = work
    const { task, official } = begun.acting
    const others: TaskRecord[] = []
    // Held in one order, so that two who merge the same tasks at once wait for each other.
    for (const id of [...new Set(input.others)].sort()) {
      const other = id === task.id ? null : await lockTask(trx, localityId, id)
      if (!other || other.planId !== task.planId || other.review !== 'accepted') return notFound()
      const no = refuseAct('merge', stateOfTask(other, null))
      if (no !== null) return refuseByRule([no])
      others.push(other)
    }
    if (others.some(other => other.deadlines.length > 0) && task.deadlines.length === 0)
      return refuse('merge-needs-deadline', 409)
    const version = task.version + 1
    await beginTaskVersions(trx, localityId, [task])
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    const unitIds = supportersOf(task, others)
    await fillTaskVersions(
      trx,
      localityId,
      [task.id],
      version,
      {
        text: input.text,
        places: JSON.stringify([task, ...others].flatMap(one => one.places)),
        no_support: task.noSupport && unitIds.length === 0,
      },
      { text: mark },
    )
    await replaceSupport(trx, localityId, version, [{ taskId: task.id, unitIds }])
    const ids = others.map(other => other.id)
    await swallow(work, task, others, official)
    const payload = await recordAct(work, task, 'changed', official, { version, taskIds: ids })
    await deriveTask(work, task)
    work.record({ type: 'task-changed', payload: { ...payload, version, fields: ['text', 'support'] } })
    await recordTerms(work, [task.id])
    return done({ taskId: task.id, code: task.code, merged: others.map(other => other.code) })
  },
})

const supportersOf = (task: TaskRecord, others: readonly TaskRecord[]): string[] =>
  [
    ...new Set(
      [...task.support, ...others.flatMap(one => [...one.support, ...(one.lead ? [one.lead] : [])])].map(
        unit => unit.id,
      ),
    ),
  ].filter(id => id !== task.lead?.id)

async function swallow(
  work: Work,
  into: TaskRecord,
  others: readonly TaskRecord[],
  official: Parameters<typeof recordAct>[3],
): Promise<void> {
  for (const other of others) {
    const payload = await recordAct(work, other, 'merged', official, {
      version: other.version,
      taskIds: [into.id],
    })
    await deriveTask(work, other)
    work.record({ type: 'task-merged', payload: { ...payload, into: into.id } })
  }
}
