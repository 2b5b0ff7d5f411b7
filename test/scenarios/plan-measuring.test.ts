// Real here: PostgreSQL with its roles, every rule from the policy to the journal. Only the socket and the pages are left
// out. The ward of running-ward.ts, whose targets have figures that people typed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { bindTargets, previewMeasuring, showMeasuring } from '../../src/usecases/plan-measuring.ts'
import { recount } from '../../src/usecases/recount.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { enterYear } from '../kit/register-year.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const library = [...REGISTER_LIBRARY]
const standing = () => here.as('standing-officer')
const online = () => ward.targets.online ?? ''
const ask = (offer: string, more: object = {}) => ({
  planId: ward.planId,
  library,
  picks: [{ targetId: online(), offer }],
  rhythm: 'monthly' as const,
  from: '2026-01-01',
  ...more,
})
const codesOf = (outcome: Awaited<ReturnType<typeof bindTargets>>) =>
  outcome.ok ? [] : (outcome.refusal.problems?.map(one => one.code) ?? [outcome.refusal.code])
const SHARE = 'dich_vu_cong.ty_le_truc_tuyen'
const bindings = () => here.rows.selectFrom('target_binding').selectAll().execute()

test('what measures a target is shown to all, and said by the standing agency or the head of its unit alone', async () => {
  const { rows } = value(
    await showMeasuring(here.as('officer', { unit: 'CA' }), { planId: ward.planId, library }),
  )
  const row = rows.find(one => one.target.id === online())
  expect(row?.now.by).toBe('hand')
  expect([row?.define.ok, row?.confidence, row?.offers[0]?.code]).toEqual([false, 'sure', SHARE])
  expect(codesOf(await bindTargets(here.as('officer', { unit: 'TTPVHCC' }), ask(SHARE)))).toEqual(['role'])
  expect(codesOf(await bindTargets(here.as('unit-head', { unit: 'VHXH' }), ask(SHARE)))).toEqual([
    'other-unit',
  ])
})

test('a register of the library is installed by those who keep registers, and by nobody else in passing', async () => {
  expect(codesOf(await bindTargets(here.as('unit-head', { unit: 'TTPVHCC' }), ask(SHARE)))).toEqual(['role'])
  expect(await bindings()).toEqual([])
  expect(await here.rows.selectFrom('register').select('id').execute()).toEqual([])
})

test('one wrong choice stops all of them, each named', async () => {
  expect(codesOf(await bindTargets(standing(), ask('khong.co')))).toEqual(['measure-missing'])
  expect(codesOf(await bindTargets(standing(), ask('tuyen_truyen.tong_luot')))).toEqual(['measure-differs'])
  const picks = Object.values(ward.targets).map((targetId, at) => ({
    targetId,
    offer: at === 0 ? SHARE : '',
  }))
  expect(new Set(codesOf(await bindTargets(standing(), ask('', { picks }))))).toEqual(
    new Set(['measure-missing']),
  )
  expect(codesOf(await bindTargets(standing(), ask(SHARE, { picks: [] })))).toEqual(['choose-one'])
  expect(await bindings()).toEqual([])
})

test('the register takes over on the day after the last typed figure, which stays', async () => {
  const typed = value(await showTarget(standing(), { targetId: online() })).figures.filter(
    one => one.state === 'approved' || one.state === 'submitted',
  )
  const last =
    typed
      .map(one => one.effectiveOn)
      .sort()
      .at(-1) ?? ''
  const documents = library.filter(one => one['x-code'] === 'dich_vu_cong')
  value(await installRegisters(here.as('administrator'), { documents }))
  here.setNow(morning('2026-09-30'))
  expect(await enterYear(here, '2026-01-01', '2026-09-30')).toBe(9)
  const { previews, installs } = value(await previewMeasuring(standing(), ask(SHARE)))
  expect(installs).toEqual([])
  expect(previews.map(one => [one.from, one.before?.effectiveOn, one.after?.period.on])).toEqual([
    [addDays(last, 1), typed.find(one => one.state === 'approved')?.effectiveOn, '2026-09-30'],
  ])
  const done = value(await bindTargets(here.as('unit-head', { unit: 'TTPVHCC' }), ask(SHARE)))
  expect([done.bound, done.installed]).toEqual([1, 0])
  const after = value(await showTarget(standing(), { targetId: online() })).figures.filter(
    one => one.state === 'approved',
  )
  expect(after[0]).toMatchObject({ effectiveOn: '2026-09-30', bindingVersion: 1 })
  expect(after.filter(one => one.bindingVersion === null).map(one => one.id)).toEqual(
    typed.filter(one => one.state === 'approved').map(one => one.id),
  )
  expect((await journalTypes(here)).filter(type => type === 'target-bound')).toHaveLength(1)
  expect(codesOf(await bindTargets(standing(), ask(SHARE)))).toEqual(['bound-already'])
})

test('targets that nobody has measured yet wait in my work until somebody says how', async () => {
  const waits = async () =>
    value(await myWork(standing(), {}))
      .owed.filter(one => one.kind === 'plan-measures')
      .map(one => one.id)
  const unmeasured = value(await showMeasuring(standing(), { planId: ward.planId, library })).rows.filter(
    row => row.now.by === 'nothing' && row.target.indicator === null && row.open,
  )
  expect(unmeasured.length).toBeGreaterThan(0)
  expect(await waits()).toEqual([ward.planId])
  expect(
    value(await myWork(here.as('officer', { unit: 'VHXH' }), {})).owed.map(one => one.kind),
  ).not.toContain('plan-measures')
  const picks = unmeasured.map(row => ({ targetId: row.target.id, offer: row.offers[0]?.code ?? '' }))
  expect(value(await bindTargets(standing(), ask('', { picks }))).installed).toBeGreaterThan(0)
  expect(await waits()).toEqual([])
})

test('the journal alone counts what the bindings measured', async () => {
  const { differences } = await recount(here.surroundings, here.wards.hoaMai.localityId)
  expect(differences).toEqual([])
})
