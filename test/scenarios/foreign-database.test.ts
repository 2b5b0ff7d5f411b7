// Real here: a second PostgreSQL that stands for somebody else's, its logins and rights. Only the server of an old
// version is pretended, because none is at hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/config.ts'
import { Trouble } from '../../src/domain/trouble.ts'
import { holdPostgres, type OwnPostgres } from '../../src/outside/postgres.ts'
import { loadSecrets } from '../../src/outside/secrets.ts'
import { connect } from '../../src/store/connect.ts'
import { openWorkplace } from '../../src/workplace.ts'
import { pretendPostgres } from '../kit/old-postgres.ts'

const now = new Date('2026-09-01T02:00:00Z')
let folder: string
let server: OwnPostgres

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sauro-foreign-'))
  server = await holdPostgres({ data: folder, secrets: loadSecrets(folder), durable: false })
})

afterAll(async () => {
  await server.release()
  rmSync(folder, { recursive: true, force: true })
})

async function asAdministrator(database: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres', database) })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  await asAdministrator(
    'postgres',
    'drop database if exists ward with (force)',
    ...['sauro_owner', 'sauro_app', 'sauro_auth', 'maker', 'guest'].map(
      role => `drop role if exists ${role}`,
    ),
    "create role maker login createrole password 'maker-password'",
    "create role guest login password 'guest-password'",
    'create database ward owner maker',
  )
})

/** Settings with the login of `owner`; sauro_app always has the password that DATABASE_URL names. */
function settings(owner: string, password: string, data = 'data'): Config {
  const as = (login: string, secret: string) => {
    const url = new URL(server.url('postgres', 'ward'))
    url.username = login
    url.password = secret
    return url.href
  }
  return readConfig({
    SAURO_DATA: join(folder, data),
    DATABASE_URL: as('sauro_app', 'app p@ss:word/'),
    DATABASE_URL_OWNER: as(owner, password),
  })
}

async function works(config: Config): Promise<void> {
  const workplace = await openWorkplace(config, now)
  const auth = connect(workplace.authUrl, 1)
  try {
    const { rows } = await sql`select current_user as me, current_locality() as locality`.execute(
      workplace.db,
    )
    expect(rows).toEqual([{ me: 'sauro_app', locality: null }])
    const signIn = await sql`select current_user as me, current_schema() as schema`.execute(auth)
    expect(signIn.rows).toEqual([{ me: 'sauro_auth', schema: 'auth' }])
    await expect(sql`delete from journal`.execute(workplace.db)).rejects.toThrow(/permission denied/)
  } finally {
    await auth.destroy()
    await workplace.close()
  }
}

test('a login that may create roles sets everything up, once and again', async () => {
  await works(settings('maker', 'maker-password'))
  await works(settings('maker', 'maker-password'))
})

test('a data folder that was lost gets a new password for sauro_auth', async () => {
  await works(settings('maker', 'maker-password'))
  await works(settings('maker', 'maker-password', 'another'))
})

test('a login that may not is told the SQL to run, and that SQL is enough', async () => {
  const config = settings('guest', 'guest-password')
  const refusal = await openWorkplace(config, now).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'roles-missing' })
  const told = refusal instanceof Trouble ? (refusal.details['sql'] ?? '') : ''
  expect(told).toContain('create role sauro_app login')
  await asAdministrator('ward', told)
  await works(config)
})

test('a wrong password is told with server and login, and never shown', async () => {
  await works(settings('maker', 'maker-password'))
  const refusal = await openWorkplace(settings('maker', 'wrong-secret'), now).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'database-unreachable', details: { login: 'maker' } })
  expect(String(refusal)).not.toContain('wrong-secret')
})

test('a server before version 15 is refused by name', async () => {
  const old = await pretendPostgres('140011', '14.11')
  const app = old.url.replace('anyone', 'sauro_app')
  const config = readConfig({
    SAURO_DATA: join(folder, 'old'),
    DATABASE_URL: app,
    DATABASE_URL_OWNER: old.url,
  })
  await expect(openWorkplace(config, now)).rejects.toMatchObject({
    code: 'postgres-old',
    details: { version: '14.11' },
  })
  old.close()
})
