import { z } from 'zod'
import { done, refuse } from '../domain/refusal.ts'
import { updateTarget } from '../store/target-write.ts'
import { updateTask } from '../store/task-write.ts'
import { lockUnits, setAliases, unitsOf } from '../store/unit.ts'
import { relinkNames } from '../store/unit-name.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { change } from './use-case.ts'

/**
 * Says which unit a name of the document means. The name becomes an alias of the unit, and every item of the draft
 * that bears it, as lead or in support, is joined to the unit.
 */
export const nameUnit = change({
  name: 'name-unit',
  input: z.object({
    planId: z.uuid(),
    name: z.string().trim().min(1, 'missing').max(300, 'too-long'),
    unitId: z.uuid('unknown-unit'),
  }),
  async run(work, { planId, name, unitId }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    const { trx, localityId } = work
    await lockUnits(trx, localityId)
    const unit = (await unitsOf(trx, localityId)).find(one => one.id === unitId)
    if (!unit) return refuse('bad-input', 422, { problems: [{ field: 'unitId', code: 'unknown-unit' }] })
    const { taskIds, targetIds } = await relinkNames(trx, localityId, planId, name, unitId)
    if (taskIds.length + targetIds.length === 0) return refuse('name-unknown', 409)
    const values = digest({ name, unitId })
    if (taskIds.length > 0) {
      await updateTask(trx, localityId, taskIds, {})
      const fields = ['lead', 'support'] as const
      work.record({
        type: 'items-filled',
        payload: { planId, itemIds: taskIds, item: 'task', fields, values },
      })
    }
    if (targetIds.length > 0) {
      await updateTarget(trx, localityId, targetIds, {})
      const fields = ['lead'] as const
      work.record({
        type: 'items-filled',
        payload: { planId, itemIds: targetIds, item: 'target', fields, values },
      })
    }
    if (name !== unit.name && !unit.aliases.includes(name)) {
      await setAliases(trx, localityId, unitId, [...unit.aliases, name])
      work.record({ type: 'unit-aliased', payload: { unitId, alias: digest(name) } })
    }
    return done({ linked: taskIds.length + targetIds.length })
  },
})
