import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { unitsOf } from '../store/unit.ts'
import { look } from './use-case.ts'

/** The units of the locality in Vietnamese order. Everybody who may read the plan knows the units that it names. */
export const listUnits = look({
  name: 'list-units',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    return done(await unitsOf(work.trx, work.localityId))
  },
})
