import { z } from 'zod'
import { done, refuse } from '../domain/refusal.ts'
import { insertTargets, nextTargetCode, setMilestones } from '../store/target-write.ts'
import { kindOf, targetWording } from './correct-target.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { change } from './use-case.ts'

/** Adds a target that a person wrote: it has no place in the source and says who added it. */
export const addTarget = change({
  name: 'add-target',
  input: z.object({ planId: z.uuid(), wording: targetWording }),
  async run(work, { planId, wording }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    const days = wording.milestones.map(milestone => milestone.by)
    if (new Set(days).size !== days.length) return refuse('milestone-twice', 422, { field: 'milestones' })
    const id = work.newId()
    const { code, position } = await nextTargetCode(work.trx, work.localityId, planId)
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    await insertTargets(
      work.trx,
      [
        {
          locality_id: work.localityId,
          id,
          plan_id: planId,
          code,
          position,
          origin: 'added',
          review: 'accepted',
          reviewed_by: work.actor.personId,
          reviewed_at: work.now,
          row_version: 1,
          current_version: 0,
        },
      ],
      [
        {
          locality_id: work.localityId,
          target_id: id,
          version: 0,
          text: wording.text,
          name: wording.name,
          op: wording.op,
          value: wording.value === null ? null : String(wording.value),
          max: wording.max === null ? null : String(wording.max),
          kind: kindOf({ kind: 'text', unit: '' }, wording),
          unit: wording.unit,
          numerator_name: wording.numeratorName,
          denominator_name: wording.denominatorName,
          lead_text: '[]',
          places: '[]',
          filled: JSON.stringify({ text: mark }),
        },
      ],
    )
    await setMilestones(work.trx, work.localityId, 0, new Map([[id, wording.milestones]]))
    work.record({
      type: 'item-added',
      payload: { planId, itemId: id, item: 'target', text: digest(wording.text) },
    })
    return done({ targetId: id, code })
  },
})
