import { appendToJournal } from '../store/journal.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

/** Ends the session of a token. A token without a session changes nothing. */
export async function signOut(surroundings: Surroundings, token: string): Promise<void> {
  const { accounts, db } = surroundings
  const now = surroundings.clock()
  const session = await accounts.sessionOf(token, now)
  if (session === null) return
  await accounts.endSession(token)
  const { localityId, personId, accountId } = session
  await inTransaction(db, localityId, trx =>
    appendToJournal(trx, localityId, personId, now, [{ type: 'signed-out', payload: { accountId } }]),
  )
}
