import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { change } from './use-case.ts'

/**
 * Gives a person a new password that has to be changed at the next sign-in, and lifts a lock. `mark` names this one
 * attempt and comes back in the result: a repeated form gets the mark of the first, whose password it cannot show.
 */
export const resetPassword = change({
  name: 'reset-password',
  input: z.object({ personId: z.uuid(), password: z.string().min(14), mark: z.string() }),
  async run(work, { personId, password, mark }) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const { accounts } = work.ctx
    const account = (await accounts.accountsOf(work.localityId)).find(one => one.personId === personId)
    if (!account) return notFound()
    const { accountId, login } = account
    await accounts.setPassword(accountId, password, true)
    await accounts.forgive(login, work.now)
    work.record({ type: 'password-changed', payload: { accountId } })
    work.record({ type: 'account-unlocked', payload: { accountId } })
    return done({ personId, login, mark })
  },
})
