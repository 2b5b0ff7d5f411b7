import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { type TakenFile, takeEvidence } from '../domain/evidence-file.ts'
import { may } from '../domain/policy/may.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { decideUpdate, deliveryRefusals } from '../domain/update.ts'
import { insertEvidence, noteFiles } from '../store/evidence.ts'
import { adoptionDays } from '../store/plan.ts'
import { lockTask } from '../store/task.ts'
import { insertUpdate } from '../store/update.ts'
import { deriveTask } from './derive-task.ts'
import { digest } from './digest.ts'
import { noteConcernsOfUpdate } from './note-concern.ts'
import { taskObject } from './policy-objects.ts'
import { stateOfTask } from './task-standing.ts'
import { figure } from './typed-figure.ts'
import { change, type Work } from './use-case.ts'

const broughtFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })

/**
 * Reports on a task: where work stands, a sentence, a percentage, an obstacle or a proposal, files. With
 * 'delivered' the product is handed in and waits for a second person. Whether it is late is computed, never said here.
 * Files are looked at and freed of what tells where a picture was taken, and kept only when everything else is right.
 */
export const reportProgress = change({
  name: 'report-progress',
  input: z.object({
    taskId: z.uuid(),
    rowVersion: z.number().int(),
    workState: z.enum(['not-begun', 'at-work', 'obstacle', 'delivered'], 'choose-one'),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
    percent: figure,
    obstacle: z.string().trim().max(2000, 'too-long').default(''),
    proposal: z.string().trim().max(2000, 'too-long').default(''),
    productNote: z.string().trim().max(500, 'too-long').default(''),
    effectiveOn: z.string().refine(isDay, 'no-such-day').optional(),
    files: z.array(broughtFile).max(20, 'too-many-files').default([]),
  }),
  async run(work, input) {
    const task = await lockTask(work.trx, work.localityId, input.taskId)
    if (!task) return notFound()
    const no = work.authorise(may(work.actor, 'task.report', taskObject(work.localityId, task)))
    if (no) return no
    if (task.version === 0 || task.review !== 'accepted') return refuse('task-not-running', 409)
    if (task.rowVersion !== input.rowVersion) return refuse('stale', 422, { field: 'text' })
    const since = await adoptionDays(work.trx, work.localityId)
    const day = input.effectiveOn ?? work.today
    const state = stateOfTask(task, since.get(task.planId) ?? null)
    const decision = decideUpdate(
      state,
      task.product,
      {
        state: input.workState,
        percent: input.percent,
        text: input.text,
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
    const looked = input.files.map(takeEvidence)
    const problems = [
      ...[...(decision.ok ? [] : decision.refusals), ...undelivered].map(problemOf),
      ...looked.flatMap(one => (one.ok ? [] : [{ field: 'files', code: one.code, params: one.params }])),
    ]
    if (!decision.ok || problems.length > 0)
      return refuse('bad-input', 422, { problems: uniqueByField(problems) })
    const { checkIn } = decision.facts
    const kind = checkIn !== null ? 'check-in' : delivered ? 'closing' : 'progress'
    const period = checkIn !== null && state.rhythm !== null ? rhythmPeriod(state.rhythm, day).id : null
    const id = work.newId()
    await insertUpdate(work.trx, {
      locality_id: work.localityId,
      id,
      task_id: task.id,
      unit_id: task.lead?.id ?? work.actor.appointments[0]?.unitId ?? '',
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
    })
    const kept = await keepFiles(
      work,
      task.id,
      id,
      looked.flatMap(one => (one.ok ? [one.file] : [])),
    )
    await deriveTask(work, task)
    work.record({
      type: 'update-submitted',
      payload: {
        updateId: id,
        taskId: task.id,
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
      unitId: task.lead?.id ?? work.actor.appointments[0]?.unitId ?? '',
      effectiveOn: day,
      obstacle: input.obstacle,
      proposal: input.proposal,
    })
    if (kind === 'closing')
      work.record({ type: 'closing-requested', payload: { taskId: task.id, updateId: id, deliveredOn: day } })
    return done({ updateId: id, taskId: task.id, kind })
  },
})

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

/** Keeps the files and notes whose evidence they are. Returns their hashes. */
async function keepFiles(
  work: Work,
  taskId: string,
  updateId: string,
  files: readonly TakenFile[],
): Promise<string[]> {
  const kept = []
  for (const { name, mediaType, bytes } of files)
    kept.push({ name, mediaType, ...(await work.ctx.files.put(work.localityId, bytes)) })
  await noteFiles(work.trx, work.localityId, kept, work.now)
  const rows = []
  for (const { sha256, name, bytes } of kept) {
    const evidenceId = work.newId()
    rows.push({
      locality_id: work.localityId,
      id: evidenceId,
      task_id: taskId,
      update_id: updateId,
      sha256,
      name,
      added_by: work.actor.personId,
      added_at: work.now,
    })
    work.record({
      type: 'evidence-added',
      payload: { evidenceId, taskId, file: sha256, bytes },
    })
  }
  await insertEvidence(work.trx, rows)
  return rows.map(row => row.sha256)
}
