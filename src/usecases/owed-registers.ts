import { startOfDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { hasRole, heads } from '../domain/role.ts'
import { registersOf } from '../store/register.ts'
import { entryVersions } from '../store/register-entry.ts'
import { duePeriods } from './due-rows.ts'
import type { Owed } from './owed.ts'
import { entryObject } from './register-objects.ts'
import type { Work } from './use-case.ts'

/** Most waiting rows that are looked at; more than these are the same line. */
const MOST_WAITING = 500

/** Rows that the actor's units owe to registers of periods, and registers with rows that wait for the actor to confirm. */
export async function owedRegisters(work: Work): Promise<readonly Owed[]> {
  const due = await duePeriods(work)
  return [
    ...due.map(
      (one): Owed => ({
        kind: 'register-row',
        id: one.registerId,
        code: '',
        about: one.title,
        from: null,
        due: one.due,
        since: startOfDay(one.from),
      }),
    ),
    ...(await waitingRows(work)),
  ]
}

async function waitingRows(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor } = work
  const headed = actor.appointments.filter(one => heads(actor, one.unitId)).map(one => one.unitId)
  const standing = hasRole(actor, 'standing-officer')
  if (headed.length === 0 && !standing) return []
  const waiting = await entryVersions(trx, localityId, {
    states: ['submitted'],
    most: MOST_WAITING,
    ...(standing ? {} : { unitIds: headed }),
  })
  if (waiting.length === 0) return []
  const registers = await registersOf(trx, localityId, { ids: waiting.map(one => one.registerId) })
  return registers.flatMap((register): readonly Owed[] => {
    const mine = waiting.filter(
      one =>
        one.registerId === register.id &&
        may(actor, 'register.confirm', entryObject(localityId, register.definition, one)).ok,
    )
    const oldest = mine.reduce<Date | null>(
      (least, one) => (least === null || one.enteredAt < least ? one.enteredAt : least),
      null,
    )
    if (oldest === null) return []
    return [
      {
        kind: 'register-confirm',
        id: register.id,
        code: '',
        about: register.title,
        from: null,
        due: null,
        since: oldest,
      },
    ]
  })
}
