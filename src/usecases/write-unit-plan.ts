import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import type { JournalPayloads } from '../domain/journal-payload.ts'
import { done, type FieldProblem, refuse } from '../domain/refusal.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { canWrite, stepProblems, unitPlanState } from '../domain/unit-plan.ts'
import {
  insertUnitPlan,
  type NewStep,
  replaceSteps,
  type UnitPlanRecord,
  unitPlansOf,
  updateUnitPlan,
} from '../store/unit-plan.ts'
import { digest } from './digest.ts'
import { inOffice, taskInHand } from './task-in-hand.ts'
import { change, type Work } from './use-case.ts'

const step = z.object({
  /** '' for a new milestone; one that stood before keeps its id and whether it was reached. */
  id: z.union([z.literal(''), z.uuid()]).default(''),
  text: z.string().trim().max(1000, 'too-long').default(''),
  ownerId: z.union([z.literal(''), z.uuid('unknown-person')]).default(''),
  due: z.union([z.literal(''), z.string().refine(isDay, 'no-such-day')]).default(''),
})

/**
 * Writes the lead unit's own plan for a running task: milestones with owner and day. Lines without words, owner and day
 * are left out. With `submit` it goes to the head of the unit. After one was agreed, writing begins a new version and the
 * agreed one holds until the new is agreed.
 */
export const writeUnitPlan = change({
  name: 'write-unit-plan',
  input: z.object({
    taskId: z.uuid(),
    /** The version that was shown, 0 for none, and its row version. */
    version: z.coerce.number().int().min(0),
    rowVersion: z.coerce.number().int().min(0),
    steps: z.array(step).max(60, 'too-long'),
    submit: z.boolean(),
  }),
  async run(work, input) {
    const found = await taskInHand(work, input.taskId, 'unitPlan.write')
    if (!found.ok) return found
    const { task } = found
    const { trx, localityId, actor, now } = work
    const [latest] = await unitPlansOf(trx, localityId, { taskIds: [task.id] })
    if ((latest?.version ?? 0) !== input.version || (latest?.rowVersion ?? 0) !== input.rowVersion)
      return refuse('stale', 422, { field: 'steps' })
    if (latest && unitPlanState(latest) === 'submitted') return refuse('unit-plan-not-open', 409)
    const given = input.steps
      .map((one, at) => ({ ...one, at }))
      .filter(one => one.text !== '' || one.due !== '' || one.ownerId !== '')
    const deadline = effectiveDue(task.deadlines)
    const problems: FieldProblem[] = [
      ...(given.length === 0 && input.submit ? [{ field: 'steps', code: 'no-steps' }] : []),
      ...stepProblems(
        given.map(one => ({ text: one.text, due: one.due || null })),
        deadline,
      ).map(problem => ({
        field: `steps.${given[problem.at]?.at ?? 0}.${problem.field}`,
        code: problem.code,
        params: { deadline: deadline === null ? '' : formatDay(deadline) },
      })),
    ]
    if (!(await inOffice(work, given.map(one => one.ownerId).filter(Boolean))))
      problems.push({ field: 'steps', code: 'unknown-person' })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const plan = await openVersion(work, task.id, task.lead?.id ?? '', latest)
    const before = new Map(latest?.steps.map(one => [one.id, one]))
    const steps = given.map((one): NewStep => {
      const known = before.get(one.id)
      return {
        id: known?.id ?? work.newId(),
        text: one.text,
        ownerId: one.ownerId || null,
        due: one.due,
        reachedOn: known?.reachedOn ?? null,
      }
    })
    await replaceSteps(trx, localityId, plan.id, steps)
    await updateUnitPlan(trx, localityId, plan.id, {
      decision: null,
      decided_by: null,
      decided_at: null,
      reason: null,
      submitted_by: input.submit ? actor.personId : null,
      submitted_at: input.submit ? now : null,
    })
    const about = { unitPlanId: plan.id, taskId: task.id, unitId: plan.unitId }
    work.record({
      type: 'unit-plan-written',
      payload: {
        ...about,
        version: plan.version,
        steps: steps.length,
        milestones: milestonesTold(steps),
        content: digest(steps),
      },
    })
    if (input.submit) work.record({ type: 'unit-plan-submitted', payload: about })
    return done({ taskId: task.id, code: task.code, submitted: input.submit, version: plan.version })
  },
})

/** Milestones as the journal tells them: without their words. */
export const milestonesTold = (
  steps: readonly NewStep[],
): JournalPayloads['unit-plan-written']['milestones'] =>
  steps.map(({ id, ownerId, due, reachedOn }) => ({ stepId: id, ownerPersonId: ownerId, due, reachedOn }))

/** The version to write into: the one at hand, or a new one when that was agreed or belongs to a unit that led before. */
async function openVersion(work: Work, taskId: string, unitId: string, latest: UnitPlanRecord | undefined) {
  if (latest && canWrite(latest) && latest.unit.id === unitId)
    return { id: latest.id, version: latest.version, unitId }
  const id = work.newId()
  const version = (latest?.version ?? 0) + 1
  await insertUnitPlan(work.trx, work.localityId, {
    id,
    taskId,
    unitId,
    version,
    writtenBy: work.actor.personId,
    writtenAt: work.now,
  })
  return { id, version, unitId }
}
