import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { done, refuse } from '../domain/refusal.ts'
import { updateAssignments } from '../store/assignment.ts'
import { unitsOf } from '../store/unit.ts'
import { assignmentForAnswer } from './assignment-for-answer.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

const orEmpty = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal(''), schema]).default('')

/**
 * The unit gives reasons against, and may propose another unit to lead, another deadline, another product. Nothing
 * changes until whoever assigns has decided.
 */
export const argueAssignment = change({
  name: 'argue-assignment',
  input: z.object({
    assignmentId: z.uuid(),
    reason: z.string().trim().min(1, 'argument-missing').max(2000, 'too-long'),
    leadUnitId: orEmpty(z.uuid('unknown-unit')),
    due: orEmpty(z.string().refine(isDay, 'no-such-day')),
    product: z.string().trim().max(500, 'too-long').default(''),
  }),
  async run(work, { assignmentId, reason, leadUnitId, due, product }) {
    const found = await assignmentForAnswer(work, assignmentId)
    if (!found.ok) return found
    const { assignment, task } = found
    const { trx, localityId, actor, now, today } = work
    const problems = []
    if (leadUnitId !== '') {
      const known = (await unitsOf(trx, localityId)).some(unit => unit.id === leadUnitId)
      if (!known) problems.push({ field: 'leadUnitId', code: 'unknown-unit' })
      else if (leadUnitId === task.lead?.id) problems.push({ field: 'leadUnitId', code: 'leads-already' })
    }
    if (due !== '' && due < today) problems.push({ field: 'due', code: 'due-in-past' })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    await updateAssignments(trx, localityId, [assignmentId], {
      answer: 'argued',
      answered_by: actor.personId,
      answered_at: now,
      argument: reason,
      proposed_lead_id: leadUnitId || null,
      proposed_due: due || null,
      proposed_product: product || null,
    })
    work.record({
      type: 'assignment-argued',
      payload: {
        assignmentId,
        taskId: task.id,
        unitId: assignment.unit.id,
        reason: digest(reason),
        leadUnitId: leadUnitId || null,
        due: due || null,
        product: product === '' ? null : digest(product),
      },
    })
    return done({ taskId: task.id, code: task.code })
  },
})
