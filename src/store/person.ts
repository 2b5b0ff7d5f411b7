import { sortKey } from '../domain/order-vi.ts'
import type { Actor, Role } from '../domain/role.ts'
import { isRole } from '../domain/role.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly appointments: readonly {
    readonly unitId: string
    readonly unitName: string
    readonly post: string
    readonly role: Role
    readonly line: 'state' | 'party'
  }[]
}

type Scope = { readonly personIds?: readonly string[]; readonly day: string }

/** People with the appointments that hold on the day, in Vietnamese order of name. */
export async function peopleOf(trx: Trx, localityId: string, scope: Scope): Promise<PersonRecord[]> {
  let query = trx
    .selectFrom('person as p')
    .leftJoin('appointment as a', join =>
      join
        .onRef('a.locality_id', '=', 'p.locality_id')
        .onRef('a.person_id', '=', 'p.id')
        .on('a.valid_from', '<=', scope.day)
        .on(eb => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', scope.day)])),
    )
    .leftJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'a.locality_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .where('p.locality_id', '=', localityId)
    .where(eb => eb.or([eb('p.active_to', 'is', null), eb('p.active_to', '>=', scope.day)]))
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .orderBy('a.valid_from')
    .select(['p.id', 'p.name', 'a.unit_id', 'u.name as unit_name', 'a.post', 'a.role', 'a.line'])
  if (scope.personIds) query = query.where('p.id', 'in', orNobody(scope.personIds))
  const rows = await query.execute()
  return [...Map.groupBy(rows, row => row.id).values()].map(group => ({
    id: group[0]?.id ?? '',
    name: group[0]?.name ?? '',
    appointments: group.flatMap(row =>
      row.unit_id !== null &&
      row.unit_name !== null &&
      row.post !== null &&
      row.role !== null &&
      isRole(row.role)
        ? [
            {
              unitId: row.unit_id,
              unitName: row.unit_name,
              post: row.post,
              role: row.role,
              line: row.line === 'party' ? ('party' as const) : ('state' as const),
            },
          ]
        : [],
    ),
  }))
}

/** The person as an actor with the rights of the day, or null when there is none or no appointment holds. */
export async function actorOf(
  trx: Trx,
  localityId: string,
  personId: string,
  day: string,
): Promise<Actor | null> {
  const [person] = await peopleOf(trx, localityId, { personIds: [personId], day })
  if (!person) return null
  return {
    localityId,
    personId,
    appointments: person.appointments.map(({ unitId, role, line }) => ({ unitId, role, line })),
  }
}

export async function insertPerson(
  trx: Trx,
  localityId: string,
  person: {
    readonly id: string
    readonly name: string
    readonly accountId: string | null
    readonly activeFrom: string
  },
): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      locality_id: localityId,
      id: person.id,
      name: person.name,
      sort_key: sortKey(person.name),
      account_id: person.accountId,
      active_from: person.activeFrom,
      row_version: 1,
    })
    .execute()
}

export async function insertAppointment(
  trx: Trx,
  localityId: string,
  appointment: {
    readonly id: string
    readonly personId: string
    readonly unitId: string
    readonly post: string
    readonly role: Role
    readonly line: 'state' | 'party'
    readonly from: string
  },
): Promise<void> {
  await trx
    .insertInto('appointment')
    .values({
      locality_id: localityId,
      id: appointment.id,
      person_id: appointment.personId,
      unit_id: appointment.unitId,
      post: appointment.post,
      role: appointment.role,
      line: appointment.line,
      valid_from: appointment.from,
    })
    .execute()
}
