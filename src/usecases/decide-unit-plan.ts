import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { unitPlanState } from '../domain/unit-plan.ts'
import { lockTask } from '../store/task.ts'
import { unitPlansOf, updateUnitPlan } from '../store/unit-plan.ts'
import { headedUnits } from './assignment-object.ts'
import { digest } from './digest.ts'
import { taskObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/** The head of the unit agrees to its plan for a task, or gives it back with a reason. */
export const decideUnitPlan = change({
  name: 'decide-unit-plan',
  input: z.object({
    taskId: z.uuid(),
    decision: z.enum(['agreed', 'returned'], 'choose-one'),
    reason: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, { taskId, decision, reason }) {
    const { trx, localityId, actor, now } = work
    const task = await lockTask(trx, localityId, taskId)
    if (!task) return notFound()
    const headed = await headedUnits(work)
    const unitId = task.lead?.id ?? ''
    const object = { ...taskObject(localityId, task), unitId, unitHasHead: headed.has(unitId) }
    const no = work.authorise(may(actor, 'unitPlan.decide', object))
    if (no) return no
    const [plan] = await unitPlansOf(trx, localityId, { taskIds: [taskId] })
    if (!plan || unitPlanState(plan) !== 'submitted') return refuse('unit-plan-not-waiting', 409)
    if (decision === 'returned' && reason === '') return refuse('reason-missing', 422, { field: 'reason' })
    await updateUnitPlan(trx, localityId, plan.id, {
      decision,
      decided_by: actor.personId,
      decided_at: now,
      reason: reason || null,
    })
    const about = { unitPlanId: plan.id, taskId, unitId: plan.unit.id }
    work.record(
      decision === 'agreed'
        ? { type: 'unit-plan-agreed', payload: about }
        : { type: 'unit-plan-returned', payload: { ...about, reason: digest(reason) } },
    )
    return done({ taskId, code: task.code, decision })
  },
})
