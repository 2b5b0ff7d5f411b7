import { copyDocuments, copyParts, linkOpenConcerns } from '../store/carried-belongings.ts'
import { evidenceOf, insertEvidence } from '../store/evidence.ts'
import { insertSubtask, insertSubtaskReport, subtasksOf, updateSubtasks } from '../store/subtask.ts'
import { lockTask, type TaskRecord } from '../store/task.ts'
import {
  insertUnitPlan,
  replaceSteps,
  type UnitPlanRecord,
  unitPlansOf,
  updateUnitPlan,
} from '../store/unit-plan.ts'
import { decideUpdateRow, insertUpdate, type UpdateRecord, updatesOf } from '../store/update.ts'
import type { CarriedCopy } from '../store/year-closing.ts'
import { recordAct } from './act-on-task.ts'
import type { Carrying } from './carry-items.ts'
import { deriveTask } from './derive-task.ts'
import { digest } from './digest.ts'
import { carryExtensions } from './settle-extensions.ts'
import type { Work } from './use-case.ts'
import { milestonesTold } from './write-unit-plan.ts'

/**
 * What goes along with tasks that go on in another plan: the documents they stem from or cite, obstacles nobody has
 * answered, the parts of supporting units, pieces, the unit's own plan, a rest that has not ended, a later deadline that
 * was asked for, and what was handed in and waits. To be called when the copies stand and their assignments are given; the old tasks have ended.
 */
export async function carryBelongings(
  work: Work,
  carrying: Carrying,
  copies: readonly CarriedCopy[],
  tasks: readonly TaskRecord[],
): Promise<void> {
  if (copies.length === 0) return
  const { trx, localityId, now, actor } = work
  const cited = await copyDocuments(trx, localityId, copies, { personId: actor.personId, at: now })
  for (const payload of cited) work.record({ type: 'document-cited', payload })
  await linkOpenConcerns(trx, localityId, copies)
  for (const { part, ...given } of await copyParts(trx, localityId, copies))
    work.record({
      type: 'assignment-carried',
      payload: { ...given, part: part === null ? null : digest(part) },
    })
  const into = new Map(copies.map(copy => [copy.fromId, copy.toId]))
  await carrySubtasks(work, into)
  await carryUnitPlans(work, into, tasks)
  await carryWaiting(work, carrying, into)
  await carryExtensions(work, into)
  for (const task of tasks.filter(one => one.suspendedOn !== null))
    await restOn(work, carrying, into.get(task.id) ?? '')
}

type Into = ReadonlyMap<string, string>

/** Pieces go on with their owner, their day and how far they are; what was dropped stays behind. */
async function carrySubtasks(work: Work, into: Into): Promise<void> {
  const { trx, localityId, actor, now, today } = work
  const pieces = await subtasksOf(trx, localityId, { taskIds: [...into.keys()] })
  for (const piece of pieces.filter(one => one.state !== 'dropped')) {
    const taskId = into.get(piece.taskId)
    if (taskId === undefined) continue
    const id = work.newId()
    const owner = piece.owner?.id ?? null
    const { text, due, state, stateOn } = piece
    await insertSubtask(trx, localityId, {
      id,
      taskId,
      text,
      ownerId: owner,
      due,
      addedBy: actor.personId,
      addedAt: piece.addedAt,
      on: today,
    })
    work.record({
      type: 'subtask-added',
      payload: { subtaskId: id, taskId, ownerPersonId: owner, due, text: digest(text) },
    })
    if (state === 'not-begun') continue
    await insertSubtaskReport(trx, localityId, {
      id: work.newId(),
      subtaskId: id,
      state,
      note: null,
      on: stateOn,
      at: now,
      byId: actor.personId,
    })
    await updateSubtasks(trx, localityId, [id], { state, state_on: stateOn })
    work.record({
      type: 'subtask-reported',
      payload: { subtaskId: id, taskId, state, on: stateOn, note: null },
    })
  }
}

/** The plan that the lead unit's head agreed to goes on as the first version, what was written after it as the next. */
async function carryUnitPlans(work: Work, into: Into, tasks: readonly TaskRecord[]): Promise<void> {
  const plans = await unitPlansOf(work.trx, work.localityId, { taskIds: [...into.keys()] })
  for (const task of tasks) {
    const own = plans.filter(plan => plan.taskId === task.id && plan.unit.id === task.lead?.id)
    const agreed = own.findIndex(plan => plan.decision === 'agreed')
    const kept = (agreed === -1 ? own.slice(0, 1) : own.slice(0, agreed + 1)).toReversed()
    for (const [at, plan] of kept.entries()) await carryPlan(work, plan, into.get(task.id) ?? '', at + 1)
  }
}

async function carryPlan(work: Work, plan: UnitPlanRecord, taskId: string, version: number): Promise<void> {
  const { trx, localityId, actor, now } = work
  const id = work.newId()
  const unitId = plan.unit.id
  await insertUnitPlan(trx, localityId, {
    id,
    taskId,
    unitId,
    version,
    writtenBy: plan.writtenBy.id,
    writtenAt: now,
  })
  const steps = plan.steps.map(step => ({
    id: work.newId(),
    text: step.text,
    ownerId: step.owner?.id ?? null,
    due: step.due,
    reachedOn: step.reachedOn,
  }))
  await replaceSteps(trx, localityId, id, steps)
  const submitted = plan.submittedBy !== null
  await updateUnitPlan(trx, localityId, id, {
    submitted_by: plan.submittedBy?.id ?? null,
    submitted_at: submitted ? now : null,
    decision: plan.decision,
    decided_by: plan.decidedBy?.id ?? null,
    decided_at: plan.decidedAt,
    reason: plan.reason,
  })
  const about = { unitPlanId: id, taskId, unitId }
  work.record({
    type: 'unit-plan-written',
    payload: {
      ...about,
      version,
      steps: steps.length,
      milestones: milestonesTold(steps),
      content: digest(steps),
    },
  })
  if (submitted) work.record({ type: 'unit-plan-submitted', payload: about })
  if (plan.decision === 'agreed') work.record({ type: 'unit-plan-agreed', payload: about })
  if (plan.decision === 'returned')
    work.record({
      type: 'unit-plan-returned',
      payload: { ...about, reason: digest(plan.reason ?? actor.personId) },
    })
}

/**
 * What was handed in and nobody has decided waits on the carried task, with its day, its author and its files, and is
 * given back where the task ended: one thing waits in one place.
 */
async function carryWaiting(work: Work, carrying: Carrying, into: Into): Promise<void> {
  const { trx, localityId } = work
  const from = [...into.keys()]
  const waiting = await updatesOf(trx, localityId, { taskIds: from, state: 'submitted' })
  if (waiting.length === 0) return
  const files = (await evidenceOf(trx, localityId, { taskIds: from })).filter(file => file.updateId !== null)
  const touched = new Set<string>()
  for (const update of waiting.toReversed()) {
    const taskId = into.get(update.taskId) ?? ''
    await giveBack(work, carrying, update)
    await handInAgain(
      work,
      update,
      taskId,
      files.filter(file => file.updateId === update.id),
    )
    touched.add(update.taskId).add(taskId)
  }
  for (const id of touched) {
    const task = await lockTask(trx, localityId, id)
    if (task) await deriveTask(work, task)
  }
}

async function giveBack(work: Work, { reason }: Carrying, update: UpdateRecord): Promise<void> {
  const { trx, localityId, actor, now } = work
  await decideUpdateRow(trx, localityId, update.id, {
    state: 'returned',
    decidedBy: actor.personId,
    decidedAt: now,
    reason,
  })
  work.record({
    type: update.kind === 'closing' ? 'closing-returned' : 'update-returned',
    payload: { taskId: update.taskId, updateId: update.id, reason: digest(reason) },
  })
}

async function handInAgain(
  work: Work,
  update: UpdateRecord,
  taskId: string,
  files: Awaited<ReturnType<typeof evidenceOf>>,
): Promise<void> {
  const { trx, localityId, now } = work
  const id = work.newId()
  await insertUpdate(trx, {
    locality_id: localityId,
    id,
    task_id: taskId,
    unit_id: update.unitId,
    author_id: update.author.id,
    kind: update.kind,
    work_state: update.workState,
    text: update.text,
    percent: update.percent === null ? null : String(update.percent),
    obstacle: update.obstacle,
    proposal: update.proposal,
    product_note: update.productNote,
    period: update.period,
    effective_on: update.effectiveOn,
    recorded_at: now,
    state: 'submitted',
    row_version: 1,
  })
  const copies = files.map(file => ({ ...file, id: work.newId() }))
  await insertEvidence(
    trx,
    copies.map(file => ({
      locality_id: localityId,
      id: file.id,
      task_id: taskId,
      update_id: id,
      sha256: file.sha256,
      name: file.name,
      added_by: update.author.id,
      added_at: file.addedAt,
    })),
  )
  for (const file of copies)
    work.record({
      type: 'evidence-added',
      payload: { evidenceId: file.id, taskId, file: file.sha256, bytes: file.bytes },
    })
  work.record({
    type: 'update-submitted',
    payload: {
      updateId: id,
      taskId,
      kind: update.kind,
      on: update.effectiveOn,
      state: update.workState,
      percent: update.percent,
      text: digest(update.text),
      evidence: copies.map(file => file.sha256),
    },
  })
  if (update.kind === 'closing')
    work.record({
      type: 'closing-requested',
      payload: { taskId, updateId: id, deliveredOn: update.effectiveOn },
    })
}

/** A task that rests goes on resting, by the document of the closing, until somebody resumes it there. */
async function restOn(work: Work, carrying: Carrying, taskId: string): Promise<void> {
  const { reason, document, documentOn } = carrying
  const task = await lockTask(work.trx, work.localityId, taskId)
  if (!task) return
  const official = { reason, document, documentOn, effectiveOn: work.today }
  const payload = await recordAct(work, task, 'suspended', official, { version: task.version })
  await deriveTask(work, task)
  work.record({ type: 'task-suspended', payload })
}
