import { lastPostsOf } from '../store/holding.ts'
import type { PersonRecord } from '../store/person.ts'
import type { Work } from './use-case.ts'

/** Units where a person holds a post; the last one for somebody who holds none any more. */
export async function leaverUnits(work: Work, person: PersonRecord): Promise<readonly string[]> {
  if (person.appointments.length > 0) return person.appointments.map(one => one.unitId)
  const last = (await lastPostsOf(work.trx, work.localityId, [person.id])).get(person.id)
  return last === undefined ? [] : [last.unitId]
}
