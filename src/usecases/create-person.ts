import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { LOGIN } from '../domain/password.ts'
import { may } from '../domain/policy/may.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import { ROLES } from '../domain/role.ts'
import { insertAppointment, insertPerson, personExists } from '../store/person.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import type { Context } from './context.ts'
import { change, type Work } from './use-case.ts'

const schema = z.object({
  name: z.string().trim().min(1, 'name-missing').max(200, 'too-long'),
  unitId: z.string().min(1, 'unit-missing').pipe(z.uuid('unknown-unit')),
  post: z.string().trim().min(1, 'post-missing').max(200, 'too-long'),
  role: z.enum(ROLES, 'unknown-role'),
  line: z.enum(['state', 'party']).default('state'),
  /** The day from which the appointment holds; today when not given. */
  from: z.string().refine(isDay, 'no-such-day').optional(),
  login: z.string().trim().toLowerCase().regex(LOGIN, 'login-malformed'),
  password: z.string().min(14),
  mustChange: z.boolean().default(true),
  /** Names this one attempt and comes back in the result; a repeated form gets the mark of the first. */
  mark: z.string(),
})

export type PersonCreated = { personId: string; accountId: string; login: string; mark: string }

const insert = (took: (accountId: string) => void) =>
  change({
    name: 'create-person',
    input: schema,
    async run(work: Work, input): Promise<Outcome<PersonCreated>> {
      const no = work.authorise(may(work.actor, 'people.manage', work.here))
      if (no) return no
      const { trx, localityId, ctx } = work
      const units = await unitsOf(trx, localityId)
      if (!units.some(unit => unit.id === input.unitId))
        return refuse('bad-input', 422, { problems: [{ field: 'unitId', code: 'unknown-unit' }] })
      const personId = work.newId()
      const { login, mark, password, mustChange } = input
      await dropStaleAccount(work, login)
      const account = await ctx.accounts.create(
        { login, password, mustChange, localityId, personId },
        work.now,
      )
      if (!account)
        return refuse('bad-input', 422, {
          problems: [{ field: 'login', code: 'login-taken', params: { login } }],
        })
      const { accountId } = account
      took(accountId)
      const from = input.from ?? work.today
      const { name, unitId, post, role, line } = input
      await insertPerson(trx, localityId, { id: personId, name, accountId, activeFrom: from })
      const appointmentId = work.newId()
      await insertAppointment(trx, localityId, {
        id: appointmentId,
        personId,
        unitId,
        post,
        role,
        line,
        from,
      })
      work.record({ type: 'person-created', payload: { personId } })
      work.record({ type: 'account-created', payload: { accountId, personId } })
      work.record({ type: 'appointment-made', payload: { appointmentId, personId, unitId, role } })
      return done({ personId, accountId, login, mark })
    },
  })

/**
 * A person with an appointment and an account, in one act. Accounts stand outside the transaction of the locality, so
 * the account is made first and taken back when the rest does not come to be; what a crash leaves between the two is
 * taken back by the next who asks for the login.
 */
export async function createPerson(
  ctx: Context,
  input: z.input<typeof schema>,
  requestId?: string,
): Promise<Outcome<PersonCreated>> {
  const made: string[] = []
  let kept = false
  try {
    const outcome = await insert(accountId => made.push(accountId))(ctx, input, requestId)
    kept = outcome.ok
    return outcome
  } finally {
    if (!kept) for (const accountId of made) await ctx.accounts.remove(accountId)
  }
}

async function dropStaleAccount(work: Work, login: string): Promise<void> {
  const { accounts } = work.ctx
  await oneAtATime(work.trx, `login/${login}`)
  const holder = await accounts.holderOf(login)
  if (holder?.localityId !== work.localityId) return
  if (!(await personExists(work.trx, work.localityId, holder.personId)))
    await accounts.remove(holder.accountId)
}
