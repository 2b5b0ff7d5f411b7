import type { Client } from '../domain/accounts.ts'
import { dayOf } from '../domain/day.ts'
import type { JournalEvent } from '../domain/journal.ts'
import { done, type FieldProblem, type Outcome, refuse } from '../domain/refusal.ts'
import { appendToJournal } from '../store/journal.ts'
import { actorOf } from '../store/person.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { digest } from './digest.ts'

export type SignedIn = { readonly token: string; readonly endsAt: Date; readonly mustChange: boolean }

/**
 * Opens a session for a login and a password. The answers to a wrong password, a login that does not exist and a lock
 * are the same for every login. Failures and locks are told in the journal of the locality that the login belongs to.
 */
export async function signIn(
  surroundings: Surroundings,
  input: { readonly login: string; readonly password: string; readonly client: Client },
): Promise<Outcome<SignedIn>> {
  const { accounts } = surroundings
  const now = surroundings.clock()
  const login = input.login.normalize('NFC').trim().toLowerCase()
  const problems: FieldProblem[] = []
  if (login === '') problems.push({ field: 'login', code: 'login-missing' })
  if (input.password === '') problems.push({ field: 'password', code: 'password-missing' })
  if (problems.length > 0) return refuse('bad-input', 422, { problems })
  const attempt = await accounts.attempt(login, now, accounts.rules)
  if (!attempt.allowed) return locked(attempt.lockedUntil, now)
  const holder = await accounts.holderOf(login)
  const right = await accounts.verify(holder?.accountId ?? null, input.password)
  if (!holder || !right) {
    surroundings.log('sign-in-failed', { failures: attempt.failures })
    if (holder) {
      const events: JournalEvent[] = [
        { type: 'sign-in-failed', payload: { login: digest(login), failures: attempt.failures } },
      ]
      const until = attempt.lockedUntil?.toISOString()
      if (until !== undefined)
        events.push({ type: 'account-locked', payload: { accountId: holder.accountId, until } })
      await tell(surroundings, holder.localityId, null, now, events)
    }
    return attempt.lockedUntil === null ? refuse('sign-in-wrong') : locked(attempt.lockedUntil, now)
  }
  await accounts.forgive(login, now)
  const { accountId, localityId, personId } = holder
  const actor = await inTransaction(surroundings.db, localityId, trx =>
    actorOf(trx, localityId, personId, dayOf(now)),
  )
  if (holder.disabled || actor === null || actor.appointments.length === 0) return refuse('no-appointment')
  const session = await accounts.openSession(accountId, input.client, now)
  await tell(surroundings, localityId, personId, now, [{ type: 'signed-in', payload: { accountId } }])
  return done({ ...session, mustChange: holder.mustChange })
}

const locked = (until: Date, now: Date) =>
  refuse('sign-in-locked', 422, {
    params: { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)) },
  })

const tell = (
  { db }: Surroundings,
  localityId: string,
  personId: string | null,
  now: Date,
  events: readonly JournalEvent[],
) => inTransaction(db, localityId, trx => appendToJournal(trx, localityId, personId, now, events))
