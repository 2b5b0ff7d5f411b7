import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { decideUpdate, deliveryRefusals } from '../domain/update.ts'
import { adoptionDays } from '../store/plan.ts'
import type { Trx } from '../store/tables.ts'
import { lockTask } from '../store/task.ts'
import { insertUpdate } from '../store/update.ts'
import { deriveTaskSentIn } from './derive-task.ts'
import { digest } from './digest.ts'
import { broughtFiles, lookAtFiles, noteEvidence, putFiles, stampProblems } from './keep-evidence.ts'
import { noteConcernsOfUpdate } from './note-concern.ts'
import { taskObject } from './policy-objects.ts'
import { stateOfTask } from './task-standing.ts'
import { figure } from './typed-figure.ts'
import { change } from './use-case.ts'

/**
 * Reports on a task: where work stands, and a sentence, a percentage, an obstacle or files that say more. With
 * 'delivered' the product is handed in and waits for a second person. Whether it is late is computed, never said here.
 * Files are looked at and freed of what tells where a picture was taken, and kept only when everything else is right.
 */
export const reportProgress = change({
  name: 'report-progress',
  input: z.object({
    taskId: z.uuid(),
    rowVersion: z.number().int(),
    workState: z.enum(['not-begun', 'at-work', 'obstacle', 'delivered'], 'choose-one'),
    text: z.string().trim().max(5000, 'too-long').default(''),
    percent: figure,
    obstacle: z.string().trim().max(2000, 'too-long').default(''),
    proposal: z.string().trim().max(2000, 'too-long').default(''),
    productNote: z.string().trim().max(500, 'too-long').default(''),
    effectiveOn: z.string().refine(isDay, 'no-such-day').optional(),
    files: broughtFiles,
  }),
  inspect: (ctx, { files }) => stampProblems(ctx, files),
  hold: holdTask,
  async run(work, input, stamped, held) {
    if (!held?.task) return notFound()
    const { task, assignedOn } = held
    const no = work.authorise(may(work.actor, 'task.report', taskObject(work.localityId, task)))
    if (no) return no
    if (task.version === 0 || task.review !== 'accepted') return refuse('task-not-running', 409)
    if (task.rowVersion !== input.rowVersion) return refuse('stale', 422, { field: 'text' })
    const day = input.effectiveOn ?? work.today
    const state = stateOfTask(task, assignedOn)
    const decision = decideUpdate(
      state,
      task.product,
      {
        state: input.workState,
        percent: input.percent,
        text: input.text || input.productNote,
        obstacle: input.obstacle,
        evidenceCount: input.files.length,
        on: day,
      },
      work.now,
    )
    const delivered = input.workState === 'delivered'
    // The sentence tells what was done; what is delivered is a file, or a note that says where the product is.
    const undelivered = delivered
      ? deliveryRefusals(state, task.product, { evidenceCount: input.files.length, text: input.productNote })
      : []
    const { taken, problems: unkept } = lookAtFiles(input.files)
    const problems = [
      ...[...(decision.ok ? [] : decision.refusals), ...undelivered].map(problemOf),
      ...unkept,
      ...stamped,
    ]
    if (!decision.ok || problems.length > 0)
      return refuse('bad-input', 422, { problems: uniqueByField(problems) })
    const { checkIn } = decision.facts
    const kind = checkIn !== null ? 'check-in' : delivered ? 'closing' : 'progress'
    const period = checkIn !== null && state.rhythm !== null ? rhythmPeriod(state.rhythm, day).id : null
    const id = work.newId()
    const unitId = task.lead?.id ?? work.actor.appointments[0]?.unitId ?? ''
    const files = await putFiles(work, taken)
    work.send(
      insertUpdate(work.trx, {
        locality_id: work.localityId,
        id,
        task_id: task.id,
        unit_id: unitId,
        author_id: work.actor.personId,
        kind,
        work_state: input.workState,
        text: input.text,
        percent: input.percent === null ? null : String(input.percent),
        obstacle: input.obstacle || null,
        proposal: input.proposal || null,
        product_note: input.productNote || null,
        period,
        effective_on: day,
        recorded_at: work.now,
        state: 'submitted',
        row_version: 1,
      }),
    )
    work.findable({
      kind: 'update',
      id,
      subjectId: task.id,
      code: task.code,
      title: input.text,
      at: work.now,
      texts: [input.text, input.obstacle, input.proposal, input.productNote],
    })
    await deriveTaskSentIn(work, task, kind)
    const kept = noteEvidence(work, { taskId: task.id, updateId: id }, files)
    work.record({
      type: 'update-submitted',
      payload: {
        updateId: id,
        taskId: task.id,
        kind,
        on: day,
        state: input.workState,
        percent: input.percent,
        text: digest(input.text),
        evidence: kept,
      },
    })
    await noteConcernsOfUpdate(work, {
      id,
      taskId: task.id,
      line: task.line,
      unitId,
      effectiveOn: day,
      obstacle: input.obstacle,
      proposal: input.proposal,
    })
    if (kind === 'closing')
      work.record({ type: 'closing-requested', payload: { taskId: task.id, updateId: id, deliveredOn: day } })
    return done({ updateId: id, taskId: task.id, kind })
  },
})

/** The task of a report, held, and the day from which its plan binds. */
export async function holdTask(trx: Trx, localityId: string, { taskId }: { readonly taskId: string }) {
  const [task, since] = await Promise.all([lockTask(trx, localityId, taskId), adoptionDays(trx, localityId)])
  return { task, assignedOn: since.get(task?.planId ?? '') ?? null }
}

/** The rules' names of what this form calls otherwise. */
const FIELDS: Readonly<Record<string, string>> = {
  state: 'workState',
  evidence: 'files',
  on: 'effectiveOn',
}

const problemOf = (refusal: {
  readonly code: string
  readonly field: string | null
  readonly params: FieldProblem['params']
}): FieldProblem => ({
  field: FIELDS[refusal.field ?? ''] ?? refusal.field ?? '',
  code: refusal.code,
  ...(refusal.params ? { params: refusal.params } : {}),
})

const uniqueByField = (problems: readonly FieldProblem[]): FieldProblem[] => [
  ...new Map(problems.map(problem => [`${problem.field} ${problem.code}`, problem])).values(),
]
