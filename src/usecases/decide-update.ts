import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { refuseAct } from '../domain/task-act.ts'
import { peopleOf } from '../store/person.ts'
import { lockTask } from '../store/task.ts'
import { decideUpdateRow, lockUpdate } from '../store/update.ts'
import { refuseByRule } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { digest } from './digest.ts'
import { withdrawConcernsOfUpdate } from './note-concern.ts'
import { refuseWaitingExtensions } from './settle-extensions.ts'
import { stateOfTask } from './task-standing.ts'
import { change } from './use-case.ts'
import { mayDecide } from './waiting.ts'

/**
 * Approves an update or returns it with a reason. Approving a closing ends the task, on the day its product was
 * delivered; nobody approves what is their own.
 */
export const decideUpdate = change({
  name: 'decide-update',
  input: z.object({
    updateId: z.uuid(),
    decision: z.enum(['approved', 'returned'], 'choose-one'),
    reason: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, { updateId, decision, reason }) {
    const update = await lockUpdate(work.trx, work.localityId, updateId)
    const task = update && (await lockTask(work.trx, work.localityId, update.taskId))
    if (!update || !task) return notFound()
    const authors = await peopleOf(work.trx, work.localityId, {
      personIds: [update.author.id],
      day: work.today,
    })
    const no = work.authorise(mayDecide(work, update, task, authors))
    if (no) return no
    if (update.state !== 'submitted')
      return refuse('already-decided', 409, { params: { state: update.state } })
    const astray =
      update.kind === 'closing'
        ? refuseAct(decision === 'approved' ? 'confirm-closing' : 'return-closing', stateOfTask(task, null))
        : null
    if (astray !== null) return refuseByRule([astray])
    if (decision === 'returned' && reason === '') return refuse('reason-missing', 422, { field: 'reason' })
    await decideUpdateRow(work.trx, work.localityId, updateId, {
      state: decision,
      decidedBy: work.actor.personId,
      decidedAt: work.now,
      reason: reason || null,
    })
    await deriveTask(work, task)
    const closing = update.kind === 'closing'
    if (decision === 'approved') {
      const noMore = { reason: null, document: null, documentOn: null }
      if (closing) await refuseWaitingExtensions(work, task.id, noMore)
      work.record(
        closing
          ? {
              type: 'closing-confirmed',
              payload: { taskId: task.id, updateId, closedOn: update.effectiveOn },
            }
          : { type: 'update-approved', payload: { updateId, taskId: task.id } },
      )
      if (update.kind === 'check-in' && update.period !== null) {
        work.record({ type: 'checked-in', payload: { updateId, taskId: task.id, periodId: update.period } })
      }
    } else {
      work.record({
        type: closing ? 'closing-returned' : 'update-returned',
        payload: { taskId: task.id, updateId, reason: digest(reason) },
      })
      await withdrawConcernsOfUpdate(work, updateId, reason)
    }
    return done({ taskId: task.id, code: task.code, updateId, kind: update.kind, decision })
  },
})
