import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { unitPlanState } from '../domain/unit-plan.ts'
import { markStep as keepMark, unitPlansOf } from '../store/unit-plan.ts'
import { taskInHand } from './task-in-hand.ts'
import { change } from './use-case.ts'

/** Says that a milestone of the agreed plan of a unit was reached today, or takes that back. */
export const markStep = change({
  name: 'mark-step',
  input: z.object({ taskId: z.uuid(), stepId: z.uuid(), reached: z.boolean() }),
  async run(work, { taskId, stepId, reached }) {
    const found = await taskInHand(work, taskId, 'unitPlan.write')
    if (!found.ok) return found
    const { trx, localityId, actor, today } = work
    const plans = await unitPlansOf(trx, localityId, { taskIds: [taskId] })
    const agreed = plans.find(plan => unitPlanState(plan) === 'agreed')
    const holder = agreed ?? plans[0]
    const step = holder?.steps.find(one => one.id === stepId)
    if (!holder || !step) return notFound()
    if (!agreed) return refuse('unit-plan-not-agreed', 409)
    const on = reached ? (step.reachedOn ?? today) : null
    // A newer version that is being written holds the same milestone.
    for (const plan of plans.filter(one => one.version >= agreed.version))
      await keepMark(trx, localityId, plan.id, stepId, { on, by: actor.personId })
    work.record({
      type: 'unit-plan-step-marked',
      payload: { unitPlanId: agreed.id, taskId, stepId, reachedOn: on },
    })
    return done({ taskId, code: found.task.code, reached })
  },
})
