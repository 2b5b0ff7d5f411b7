import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Pool } from 'pg'
import {
  type AccountHolder,
  type AccountLedger,
  type Attempt,
  CONTRASTS,
  type Look,
  type Session,
  type SignInRules,
  THEMES,
} from '../domain/accounts.ts'
import type { AuthDatabase, AuthTables } from './auth-tables.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const digestOf = (login: string) => createHash('sha256').update(login).digest('hex')

const oneOf = <T extends string>(values: readonly T[], text: string, otherwise: T): T =>
  values.find(value => value === text) ?? otherwise

type HolderRow = {
  account_id: string
  login: string
  locality_id: string
  person_id: string
  must_change: boolean
  disabled_at: Date | null
  theme: string
  contrast: string
}

const holder = (row: HolderRow): AccountHolder => ({
  accountId: row.account_id,
  login: row.login,
  localityId: row.locality_id,
  personId: row.person_id,
  mustChange: row.must_change,
  disabled: row.disabled_at !== null,
  look: {
    theme: oneOf(THEMES, row.theme, 'system'),
    contrast: oneOf(CONTRASTS, row.contrast, 'system'),
  } satisfies Look,
})

const HOLDER = [
  'account_id',
  'login',
  'locality_id',
  'person_id',
  'must_change',
  'disabled_at',
  'theme',
  'contrast',
] as const

/** The ledger on a pool that is logged in as sauro_auth. Logins arrive in small letters. */
export function accountLedger(pool: Pool): AccountLedger {
  const db: AuthDatabase = new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) })
  const change = (accountId: string, values: Partial<AuthTables['account_person']>) =>
    db.updateTable('account_person').set(values).where('account_id', '=', accountId).execute()
  return {
    holderOf: async login => {
      const row = await db
        .selectFrom('account_person')
        .select(HOLDER)
        .where('login', '=', login)
        .executeTakeFirst()
      return row ? holder(row) : null
    },
    accountsOf: async localityId => {
      const rows = await db
        .selectFrom('account_person')
        .select(HOLDER)
        .where('locality_id', '=', localityId)
        .execute()
      return rows.map(holder)
    },
    attempt: (login, now, rules) => takeAttempt(db, login, now, rules),
    forgive: async (login, now) => {
      const old = new Date(now.getTime() - DAY)
      await db
        .deleteFrom('sign_in_failure')
        .where(eb => eb.or([eb('login_digest', '=', digestOf(login)), eb('last_at', '<', old)]))
        .execute()
    },
    sessionOf: (digest, now) => findSession(db, digest, now),
    prolong: async (digest, now, endsAt) => {
      await db
        .updateTable('session')
        .set({ updatedAt: now, expiresAt: endsAt })
        .where('token', '=', digest)
        .execute()
    },
    sessionsOf: async (accountId, now) => {
      const rows = await db
        .selectFrom('session')
        .where('userId', '=', accountId)
        .where('expiresAt', '>', now)
        .orderBy('updatedAt', 'desc')
        .orderBy('id', 'desc')
        .select(['token', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
        .execute()
      return rows.map(row => ({
        tokenDigest: row.token,
        client: { address: row.ipAddress ?? '', agent: row.userAgent ?? '' },
        since: row.createdAt,
        lastUsed: row.updatedAt,
      }))
    },
    endAllBut: async (accountId, digest, now) => {
      const ended = await db
        .deleteFrom('session')
        .where('userId', '=', accountId)
        .where('token', '<>', digest)
        .returning('expiresAt')
        .execute()
      return ended.filter(one => one.expiresAt > now).length
    },
    link: async (account, now) => {
      await db
        .insertInto('account_person')
        .values({
          account_id: account.accountId,
          login: account.login,
          locality_id: account.localityId,
          person_id: account.personId,
          must_change: account.mustChange,
          disabled_at: null,
          theme: 'system',
          contrast: 'system',
          created_at: now,
        })
        .execute()
    },
    isLinked: async accountId => {
      const row = await db
        .selectFrom('account_person')
        .select('account_id')
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      return row !== undefined
    },
    setMustChange: async (accountId, mustChange) => {
      await change(accountId, { must_change: mustChange })
    },
    setDisabled: async (accountId, at) => {
      await change(accountId, { disabled_at: at })
    },
    setLook: async (accountId, look) => {
      await change(accountId, look)
    },
  }
}

/**
 * One statement counts the attempt and sets the lock with the last one allowed; it changes nothing while a lock holds.
 * Failures older than the time of a lock are forgotten.
 */
async function takeAttempt(db: AuthDatabase, login: string, now: Date, rules: SignInRules): Promise<Attempt> {
  const length = rules.lockMinutes * MINUTE
  const until = new Date(now.getTime() + length)
  const forgotten = new Date(now.getTime() - length)
  const counted = sql<number>`case when f.last_at < ${forgotten} or f.locked_until is not null then 1
    else f.failures + 1 end`
  const { rows } = await sql<{ failures: number; locked_until: Date | null }>`
    insert into sign_in_failure as f (login_digest, failures, last_at, locked_until)
    values (${digestOf(login)}, 1, ${now}, ${rules.failures <= 1 ? until : null})
    on conflict (login_digest) do update
      set failures = ${counted}, last_at = ${now},
          locked_until = case when ${counted} >= ${rules.failures} then ${until}::timestamptz end
      where f.locked_until is null or f.locked_until <= ${now}
    returning failures, locked_until`.execute(db)
  const [taken] = rows
  if (taken) return { allowed: true, failures: taken.failures, lockedUntil: taken.locked_until }
  const row = await db
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('login_digest', '=', digestOf(login))
    .executeTakeFirst()
  return { allowed: false, lockedUntil: row?.locked_until ?? until }
}

async function findSession(db: AuthDatabase, digest: string, now: Date): Promise<Session | null> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('account_person as a', 'a.account_id', 's.userId')
    .where('s.token', '=', digest)
    .where('s.expiresAt', '>', now)
    .where('a.disabled_at', 'is', null)
    .select(HOLDER.map(column => `a.${column}` as const))
    .select('s.expiresAt')
    .executeTakeFirst()
  return row ? { ...holder(row), endsAt: row.expiresAt } : null
}
