// Real here: PostgreSQL, the account library. The keeper of passwords is a variable instead of a file.
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyPlace } from '../../test/kit/demonstration.ts'
import { ROLES } from '../domain/role.ts'
import { demonstrationFile } from '../outside/demonstration-file.ts'
import type { Surroundings } from './context.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { signIn } from './sign-in.ts'

let place: Awaited<ReturnType<typeof emptyPlace>>
let surroundings: Surroundings
let folder: string

beforeAll(async () => {
  place = await emptyPlace(new Date('2026-06-18T01:42:00Z'))
  surroundings = place.surroundings
  folder = place.folder
})
afterAll(() => place.close())

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
