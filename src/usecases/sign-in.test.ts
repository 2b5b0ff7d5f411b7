// Real here: PostgreSQL, the account library with its hashing, the journal. The clock is set by hand.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { WORLD_NOW, type World, world } from '../../test/kit/world.ts'
import { endAppointment } from './end-appointment.ts'
import { presentBy } from './session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

let here: World
const client = { address: '', agent: '' }
const minutes = (count: number) => here.setNow(new Date(WORLD_NOW.getTime() + count * 60_000))
const enter = (login: string, password: string) => signIn(here.surroundings, { login, password, client })

beforeAll(async () => {
  here = await world({ accounts: true })
})
afterAll(() => here.close())
beforeEach(() => minutes(0))

const journal = async (localityId: string) =>
  here.rows
    .selectFrom('journal')
    .where('locality_id', '=', localityId)
    .orderBy('seq')
    .select(['type', 'actor_id', 'payload'])
    .execute()
const security = new Set(['signed-in', 'signed-out', 'sign-in-failed', 'account-locked'])
const kinds = async (localityId: string) =>
  (await journal(localityId)).map(row => row.type).filter(type => security.has(type))

test('a right password opens a session of eight hours of rest, and the journal says who', async () => {
  const { login, password, personId } = here.person('officer')
  const entered = await enter(` ${login.toUpperCase()} `, password)
  if (!entered.ok) throw new Error(entered.refusal.code)
  const { token } = entered.value
  expect((await presentBy(here.surroundings, token))?.actor).toEqual(here.person('officer').actor)
  expect((await journal(here.wards.hoaMai.localityId)).at(-1)).toMatchObject({
    type: 'signed-in',
    actor_id: personId,
  })

  minutes(7 * 60 + 59)
  expect(await presentBy(here.surroundings, token)).not.toBeNull()
  minutes(15 * 60 + 58)
  expect(await presentBy(here.surroundings, token)).not.toBeNull()
  minutes(23 * 60 + 59)
  expect(await presentBy(here.surroundings, token)).toBeNull()
})

test('the token itself stands nowhere in the database', async () => {
  const { login, password } = here.person('officer')
  const entered = await enter(login, password)
  if (!entered.ok) throw new Error(entered.refusal.code)
  const { rows } = await sql<{ token: string }>`select token from auth.session`.execute(here.rows)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(row => row.token)).not.toContain(entered.value.token)
})

test('five failures lock a login for a quarter of an hour, the right password included', async () => {
  const { login, password } = here.person('unit-head')
  const before = await kinds(here.wards.hoaMai.localityId)
  for (let count = 1; count <= 4; count += 1)
    expect(await enter(login, 'sai')).toMatchObject({ refusal: { code: 'sign-in-wrong' } })
  expect(await enter(login, 'sai')).toMatchObject({
    refusal: { code: 'sign-in-locked', params: { minutes: 15 } },
  })
  minutes(14)
  expect(await enter(login, password)).toMatchObject({
    refusal: { code: 'sign-in-locked', params: { minutes: 1 } },
  })
  minutes(15)
  expect(await enter(login, password)).toMatchObject({ ok: true })
  expect((await kinds(here.wards.hoaMai.localityId)).slice(before.length)).toEqual([
    ...Array(5).fill('sign-in-failed'),
    'account-locked',
    'signed-in',
  ])
})

test('a login that does not exist gets the same answers', async () => {
  const before = await kinds(here.wards.hoaMai.localityId)
  const answers = []
  for (let count = 1; count <= 6; count += 1) answers.push(await enter('khong.co', 'sai'))
  const codes = answers.map(answer => (answer.ok ? '' : answer.refusal.code))
  expect(codes).toEqual([...Array(4).fill('sign-in-wrong'), 'sign-in-locked', 'sign-in-locked'])
  expect(await kinds(here.wards.hoaMai.localityId)).toEqual(before)
})

test('many attempts at once do not pass the limit', async () => {
  const { login } = here.person('committee')
  const answers = await Promise.all(Array.from({ length: 12 }, () => enter(login, 'sai')))
  const wrong = answers.filter(answer => !answer.ok && answer.refusal.code === 'sign-in-wrong')
  expect(wrong).toHaveLength(4)
  expect(await enter(login, here.person('committee').password)).toMatchObject({ ok: false })
})

test('a success forgets the failures before it', async () => {
  const { login, password } = here.person('office-vetting')
  for (let count = 1; count <= 4; count += 1) await enter(login, 'sai')
  expect(await enter(login, password)).toMatchObject({ ok: true })
  for (let count = 1; count <= 4; count += 1)
    expect(await enter(login, 'sai')).toMatchObject({ refusal: { code: 'sign-in-wrong' } })
})

test('signing out ends the session in the database, and once', async () => {
  const { login, password } = here.person('inspector')
  const entered = await enter(login, password)
  if (!entered.ok) throw new Error(entered.refusal.code)
  await signOut(here.surroundings, entered.value.token)
  const told = await kinds(here.wards.hoaMai.localityId)
  expect(told.at(-1)).toBe('signed-out')
  expect(await presentBy(here.surroundings, entered.value.token)).toBeNull()
  await signOut(here.surroundings, entered.value.token)
  expect(await kinds(here.wards.hoaMai.localityId)).toEqual(told)
})

test('an appointment that ends takes the session with it', async () => {
  const { login, password, personId } = here.person('following-unit')
  const entered = await enter(login, password)
  if (!entered.ok) throw new Error(entered.refusal.code)
  const row = await here.rows
    .selectFrom('appointment')
    .where('person_id', '=', personId)
    .select('id')
    .executeTakeFirstOrThrow()
  const ended = await endAppointment(here.as('administrator'), {
    appointmentId: row.id,
    lastDay: '2026-06-17',
  })
  expect(ended).toMatchObject({ ok: true })
  expect(await presentBy(here.surroundings, entered.value.token)).toBeNull()
  expect(await enter(login, password)).toMatchObject({ refusal: { code: 'no-appointment' } })
})

test('an appointment that runs out by its day ends the session without anybody asking', async () => {
  const { login, password, personId } = here.person('leader-party')
  const entered = await enter(login, password)
  if (!entered.ok) throw new Error(entered.refusal.code)
  await here.rows
    .updateTable('appointment')
    .set({ valid_to: '2026-06-18' })
    .where('person_id', '=', personId)
    .execute()
  expect(await presentBy(here.surroundings, entered.value.token)).not.toBeNull()
  // 17:05 UTC is five past midnight in Vietnam.
  minutes(7 * 60)
  expect(await presentBy(here.surroundings, entered.value.token)).not.toBeNull()
  here.setNow(new Date('2026-06-18T17:05:00Z'))
  expect(await presentBy(here.surroundings, entered.value.token)).toBeNull()
})
