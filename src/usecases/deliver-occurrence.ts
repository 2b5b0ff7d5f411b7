import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { closedToReports } from '../domain/update.ts'
import { adoptionDays } from '../store/plan.ts'
import { lockOccurrence, updateOccurrence } from '../store/series.ts'
import { lockTask } from '../store/task.ts'
import { insertUpdate } from '../store/update.ts'
import { deriveTaskSentIn } from './derive-task.ts'
import { digest } from './digest.ts'
import { taskObject } from './policy-objects.ts'
import { stateOfTask } from './task-standing.ts'
import { change } from './use-case.ts'

/**
 * Hands in the product of one occurrence of a series. It is a check-in like any other, so the head approves it; late or
 * on time is told by the day of delivery.
 */
export const deliverOccurrence = change({
  name: 'deliver-occurrence',
  input: z.object({
    occurrenceId: z.uuid(),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
    /** Where the product is: number and symbol of the document, or where it is kept. */
    productNote: z.string().trim().min(1, 'missing').max(500, 'too-long'),
    on: z.string().refine(isDay, 'no-such-day').optional(),
  }),
  async run(work, { occurrenceId, text, productNote, on }) {
    const { trx, localityId } = work
    const occurrence = await lockOccurrence(trx, localityId, occurrenceId)
    const task = occurrence && (await lockTask(trx, localityId, occurrence.taskId))
    if (!occurrence || !task) return notFound()
    const no = work.authorise(may(work.actor, 'task.report', taskObject(localityId, task)))
    if (no) return no
    const day = on ?? work.today
    if (day > work.today) return refuse('day-in-future', 422, { field: 'on', params: { on: day } })
    const since = await adoptionDays(trx, localityId)
    const state = stateOfTask(task, since.get(task.planId) ?? null)
    const over = closedToReports(state)
    if (task.version === 0 || over !== null) return refuse(over?.code ?? 'task-not-running', 409)
    if (occurrence.deliveredOn !== null) return refuse('occurrence-delivered', 409)
    const id = work.newId()
    await insertUpdate(trx, {
      locality_id: localityId,
      id,
      task_id: task.id,
      unit_id: task.lead?.id ?? work.actor.appointments[0]?.unitId ?? '',
      author_id: work.actor.personId,
      kind: 'check-in',
      work_state: 'at-work',
      text,
      product_note: productNote,
      period: occurrence.period,
      effective_on: day,
      recorded_at: work.now,
      state: 'submitted',
      row_version: 1,
    })
    await updateOccurrence(trx, localityId, occurrenceId, { update_id: id })
    await deriveTaskSentIn(work, task, 'check-in')
    work.record({
      type: 'update-submitted',
      payload: {
        updateId: id,
        taskId: task.id,
        kind: 'check-in',
        on: day,
        state: 'at-work',
        percent: null,
        text: digest(text),
        evidence: [],
      },
    })
    work.record({
      type: 'occurrence-delivered',
      payload: { occurrenceId, taskId: task.id, updateId: id, on: day, due: occurrence.due },
    })
    return done({ updateId: id, taskId: task.id })
  },
})
