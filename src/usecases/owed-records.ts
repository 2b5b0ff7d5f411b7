import { ROLE_RULES } from '../domain/role.ts'
import type { Owed } from './owed.ts'
import { pendingRecords } from './pending-records.ts'
import type { Work } from './use-case.ts'

/** Obstacles, proposals, explanations, objective causes and latenesses that wait for this person. */
export async function owedRecords(work: Work): Promise<readonly Owed[]> {
  const leads = work.actor.appointments.some(one => ROLE_RULES[one.role].leads !== null)
  const pending = await pendingRecords(work, leads)
  return pending
    .filter(one => one.waitsFor(work.actor))
    .map(({ kind, id, code, about, from, due, since }) => ({ kind, id, code, about, from, due, since }))
}
