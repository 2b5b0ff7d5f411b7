import { targetLineage } from '../domain/target-lineage.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { carriedTargets } from '../store/year-closing.ts'
import { bare } from './report-text.ts'
import type { Work } from './use-case.ts'

export type Lineage = {
  /** The targets of a plan, with those that went on in a later one. */
  readonly targetsOf: (planId: string) => readonly TargetRecord[]
  /** Which target of a plan goes on with each target of another, by the id in the other. */
  readonly between: (planId: string, otherId: string) => ReadonlyMap<string, string>
}

/** How the targets of a locality's plans go on from plan to plan; three queries, whatever the number of plans. */
export async function targetLineages({
  trx,
  localityId,
}: Pick<Work, 'trx' | 'localityId'>): Promise<Lineage> {
  const [running, links] = await Promise.all([
    targetsOf(trx, localityId, { running: true }),
    carriedTargets(trx, localityId),
  ])
  const left = await targetsOf(trx, localityId, { ids: links.map(one => one.fromId) })
  const all = [...running, ...left]
  const ofPlan = Map.groupBy(all, one => one.planId)
  const named = (planId: string) =>
    (ofPlan.get(planId) ?? []).map(({ id, name, unit }) => ({ id, name: bare(name), unit }))
  return {
    targetsOf: planId => ofPlan.get(planId) ?? [],
    between: (planId, otherId) =>
      planId === otherId ? new Map() : targetLineage(named(planId), named(otherId), links),
  }
}
