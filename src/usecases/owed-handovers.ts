import { addDays } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { notesWaitingFor } from '../store/handover.ts'
import { holdingCounts, lastPostsOf, peopleByIds } from '../store/holding.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** A person who leaves shows from so many days before the last day. */
const LEAVING_DAYS = 14

/** What the actor took over and has not received, and people of the actor's who leave and still hold something. */
export async function owedHandovers(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor, today, now } = work
  const [notes, counts] = await Promise.all([
    notesWaitingFor(trx, localityId, actor.personId),
    actor.appointments.some(one => one.role === 'administrator' || one.role === 'unit-head')
      ? holdingCounts(trx, localityId)
      : new Map<string, number>(),
  ])
  const holders = [...counts.keys()]
  const posts = await lastPostsOf(trx, localityId, holders)
  const leaving = holders.filter(id => {
    const to = posts.get(id)?.to ?? null
    if (to === null || to > addDays(today, LEAVING_DAYS)) return false
    const unitId = posts.get(id)?.unitId
    return may(actor, 'handover.make', { ...work.here, unitIds: unitId === undefined ? [] : [unitId] }).ok
  })
  const names = await peopleByIds(trx, localityId, leaving)
  return [
    ...notes.map(
      (note): Owed => ({
        kind: 'handover-received',
        id: note.handoverId,
        code: '',
        about: note.from,
        from: note.from,
        due: null,
        since: note.madeAt,
      }),
    ),
    ...leaving.map(
      (id): Owed => ({
        kind: 'handover',
        id,
        code: '',
        about: names.get(id) ?? '',
        from: null,
        due: posts.get(id)?.to ?? null,
        since: now,
      }),
    ),
  ]
}
