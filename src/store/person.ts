import { sql } from 'kysely'
import { sortKey } from '../domain/order-vi.ts'
import type { Actor, Role } from '../domain/role.ts'
import { isRole } from '../domain/role.ts'
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

export type LastPost = {
  readonly personId: string
  readonly unitId: string
  readonly post: string
  readonly to: string | null
}

/** The newest post that each person holds or held, those that still hold before those that ended. */
export async function lastPostsOf(
  trx: Trx,
  localityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LastPost>> {
  const rows = await trx
    .selectFrom('appointment')
    .where('locality_id', '=', localityId)
    .where('person_id', 'in', orNobody(personIds))
    .distinctOn('person_id')
    .orderBy('person_id')
    .orderBy(eb => eb('valid_to', 'is', null), 'desc')
    .orderBy('valid_to', 'desc')
    .orderBy('valid_from', 'desc')
    .select(['person_id', 'unit_id', 'post', 'valid_to'])
    .execute()
  return new Map(
    rows.map(row => [
      row.person_id,
      { personId: row.person_id, unitId: row.unit_id, post: row.post, to: row.valid_to },
    ]),
  )
}

export async function peopleByIds(
  trx: Trx,
  localityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('person')
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(personIds))
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** How many open things each person owns: tasks as officer or leader, targets, pieces of tasks. */
export async function holdingCounts(trx: Trx, localityId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; held: string }>`
    with open_task as (
      select v.owner_id, v.leader_id from task t
        join plan p on p.locality_id = t.locality_id and p.id = t.plan_id
        join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = p.current_version
       where t.locality_id = ${localityId} and t.review <> 'dropped'
         and t.closed_on is null and t.cancelled_on is null
    ), held as (
      select owner_id as id from open_task
      union all select leader_id from open_task
      union all select v.owner_id from target t
        join plan p on p.locality_id = t.locality_id and p.id = t.plan_id
        join target_version v on v.locality_id = t.locality_id and v.target_id = t.id and v.version = p.current_version
       where t.locality_id = ${localityId} and t.review <> 'dropped'
      union all select owner_id from subtask
       where locality_id = ${localityId} and state in ('not-begun', 'at-work')
    )
    select id, count(*)::text as held from held where id is not null group by id`.execute(trx)
  return new Map(rows.map(row => [row.id, Number(row.held)]))
}
