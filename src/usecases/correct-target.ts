import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import type { TargetKind } from '../domain/plan-reading.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { targetById } from '../store/target.ts'
import { fillTargetVersions, setMilestones, updateTarget } from '../store/target-write.ts'
import { changedFields, targetAssignment } from './assigned.ts'
import { assignmentFields, givenFields, targetColumns, unknownReferences } from './assignment.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { beginStep } from './review-step.ts'
import { change } from './use-case.ts'

/** An empty field names nothing. */
const nameOrNull = z
  .string()
  .trim()
  .max(300, 'too-long')
  .nullable()
  .transform(name => name || null)

export const targetWording = z.object({
  text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
  name: z.string().trim().min(1, 'missing').max(500, 'too-long'),
  op: z.enum(['>=', '>', '=', '<=', '<', '~'], 'not-understood'),
  value: z.number('no-number').nullable(),
  max: z.number('no-number').nullable(),
  unit: z.string().trim().max(100, 'too-long'),
  numeratorName: nameOrNull,
  denominatorName: nameOrNull,
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
    const { wording } = input
    const days = wording.milestones.map(milestone => milestone.by)
    if (new Set(days).size !== days.length) return refuse('milestone-twice', 422, { field: 'milestones' })
    const fields = changedFields(input.fields, targetAssignment(target))
    const problems = await unknownReferences(work, fields)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const before: Readonly<Record<string, unknown>> = { ...target, ...targetAssignment(target) }
    const after: Readonly<Record<string, unknown>> = { ...wording, ...fields }
    const reworded = Object.keys(wording).filter(
      name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    )
    const names = [...reworded, ...givenFields(fields)]
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    const step = await beginStep(work, input.planId, 'corrected', { targetIds: [target.id] })
    await fillTargetVersions(
      work.trx,
      work.localityId,
      [target.id],
      target.version,
      {
        ...targetColumns(fields),
        text: wording.text,
        name: wording.name,
        op: wording.op,
        value: wording.value === null ? null : String(wording.value),
        max: wording.max === null ? null : String(wording.max),
        kind: kindOf(target, wording),
        unit: wording.unit,
        numerator_name: wording.numeratorName,
        denominator_name: wording.denominatorName,
      },
      Object.fromEntries(names.map(name => [name, mark])),
    )
    await setMilestones(work.trx, work.localityId, target.version, new Map([[target.id, wording.milestones]]))
    await updateTarget(
      work.trx,
      work.localityId,
      [target.id],
      input.accept ? { review: 'accepted', reviewed_by: work.actor.personId, reviewed_at: work.now } : {},
    )
    await step()
    for (const field of names) {
      work.record({
        type: 'item-corrected',
        payload: {
          planId: input.planId,
          itemId: target.id,
          item: 'target',
          field,
          before: digest({ value: before[field] }),
          after: digest({ value: after[field] }),
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

/**
 * The kind that the corrected figure asks for. A target that was read as words becomes a figure when a person gives it
 * one, and a count and a ratio follow a changed unit; every other kind stays what was read.
 */
export function kindOf(
  read: { readonly kind: TargetKind; readonly unit: string },
  { value, milestones, unit }: Pick<z.output<typeof targetWording>, 'value' | 'milestones' | 'unit'>,
): TargetKind {
  const figure = value !== null || milestones.length > 0
  const follows =
    read.kind === 'text' || ((read.kind === 'count' || read.kind === 'ratio') && unit !== read.unit)
  if (!figure || !follows) return read.kind
  return unit.startsWith('%') ? 'ratio' : 'count'
}
