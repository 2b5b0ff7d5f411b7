import { dayOf } from '../domain/day.ts'
import type { Role } from '../domain/role.ts'
import { type LocalityRecord, localities } from '../store/locality.ts'
import { actorOf, peopleOf } from '../store/person.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'

export type Chosen =
  | { readonly ok: true; readonly locality: LocalityRecord }
  | { readonly ok: false; readonly codes: readonly string[] }

/** The locality with a code, or the only one when no code is given; else the codes to choose from. */
export async function chooseLocality(surroundings: Surroundings, code: string | null): Promise<Chosen> {
  const all = await localities(surroundings.db)
  const found = code === null ? (all.length === 1 ? all[0] : undefined) : all.find(one => one.code === code)
  return found ? { ok: true, locality: found } : { ok: false, codes: all.map(one => one.code) }
}

/**
 * A context for a command of whoever runs the machine, in the name of the first person who holds a role there today;
 * null when nobody does. The journal says of all that it does that a command did it.
 */
export async function onBehalfOf(
  surroundings: Surroundings,
  localityId: string,
  role: Role,
): Promise<Context | null> {
  const day = dayOf(surroundings.clock())
  return inTransaction(surroundings.db, localityId, async trx => {
    const people = await peopleOf(trx, localityId, { day })
    const person = people.find(one => one.appointments.some(post => post.role === role))
    const actor = person ? await actorOf(trx, localityId, person.id, day) : null
    return actor ? { ...contextFor(surroundings, actor), via: 'command' } : null
  })
}
