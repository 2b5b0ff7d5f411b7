import { dayOf } from '../domain/day.ts'
import { localities } from '../store/locality.ts'
import { actorOf } from '../store/person.ts'
import { plansBeingRead } from '../store/plan.ts'
import { inTransaction } from '../store/transaction.ts'
import { contextFor, type Surroundings } from './context.ts'
import { readInBackground } from './read-uploaded-plan.ts'

/** So many wait in the queue of the reading processes; the others are read when somebody asks how far they are. */
const AT_ONCE = 20

/**
 * Goes on with every reading that the end of the program has interrupted, in the name of who brought the file. To be
 * called once at the start. A plan of a person without a post by now waits until somebody opens its page.
 *
 * @returns how many were begun
 */
export async function takeUpReadings(surroundings: Surroundings): Promise<number> {
  let begun = 0
  for (const { id: localityId } of await localities(surroundings.db)) {
    const waiting = await inTransaction(surroundings.db, localityId, async trx => {
      const plans = await plansBeingRead(trx, localityId, AT_ONCE)
      const people = [...new Set(plans.map(plan => plan.createdBy))]
      const day = dayOf(surroundings.clock())
      const actors = await Promise.all(people.map(person => actorOf(trx, localityId, person, day)))
      const byPerson = new Map(people.map((person, i) => [person, actors[i] ?? null]))
      return plans.map(plan => ({ planId: plan.id, actor: byPerson.get(plan.createdBy) ?? null }))
    })
    for (const { planId, actor } of waiting) {
      if (actor === null || begun >= AT_ONCE) continue
      readInBackground(contextFor(surroundings, actor), planId)
      begun += 1
    }
  }
  return begun
}
