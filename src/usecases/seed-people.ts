import { type Day, dayOf, startOfDay } from '../domain/day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { type Actor, ROLE_RULES, type Role } from '../domain/role.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'

/** The people of the invented ward, acting on a day of its story. */
export type SeedPeople = {
  readonly people: readonly PersonRecord[]
  readonly as: (role: Role, day: Day) => Context
  /** Who answers for a unit: its head, else somebody who works there; null where nobody does. */
  readonly of: (unitId: string, day: Day) => Context | null
  readonly person: (personId: string, day: Day) => Context | null
}

/** Loads them as they are in office now. An act of a day happens at nine in the morning, never later than now. */
export async function seedPeople(surroundings: Surroundings, localityId: string): Promise<SeedPeople> {
  const now = surroundings.clock()
  const people = await inTransaction(surroundings.db, localityId, trx =>
    peopleOf(trx, localityId, { day: dayOf(now) }),
  )
  const at = (person: PersonRecord, day: Day): Context => {
    const morning = new Date(startOfDay(day).getTime() + 9 * 3_600_000)
    const actor: Actor = {
      localityId,
      personId: person.id,
      appointments: person.appointments.map(({ unitId, role, line }) => ({ unitId, role, line })),
    }
    return { ...contextFor(surroundings, actor), now: morning < now ? morning : now }
  }
  return {
    people,
    as: (role, day) => {
      const person = people.find(one => one.appointments.some(post => post.role === role))
      if (!person) throw new Error(`the demonstration has no ${role}`)
      return at(person, day)
    },
    of: (unitId, day) => {
      const works = (heads: boolean) => (one: PersonRecord) =>
        one.appointments.some(
          post =>
            post.unitId === unitId &&
            (heads ? ROLE_RULES[post.role].headsUnit : ROLE_RULES[post.role].worksInUnit),
        )
      const person = people.find(works(true)) ?? people.find(works(false))
      return person ? at(person, day) : null
    },
    person: (personId, day) => {
      const person = people.find(one => one.id === personId)
      return person ? at(person, day) : null
    },
  }
}

/** What the story counts on is done, or the demonstration says what refused it. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
}
