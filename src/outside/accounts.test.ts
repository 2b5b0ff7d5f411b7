// Real here: PostgreSQL with the committed migration, the account library.
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts'
import type { Accounts } from '../domain/accounts.ts'
import { passwordProblem } from '../domain/password.ts'
import { accountLedger } from '../store/account.ts'
import { openPool } from '../store/connect.ts'
import { accountOptions, openAccounts } from './accounts.ts'
import { newId } from './identity.ts'

const now = new Date('2026-06-18T01:42:00Z')
const secret = 'a secret of the tests, long enough to please'
const ward = '01990000-0000-7000-8000-000000000001'

let database: FreshDatabase
let pool: Pool
let accounts: Accounts

beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.urls.auth, 3)
  accounts = openAccounts({ database: pool, secret, ledger: accountLedger(pool), newId })
})
afterAll(async () => {
  await pool.end()
  await database.close()
})

const account = (login: string) => ({
  login,
  password: 'Mot-Mat-Khau-2026',
  mustChange: false,
  localityId: ward,
  personId: newId(),
})

test('the committed tables are those that the library wants', async () => {
  const wanted = await getMigrations(await accountOptions({ database: pool, secret, newId }))
  expect(wanted.toBeCreated).toEqual([])
  expect(wanted.toBeAdded).toEqual([])
})

test('the role that serves pages cannot read accounts', async () => {
  await expect(sql`select * from auth.account_person`.execute(database.app)).rejects.toThrow(
    /permission denied/,
  )
  await expect(sql`select * from auth."account"`.execute(database.app)).rejects.toThrow(/permission denied/)
})

test('a login belongs to one account, also when two ask for it at once', async () => {
  const made = await Promise.allSettled([
    accounts.create(account('thu.nhat'), now),
    accounts.create(account('thu.nhat'), now),
  ])
  const accountIds = made.flatMap(one =>
    one.status === 'fulfilled' && one.value ? [one.value.accountId] : [],
  )
  expect(accountIds).toHaveLength(1)
  expect(await accounts.create(account('thu.nhat'), now)).toBeNull()
  expect((await accounts.holderOf('thu.nhat'))?.accountId).toBe(accountIds[0])
})

test('an account that was begun and never given to a person leaves its login free', async () => {
  const begun = await accounts.create(account('bo.do'), now)
  await sql`delete from auth.account_person where login = 'bo.do'`.execute(database.owner)
  const made = await accounts.create(account('bo.do'), now)
  expect(made?.accountId).not.toBe(begun?.accountId)
  expect(await accounts.verify(made?.accountId ?? null, 'Mot-Mat-Khau-2026')).toBe(true)
})

test('passwords are checked against their hash, and a new one ends every session', async () => {
  const made = await accounts.create(account('doi.mk'), now)
  const accountId = made?.accountId ?? ''
  expect(await accounts.verify(accountId, 'Mot-Mat-Khau-2026')).toBe(true)
  expect(await accounts.verify(accountId, 'mot-mat-khau-2026')).toBe(false)
  expect(await accounts.verify(null, 'Mot-Mat-Khau-2026')).toBe(false)
  const { token } = await accounts.openSession(accountId, { address: '', agent: '' }, now)
  expect((await accounts.sessionOf(token, now))?.accountId).toBe(accountId)
  await accounts.setPassword(accountId, 'Mat-Khau-Khac-2026', true)
  expect(await accounts.sessionOf(token, now)).toBeNull()
  expect(await accounts.verify(accountId, 'Mat-Khau-Khac-2026')).toBe(true)
  expect((await accounts.holderOf('doi.mk'))?.mustChange).toBe(true)
})

test('a disabled account has no session', async () => {
  const made = await accounts.create(account('nghi.viec'), now)
  const accountId = made?.accountId ?? ''
  const client = { address: '', agent: '' }
  const before = await accounts.openSession(accountId, client, now)
  await accounts.setDisabled(accountId, now)
  expect(await accounts.sessionOf(before.token, now)).toBeNull()
  const after = await accounts.openSession(accountId, client, now)
  expect(await accounts.sessionOf(after.token, now)).toBeNull()
})

test('generated passwords satisfy our own rule and differ', () => {
  const made = Array.from({ length: 200 }, () => accounts.newPassword())
  expect(new Set(made).size).toBe(200)
  for (const password of made) expect(passwordProblem(password, 'canbo')).toBeNull()
})
