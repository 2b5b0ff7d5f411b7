// Real here: PostgreSQL with its roles, the registers of the library, the ladder of reminders, the list of what somebody was
// told. Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegisterSchema } from '../../src/domain/register-schema.ts'
import { decideRow } from '../../src/usecases/decide-row.ts'
import { correctRow, enterRow } from '../../src/usecases/enter-row.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { remind } from '../../src/usecases/remind.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { showRegister } from '../../src/usecases/show-register.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let monthly = ''
let money = ''
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  const books = REGISTER_LIBRARY.filter(one => ['kinh_phi', 'co_so_kinh_phi'].includes(one['x-code']))
  const { installed } = value(
    await installRegisters(here.as('administrator'), { documents: [CLASSES, ...books] }),
  )
  const idOf = (title: string) => installed.find(one => one.title === title)?.registerId ?? ''
  monthly = idOf(CLASSES.title)
  money = idOf(books.find(one => one['x-code'] === 'kinh_phi')?.title ?? '')
})
afterAll(() => here.close())

const CLASSES: RegisterSchema = {
  type: 'object',
  title: 'Lớp kỹ năng số theo tháng',
  'x-code': 'lop_hoc',
  'x-group': 'Xã hội số',
  'x-period': 'monthly',
  'x-grace-days': 5,
  'x-entered-by': ['TTPVHCC'],
  'x-confirmed-by': 'either',
  properties: { so_lop: { type: 'integer', title: 'Số lớp', 'x-unit': 'lớp' } },
  required: ['so_lop'],
}

const officer = () => here.as('officer', { unit: 'TTPVHCC' })
const head = () => here.as('unit-head', { unit: 'TTPVHCC' })
const standing = () => here.as('standing-officer')
const locality = () => here.wards.hoaMai.localityId
const enter = async (on: string, lop: string) =>
  value(
    await enterRow(officer(), {
      registerId: monthly,
      unitId: here.wards.hoaMai.units.TTPVHCC ?? '',
      on,
      typed: { so_lop: lop },
    }),
  ).entryId
const owed = async (who: ReturnType<World['as']>, kind: string) =>
  value(await myWork(who, {})).owed.filter(one => one.kind === kind)
const told = async (who: ReturnType<World['as']>, what: string) =>
  value(await listNotices(who, {})).notices.filter(one => one.facts.what === what)

test('a unit is reminded of the row of a period before and after its day, and nobody above it is', async () => {
  here.setNow(morning('2026-06-10'))
  const first = await enter('2026-05-20', '4')
  value(await decideRow(head(), { entryId: first, version: 1, decision: 'confirmed' }))
  await remind(here.surroundings, locality(), '2026-06-22')
  expect(await told(officer(), 'register-row')).toEqual([])

  // The row of June is due on 05/7/2026, a Sunday: 01/7 is three working days before it.
  for (const day of ['2026-07-01', '2026-07-06', '2026-07-14']) {
    here.setNow(morning(day))
    await remind(here.surroundings, locality(), day)
  }
  const [last, ...earlier] = await told(officer(), 'register-row')
  expect([...earlier, last].map(one => one?.facts)).toContainEqual({
    what: 'register-row',
    due: '2026-07-05',
    offset: -3,
  })
  expect(last?.about).toMatchObject({ text: CLASSES.title, path: `/so-theo-doi/${monthly}/ghi` })
  expect((await told(head(), 'register-row')).length).toBeGreaterThan(0)
  expect(await told(here.as('leader-state'), 'register-row')).toEqual([])
  expect(await told(here.as('officer', { unit: 'VHXH' }), 'register-row')).toEqual([])

  const count = (await told(officer(), 'register-row')).length
  const june = await enter('2026-06-30', '6')
  here.setNow(morning('2026-07-15'))
  await remind(here.surroundings, locality(), '2026-07-15')
  expect(await told(officer(), 'register-row')).toHaveLength(count)
  value(await decideRow(head(), { entryId: june, version: 1, decision: 'confirmed' }))
})

test('a row that came back is told to whoever entered it and waits in their work until it is put right', async () => {
  const entryId = await enter('2026-07-02', '600')
  value(await decideRow(head(), { entryId, version: 1, decision: 'returned', reason: 'Nhầm số lớp' }))
  await noteChanges(here.surroundings, locality())
  expect(await told(officer(), 'register-returned')).toMatchObject([
    { kind: 'returned', about: { text: CLASSES.title, path: `/dong-so/${entryId}` } },
  ])
  expect(await told(head(), 'register-returned')).toEqual([])
  expect(await owed(officer(), 'register-returned')).toMatchObject([{ id: entryId, about: CLASSES.title }])
  expect(await owed(here.as('officer', { unit: 'VHXH' }), 'register-returned')).toEqual([])

  value(
    await correctRow(officer(), {
      entryId,
      on: '2026-07-02',
      typed: { so_lop: '6' },
      reason: 'Ghi lại',
    }),
  )
  expect(await owed(officer(), 'register-returned')).toEqual([])
})

test('the unit is reminded of money that the year runs out on, the standing agency sees what does not add up', async () => {
  const { register } = value(await showRegister(standing(), { registerId: money }))
  const task = register.definition.fields.find(field => field.kind === 'task')?.choices[0]?.code ?? ''
  const lead = here.wards.hoaMai.units.VHXH ?? ''
  const spend = async (on: string, buoc: string, soTien: string) => {
    const { entryId } = value(
      await enterRow(standing(), {
        registerId: money,
        unitId: lead,
        on,
        typed: { nhiem_vu: task, hang_muc: 'Máy chiếu', buoc, nguon: 'nha-nuoc', so_tien: soTien },
      }),
    )
    const confirmer = here.as('unit-head', { unit: 'VHXH' })
    value(await decideRow(confirmer, { entryId, version: 1, decision: 'confirmed', reason: 'Theo dự toán' }))
  }
  await spend('2026-07-03', 'du-toan', '40')
  await spend('2026-07-04', 'phan-bo', '40')
  expect(await owed(standing(), 'budget-finding')).toEqual([])
  await remind(here.surroundings, locality(), '2026-07-15')
  expect(await told(here.as('unit-head', { unit: 'VHXH' }), 'budget-unspent')).toEqual([])

  here.setNow(morning('2026-12-28'))
  await remind(here.surroundings, locality(), '2026-12-28')
  expect(await told(here.as('unit-head', { unit: 'VHXH' }), 'budget-unspent')).toMatchObject([
    { facts: { due: '2026-12-31', offset: -3 }, about: { path: `/nhiem-vu/${ward.tasks.teams}` } },
  ])
  here.setNow(morning('2027-01-05'))
  expect(await owed(standing(), 'budget-finding')).toMatchObject([{ id: '2026' }])
  expect(await owed(here.as('unit-head', { unit: 'VHXH' }), 'budget-finding')).toEqual([])
})
