import { hasRole, heads, leadsLine } from '../domain/role.ts'
import { type ConcernRecord, concernsOf } from '../store/concern.ts'
import { itemsAtHand } from './item-at-hand.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** Obstacles and proposals that wait for this person's answer. */
export async function owedConcerns(work: Work): Promise<readonly Owed[]> {
  const open = await concernsOf(work.trx, work.localityId, { states: ['open'] })
  const mine = open.filter(concern => asks(work, concern))
  const items = await itemsAtHand(work, {
    taskIds: mine.flatMap(one => one.taskIds),
    targetIds: mine.flatMap(one => one.targetIds),
  })
  return mine.map(one => ({
    kind: 'concern',
    id: one.id,
    code: [...one.taskIds, ...one.targetIds].flatMap(id => items.get(id)?.code ?? [])[0] ?? '',
    about: one.text,
    from: one.unit.name,
    due: one.answerBy,
    since: one.raisedAt,
  }))
}

/**
 * A leader of the line may answer any, but only those that name nobody ask for it; the answer of a level above is
 * entered by the standing agency when it comes.
 */
function asks({ actor }: Work, { to, line, author }: ConcernRecord): boolean {
  if (author.id === actor.personId && to.kind !== 'above') return false
  switch (to.kind) {
    case 'unit':
      return heads(actor, to.unitId)
    case 'leader':
      return to.personId === actor.personId
    case 'above':
      return hasRole(actor, 'standing-officer')
    case 'nobody':
      return leadsLine(actor, line)
  }
}
