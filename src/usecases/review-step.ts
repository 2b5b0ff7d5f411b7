import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { MOST_STEPS, type StepAct } from '../domain/review-step.ts'
import {
  insertStep,
  lastStep,
  markUndone,
  putRowsBack,
  rowsOfItems,
  type StepItems,
  setAfter,
  standingOf,
  stepsOf,
} from '../store/review-step.ts'
import { updateTarget } from '../store/target-write.ts'
import { updateTask } from '../store/task-write.ts'
import { draftForReview } from './draft-plan.ts'
import { change, look, type Work } from './use-case.ts'

/**
 * Begins a step of the review of a draft that can be taken back: notes how its items are. What is answered is called
 * when they were changed; items that the step made are named then, and leave the draft when it is taken back.
 */
export async function beginStep(
  work: Work,
  planId: string,
  act: StepAct,
  items: { readonly taskIds?: readonly string[]; readonly targetIds?: readonly string[] },
): Promise<
  (made?: { readonly taskIds?: readonly string[]; readonly targetIds?: readonly string[] }) => Promise<void>
> {
  const named: StepItems = { taskIds: items.taskIds ?? [], targetIds: items.targetIds ?? [] }
  const before = await rowsOfItems(work.trx, work.localityId, named)
  return async made => {
    const all: StepItems = {
      taskIds: [...named.taskIds, ...(made?.taskIds ?? [])],
      targetIds: [...named.targetIds, ...(made?.targetIds ?? [])],
    }
    const { codes } = await standingOf(work.trx, work.localityId, named)
    const { versions } = await standingOf(work.trx, work.localityId, all)
    await insertStep(work.trx, work.localityId, planId, {
      id: work.newId(),
      personId: work.actor.personId,
      madeAt: work.now,
      act,
      codes,
      before,
      after: versions,
    })
  }
}

/** The steps that the actor can take back, newest first, as acts and codes. */
export const showSteps = look({
  name: 'show-review-steps',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const of = { planId, personId: work.actor.personId }
    const steps = await stepsOf(work.trx, work.localityId, of, MOST_STEPS)
    return done({ steps: steps.map(({ id, act, codes, madeAt }) => ({ id, act, codes, madeAt })) })
  },
})

/**
 * Takes back the actor's newest step in a draft: every item is again what it was before, and what the step made is
 * dropped. Refused when somebody has changed one of its items since.
 */
export const undoStep = change({
  name: 'undo-review-step',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    const { trx, localityId } = work
    const step = await lastStep(trx, localityId, { planId, personId: work.actor.personId })
    if (step === null) return refuse('nothing-to-undo', 409)
    const ids = Object.keys(step.after)
    const items = { taskIds: ids, targetIds: ids }
    const { versions } = await standingOf(trx, localityId, items)
    if (ids.some(id => versions[id] !== step.after[id])) return refuse('undo-changed', 409)
    await putRowsBack(trx, localityId, step.before)
    const kept = new Set(idsIn(step.before.task).concat(idsIn(step.before.target)))
    const made = ids.filter(id => !kept.has(id))
    if (made.length > 0) {
      const dropped = { review: 'dropped', reviewed_by: work.actor.personId, reviewed_at: work.now }
      await updateTask(trx, localityId, made, dropped)
      await updateTarget(trx, localityId, made, dropped)
    }
    await markUndone(trx, localityId, step.id, work.now)
    await freshen(work, planId, ids)
    work.record({ type: 'review-undone', payload: { planId, stepId: step.id, items: ids } })
    return done({ act: step.act, codes: step.codes })
  },
})

const idsIn = (rows: unknown): readonly string[] =>
  Array.isArray(rows)
    ? rows.flatMap((row: unknown) =>
        typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [row.id] : [],
      )
    : []

/** Earlier steps on the same items go on from the rows as they are now: they can be taken back in their turn. */
async function freshen(work: Work, planId: string, ids: readonly string[]): Promise<void> {
  const of = { planId, personId: work.actor.personId }
  const earlier = await stepsOf(work.trx, work.localityId, of, MOST_STEPS)
  const { versions } = await standingOf(work.trx, work.localityId, { taskIds: ids, targetIds: ids })
  const changed = new Map<string, Record<string, number>>()
  for (const id of ids) {
    const step = earlier.find(one => id in one.after)
    const version = versions[id]
    if (step === undefined || version === undefined) continue
    changed.set(step.id, { ...(changed.get(step.id) ?? step.after), [id]: version })
  }
  await setAfter(
    work.trx,
    work.localityId,
    [...changed].map(([id, after]) => ({ id, after })),
  )
}
