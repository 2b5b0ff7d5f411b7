import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { unitsOf } from '../store/unit.ts'
import { look } from './use-case.ts'

/** One unit, for those who manage units. */
export const getUnit = look({
  name: 'get-unit',
  input: z.object({ unitId: z.uuid() }),
  async run(work, { unitId }) {
    const no = work.authorise(may(work.actor, 'unit.manage', work.here))
    if (no) return no
    const unit = (await unitsOf(work.trx, work.localityId)).find(one => one.id === unitId)
    return unit ? done(unit) : notFound()
  },
})
