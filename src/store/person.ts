import { sql } from 'kysely'
import { sortKey } from '../domain/order-vi.ts'
import type { Actor, Role } from '../domain/role.ts'
import { isRole } from '../domain/role.ts'
import { kindOf, type LocalityRecord } from './locality.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly appointments: readonly {
    readonly id: string
    readonly from: string
    /** The last day on which it holds; null while nobody has ended it. */
    readonly to: string | null
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
    .orderBy('a.id')
    .select(['p.id', 'p.name', 'a.unit_id', 'u.name as unit_name', 'a.post', 'a.role', 'a.line'])
    .select(['a.id as appointment_id', 'a.valid_from', 'a.valid_to'])
  if (scope.personIds) query = query.where('p.id', 'in', orNobody(scope.personIds))
  const rows = await query.execute()
  return [...Map.groupBy(rows, row => row.id).values()].map(group => ({
    id: group[0]?.id ?? '',
    name: group[0]?.name ?? '',
    appointments: group.flatMap(row =>
      row.appointment_id !== null &&
      row.valid_from !== null &&
      row.unit_id !== null &&
      row.unit_name !== null &&
      row.post !== null &&
      row.role !== null &&
      isRole(row.role)
        ? [
            {
              id: row.appointment_id,
              from: row.valid_from,
              to: row.valid_to,
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

/** The appointment with the person who holds it, locked for a change; null when the locality has none such. */
export async function lockAppointment(
  trx: Trx,
  localityId: string,
  appointmentId: string,
): Promise<{ personId: string; role: string; from: string; to: string | null } | null> {
  const row = await trx
    .selectFrom('appointment')
    .where('locality_id', '=', localityId)
    .where('id', '=', appointmentId)
    .select(['person_id', 'role', 'valid_from', 'valid_to'])
    .forUpdate()
    .executeTakeFirst()
  return row ? { personId: row.person_id, role: row.role, from: row.valid_from, to: row.valid_to } : null
}

/** `lastDay` is the last day on which the appointment holds. */
export async function endAppointmentOn(
  trx: Trx,
  localityId: string,
  appointmentId: string,
  lastDay: string,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ valid_to: lastDay })
    .where('locality_id', '=', localityId)
    .where('id', '=', appointmentId)
    .execute()
}

/** Whether the locality has, or had, this person. */
export async function personExists(trx: Trx, localityId: string, personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('person')
    .select('id')
    .where('locality_id', '=', localityId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * One person with the appointments that hold on the day, the locality and what is unread: what every request of somebody
 * who is signed in asks for first, in one statement. null when the person is not there on that day.
 */
export async function personHere(
  trx: Trx,
  localityId: string,
  personId: string,
  day: string,
): Promise<{
  readonly person: PersonRecord
  readonly locality: LocalityRecord
  /** How much they were told and have not read. */
  readonly unread: number
  /** Where the locality's journal ends. */
  readonly journalSeq: number
  /** Units that the person inspects on that day, as one of a team. */
  readonly inspects: readonly string[]
} | null> {
  const { rows } = await sql<{
    name: string
    unread: number
    journalSeq: number
    inspects: readonly string[] | null
    locality: Omit<LocalityRecord, 'id' | 'kind'> & { readonly kind: string }
    appointments:
      | readonly (PersonRecord['appointments'][number] & { readonly role: string; readonly line: string })[]
      | null
  }>`
    select p.name,
           (select count(*) from notice n
             where n.locality_id = p.locality_id and n.person_id = p.id and n.read_at is null)::integer as unread,
           (select h.seq from journal_head h where h.locality_id = p.locality_id) as "journalSeq",
           jsonb_build_object('code', l.code, 'name', l.name, 'kind', l.kind, 'province', l.province) as locality,
           (select jsonb_agg(jsonb_build_object('id', a.id, 'from', a.valid_from, 'to', a.valid_to, 'unitId', a.unit_id,
                               'unitName', u.name, 'post', a.post, 'role', a.role, 'line', a.line) order by a.valid_from, a.id)
              from appointment a join unit u on u.locality_id = a.locality_id and u.id = a.unit_id
             where a.locality_id = p.locality_id and a.person_id = p.id
               and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})) as appointments,
           (select jsonb_agg(distinct iu.unit_id)
              from inspection_member im
              join inspection i on i.locality_id = im.locality_id and i.id = im.inspection_id
              join inspection_unit iu on iu.locality_id = i.locality_id and iu.inspection_id = i.id
             where im.locality_id = p.locality_id and im.person_id = p.id
               and i.decided_at is not null and i.issued_at is null and i.cancelled_at is null
               and i.from_on <= ${day} and i.to_on >= ${day}) as inspects
      from person p join locality l on l.id = p.locality_id
     where p.locality_id = ${localityId} and p.id = ${personId}
       and (p.active_to is null or p.active_to >= ${day})`.execute(trx)
  const [row] = rows
  if (row === undefined) return null
  return {
    unread: row.unread,
    journalSeq: row.journalSeq,
    inspects: row.inspects ?? [],
    locality: { ...row.locality, id: localityId, kind: kindOf(row.locality.kind) },
    person: {
      id: personId,
      name: row.name,
      appointments: (row.appointments ?? [])
        .filter(one => isRole(one.role))
        .map(one => ({ ...one, line: one.line === 'party' ? 'party' : 'state' })),
    },
  }
}

export async function renamePerson(
  trx: Trx,
  localityId: string,
  personId: string,
  name: string,
): Promise<void> {
  await trx
    .updateTable('person')
    .set(eb => ({ name, sort_key: sortKey(name), row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', personId)
    .execute()
}

export async function renamePost(
  trx: Trx,
  localityId: string,
  appointmentId: string,
  post: string,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ post })
    .where('locality_id', '=', localityId)
    .where('id', '=', appointmentId)
    .execute()
}
