import { Undeliverable } from '../domain/outgoing.ts'
import { tryAgainAt } from '../domain/schedule.ts'
import { appendToJournal } from '../store/journal.ts'
import { beginSending, holdMail, type MailRecord, noteSending } from '../store/mail.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'

const AT_ONCE = 50
const MOST_ATTEMPTS = 10

export type { MailRecord } from '../store/mail.ts'

/**
 * Sends what is queued in a locality by `deliver`, asked by the program itself after every commit. An attempt is marked
 * before it is made; while it is made its row is held. So a program that dies loses nothing: what it had not delivered
 * is tried again, and only what was taken by the other side before the death could be written down goes out twice, with
 * the same identity. Answers how many were delivered.
 */
export async function sendMail(
  { db, clock, log }: Surroundings,
  localityId: string,
  deliver: (mail: MailRecord) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const ids = await inTransaction(db, localityId, trx => beginSending(trx, localityId, clock(), AT_ONCE))
  let sent = 0
  for (const id of ids) {
    if (signal.aborted) return sent
    const delivered = await inTransaction(db, localityId, async trx => {
      const mail = await holdMail(trx, localityId, id)
      if (mail === null) return false
      const attempts = mail.attempts + 1
      const about = { mailId: mail.id, personId: mail.personId, day: mail.day }
      const failure = await deliver(mail).then(
        () => null,
        (error: unknown) => error,
      )
      const now = clock()
      if (failure === null) {
        await noteSending(trx, localityId, id, attempts, { state: 'sent', at: now })
        await appendToJournal(trx, localityId, null, now, [{ type: 'mail-sent', payload: about }])
        return true
      }
      const reason = failure instanceof Error ? failure.message.slice(0, 300) : 'unknown'
      log('mail-not-sent', { mail: id, attempts, reason })
      if (attempts < MOST_ATTEMPTS && !(failure instanceof Undeliverable && failure.forGood)) {
        const tryAt = tryAgainAt(attempts, now)
        await noteSending(trx, localityId, id, attempts, { state: 'queued', tryAt, reason })
        return false
      }
      await noteSending(trx, localityId, id, attempts, { state: 'failed', reason })
      const payload = { ...about, attempts }
      await appendToJournal(trx, localityId, null, now, [{ type: 'mail-failed', payload }])
      return false
    })
    if (delivered) sent += 1
  }
  return sent
}
