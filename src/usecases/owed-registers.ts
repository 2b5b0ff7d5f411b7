import { addDays, dayOf, startOfDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { hasRole, heads, worksIn } from '../domain/role.ts'
import { registersOf } from '../store/register.ts'
import { entryVersions } from '../store/register-entry.ts'
import { duePeriods } from './due-rows.ts'
import { twinOf } from './keep-row.ts'
import type { Owed } from './owed.ts'
import { entryObject } from './register-objects.ts'
import type { Work } from './use-case.ts'

/** Most waiting rows that are looked at; more than these are the same line. */
const MOST_WAITING = 500

/** Days for which a row that came back is asked for; one left alone longer was left alone on purpose. */
const RETURNED_DAYS = 30

/**
 * Rows that the actor's units owe to registers of periods, rows of theirs that came back, and registers with rows that wait
 * for the actor to confirm.
 */
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
    ...(await returnedRows(work)),
    ...(await waitingRows(work)),
  ]
}

/** Rows that came back to whoever entered them, or to the unit where they came through a link, and were not put right. */
async function returnedRows({ trx, localityId, actor, today }: Work): Promise<readonly Owed[]> {
  const unitIds = actor.appointments.map(one => one.unitId).filter(id => worksIn(actor, id))
  if (unitIds.length === 0) return []
  const since = addDays(today, -RETURNED_DAYS)
  const returned = (
    await entryVersions(trx, localityId, { states: ['returned'], unitIds, most: MOST_WAITING })
  ).filter(
    row =>
      row.decidedAt !== null &&
      dayOf(row.decidedAt) >= since &&
      (row.author === null || row.author.id === actor.personId),
  )
  if (returned.length === 0) return []
  const [registers, standing] = await Promise.all([
    registersOf(trx, localityId, { ids: returned.map(row => row.registerId) }),
    entryVersions(trx, localityId, {
      registerIds: returned.map(row => row.registerId),
      unitIds,
      states: ['submitted', 'confirmed'],
      from: returned.reduce((least, row) => (row.on < least ? row.on : least), today),
    }),
  ])
  return returned.flatMap((row): readonly Owed[] => {
    const register = registers.find(one => one.id === row.registerId)
    if (register === undefined || row.decidedAt === null) return []
    const { definition, title } = register
    const said = { unitId: row.unit.id, on: row.on, sender: row.sender?.name ?? null, values: row.values }
    const corrected = standing.some(one => one.entryId === row.entryId && one.version > row.version)
    if (corrected || twinOf(definition, said, standing, row.entryId) !== undefined) return []
    return [
      {
        kind: 'register-returned',
        id: row.entryId,
        code: '',
        about: title,
        from: row.decidedBy?.name ?? null,
        due: null,
        since: row.decidedAt,
      },
    ]
  })
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
