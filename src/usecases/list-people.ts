import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import { look } from './use-case.ts'

export type ListedPerson = PersonRecord & {
  readonly account: {
    readonly login: string
    readonly mustChange: boolean
    readonly disabled: boolean
  } | null
}

/** Everybody who belongs to the locality today, with the account of each: for those who manage accounts. */
export const listPeople = look({
  name: 'list-people',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const people = await peopleOf(work.trx, work.localityId, { day: work.today })
    const accounts = await work.ctx.accounts.accountsOf(work.localityId)
    const byPerson = new Map(accounts.map(one => [one.personId, one]))
    return done<ListedPerson[]>(
      people.map(person => ({ ...person, account: byPerson.get(person.id) ?? null })),
    )
  },
})
