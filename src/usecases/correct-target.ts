import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { targetById } from '../store/target.ts'
import {
  fillTargetVersions,
  setMilestones,
  updateTarget,
  updateTargetVersion,
} from '../store/target-write.ts'
import { assignmentFields, givenFields, targetColumns, unknownReferences } from './assignment.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { change } from './use-case.ts'

export const targetWording = z.object({
  text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
  name: z.string().trim().min(1, 'missing').max(500, 'too-long'),
  op: z.enum(['>=', '>', '=', '<=', '<', '~'], 'not-understood'),
  value: z.number('no-number').nullable(),
  max: z.number('no-number').nullable(),
  unit: z.string().trim().max(100, 'too-long'),
  numeratorName: z.string().trim().max(300, 'too-long').nullable(),
  denominatorName: z.string().trim().max(300, 'too-long').nullable(),
  milestones: z
    .array(
      z.object({
        by: z.string().refine(isDay, 'no-such-day'),
        value: z.number('no-number'),
        max: z.number().nullable(),
      }),
    )
    .max(50),
})

/** Corrects one target of a draft: wording, comparator, value, unit, milestones, and who answers for it. */
export const correctTarget = change({
  name: 'correct-target',
  input: z.object({
    planId: z.uuid(),
    targetId: z.uuid(),
    rowVersion: z.number().int(),
    wording: targetWording,
    fields: assignmentFields,
    accept: z.boolean(),
  }),
  async run(work, input) {
    const found = await draftForReview(work, input.planId)
    if (!found.ok) return found
    const target = await targetById(work.trx, work.localityId, input.targetId)
    if (!target || target.planId !== input.planId) return notFound()
    if (target.rowVersion !== input.rowVersion)
      return refuse('stale', 422, { field: 'text', params: { now: target.text } })
    const days = input.wording.milestones.map(milestone => milestone.by)
    if (new Set(days).size !== days.length) return refuse('milestone-twice', 422, { field: 'milestones' })
    const problems = await unknownReferences(work, input.fields)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const { wording } = input
    const before: Record<string, unknown> = target
    const changed = Object.entries(wording)
      .filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value))
      .map(([name]) => name)
    const names = [...changed, ...givenFields(input.fields)]
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    await fillTargetVersions(
      work.trx,
      work.localityId,
      [target.id],
      target.version,
      targetColumns(input.fields),
      Object.fromEntries(names.map(name => [name, mark])),
    )
    await updateTargetVersion(work.trx, work.localityId, target.id, target.version, {
      text: wording.text,
      name: wording.name,
      op: wording.op,
      value: wording.value === null ? null : String(wording.value),
      max: wording.max === null ? null : String(wording.max),
      unit: wording.unit,
      numerator_name: wording.numeratorName || null,
      denominator_name: wording.denominatorName || null,
    })
    await setMilestones(work.trx, work.localityId, target.version, new Map([[target.id, wording.milestones]]))
    await updateTarget(
      work.trx,
      work.localityId,
      [target.id],
      input.accept ? { review: 'accepted', reviewed_by: work.actor.personId, reviewed_at: work.now } : {},
    )
    for (const field of names) {
      work.record({
        type: 'item-corrected',
        payload: {
          planId: input.planId,
          itemId: target.id,
          item: 'target',
          field,
          before: digest(target.text),
          after: digest({ ...wording, ...input.fields }),
        },
      })
    }
    if (input.accept)
      work.record({
        type: 'item-accepted',
        payload: { planId: input.planId, itemId: target.id, item: 'target' },
      })
    return done({ targetId: target.id })
  },
})
