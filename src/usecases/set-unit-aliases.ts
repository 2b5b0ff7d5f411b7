import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockUnits, setAliases, unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Replaces the other names by which plans call a unit. A name that another unit bears is refused. */
export const setUnitAliases = change({
  name: 'set-unit-aliases',
  input: z.object({
    unitId: z.uuid(),
    rowVersion: z.coerce.number().int(),
    aliases: z.array(z.string().trim().min(1, 'missing').max(200, 'too-long')).max(50),
  }),
  async run(work, { unitId, rowVersion, aliases }) {
    const no = work.authorise(may(work.actor, 'unit.manage', work.here))
    if (no) return no
    await lockUnits(work.trx, work.localityId)
    const units = await unitsOf(work.trx, work.localityId)
    const unit = units.find(one => one.id === unitId)
    if (!unit) return notFound()
    if (unit.rowVersion !== rowVersion)
      return refuse('stale', 422, { field: 'aliases', params: { now: unit.aliases.join(', ') } })
    const wanted = [...new Set(aliases)].filter(alias => alias !== unit.name)
    for (const alias of wanted) {
      const other = units.find(
        one => one.id !== unitId && (one.name === alias || one.aliases.includes(alias)),
      )
      if (other)
        return refuse('bad-input', 422, {
          problems: [{ field: 'aliases', code: 'alias-taken', params: { alias, name: other.name } }],
        })
    }
    await setAliases(work.trx, work.localityId, unitId, wanted)
    work.record({ type: 'unit-changed', payload: { unitId, value: digest(wanted) } })
    return done({ unitId, name: unit.name })
  },
})
