import { may } from '../domain/policy/may.ts'
import { type ConsequenceRecord, consequencesOf } from '../store/consequence.ts'
import type { LatenessRecord } from '../store/lateness.ts'
import { type CauseRecord, causesOf } from '../store/objective-cause.ts'
import { type ItemAtHand, itemsAtHand } from './item-at-hand.ts'
import { latenessObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** A lateness with its task or target, what was claimed, and what followed for those who may see it. */
export type LatenessAtHand = LatenessRecord & {
  readonly item: ItemAtHand
  /** Newest first. */
  readonly causes: readonly CauseRecord[]
  /** An objective cause was confirmed. */
  readonly objective: boolean
  /** null for those who may not see what follows for people. */
  readonly consequences: readonly ConsequenceRecord[] | null
}

/** The same latenesses in their order, with all that belongs to them, in a fixed number of queries. */
export async function latenessesAtHand(
  work: Work,
  rows: readonly LatenessRecord[],
): Promise<readonly LatenessAtHand[]> {
  const { trx, localityId, actor } = work
  const latenessIds = rows.map(row => row.id)
  const [items, causes, consequences] = await Promise.all([
    itemsAtHand(work, {
      taskIds: [...new Set(rows.flatMap(row => row.taskId ?? []))],
      targetIds: [...new Set(rows.flatMap(row => row.targetId ?? []))],
    }),
    causesOf(trx, localityId, { latenessIds }),
    consequencesOf(trx, localityId, { latenessIds, explanationIds: [] }),
  ])
  const causesOfRow = Map.groupBy(causes, cause => cause.latenessId)
  const consequencesOfRow = Map.groupBy(consequences, one => one.latenessId)
  return rows.flatMap(row => {
    const item = items.get(row.taskId ?? row.targetId ?? '')
    if (item === undefined) return []
    const claims = causesOfRow.get(row.id) ?? []
    const sees = may(actor, 'consequence.read', latenessObject(localityId, item, row)).ok
    return [
      {
        ...row,
        item,
        causes: claims,
        objective: claims.some(one => one.state === 'confirmed'),
        consequences: sees ? (consequencesOfRow.get(row.id) ?? []) : null,
      },
    ]
  })
}
