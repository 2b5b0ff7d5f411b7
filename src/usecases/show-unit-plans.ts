import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { stepIsLate } from '../domain/unit-plan.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { unitPlansOf } from '../store/unit-plan.ts'
import { look } from './use-case.ts'

/**
 * One unit's own plans for the running tasks that it leads, in plan order: each task with its deadline, product, officer
 * and the milestones of the version that was agreed; null where the unit has none. For the unit's yearly work programme.
 */
export const showUnitPlans = look({
  name: 'show-unit-plans',
  input: z.object({ unitId: z.uuid() }),
  async run(work, { unitId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const [units, tasks, plans] = await Promise.all([
      unitsOf(trx, localityId),
      tasksOf(trx, localityId, { leadUnitIds: [unitId], running: true }),
      unitPlansOf(trx, localityId, { unitId, agreed: true }),
    ])
    const unit = units.find(one => one.id === unitId)
    if (!unit) return notFound()
    // Reversed, so that of a task's versions the newest is kept.
    const agreed = new Map([...plans].reverse().map(plan => [plan.taskId, plan]))
    return done({
      unit: { id: unit.id, name: unit.name },
      tasks: tasks.map(task => {
        const plan = agreed.get(task.id)
        return {
          id: task.id,
          planId: task.planId,
          code: task.code,
          text: task.text,
          owner: task.owner,
          product: task.product,
          due: effectiveDue(task.deadlines),
          steps:
            plan === undefined ? null : plan.steps.map(one => ({ ...one, late: stepIsLate(one, today) })),
        }
      }),
    })
  },
})
