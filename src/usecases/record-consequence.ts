import { z } from 'zod'
import { CONSEQUENCE_KINDS, decideConsequence } from '../domain/consequence.ts'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { insertConsequence } from '../store/consequence.ts'
import { lockExplanation } from '../store/explanation.ts'
import { lockLateness } from '../store/lateness.ts'
import { lockTask } from '../store/task.ts'
import { dropLeadFromSupport } from '../store/task-support.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { idsOfItem, itemAtHand } from './item-at-hand.ts'
import { beginNextTasks } from './next-version.ts'
import { latenessObject } from './policy-objects.ts'
import { recordTerms } from './task-terms.ts'
import { change, type Work } from './use-case.ts'

/**
 * Ends the escalation of a lateness, or of an explanation that did not come: a leader of the line reminds, orders a
 * review, transfers the task to another unit, or records that nothing follows, each with a reason and the document
 * where there is one. A transfer gives the task its new lead at once, in a new version of the task.
 */
export const recordConsequence = change({
  name: 'record-consequence',
  input: z.object({
    latenessId: z.uuid().optional(),
    explanationId: z.uuid().optional(),
    kind: z.enum(CONSEQUENCE_KINDS, 'choose-one'),
    reason: z.string().trim().max(2000, 'too-long').default(''),
    document: z.string().trim().max(200, 'too-long').default(''),
    newLeadUnitId: z.uuid('unknown-unit').optional(),
    decidedOn: z.string().refine(isDay, 'no-such-day').optional(),
  }),
  async run(work, input) {
    const { trx, localityId } = work
    const { latenessId, explanationId } = input
    const lateness = latenessId === undefined ? null : await lockLateness(trx, localityId, latenessId)
    const explanation =
      explanationId === undefined ? null : await lockExplanation(trx, localityId, explanationId)
    const about = lateness ?? explanation
    const item = about && (await itemAtHand(work, about))
    if (!item) return notFound()
    const no = work.authorise(
      may(work.actor, 'consequence.decide', latenessObject(localityId, item, lateness)),
    )
    if (no) return no
    if (lateness !== null && lateness.withdrawnAt !== null) return refuse('lateness-withdrawn', 409)
    if (explanation !== null && explanation.state !== 'asked')
      return refuse(
        explanation.state === 'answered' ? 'explanation-answered-already' : 'explanation-moved-on',
        409,
      )
    const decidedOn = input.decidedOn ?? work.today
    const newLeadUnitId = input.kind === 'transfer' ? (input.newLeadUnitId ?? null) : null
    const decision = decideConsequence(
      { kind: input.kind, reason: input.reason, newLeadUnitId, decidedOn },
      { isTask: item.kind === 'task', leadUnitId: item.lead?.id ?? null },
      work.today,
    )
    const problems: FieldProblem[] = decision.ok
      ? []
      : decision.refusals.map(({ code, field, params }) => ({ code, field: field ?? '', params }))
    const units = newLeadUnitId === null ? [] : await unitsOf(trx, localityId)
    if (newLeadUnitId !== null && !units.some(unit => unit.id === newLeadUnitId))
      problems.push({ field: 'newLeadUnitId', code: 'unknown-unit' })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const id = work.newId()
    await insertConsequence(trx, {
      locality_id: localityId,
      id,
      lateness_id: lateness?.id ?? null,
      explanation_id: explanation?.id ?? null,
      kind: input.kind,
      reason: input.reason,
      document: input.document || null,
      new_lead_unit_id: newLeadUnitId,
      decided_by: work.actor.personId,
      decided_on: decidedOn,
      decided_at: work.now,
    })
    work.record({
      type: 'consequence-recorded',
      payload: {
        consequenceId: id,
        latenessId: lateness?.id ?? null,
        explanationId: explanation?.id ?? null,
        ...idsOfItem(item),
        kind: input.kind,
        newLeadUnitId,
        decidedOn,
        reason: digest(input.reason),
        document: input.document === '' ? null : digest(input.document),
      },
    })
    if (newLeadUnitId !== null) await transfer(work, item.id, newLeadUnitId)
    return done({ consequenceId: id, kind: input.kind, code: item.code })
  },
})

/** The task goes on under another lead; its owner was of the old unit, so that the new one names its own. */
async function transfer(work: Work, taskId: string, leadUnitId: string): Promise<void> {
  const { trx, localityId } = work
  const task = await lockTask(trx, localityId, taskId)
  if (!task) return
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  for (const { version, ids } of await beginNextTasks(work, [task], true)) {
    const columns = { lead_unit_id: leadUnitId, lead_text: '[]', owner_id: null }
    await fillTaskVersions(trx, localityId, ids, version, columns, { leadUnitId: mark, ownerId: mark })
    await dropLeadFromSupport(trx, localityId, version, ids)
  }
  await updateTask(trx, localityId, [taskId], {})
  await recordTerms(work, [taskId])
}
