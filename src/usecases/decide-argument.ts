import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { type AssignmentRecord, lockAssignment, updateAssignments } from '../store/assignment.ts'
import { lockTask, type TaskRecord } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { endAssignments, insertGiven } from './give-assignments.ts'
import { taskObject } from './policy-objects.ts'
import { fillRunningTasks } from './running-content.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import { change, type Work } from './use-case.ts'

const orEmpty = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal(''), schema]).default('')

const schema = z.object({
  assignmentId: z.uuid(),
  decision: z.enum(['kept', 'changed'], 'choose-one'),
  reason: z.string().trim().max(2000, 'too-long').default(''),
  /** For a lead: another unit to lead. */
  leadUnitId: orEmpty(z.uuid('unknown-unit')),
  /** For a lead the deadline of the task, for a supporting unit the day of its part. */
  due: orEmpty(z.string().refine(isDay, 'no-such-day')),
  /** For a lead. */
  product: z.string().trim().max(500, 'too-long').default(''),
  /** For a supporting unit: other words for its part. */
  part: z.string().trim().max(2000, 'too-long').default(''),
  /** For a supporting unit: it need not support any more. */
  release: z.boolean().default(false),
  /** The document by which a deadline is moved. */
  document: z.string().trim().max(200, 'too-long').default(''),
})
type Input = z.output<typeof schema>

/**
 * Decides on what a unit argued. "Kept" says why and the assignment stands. "Changed" ends it: another unit leads, or
 * the same one with another deadline, product or part, and either answers anew. A deadline is moved only by whoever may
 * decide extensions, as one more decision behind the first.
 */
export const decideArgument = change({
  name: 'decide-argument',
  input: schema,
  async run(work, input) {
    const { trx, localityId, actor, now } = work
    const assignment = await lockAssignment(trx, localityId, input.assignmentId)
    const task = assignment && (await lockTask(trx, localityId, assignment.taskId))
    if (!assignment || !task) return notFound()
    const object = taskObject(localityId, task)
    const no = work.authorise(
      may(actor, 'assignment.decide', { ...object, arguedBy: assignment.answeredBy?.id ?? '' }),
    )
    if (no) return no
    const moves = input.decision === 'changed' && assignment.role === 'lead' && input.due !== ''
    const cannotMove = moves ? work.authorise(may(actor, 'extension.decide', object)) : null
    if (cannotMove) return cannotMove
    if (assignment.answer !== 'argued' || assignment.decision !== null || assignment.endedOn !== null)
      return refuse('already-decided', 409)
    const problems = await problemsOf(work, input, assignment, task)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    await updateAssignments(trx, localityId, [assignment.id], {
      decision: input.decision,
      decided_by: actor.personId,
      decided_at: now,
      decision_reason: input.reason || null,
    })
    work.record({
      type: 'assignment-decided',
      payload: {
        assignmentId: assignment.id,
        taskId: task.id,
        unitId: assignment.unit.id,
        decision: input.decision,
        reason: input.reason === '' ? null : digest(input.reason),
      },
    })
    if (input.decision === 'changed') {
      if (assignment.role === 'lead') await changeLead(work, input, assignment, task)
      else await changePart(work, input, assignment, task)
    }
    return done({ taskId: task.id, code: task.code, decision: input.decision })
  },
})

async function problemsOf(
  work: Work,
  input: Input,
  { role }: AssignmentRecord,
  task: TaskRecord,
): Promise<FieldProblem[]> {
  if (input.decision === 'kept')
    return input.reason === '' ? [{ field: 'reason', code: 'reason-missing' }] : []
  const { leadUnitId, due, product, part, release } = input
  if (role === 'support' && part === '' && due === '' && !release)
    return [{ field: 'part', code: 'nothing-changed' }]
  if (role === 'lead' && leadUnitId === '' && due === '' && product === '')
    return [{ field: 'leadUnitId', code: 'nothing-changed' }]
  const problems: FieldProblem[] = []
  if (due !== '' && due < work.today) problems.push({ field: 'due', code: 'due-in-past' })
  if (role === 'lead' && due !== '' && task.nature === 'regular')
    problems.push({ field: 'due', code: 'regular-has-no-deadline' })
  if (role === 'lead' && due !== '' && task.deadlines.length > 0 && input.document === '')
    problems.push({ field: 'document', code: 'document-missing' })
  if (leadUnitId !== '') {
    const known = (await unitsOf(work.trx, work.localityId)).some(unit => unit.id === leadUnitId)
    if (!known) problems.push({ field: 'leadUnitId', code: 'unknown-unit' })
    else if (leadUnitId === task.lead?.id) problems.push({ field: 'leadUnitId', code: 'leads-already' })
  }
  return problems
}

async function changeLead(work: Work, input: Input, old: AssignmentRecord, task: TaskRecord): Promise<void> {
  const { leadUnitId, due, product } = input
  await fillRunningTasks(work, [task], {
    // The named officer is one of the unit that led.
    ...(leadUnitId === '' ? {} : { leadUnitId, ownerId: '' as const }),
    ...(product === '' ? {} : { product }),
  })
  if (due !== '')
    await decideDeadlines(work, [
      {
        taskId: task.id,
        seq: task.deadlines.length + 1,
        deadline: due,
        effectiveOn: work.today,
        document: input.document || null,
        reason: input.reason || null,
      },
    ])
  if (leadUnitId === '') {
    await endAssignments(work, [old])
    const given = { taskId: task.id, unitId: old.unit.id, role: 'lead' as const, line: task.line }
    await insertGiven(work, [{ ...given, part: null, due: null, byLeadUnit: false }])
  }
  await recordTerms(work, [task.id])
}

async function changePart(work: Work, input: Input, old: AssignmentRecord, task: TaskRecord): Promise<void> {
  if (input.release) {
    const rest = task.support.map(unit => unit.id).filter(id => id !== old.unit.id)
    await fillRunningTasks(work, [task], { supportUnitIds: rest })
    await recordTerms(work, [task.id])
    return
  }
  await endAssignments(work, [old])
  const given = { taskId: task.id, unitId: old.unit.id, role: 'support' as const, line: task.line }
  const part = { part: input.part || old.part, due: input.due || old.due, byLeadUnit: false }
  await insertGiven(work, [{ ...given, ...part }])
}
