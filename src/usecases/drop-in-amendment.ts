import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { phaseOf } from '../domain/task-act.ts'
import { putAmendmentItem } from '../store/amendment.ts'
import { targetById } from '../store/target.ts'
import { taskById } from '../store/task.ts'
import { ENDED } from './amend-task.ts'
import { openAmendment } from './amendment.ts'
import { digest } from './digest.ts'
import { stateOfTask } from './task-standing.ts'
import { change } from './use-case.ts'

/** Writes into the open amendment that the plan is to be without a task or target. */
export const dropInAmendment = change({
  name: 'drop-in-amendment',
  input: z.object({ planId: z.uuid(), item: z.enum(['task', 'target']), itemId: z.uuid() }),
  async run(work, { planId, item, itemId }) {
    const open = await openAmendment(work, planId)
    if (!open.ok) return open
    const { trx, localityId } = work
    const task = item === 'task' ? await taskById(trx, localityId, itemId) : null
    const found = task ?? (await targetById(trx, localityId, itemId))
    if (!found || found.planId !== planId || found.review !== 'accepted') return notFound()
    if (task && ENDED.includes(phaseOf(stateOfTask(task, null))))
      return refuse('amendment-item-ended', 409, { params: { codes: task.code } })
    const id = work.newId()
    await putAmendmentItem(trx, localityId, {
      id,
      amendmentId: open.amendment.id,
      item,
      change: 'dropped',
      itemId,
      content: {},
      by: work.actor.personId,
      at: work.now,
    })
    work.record({
      type: 'amendment-item',
      payload: {
        planId,
        amendmentId: open.amendment.id,
        item,
        itemId,
        change: 'dropped',
        content: digest({}),
      },
    })
    return done({ planId, code: found.code })
  },
})
