import { dayOf } from '../domain/day.ts'
import type { JournalEvent } from '../domain/journal.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import type { CatalogueUnit } from '../domain/unit-catalogue.ts'
import { UNIT_KIND_RULES } from '../domain/unit-kind.ts'
import { appendToJournal, startJournal } from '../store/journal.ts'
import { insertLocality, type LocalityRecord, localities } from '../store/locality.ts'
import { insertAppointment, insertPerson } from '../store/person.ts'
import { inTransaction } from '../store/transaction.ts'
import { insertUnit } from '../store/unit.ts'
import type { Surroundings } from './context.ts'
import { digest } from './digest.ts'

export type Founding = {
  readonly locality: Omit<LocalityRecord, 'id'>
  readonly units: readonly CatalogueUnit[]
  readonly administrator: {
    readonly name: string
    readonly post: string
    /** Code of one of the units. */
    readonly unit: string
    readonly login: string
    readonly password: string
    readonly mustChange: boolean
  }
}

export type Founded = {
  readonly localityId: string
  readonly administratorId: string
  /** Ids by code. */
  readonly units: Readonly<Record<string, string>>
}

/**
 * A locality with its units and its first administrator, who adds everybody else. Asked by whoever runs the program,
 * not by a person with a post: there is nobody yet. All of it or nothing.
 */
export async function foundLocality(
  surroundings: Surroundings,
  { locality, units, administrator }: Founding,
): Promise<Outcome<Founded>> {
  const { accounts, db, newId } = surroundings
  const now = surroundings.clock()
  const today = dayOf(now)
  if ((await localities(db)).some(one => one.code === locality.code)) return refuse('locality-exists', 409)
  const localityId = newId()
  const administratorId = newId()
  const unitIds = Object.fromEntries(units.map(unit => [unit.code, newId()]))
  const unitId = unitIds[administrator.unit]
  if (unitId === undefined) return refuse('unknown-unit', 422, { field: 'unit' })
  const { login, password, mustChange } = administrator
  const account = await accounts.create(
    { login, password, mustChange, localityId, personId: administratorId },
    now,
  )
  if (!account) return refuse('login-taken', 422, { field: 'login', params: { login } })
  const { accountId } = account
  const appointmentId = newId()
  try {
    await inTransaction(db, localityId, async trx => {
      await insertLocality(trx, { ...locality, id: localityId, createdAt: now })
      await startJournal(trx, localityId)
      for (const unit of units)
        await insertUnit(trx, localityId, {
          ...unit,
          id: unitIds[unit.code] ?? newId(),
          relation: UNIT_KIND_RULES[unit.kind].relation,
          validFrom: today,
        })
      const { name, post } = administrator
      await insertPerson(trx, localityId, { id: administratorId, name, accountId, activeFrom: today })
      const role = 'administrator'
      await insertAppointment(trx, localityId, {
        id: appointmentId,
        personId: administratorId,
        unitId,
        post,
        role,
        line: 'state',
        from: today,
      })
      const events: JournalEvent[] = [
        { type: 'locality-created', payload: { localityCode: locality.code } },
        ...units.map(unit => ({
          type: 'unit-created' as const,
          payload: { unitId: unitIds[unit.code] ?? '', kind: unit.kind, name: digest(unit.name) },
        })),
        { type: 'person-created', payload: { personId: administratorId } },
        { type: 'account-created', payload: { accountId, personId: administratorId } },
        {
          type: 'appointment-made',
          payload: { appointmentId, personId: administratorId, unitId, role },
        },
      ]
      await appendToJournal(trx, localityId, null, now, events, 'command')
    })
  } catch (error) {
    await accounts.remove(accountId)
    throw error
  }
  return done({ localityId, administratorId, units: unitIds })
}
