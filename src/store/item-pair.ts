import { sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

/** linked = one and the same work · rejected = somebody said that it is not · parted = it was linked and no longer is. */
export type PairStanding = 'linked' | 'rejected' | 'parted'

export type PairRecord = {
  readonly id: string
  readonly item: 'task' | 'target'
  readonly stateId: string
  readonly partyId: string
  readonly standing: PairStanding
  readonly reason: string | null
  readonly decidedBy: string
  readonly decidedAt: Date
}

/** Pairs that these items are in, on either side. */
export async function pairsOf(
  trx: Trx,
  localityId: string,
  scope: {
    readonly itemIds?: readonly string[]
    readonly ids?: readonly string[]
    readonly standing?: PairStanding
  },
): Promise<PairRecord[]> {
  let query = trx
    .selectFrom('item_pair as i')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'i.locality_id').onRef('p.id', '=', 'i.decided_by'),
    )
    .where('i.locality_id', '=', localityId)
  if (scope.ids) query = query.where('i.id', 'in', orNobody(scope.ids))
  if (scope.standing) query = query.where('i.standing', '=', scope.standing)
  if (scope.itemIds) {
    const ids = orNobody(scope.itemIds)
    query = query.where(eb => eb.or([eb('i.state_id', 'in', ids), eb('i.party_id', 'in', ids)]))
  }
  const rows = await query
    .orderBy('i.decided_at')
    .orderBy('i.id')
    .selectAll('i')
    .select('p.name as decider')
    .execute()
  return rows.map(row => ({
    id: row.id,
    item: row.item === 'target' ? 'target' : 'task',
    stateId: row.state_id,
    partyId: row.party_id,
    standing: row.standing as PairStanding,
    reason: row.reason,
    decidedBy: row.decider,
    decidedAt: row.decided_at,
  }))
}

export type DecidedPair = {
  readonly id: string
  readonly item: 'task' | 'target'
  readonly stateId: string
  readonly partyId: string
  readonly standing: PairStanding
  readonly reason: string | null
}

/** Keeps what was decided of pairs; a pair that was judged before gets the new standing under its old id. */
export async function keepPairs(
  trx: Trx,
  localityId: string,
  pairs: readonly DecidedPair[],
  by: string,
  at: Date,
): Promise<void> {
  if (pairs.length === 0) return
  await trx
    .insertInto('item_pair')
    .values(
      pairs.map(pair => ({
        locality_id: localityId,
        id: pair.id,
        item: pair.item,
        state_id: pair.stateId,
        party_id: pair.partyId,
        standing: pair.standing,
        decided_by: by,
        decided_at: at,
        reason: pair.reason,
        row_version: 1,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['locality_id', 'state_id', 'party_id']).doUpdateSet(eb => ({
        standing: eb.ref('excluded.standing'),
        decided_by: eb.ref('excluded.decided_by'),
        decided_at: eb.ref('excluded.decided_at'),
        reason: eb.ref('excluded.reason'),
        row_version: sql<number>`item_pair.row_version + 1`,
      })),
    )
    .execute()
}
