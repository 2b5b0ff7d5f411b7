import { targetsOf } from '../store/target.ts'
import { goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/**
 * Tells the journal in full what each of these running targets asks for now, so that the journal alone can be counted.
 * To be called after what changed is written.
 */
export async function recordTargetTerms(work: Work, targetIds: readonly string[]): Promise<void> {
  if (targetIds.length === 0) return
  for (const target of await targetsOf(work.trx, work.localityId, { ids: targetIds })) {
    const { kind, op, per, milestones } = goalOf(target)
    work.record({
      type: 'target-assigned',
      payload: {
        targetId: target.id,
        planId: target.planId,
        version: target.version,
        leadUnitId: target.lead?.id ?? null,
        ownerPersonId: target.owner?.id ?? null,
        followingUnitId: target.following?.id ?? null,
        kind,
        op,
        per,
        value: target.value,
        max: target.max,
        milestones: milestones.map(({ by, value, max }) => ({ by, value, max })),
      },
    })
  }
}
