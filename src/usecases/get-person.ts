import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { peopleOf } from '../store/person.ts'
import type { ListedPerson } from './list-people.ts'
import { look } from './use-case.ts'

/** One person with the account, for those who manage accounts. */
export const getPerson = look({
  name: 'get-person',
  input: z.object({ personId: z.uuid() }),
  async run(work, { personId }) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const [person] = await peopleOf(work.trx, work.localityId, { personIds: [personId], day: work.today })
    if (!person) return notFound()
    const accounts = await work.ctx.accounts.accountsOf(work.localityId)
    return done<ListedPerson>({ ...person, account: accounts.find(one => one.personId === personId) ?? null })
  },
})
