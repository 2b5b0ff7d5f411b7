// Real here: PostgreSQL and accounts. Each test lets two people press at the same moment.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../test/kit/plan-in-world.ts'
import { WORLD_NOW, type World, world } from '../../test/kit/world.ts'
import type { Outcome } from '../domain/refusal.ts'
import { contextFor } from './context.ts'
import { createPerson } from './create-person.ts'
import { createUnit } from './create-unit.ts'
import { endAppointment } from './end-appointment.ts'
import { setUnitAliases } from './set-unit-aliases.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const codes = (answers: readonly Outcome<unknown>[]) =>
  answers.map(answer => (answer.ok ? 'done' : (answer.refusal.problems?.[0]?.code ?? answer.refusal.code)))

test('two units of one name: one is made', async () => {
  const unit = { name: 'Ban Quản lý chợ Hoa Mai', kind: 'service-unit' } as const
  const answers = await Promise.all([1, 2].map(() => createUnit(here.as('administrator'), unit)))
  expect(codes(answers).sort()).toEqual(['done', 'unit-exists'])
})

test('two lists of other names for one unit: the second form is stale', async () => {
  const { unitId } = must(
    await createUnit(here.as('administrator'), { name: 'Tổ Một', kind: 'service-unit' }),
  )
  const answers = await Promise.all(
    ['Nhóm A', 'Nhóm B'].map(alias =>
      setUnitAliases(here.as('administrator'), { unitId, rowVersion: 1, aliases: [alias] }),
    ),
  )
  expect(codes(answers).sort()).toEqual(['done', 'stale'])
})

test('one other name for two units: one gets it', async () => {
  const make = async (name: string) =>
    must(await createUnit(here.as('administrator'), { name, kind: 'service-unit' })).unitId
  const units = [await make('Tổ Hai'), await make('Tổ Ba')]
  const answers = await Promise.all(
    units.map(unitId =>
      setUnitAliases(here.as('administrator'), { unitId, rowVersion: 1, aliases: ['Nhóm chung'] }),
    ),
  )
  expect(codes(answers).sort()).toEqual(['alias-taken', 'done'])
})

test('two administrators who end each other’s post at once: one stays', async () => {
  const { localityId, units } = here.wards.hoaMai
  const unitId = units['VP'] ?? ''
  const second = must(
    await createPerson(here.as('administrator'), {
      name: 'Hồ Thị Yến',
      unitId,
      post: 'Công chức',
      role: 'administrator',
      login: 'yen.vp',
      password: 'Hoa-Mai-2026-xyz',
      mark: 'yen',
    }),
  )
  const appointments = [{ unitId, role: 'administrator', line: 'state' }] as const
  const other = contextFor(here.surroundings, { localityId, personId: second.personId, appointments })
  const rows = await here.rows
    .selectFrom('appointment')
    .where('locality_id', '=', localityId)
    .where('role', '=', 'administrator')
    .select(['id', 'person_id'])
    .execute()
  const postOf = (personId: string) => rows.find(row => row.person_id === personId)?.id ?? ''
  const lastDay = WORLD_NOW.toISOString().slice(0, 10)
  const answers = await Promise.all([
    endAppointment(here.as('administrator'), { appointmentId: postOf(second.personId), lastDay }),
    endAppointment(other, { appointmentId: postOf(here.person('administrator').personId), lastDay }),
  ])
  expect(codes(answers).sort()).toEqual(['done', 'last-administrator'])
})
