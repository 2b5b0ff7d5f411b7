// Real here: PostgreSQL, the account library, the journal.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../test/kit/world.ts'
import { createPerson } from './create-person.ts'
import { endAppointment } from './end-appointment.ts'
import { listPeople } from './list-people.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const input = (login: string, more: object = {}) => ({
  name: 'Hồ Thị Lan',
  unitId: here.wards.hoaMai.units['VHXH'] ?? '',
  post: 'Chuyên viên',
  role: 'officer' as const,
  login,
  password: 'Mot-Mat-Khau-2026',
  mark: 'one',
  ...more,
})

test('person, appointment and account come together, and the journal tells of each without a name', async () => {
  const made = await createPerson(here.as('administrator'), input('lan.1'))
  if (!made.ok) throw new Error(made.refusal.code)
  const people = await listPeople(here.as('administrator'), {})
  if (!people.ok) throw new Error(people.refusal.code)
  expect(people.value.find(one => one.id === made.value.personId)).toMatchObject({
    name: 'Hồ Thị Lan',
    appointments: [{ post: 'Chuyên viên', role: 'officer', from: '2026-06-18', to: null }],
    account: { login: 'lan.1', mustChange: true, disabled: false },
  })
  const rows = await here.rows
    .selectFrom('journal')
    .where('locality_id', '=', here.wards.hoaMai.localityId)
    .orderBy('seq', 'desc')
    .limit(3)
    .select(['type', 'text'])
    .execute()
  expect(rows.map(row => row.type).reverse()).toEqual([
    'person-created',
    'account-created',
    'appointment-made',
  ])
  expect(JSON.stringify(rows)).not.toContain('Lan')
  expect(JSON.stringify(rows)).not.toContain('lan.1')
})

test('a login that is taken, here or elsewhere, leaves no half of a person', async () => {
  const before = await here.rows.selectFrom('person').select('id').execute()
  for (const login of ['quantri', 'quantri.cv'])
    expect(await createPerson(here.as('administrator'), input(login))).toMatchObject({
      refusal: { problems: [{ field: 'login', code: 'login-taken' }] },
    })
  expect(await here.rows.selectFrom('person').select('id').execute()).toHaveLength(before.length)
})

test('an account is taken back when the rest fails', async () => {
  const broken = { ...here.as('administrator'), newId: ids('not a uuid') }
  await expect(createPerson(broken, input('lan.2'))).rejects.toThrow()
  expect(await here.accounts.holderOf('lan.2')).toBeNull()
  expect(await createPerson(here.as('administrator'), input('lan.2'))).toMatchObject({ ok: true })
})

/** The person gets a true id, the appointment after it none. */
const ids = (then: string) => {
  const given = [here.surroundings.newId(), here.surroundings.newId()]
  return () => given.shift() ?? then
}

test('what a crash left between account and person is taken back by the next who asks', async () => {
  const { localityId } = here.wards.hoaMai
  const lost = { localityId, personId: here.surroundings.newId(), mustChange: true }
  await here.accounts.create(
    { login: 'lan.3', password: 'Mot-Mat-Khau-2026', ...lost },
    here.surroundings.clock(),
  )
  expect(await createPerson(here.as('administrator'), input('lan.3'))).toMatchObject({ ok: true })
})

test('a unit of another locality is no unit', async () => {
  const unitId = here.wards.other.units['VHXH'] ?? ''
  expect(await createPerson(here.as('administrator'), input('lan.4', { unitId }))).toMatchObject({
    refusal: { problems: [{ field: 'unitId', code: 'unknown-unit' }] },
  })
  expect(await here.accounts.holderOf('lan.4')).toBeNull()
})

test('the last administrator stays, and an appointment ends once', async () => {
  const appointmentOf = async (personId: string) => {
    const row = await here.rows
      .selectFrom('appointment')
      .where('person_id', '=', personId)
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  }
  const administrator = await appointmentOf(here.person('administrator').personId)
  const ctx = here.as('administrator')
  expect(await endAppointment(ctx, { appointmentId: administrator, lastDay: '2026-06-17' })).toMatchObject({
    refusal: { code: 'last-administrator' },
  })
  const officer = await appointmentOf(here.person('officer').personId)
  expect(await endAppointment(ctx, { appointmentId: officer, lastDay: '2026-06-10' })).toMatchObject({
    refusal: { problems: [{ code: 'day-too-early' }] },
  })
  expect(await endAppointment(ctx, { appointmentId: officer, lastDay: '2026-06-17' })).toMatchObject({
    ok: true,
  })
  expect(await endAppointment(ctx, { appointmentId: officer, lastDay: '2026-06-17' })).toMatchObject({
    refusal: { code: 'appointment-ended' },
  })
})
