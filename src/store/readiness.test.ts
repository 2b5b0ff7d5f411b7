// Real here: PostgreSQL with the migrations and roles of this checkout.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts'
import { readinessProbe } from './readiness.ts'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.close())

test('ready while the journal can only be added to, and no longer when somebody opens it', async () => {
  const probe = readinessProbe(database.app)
  expect(await probe()).toBe('ready')
  for (const right of ['update', 'delete', 'truncate', 'update (payload)']) {
    await sql`grant ${sql.raw(right)} on journal to sauro_app`.execute(database.owner)
    expect([right, await probe()]).toEqual([right, 'journal-open'])
    await sql`revoke ${sql.raw(right)} on journal from sauro_app`.execute(database.owner)
  }
  expect(await probe()).toBe('ready')
})

test('the first proof is by trying', async () => {
  await sql`grant delete on journal to sauro_app`.execute(database.owner)
  expect(await readinessProbe(database.app)()).toBe('journal-open')
  await sql`revoke delete on journal from sauro_app`.execute(database.owner)
})

test('not ready when row security does not bind the one who serves', async () => {
  await sql`alter table journal no force row level security`.execute(database.owner)
  expect(await readinessProbe(database.app)()).toBe('row-security-open')
  await sql`alter table journal force row level security`.execute(database.owner)
  await expect(readinessProbe(database.owner)()).resolves.toBe('journal-open')
})
