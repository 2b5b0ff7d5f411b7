import { z } from 'zod'
import { type Day, partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import type { Line } from '../domain/role.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { documentById, linkTaskDocument } from '../store/document.ts'
import {
  directingPlanId,
  insertPlan,
  insertPlanVersion,
  lockPlan,
  type PlanRecord,
  updatePlan,
} from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { oneAtATime } from '../store/transaction.ts'
import { assignmentFields, consistent, unknownReferences } from './assignment.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { addRunningTask } from './running-task.ts'
import { unclearTasks } from './unclear-tasks.ts'
import { change, type Work } from './use-case.ts'

/**
 * Gives a task by a registered document in one form. It stands in the running plan of kind 'directing' of its line and
 * year, beside those of the plans, so that everything that counts tasks counts it. A deadline of "N working days" runs
 * from the day of the document.
 */
export const directTask = change({
  name: 'direct-task',
  input: z.object({
    documentId: z.uuid(),
    line: z.enum(['state', 'party']),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
    fields: assignmentFields,
    /** Instead of a day: so many working days after the document was signed. */
    workingDays: z
      .number('no-number')
      .int('no-number')
      .min(1, 'out-of-range')
      .max(365, 'out-of-range')
      .nullable()
      .default(null),
    /** Title of the plan that holds such tasks of a year, for its first one. */
    planTitle: z.string().trim().min(1).max(1000),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'task.direct', { ...work.here, line: input.line }))
    if (no) return no
    const { trx, localityId } = work
    const document = await documentById(trx, localityId, input.documentId)
    if (!document) return notFound()
    const deadline =
      input.workingDays === null
        ? input.fields.deadline
        : addWorkingDays(await calendarOf(work), document.dated, input.workingDays)
    const fields = consistent({
      ...input.fields,
      ...(deadline ? { deadline, nature: 'dated' as const } : {}),
    })
    const problems = await unknownReferences(work, fields)
    if (!fields.leadUnitId) problems.push({ field: 'leadUnitId', code: 'lead-missing' })
    if (fields.nature === undefined || fields.nature === 'unknown')
      problems.push({ field: 'nature', code: 'choose-one' })
    else if (fields.nature === 'dated' && !deadline) problems.push({ field: 'deadline', code: 'missing' })
    if (deadline && deadline < document.dated)
      problems.push({ field: 'deadline', code: 'before-document', params: { on: document.dated } })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const plan = await directingPlan(work, input.line, input.planTitle)
    const taskId = await addRunningTask(
      work,
      plan,
      { text: input.text, groupTitle: null, fields, document: document.number, originOf: [] },
      'V',
    )
    const unclear = await unclearTasks(work, await tasksOf(trx, localityId, { ids: [taskId] }))
    if (unclear.length > 0)
      return refuse('bad-input', 422, { problems: unclear.map(one => ({ ...one, field: 'text' })) })
    await linkTaskDocument(trx, {
      locality_id: localityId,
      task_id: taskId,
      document_id: document.id,
      relation: 'origin',
      added_by: work.actor.personId,
      added_at: work.now,
    })
    work.record({ type: 'task-directed', payload: { taskId, documentId: document.id, planId: plan.id } })
    return done({ taskId, planId: plan.id })
  },
})

/** The running plan of the year that holds what documents order on this line, held; made when there is none yet. */
async function directingPlan(work: Work, line: Line, title: string): Promise<PlanRecord> {
  const { trx, localityId, today } = work
  const { year } = partsOf(today)
  await oneAtATime(trx, `${localityId}/directing/${line}/${year}`)
  const known = await directingPlanId(trx, localityId, line, year)
  const planId = known ?? (await beginDirectingPlan(work, line, title, today))
  const plan = await lockPlan(trx, localityId, planId)
  if (!plan) throw new Error('the plan of directing documents was not kept')
  return plan
}

async function beginDirectingPlan(work: Work, line: Line, title: string, today: Day): Promise<string> {
  const { trx, localityId } = work
  const planId = work.newId()
  await insertPlan(trx, localityId, {
    id: planId,
    line,
    kind: 'directing',
    title,
    year: partsOf(today).year,
    standingUnitId: work.actor.appointments[0]?.unitId ?? null,
    stage: 'draft',
    createdAt: work.now,
    createdBy: work.actor.personId,
  })
  await insertPlanVersion(trx, localityId, {
    planId,
    version: 1,
    number: null,
    dated: null,
    title,
    effectiveOn: today,
    adoptedAt: work.now,
    adoptedBy: work.actor.personId,
  })
  await updatePlan(trx, localityId, planId, {
    stage: 'adopted',
    current_version: 1,
    adopted_at: work.now,
  })
  work.record({ type: 'plan-started', payload: { planId, line } })
  work.record({
    type: 'plan-adopted',
    payload: { planId, version: 1, content: digest([title, line]), targets: 0, tasks: 0 },
  })
  return planId
}
