import { may } from '../domain/policy/may.ts'
import { type ConcernRecord, concernsOf } from '../store/concern.ts'
import { type ExplanationRecord, explanationsOf } from '../store/explanation.ts'
import { latenessesOf } from '../store/lateness.ts'
import { idsOfItem, involvedUnits, itemAtHand } from './item-at-hand.ts'
import { type LatenessAtHand, latenessesAtHand } from './lateness-records.ts'
import type { Work } from './use-case.ts'

/** What people raised, asked and decided about one task or target, for its page. */
export type ItemRecords = {
  readonly item: { readonly kind: 'task' | 'target'; readonly id: string; readonly code: string }
  /** Newest first. */
  readonly concerns: readonly ConcernRecord[]
  readonly explanations: readonly ExplanationRecord[]
  readonly latenesses: readonly LatenessAtHand[]
  readonly mayRaise: boolean
  readonly mayAsk: 'ask' | 'propose' | null
}

/** All of it, in a fixed number of queries; null for what is not there. */
export async function recordsOfItem(
  work: Work,
  of: { readonly taskId: string | null; readonly targetId: string | null },
): Promise<ItemRecords | null> {
  const { trx, localityId, actor } = work
  const item = await itemAtHand(work, of)
  if (!item) return null
  const { taskId, targetId } = idsOfItem(item)
  const one = { ...(taskId === null ? {} : { taskId }), ...(targetId === null ? {} : { targetId }) }
  const [concerns, explanations, rows] = await Promise.all([
    concernsOf(trx, localityId, one),
    explanationsOf(trx, localityId, one),
    latenessesOf(trx, localityId, {
      ...(taskId === null ? {} : { taskIds: [taskId] }),
      ...(targetId === null ? {} : { targetIds: [targetId] }),
      standing: true,
    }),
  ])
  const subject = {
    localityId,
    unitIds: involvedUnits([item]),
    ownerPersonIds: item.owner === null ? [] : [item.owner.id],
  }
  const asks = { localityId, line: item.line }
  return {
    item: { kind: item.kind, id: item.id, code: item.code },
    concerns: concerns.reverse(),
    explanations,
    latenesses: [...(await latenessesAtHand(work, rows))].reverse(),
    mayRaise: item.running && may(actor, 'concern.raise', subject).ok,
    mayAsk: !item.running
      ? null
      : may(actor, 'explanation.ask', asks).ok
        ? 'ask'
        : may(actor, 'explanation.propose', asks).ok
          ? 'propose'
          : null,
  }
}
