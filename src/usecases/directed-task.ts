import { z } from 'zod'
import { type Day, partsOf } from '../domain/day.ts'
import { done, type FieldProblem, type Outcome, refuse } from '../domain/refusal.ts'
import type { Line } from '../domain/role.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { type DocumentRecord, linkTaskDocument } from '../store/document.ts'
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
import { type AssignmentFields, assignmentFields, consistent, unknownReferences } from './assignment.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { addRunningTask } from './running-task.ts'
import { unclearTasks } from './unclear-tasks.ts'
import type { Work } from './use-case.ts'

/** What is said of a task that a document gives: whose line, what, and the six clarities. */
export const directedFields = {
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
}
export type DirectedTask = z.output<z.ZodObject<typeof directedFields>>

/** The terms of a task by a document of a day, and what is wrong with them. */
export async function directedTerms(
  work: Work,
  dated: Day,
  given: Pick<DirectedTask, 'fields' | 'workingDays'>,
): Promise<{ readonly fields: AssignmentFields; readonly problems: readonly FieldProblem[] }> {
  const deadline =
    given.workingDays === null
      ? given.fields.deadline
      : addWorkingDays(await calendarOf(work), dated, given.workingDays)
  const fields = consistent({
    ...given.fields,
    ...(deadline ? { deadline, nature: 'dated' as const } : {}),
  })
  const problems = await unknownReferences(work, fields)
  if (!fields.leadUnitId) problems.push({ field: 'leadUnitId', code: 'lead-missing' })
  if (fields.nature === undefined || fields.nature === 'unknown')
    problems.push({ field: 'nature', code: 'choose-one' })
  else if (fields.nature === 'dated' && !deadline)
    problems.push({ field: 'deadline', code: 'deadline-or-days' })
  if (deadline && deadline < dated)
    problems.push({ field: 'deadline', code: 'before-document', params: { on: dated } })
  return { fields, problems }
}

/**
 * Gives a task by a registered document: it stands in the running plan of kind 'directing' of its line and year, under
 * the document. Who may give it has been asked before.
 */
export async function directedTask(
  work: Work,
  document: Pick<DocumentRecord, 'id' | 'number' | 'dated'>,
  given: DirectedTask & { readonly planTitle: string },
): Promise<Outcome<{ readonly taskId: string; readonly planId: string }>> {
  const { trx, localityId } = work
  const { fields, problems } = await directedTerms(work, document.dated, given)
  if (problems.length > 0) return refuse('bad-input', 422, { problems })
  const plan = await directingPlan(work, given.line, given.planTitle)
  const taskId = await addRunningTask(
    work,
    plan,
    { text: given.text, groupTitle: null, fields, document: document.number, originOf: [] },
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
}

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
