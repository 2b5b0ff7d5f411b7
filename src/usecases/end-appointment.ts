import { z } from 'zod'
import { addDays, isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { endAppointmentOn, lockAppointment, peopleOf } from '../store/person.ts'
import { oneAtATime } from '../store/transaction.ts'
import { change } from './use-case.ts'

/**
 * Ends an appointment. `lastDay` is the last day on which it holds; a day before today takes the rights away at once.
 * Whoever has no appointment left is signed out everywhere and the account is disabled.
 */
export const endAppointment = change({
  name: 'end-appointment',
  input: z.object({ appointmentId: z.uuid(), lastDay: z.string().refine(isDay, 'no-such-day') }),
  async run(work, { appointmentId, lastDay }) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    // Two administrators who end each other's appointments at once must not both find the other still there.
    await oneAtATime(trx, `${localityId}/appointments`)
    const appointment = await lockAppointment(trx, localityId, appointmentId)
    if (!appointment) return notFound()
    if (appointment.to !== null && appointment.to < today) return refuse('appointment-ended', 409)
    if (lastDay < addDays(today, -1) || lastDay < addDays(appointment.from, -1))
      return refuse('bad-input', 422, { problems: [{ field: 'lastDay', code: 'day-too-early' }] })
    const everybody = await peopleOf(trx, localityId, { day: today })
    const others = everybody
      .flatMap(person => person.appointments)
      .filter(one => one.id !== appointmentId && one.role === 'administrator' && one.to === null)
    if (appointment.role === 'administrator' && others.length === 0) return refuse('last-administrator', 409)
    await endAppointmentOn(trx, localityId, appointmentId, lastDay)
    work.record({ type: 'appointment-ended', payload: { appointmentId, to: lastDay } })
    const { personId } = appointment
    const person = everybody.find(one => one.id === personId)
    const left = person?.appointments.filter(one => one.id !== appointmentId) ?? []
    if (lastDay < today && left.length === 0) {
      const { accounts } = work.ctx
      const account = (await accounts.accountsOf(localityId)).find(one => one.personId === personId)
      if (account) {
        await accounts.setDisabled(account.accountId, work.now)
        work.record({ type: 'account-disabled', payload: { accountId: account.accountId } })
      }
    }
    return done({ personId, name: person?.name ?? '' })
  },
})
