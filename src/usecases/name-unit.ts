import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { setAliases, unitsOf } from '../store/unit.ts'
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
    const unit = (await unitsOf(work.trx, work.localityId)).find(one => one.id === unitId)
    if (!unit) return refuse('bad-input', 422, { problems: [{ field: 'unitId', code: 'unknown-unit' }] })
    const linked = await relinkNames(work.trx, work.localityId, planId, name, unitId)
    if (linked === 0) return notFound()
    if (name !== unit.name && !unit.aliases.includes(name)) {
      await setAliases(work.trx, work.localityId, unitId, [...unit.aliases, name])
      work.record({ type: 'unit-aliased', payload: { unitId, alias: digest(name) } })
    }
    return done({ linked })
  },
})
