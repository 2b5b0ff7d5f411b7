import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { lockTask } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { asLeadUnit } from './assignment-object.ts'
import { endAssignments, insertGiven } from './give-assignments.ts'
import { taskObject } from './policy-objects.ts'
import { fillRunningTasks } from './running-content.ts'
import { recordTerms } from './task-terms.ts'
import { change } from './use-case.ts'

/**
 * Gives a supporting unit its part of a running task: what it does and by when. A unit that does not support yet begins
 * to; for one that does, the new part takes the place of the old, which it answers anew.
 */
export const givePart = change({
  name: 'give-part',
  input: z.object({
    taskId: z.uuid(),
    unitId: z.string().min(1, 'unit-missing').pipe(z.uuid('unknown-unit')),
    part: z.string().trim().min(1, 'part-missing').max(2000, 'too-long'),
    due: z.union([z.literal(''), z.string().refine(isDay, 'no-such-day')]).default(''),
  }),
  async run(work, { taskId, unitId, part, due }) {
    const { trx, localityId, actor, today } = work
    const task = await lockTask(trx, localityId, taskId)
    if (!task) return notFound()
    const no = work.authorise(may(actor, 'assignment.give', taskObject(localityId, task)))
    if (no) return no
    if (
      task.version === 0 ||
      task.review !== 'accepted' ||
      task.closedOn !== null ||
      task.cancelledOn !== null
    )
      return refuse('task-not-running', 409)
    const unit = (await unitsOf(trx, localityId)).find(one => one.id === unitId)
    const wrong = (field: string, code: string) => refuse('bad-input', 422, { problems: [{ field, code }] })
    if (!unit) return wrong('unitId', 'unknown-unit')
    if (unitId === task.lead?.id) return wrong('unitId', 'leads-already')
    if (due !== '' && due < today) return wrong('due', 'due-in-past')
    const open = await assignmentsOf(trx, localityId, { taskIds: [taskId], inForce: true })
    await endAssignments(
      work,
      open.filter(one => one.role === 'support' && one.unit.id === unitId),
    )
    if (!task.support.some(one => one.id === unitId))
      await fillRunningTasks(work, [task], {
        supportUnitIds: [...task.support.map(one => one.id), unitId],
        noSupport: false,
      })
    const byLeadUnit = asLeadUnit(work, task)
    const given = { taskId, unitId, role: 'support' as const, line: task.line }
    await insertGiven(work, [{ ...given, part, due: due || null, byLeadUnit }])
    await recordTerms(work, [taskId])
    return done({ taskId, code: task.code, unit: unit.name })
  },
})
