import { z } from 'zod'
import { passwordProblem } from '../domain/password.ts'
import { ALLOWED } from '../domain/policy/permission.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { change } from './use-case.ts'

/** Changes the actor's own password. Every session of the account ends; the page opens a new one. */
export const changePassword = change({
  name: 'change-password',
  input: z.object({
    current: z.string().min(1, 'password-missing'),
    next: z.string().min(1, 'password-missing'),
    repeat: z.string(),
  }),
  async run(work, { current, next, repeat }) {
    const no = work.authorise(ALLOWED)
    if (no) return no
    const { accounts } = work.ctx
    const own = (await accounts.accountsOf(work.localityId)).find(one => one.personId === work.actor.personId)
    if (!own) return notFound()
    const wrong = (field: string, code: string, params = {}) =>
      refuse('bad-input', 422, { problems: [{ field, code, params }] })
    // The same count as at the door: an unlocked desk must not become a place to guess.
    const attempt = await accounts.attempt(own.login, work.now, accounts.rules)
    if (!attempt.allowed || !(await accounts.verify(own.accountId, current)))
      return wrong('current', 'password-wrong')
    await accounts.forgive(own.login, work.now)
    const problem = passwordProblem(next, own.login)
    if (problem !== null) return wrong('next', problem)
    if (next === current) return wrong('next', 'password-same')
    if (repeat !== next) return wrong('repeat', 'password-differs')
    await accounts.setPassword(own.accountId, next, false)
    work.record({ type: 'password-changed', payload: { accountId: own.accountId } })
    return done({ accountId: own.accountId })
  },
})
