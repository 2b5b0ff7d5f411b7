import { dayOf } from '../domain/day.ts'
import type { Actor, Role } from '../domain/role.ts'
import { localities } from '../store/locality.ts'
import { actorOf, peopleOf } from '../store/person.ts'
import { inTransaction } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { contextFor, type Surroundings } from './context.ts'
import { createPerson } from './create-person.ts'
import {
  DEMONSTRATION_COLLEAGUES,
  DEMONSTRATION_OFFICES,
  DEMONSTRATION_PEOPLE,
  DEMONSTRATION_WARD,
  type DemonstrationPerson,
} from './demonstration-ward.ts'
import { foundLocality } from './found-locality.ts'

export type DemonstrationAccount = {
  readonly role: Role
  readonly login: string
  readonly password: string
}

/** Where the passwords of the demonstration are kept, readable to whoever runs the program alone. */
export type DemonstrationKeeper = {
  readonly load: () => readonly DemonstrationAccount[] | null
  readonly save: (accounts: readonly DemonstrationAccount[]) => void
}

/**
 * The invented ward with one account a role. Passwords are generated and kept before anything is made, so what was
 * interrupted is finished by the next call, and a ward whose passwords were lost gets new ones. Does nothing where
 * all of it is there. Returns the accounts, one a role.
 */
export async function seedDemonstration(
  surroundings: Surroundings,
  keeper: DemonstrationKeeper,
): Promise<readonly DemonstrationAccount[]> {
  const { accounts } = surroundings
  const kept = keeper.load()
  const known = new Map((kept ?? []).map(one => [one.login, one]))
  const listed = DEMONSTRATION_PEOPLE.map(
    ({ role, login }) => known.get(login) ?? { role, login, password: accounts.newPassword() },
  )
  if (listed.some(one => !known.has(one.login))) keeper.save(listed)
  const passwordOf = (login: string) =>
    listed.find(one => one.login === login)?.password ?? accounts.newPassword()
  const administrator = await administratorOf(surroundings, passwordOf)
  const units = await inTransaction(surroundings.db, administrator.localityId, trx =>
    unitsOf(trx, administrator.localityId),
  )
  for (const person of [...DEMONSTRATION_PEOPLE, ...DEMONSTRATION_COLLEAGUES, ...DEMONSTRATION_OFFICES]) {
    const holder = await accounts.holderOf(person.login)
    const lost = !known.has(person.login) && listed.some(one => one.login === person.login)
    if (holder && lost) await accounts.setPassword(holder.accountId, passwordOf(person.login), false)
    if (holder) continue
    const unitId = units.find(unit => unit.code === person.unit)?.id ?? ''
    const input = {
      ...asInput(person),
      unitId,
      password: passwordOf(person.login),
      mark: surroundings.newId(),
    }
    const made = await createPerson(contextFor(surroundings, administrator), input)
    if (!made.ok) throw new Error(`the demonstration could not add ${person.login}: ${made.refusal.code}`)
  }
  return listed
}

const asInput = ({ name, post, role, line, login }: DemonstrationPerson) => ({
  name,
  post,
  role,
  line: line ?? 'state',
  login,
  mustChange: false,
})

async function administratorOf(
  surroundings: Surroundings,
  passwordOf: (login: string) => string,
): Promise<Actor> {
  const { db } = surroundings
  const { locality, units } = DEMONSTRATION_WARD
  const [person] = DEMONSTRATION_PEOPLE
  if (person?.role !== 'administrator')
    throw new Error('the first person of the demonstration administrates it')
  const found = (await localities(db)).find(one => one.code === locality.code)
  let localityId = found?.id
  if (localityId === undefined) {
    const { name, post, unit, login } = person
    const administrator = { name, post, unit, login, password: passwordOf(login), mustChange: false }
    const founded = await foundLocality(surroundings, { locality, units, administrator })
    if (!founded.ok) throw new Error(`the demonstration could not be founded: ${founded.refusal.code}`)
    localityId = founded.value.localityId
  }
  const ward = localityId
  const today = dayOf(surroundings.clock())
  const actor = await inTransaction(db, ward, async trx => {
    const people = await peopleOf(trx, ward, { day: today })
    const one = people.find(({ appointments }) => appointments.some(({ role }) => role === 'administrator'))
    return one ? actorOf(trx, ward, one.id, today) : null
  })
  if (!actor) throw new Error('the demonstration has no administrator')
  return actor
}
