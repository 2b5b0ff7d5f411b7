import { z } from 'zod'
import { done, refuse } from '../domain/refusal.ts'
import { copyTask, roomForParts, updateTask } from '../store/task-write.ts'
import { unitsOf } from '../store/unit.ts'
import { actInput, beginAct, recordAct } from './act-on-task.ts'
import { assignmentFields, taskColumns } from './assignment.ts'
import { deriveTask } from './derive-task.ts'
import { beginPart } from './running-part.ts'
import { recordTerms } from './task-terms.ts'
import { change } from './use-case.ts'

const part = z.object({
  text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
  leadUnitId: assignmentFields.shape.leadUnitId,
})

/**
 * Splits a running task into two or more that go on in its place. Each part keeps assignment, sources and every
 * decision on the deadline, so that no lateness is lost by splitting; what was reported stays with the whole, which
 * counts nowhere from then on.
 */
export const splitRunningTask = change({
  name: 'split-running-task',
  input: actInput.extend({ parts: z.array(part).min(2, 'too-few-parts').max(20) }),
  async run(work, input) {
    const begun = await beginAct(work, 'split', input)
    if (!begun.ok) return begun
    const { trx, localityId } = work
    const { task, official } = begun.acting
    const known = new Set((await unitsOf(trx, localityId)).map(unit => unit.id))
    if (input.parts.some(({ leadUnitId }) => leadUnitId && !known.has(leadUnitId)))
      return refuse('unknown-unit', 422, { field: 'parts' })
    const first = await roomForParts(trx, localityId, task, input.parts.length)
    const parts = input.parts.map(({ text }, index) => ({
      id: work.newId(),
      code: `${task.code}.${first + index}`,
      position: task.position + index + 1,
      text,
    }))
    await copyTask(trx, localityId, { ...task, version: 1 }, parts)
    const ids = parts.map(one => one.id)
    await updateTask(trx, localityId, ids, {
      review: 'accepted',
      reviewed_by: work.actor.personId,
      reviewed_at: work.now,
      bound_since: official.effectiveOn,
    })
    for (const [at, { leadUnitId }] of input.parts.entries()) {
      const id = ids[at]
      if (id !== undefined) await beginPart(work, task, id, leadUnitId ? taskColumns({ leadUnitId }) : null)
    }
    const payload = await recordAct(work, task, 'split', official, { version: task.version, taskIds: ids })
    await deriveTask(work, task)
    work.record({ type: 'task-split', payload: { ...payload, into: ids } })
    await recordTerms(work, ids)
    return done({ taskId: task.id, code: task.code, taskIds: ids, codes: parts.map(one => one.code) })
  },
})
