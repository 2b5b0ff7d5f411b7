import { addDays, type Day } from '../domain/day.ts'
import { refuse } from '../domain/refusal.ts'
import { endAppointmentOn, type PersonRecord } from '../store/person.ts'
import type { Work } from './use-case.ts'

type Ended = { readonly id: string; readonly role: string; readonly from: Day }

/**
 * Ends appointments of one person, which is held by whoever called. `lastDay` is the last day on which they hold; a day
 * before today takes the rights away at once, and whoever has none left is signed out and the account disabled. The last
 * administrator stays.
 */
export async function endAppointments(
  work: Work,
  person: { readonly id: string; readonly appointments: PersonRecord['appointments'] },
  ended: readonly Ended[],
  everybody: readonly PersonRecord[],
  lastDay: Day,
) {
  const { trx, localityId, today } = work
  const tooEarly = ended.some(one => lastDay < addDays(one.from, -1))
  if (lastDay < addDays(today, -1) || tooEarly)
    return refuse('bad-input', 422, { problems: [{ field: 'lastDay', code: 'day-too-early' }] })
  const ids = new Set(ended.map(one => one.id))
  const administrators = everybody
    .flatMap(other => other.appointments)
    .filter(one => !ids.has(one.id) && one.role === 'administrator' && one.to === null)
  if (ended.some(one => one.role === 'administrator') && administrators.length === 0)
    return refuse('last-administrator', 409)
  for (const { id } of ended) {
    await endAppointmentOn(trx, localityId, id, lastDay)
    work.record({ type: 'appointment-ended', payload: { appointmentId: id, to: lastDay } })
  }
  const left = person.appointments.filter(one => !ids.has(one.id))
  if (lastDay < today && left.length === 0) {
    const { accounts } = work.ctx
    const account = (await accounts.accountsOf(localityId)).find(one => one.personId === person.id)
    if (account) {
      await accounts.setDisabled(account.accountId, work.now)
      work.record({ type: 'account-disabled', payload: { accountId: account.accountId } })
    }
  }
  return { ok: true as const }
}
