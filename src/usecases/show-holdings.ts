import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { peopleOf } from '../store/person.ts'
import { holdingsOf } from './holdings.ts'
import { leaverUnits } from './leaver-units.ts'
import { look } from './use-case.ts'

/** All that a person holds, for whoever may hand it over, with those who could take it. */
export const showHoldings = look({
  name: 'show-holdings',
  input: z.object({ personId: z.uuid() }),
  async run(work, { personId }) {
    const { trx, localityId, actor, today } = work
    const everybody = await peopleOf(trx, localityId, { day: today })
    const person = everybody.find(one => one.id === personId)
    if (!person) return notFound()
    const unitIds = await leaverUnits(work, person)
    const no = work.authorise(may(actor, 'handover.make', { ...work.here, unitIds }))
    if (no) return no
    const others = everybody.filter(one => one.id !== personId && one.appointments.length > 0)
    return done({
      person,
      held: await holdingsOf(work, personId),
      /** Those of the leaver's units first: most of what is held can only stay there. */
      receivers: [
        ...others.filter(one => one.appointments.some(post => unitIds.includes(post.unitId))),
        ...others.filter(one => !one.appointments.some(post => unitIds.includes(post.unitId))),
      ],
      mayEnd: may(actor, 'people.manage', work.here).ok,
    })
  },
})
