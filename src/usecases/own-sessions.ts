import type { OpenSession } from '../domain/accounts.ts'
import { appendToJournal } from '../store/journal.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

/** Where the account of a session is signed in, the last used first. Nothing for a token without a session. */
export async function ownSessions(
  surroundings: Surroundings,
  token: string,
): Promise<readonly OpenSession[]> {
  const { accounts } = surroundings
  const now = surroundings.clock()
  const session = await accounts.sessionOf(token, now)
  return session === null ? [] : accounts.openSessions(session.accountId, token, now)
}

/** Ends every session of the account but the one that asks. Answers how many ended. */
export async function endOtherSessions(surroundings: Surroundings, token: string): Promise<number> {
  const { accounts, db } = surroundings
  const now = surroundings.clock()
  const session = await accounts.sessionOf(token, now)
  if (session === null) return 0
  const { accountId, localityId, personId } = session
  const ended = await accounts.endOtherSessions(accountId, token, now)
  if (ended > 0)
    await inTransaction(db, localityId, trx =>
      appendToJournal(trx, localityId, personId, now, [
        { type: 'sessions-ended', payload: { accountId, sessions: ended } },
      ]),
    )
  return ended
}
