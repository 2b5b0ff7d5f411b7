import { sql } from 'kysely'
import type { Trx } from './tables.ts'

export type MailKind = 'digest-mail' | 'digest-message'

export type MailRecord = {
  readonly id: string
  readonly personId: string
  readonly day: string
  readonly kind: MailKind
  readonly address: string
  readonly content: unknown
  readonly attempts: number
  readonly queuedAt: Date
}

type NewMail = Omit<MailRecord, 'attempts'>

/** Queues a mail unless this person has one of this kind for this day. */
export async function queueMail(trx: Trx, localityId: string, mail: NewMail): Promise<void> {
  await trx
    .insertInto('mail')
    .values({
      locality_id: localityId,
      id: mail.id,
      person_id: mail.personId,
      day: mail.day,
      kind: mail.kind,
      address: mail.address,
      content: JSON.stringify(mail.content),
      state: 'queued',
      attempts: 0,
      try_at: mail.queuedAt,
      queued_at: mail.queuedAt,
    })
    .onConflict(conflict => conflict.columns(['locality_id', 'person_id', 'day', 'kind']).doNothing())
    .execute()
}

/** Whether this person has any mail for this day. */
export async function hasMail(trx: Trx, localityId: string, personId: string, day: string): Promise<boolean> {
  const row = await trx
    .selectFrom('mail')
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('day', '=', day)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Marks what is to be sent now as being sent, and counts the attempt, before anything goes out: a program that dies
 * afterwards leaves a trace. Answers the ids of all that is to be tried, also of what a dead program left behind.
 */
export async function beginSending(trx: Trx, localityId: string, now: Date, most: number): Promise<string[]> {
  await trx
    .updateTable('mail')
    .set({ state: 'sending' })
    .where('locality_id', '=', localityId)
    .where('id', 'in', eb =>
      eb
        .selectFrom('mail')
        .where('locality_id', '=', localityId)
        .where('state', '=', sql.lit('queued'))
        .where('try_at', '<=', now)
        .orderBy('try_at')
        .orderBy('id')
        .limit(most)
        .forUpdate()
        .skipLocked()
        .select('id'),
    )
    .execute()
  const rows = await trx
    .selectFrom('mail')
    .where('locality_id', '=', localityId)
    .where('state', '=', sql.lit('sending'))
    .orderBy('try_at')
    .orderBy('id')
    .limit(most)
    .select('id')
    .execute()
  return rows.map(row => row.id)
}

/** Holds a mail that is being sent until the transaction ends; null when it went out or another program has it. */
export async function holdMail(trx: Trx, localityId: string, id: string): Promise<MailRecord | null> {
  const row = await trx
    .selectFrom('mail')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .where('state', '=', sql.lit('sending'))
    .selectAll()
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    personId: row.person_id,
    day: row.day,
    kind: row.kind === 'digest-message' ? 'digest-message' : 'digest-mail',
    address: row.address,
    content: row.content,
    attempts: row.attempts,
    queuedAt: row.queued_at,
  }
}

type Result =
  | { readonly state: 'sent'; readonly at: Date }
  | { readonly state: 'queued'; readonly tryAt: Date; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string }

/** What became of an attempt. The text of what went out or never will is forgotten. */
export async function noteSending(
  trx: Trx,
  localityId: string,
  id: string,
  attempts: number,
  result: Result,
): Promise<void> {
  const changes =
    result.state === 'sent'
      ? { state: 'sent', sent_at: result.at, content: null, reason: null }
      : result.state === 'queued'
        ? { state: 'queued', try_at: result.tryAt, reason: result.reason }
        : { state: 'failed', reason: result.reason, content: null }
  await trx
    .updateTable('mail')
    .set({ ...changes, attempts })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** How the last mail to a person went; null before the first. */
export async function lastMail(
  trx: Trx,
  localityId: string,
  personId: string,
): Promise<{ readonly day: string; readonly state: string; readonly sentAt: Date | null } | null> {
  const row = await trx
    .selectFrom('mail')
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'digest-mail')
    .orderBy('day', 'desc')
    .limit(1)
    .select(['day', 'state', 'sent_at'])
    .executeTakeFirst()
  return row ? { day: row.day, state: row.state, sentAt: row.sent_at } : null
}
