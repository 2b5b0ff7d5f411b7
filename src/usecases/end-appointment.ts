import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockAppointment, peopleOf } from '../store/person.ts'
import { oneAtATime } from '../store/transaction.ts'
import { endAppointments } from './ending.ts'
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
    const everybody = await peopleOf(trx, localityId, { day: today })
    const { personId, role, from } = appointment
    const person = everybody.find(one => one.id === personId)
    const holder = { id: personId, appointments: person?.appointments ?? [] }
    const ended = await endAppointments(work, holder, [{ id: appointmentId, role, from }], everybody, lastDay)
    if (!ended.ok) return ended
    return done({ personId, name: person?.name ?? '' })
  },
})
