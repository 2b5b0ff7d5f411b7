import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { ROLES } from '../domain/role.ts'
import { insertAppointment, peopleOf } from '../store/person.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { change } from './use-case.ts'

/** Gives a person one more post beside those they hold: rights add up while both hold. */
export const addAppointment = change({
  name: 'add-appointment',
  input: z.object({
    personId: z.uuid(),
    unitId: z.string().min(1, 'unit-missing').pipe(z.uuid('unknown-unit')),
    post: z.string().trim().min(1, 'post-missing').max(200, 'too-long'),
    role: z.enum(ROLES, 'unknown-role'),
    line: z.enum(['state', 'party']).default('state'),
    /** The day from which it holds; today when not given. */
    from: z.string().refine(isDay, 'no-such-day').optional(),
  }),
  async run(work, { personId, unitId, post, role, line, from = work.today }) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    await oneAtATime(trx, `${localityId}/appointments`)
    const [person] = await peopleOf(trx, localityId, { personIds: [personId], day: today })
    if (!person) return notFound()
    const wrong = (field: string, code: string) => refuse('bad-input', 422, { problems: [{ field, code }] })
    if (!(await unitsOf(trx, localityId)).some(unit => unit.id === unitId))
      return wrong('unitId', 'unknown-unit')
    const twin = person.appointments.some(
      one => one.unitId === unitId && one.role === role && one.line === line && one.to === null,
    )
    if (twin) return wrong('role', 'post-held-already')
    const appointmentId = work.newId()
    await insertAppointment(trx, localityId, { id: appointmentId, personId, unitId, post, role, line, from })
    work.record({ type: 'appointment-made', payload: { appointmentId, personId, unitId, role } })
    return done({ personId, name: person.name })
  },
})
