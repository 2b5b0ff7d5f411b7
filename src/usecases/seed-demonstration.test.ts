// Real here: PostgreSQL, the account library. The keeper of passwords is a variable instead of a file.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts'
import { refuseFile } from '../domain/refusal-of-file.ts'
import { ROLES } from '../domain/role.ts'
import { openAccounts } from '../outside/accounts.ts'
import { openBackground } from '../outside/background.ts'
import { demonstrationFile } from '../outside/demonstration-file.ts'
import { openFileStore } from '../outside/files.ts'
import { newId } from '../outside/identity.ts'
import { accountLedger } from '../store/account.ts'
import { openPool } from '../store/connect.ts'
import type { Surroundings } from './context.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { signIn } from './sign-in.ts'

let database: FreshDatabase
let pool: ReturnType<typeof openPool>
let folder: string
let surroundings: Surroundings

beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.urls.auth, 3)
  folder = await mkdtemp(join(tmpdir(), 'sauro-seed-'))
  const secret = 'a secret of the tests, long enough to please'
  surroundings = {
    db: database.app,
    clock: () => new Date('2026-06-18T01:42:00Z'),
    newId,
    log: () => {},
    accounts: openAccounts({ database: pool, secret, ledger: accountLedger(pool), newId }),
    files: openFileStore(join(folder, 'files')),
    background: openBackground(() => undefined).port,
    keyed: name => name,
    readPlanFile: async () => refuseFile({ code: 'reading-failed' }),
    readReportFile: async () => refuseFile({ code: 'reading-failed' }),
    readFigureFile: async () => refuseFile({ code: 'reading-failed' }),
    readPagePicture: async () => refuseFile({ code: 'reading-failed' }),
    commentDraft: async () => refuseFile({ code: 'reading-failed' }),
  }
})
afterAll(async () => {
  await pool.end()
  await database.close()
  await rm(folder, { recursive: true })
})

const enter = (login: string, password: string) =>
  signIn(surroundings, { login, password, client: { address: '', agent: '' } })

test('the ward has one account a role, is made once, and gets new passwords when they were lost', async () => {
  const keeper = demonstrationFile(folder)
  const first = await seedDemonstration(surroundings, keeper)
  expect(first.map(one => one.role).sort()).toEqual([...ROLES].sort())
  expect(new Set(first.map(one => one.password)).size).toBe(ROLES.length)
  for (const { login, password } of first) expect(await enter(login, password)).toMatchObject({ ok: true })

  expect(await seedDemonstration(surroundings, keeper)).toEqual(first)
  const file = join(folder, 'demonstration.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(first)

  await writeFile(file, '[')
  const again = await seedDemonstration(surroundings, keeper)
  expect(again.map(one => one.login)).toEqual(first.map(one => one.login))
  const [administrator] = again
  if (!administrator) throw new Error('nobody')
  expect(await enter(administrator.login, first[0]?.password ?? '')).toMatchObject({ ok: false })
  expect(await enter(administrator.login, administrator.password)).toMatchObject({ ok: true })
})
