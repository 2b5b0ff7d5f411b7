import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { type HandoverRecord, handoversOf } from '../store/handover.ts'
import { holdingCounts, lastPostsOf } from '../store/holding.ts'
import { peopleOf } from '../store/person.ts'
import { look, type Work } from './use-case.ts'

/** A handover as the object of a policy: the unit of the one who left is the last where they held a post. */
export async function handoverObjects(work: Work, handovers: readonly HandoverRecord[]) {
  const posts = await lastPostsOf(work.trx, work.localityId, [
    ...new Set(handovers.map(one => one.person.id)),
  ])
  return new Map(
    handovers.map(one => {
      const unitId = posts.get(one.person.id)?.unitId
      const partyIds = [one.person.id, ...one.notes.map(note => note.receiver.id)]
      return [one.id, { ...work.here, unitIds: unitId === undefined ? [] : [unitId], partyIds }]
    }),
  )
}

/** The handovers that the actor may read, newest first, and the people whose work the actor may hand over. */
export const listHandovers = look({
  name: 'list-handovers',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const [handovers, people, counts] = await Promise.all([
      handoversOf(trx, localityId, {}),
      peopleOf(trx, localityId, { day: today }),
      holdingCounts(trx, localityId),
    ])
    const [objects, posts] = await Promise.all([
      handoverObjects(work, handovers),
      lastPostsOf(trx, localityId, [...counts.keys()]),
    ])
    return done({
      handovers: handovers.filter(one => {
        const object = objects.get(one.id)
        return object !== undefined && may(actor, 'handover.read', object).ok
      }),
      people: people
        .map(person => ({ ...person, held: counts.get(person.id) ?? 0 }))
        .filter(person => {
          const last = posts.get(person.id)?.unitId
          const unitIds = last === undefined ? [] : [last, ...person.appointments.map(one => one.unitId)]
          return person.held > 0 && may(actor, 'handover.make', { ...work.here, unitIds }).ok
        }),
    })
  },
})
