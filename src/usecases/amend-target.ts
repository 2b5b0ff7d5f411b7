import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { putAmendmentItem } from '../store/amendment.ts'
import { type TargetRecord, targetById } from '../store/target.ts'
import { openAmendment, type TargetAmendment, targetAmendment } from './amendment.ts'
import { changedFields, targetAssignment } from './assigned.ts'
import { givenFields, unknownReferences } from './assignment.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Writes into the open amendment what a target is to say, its goal included, or a target that is to be added. */
export const amendTarget = change({
  name: 'amend-target',
  input: targetAmendment.extend({ planId: z.uuid(), targetId: z.uuid().nullable() }),
  async run(work, { planId, targetId, wording, fields: sent }) {
    const open = await openAmendment(work, planId)
    if (!open.ok) return open
    const days = wording.milestones.map(milestone => milestone.by)
    if (new Set(days).size !== days.length) return refuse('milestone-twice', 422, { field: 'milestones' })
    const problems = await unknownReferences(work, sent)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const target = targetId === null ? null : await targetById(work.trx, work.localityId, targetId)
    if (targetId !== null && (!target || target.planId !== planId || target.review !== 'accepted'))
      return notFound()
    const fields = target ? changedFields(sent, targetAssignment(target)) : sent
    if (target && givenFields(fields).length === 0 && !reworded(target, wording))
      return refuse('nothing-changed', 422, { field: 'text' })
    const id = work.newId()
    const content = { wording, fields }
    await putAmendmentItem(work.trx, work.localityId, {
      id,
      amendmentId: open.amendment.id,
      item: 'target',
      change: target ? 'changed' : 'added',
      itemId: targetId,
      content,
      by: work.actor.personId,
      at: work.now,
    })
    work.record({
      type: 'amendment-item',
      payload: {
        planId,
        amendmentId: open.amendment.id,
        item: 'target',
        itemId: targetId ?? id,
        change: target ? 'changed' : 'added',
        content: digest(content),
      },
    })
    return done({ planId, amendmentItemId: id })
  },
})

const reworded = (target: TargetRecord, wording: TargetAmendment['wording']): boolean => {
  const now: Readonly<Record<string, unknown>> = { ...target }
  const wanted: Readonly<Record<string, unknown>> = { ...wording }
  return Object.keys(wanted).some(name => JSON.stringify(now[name]) !== JSON.stringify(wanted[name]))
}
