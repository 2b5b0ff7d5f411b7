// Real here: PostgreSQL, its roles, the migrations of this checkout, the files on disk.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts'
import { migrate } from './migrate.ts'
import { inTransaction } from './transaction.ts'

const day = new Date('2026-09-01T02:00:00Z')
const ward = '01990000-0000-7000-8000-000000000001'

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'sauro-migrations-'))
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** A database that knows only the files of `folder`. */
async function forget(): Promise<void> {
  await database.owner.deleteFrom('schema_migration').execute()
}

test('a file is applied once, a failing one leaves nothing, a changed or missing one is refused', async () => {
  await forget()
  await writeFile(
    join(folder, '0001-fruit.sql'),
    "create table fruit (name text); insert into fruit values ('xoài');",
  )
  expect(await migrate(database.urls.owner, folder, day)).toEqual(['0001-fruit.sql'])
  expect(await migrate(database.urls.owner, folder, day)).toEqual([])

  await writeFile(join(folder, '0002-half.sql'), 'create table half (a int); select 1 / 0;')
  await expect(migrate(database.urls.owner, folder, day)).rejects.toMatchObject({ code: 'migration-failed' })
  const { rows } = await sql`select to_regclass('half') as half`.execute(database.owner)
  expect(rows).toEqual([{ half: null }])

  await rm(join(folder, '0002-half.sql'))
  await writeFile(join(folder, '0001-fruit.sql'), 'create table fruit (name text);')
  await expect(migrate(database.urls.owner, folder, day)).rejects.toMatchObject({ code: 'migration-changed' })
  await rm(join(folder, '0001-fruit.sql'))
  await expect(migrate(database.urls.owner, folder, day)).rejects.toMatchObject({ code: 'database-newer' })
})

test('two programs that migrate together apply each file once', async () => {
  await forget()
  await writeFile(join(folder, '0001-tree.sql'), 'create table tree (name text);')
  const both = await Promise.all([
    migrate(database.urls.owner, folder, day),
    migrate(database.urls.owner, folder, day),
  ])
  expect(both.flat()).toEqual(['0001-tree.sql'])
})

test('a day, a figure and a count arrive as they were written', async () => {
  const { rows } = await sql`select date '2026-12-31' as day, array[date '2026-01-01', '2026-02-28'] as days,
    1983.50::numeric as figure, 42::bigint as count, timestamptz '2026-09-01 09:00+07' as moment`.execute(
    database.app,
  )
  expect(rows).toEqual([
    { day: '2026-12-31', days: ['2026-01-01', '2026-02-28'], figure: '1983.50', count: 42, moment: day },
  ])
  await expect(sql`select 9007199254740993::bigint as count`.execute(database.app)).rejects.toThrow(
    RangeError,
  )
})

test('the locality is set inside the transaction and gone after it', async () => {
  const inside = await inTransaction(database.app, ward, async trx => {
    const { rows } = await sql<{ id: string }>`select current_locality() as id`.execute(trx)
    return rows
  })
  expect(inside).toEqual([{ id: ward }])
  const { rows } = await sql`select current_locality() as id`.execute(database.app)
  expect(rows).toEqual([{ id: null }])
})

test('the serving role reads and adds, and changes or removes nothing unless a migration says so', async () => {
  await sql`create table leaf (name text)`.execute(database.owner)
  await sql`insert into leaf values ('tre')`.execute(database.app)
  await expect(sql`update leaf set name = ''`.execute(database.app)).rejects.toThrow(/permission denied/)
  await expect(sql`delete from leaf`.execute(database.app)).rejects.toThrow(/permission denied/)
  await expect(sql`create table mine (a int)`.execute(database.app)).rejects.toThrow(/permission denied/)
  await expect(sql`create table auth.mine (a int)`.execute(database.app)).rejects.toThrow(/permission denied/)
})
