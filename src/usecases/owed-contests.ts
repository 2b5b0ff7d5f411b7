import { may } from '../domain/policy/may.ts'
import { hasRole } from '../domain/role.ts'
import { contestsOf } from '../store/grading-contest.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** Contests of inputs for grading that wait for the actor's answer. */
export async function owedContests({ trx, localityId, actor }: Work): Promise<readonly Owed[]> {
  if (!hasRole(actor, 'leader-state', 'leader-party')) return []
  const open = await contestsOf(trx, localityId, { open: true })
  return open
    .filter(one => may(actor, 'grading.answer', { localityId, raisedBy: one.raisedBy.id }).ok)
    .map(one => ({
      kind: 'grading-contest',
      id: one.id,
      code: '',
      about: one.period,
      from: one.raisedBy.name,
      due: null,
      since: one.raisedAt,
    }))
}
