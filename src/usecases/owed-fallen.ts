import { startOfDay } from '../domain/day.ts'
import { hasRole, worksIn } from '../domain/role.ts'
import { measurementsOf } from '../store/measurement.ts'
import { targetsOf } from '../store/target.ts'
import type { Owed } from './owed.ts'
import { standingTarget } from './target-standing.ts'
import type { Work } from './use-case.ts'

/**
 * Targets that had reached their goal and no longer do: an alarm for the unit that leads them, the standing agency, the
 * leaders and the committee.
 */
export async function fallenTargets(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor } = work
  const seesAll = hasRole(actor, 'standing-officer', 'leader-state', 'leader-party', 'committee')
  const unitIds = actor.appointments.flatMap(one => (worksIn(actor, one.unitId) ? [one.unitId] : []))
  if (!seesAll && unitIds.length === 0) return []
  const targets = await targetsOf(trx, localityId, {
    running: true,
    ...(seesAll ? {} : { leadUnitIds: unitIds }),
  })
  const measurements = await measurementsOf(trx, localityId, {
    targetIds: targets.map(target => target.id),
  })
  return targets.flatMap(target => {
    const { judgement } = standingTarget(target, measurements, work.today)
    if (judgement.status !== 'fallen' || judgement.latest === null) return []
    return [
      {
        kind: 'fallen-target' as const,
        id: target.id,
        code: target.code,
        about: target.name,
        from: null,
        due: null,
        since: startOfDay(judgement.latest.on),
      },
    ]
  })
}
