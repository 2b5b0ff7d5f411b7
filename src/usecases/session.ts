import type { Session } from '../domain/accounts.ts'
import { dayOf } from '../domain/day.ts'
import type { Actor } from '../domain/role.ts'
import { type LocalityRecord, localities } from '../store/locality.ts'
import { countUnread } from '../store/notice.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

export type Present = {
  readonly session: Session
  readonly actor: Actor
  readonly person: PersonRecord
  readonly locality: LocalityRecord
  /** How much they were told and have not read. */
  readonly unread: number
}

/**
 * Who a session's token stands for on this day, or null: no such session, rested too long, account disabled, or no
 * appointment holds any more (then the session ends here).
 */
export async function presentBy(surroundings: Surroundings, token: string): Promise<Present | null> {
  const now = surroundings.clock()
  const session = await surroundings.accounts.sessionOf(token, now)
  if (session === null) return null
  const { localityId, personId } = session
  const { person, locality, unread } = await inTransaction(surroundings.db, localityId, async trx => {
    const [person] = await peopleOf(trx, localityId, { personIds: [personId], day: dayOf(now) })
    const unread = await countUnread(trx, localityId, personId)
    return { person, unread, locality: (await localities(trx)).find(one => one.id === localityId) }
  })
  if (!person || !locality || person.appointments.length === 0) {
    await surroundings.accounts.endSession(token)
    return null
  }
  const appointments = person.appointments.map(({ unitId, role, line }) => ({ unitId, role, line }))
  return { session, person, locality, unread, actor: { personId, localityId, appointments } }
}
