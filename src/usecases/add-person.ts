import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { ROLES } from '../domain/role.ts'
import { insertAppointment, insertPerson } from '../store/person.ts'
import { unitsOf } from '../store/unit.ts'
import { change } from './use-case.ts'

/**
 * Adds a person with an appointment and no account: somebody who is named in plans and does not sign in, or not yet.
 */
export const addPerson = change({
  name: 'add-person',
  input: z.object({
    name: z.string().trim().min(1, 'name-missing').max(200, 'too-long'),
    unitId: z.string().min(1, 'unit-missing').pipe(z.uuid('unknown-unit')),
    post: z.string().trim().min(1, 'post-missing').max(200, 'too-long'),
    role: z.enum(ROLES, 'unknown-role'),
    line: z.enum(['state', 'party']).default('state'),
    /** The day from which the appointment holds; today when not given. */
    from: z.string().refine(isDay, 'no-such-day').optional(),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const { trx, localityId } = work
    const { name, unitId, post, role, line, from = work.today } = input
    const units = await unitsOf(trx, localityId)
    if (!units.some(unit => unit.id === unitId))
      return refuse('bad-input', 422, { problems: [{ field: 'unitId', code: 'unknown-unit' }] })
    const personId = work.newId()
    const appointmentId = work.newId()
    await insertPerson(trx, localityId, { id: personId, name, accountId: null, activeFrom: from })
    await insertAppointment(trx, localityId, { id: appointmentId, personId, unitId, post, role, line, from })
    work.record({ type: 'person-created', payload: { personId } })
    work.record({ type: 'appointment-made', payload: { appointmentId, personId, unitId, role } })
    return done({ personId, appointmentId })
  },
})
