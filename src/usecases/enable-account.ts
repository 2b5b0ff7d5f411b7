import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { peopleOf } from '../store/person.ts'
import { change } from './use-case.ts'

/**
 * Opens an account again that was disabled when its person held no post. The password stays; whoever has no post still
 * cannot sign in.
 */
export const enableAccount = change({
  name: 'enable-account',
  input: z.object({ personId: z.uuid() }),
  async run(work, { personId }) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const { accounts } = work.ctx
    const account = (await accounts.accountsOf(localityId)).find(one => one.personId === personId)
    const [person] = await peopleOf(trx, localityId, { personIds: [personId], day: today })
    if (!account || !person) return notFound()
    if (!account.disabled) return refuse('not-disabled', 409)
    if (person.appointments.length === 0) return refuse('no-appointment', 409)
    await accounts.setDisabled(account.accountId, null)
    work.record({ type: 'account-enabled', payload: { accountId: account.accountId } })
    return done({ personId, name: person.name })
  },
})
