import type { Session } from '../domain/accounts.ts'
import { dayOf } from '../domain/day.ts'
import type { Actor } from '../domain/role.ts'
import type { LocalityRecord } from '../store/locality.ts'
import { type PersonRecord, personHere } from '../store/person.ts'
import { inSnapshot } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

export type Present = {
  readonly session: Session
  readonly actor: Actor
  readonly person: PersonRecord
  readonly locality: LocalityRecord
  /** How much they were told and have not read. */
  readonly unread: number
  /** Where the journal of their locality ended when they asked. */
  readonly journalSeq: number
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
  const found = await inSnapshot(surroundings.db, localityId, trx =>
    personHere(trx, localityId, personId, dayOf(now)),
  )
  if (found === null || found.person.appointments.length === 0) {
    await surroundings.accounts.endSession(token)
    return null
  }
  const { person, locality, unread, journalSeq, inspects } = found
  const appointments = person.appointments.map(({ unitId, role, line }) => ({ unitId, role, line }))
  const actor = { personId, localityId, appointments, ...(inspects.length === 0 ? {} : { inspects }) }
  return { session, person, locality, unread, journalSeq, actor }
}
