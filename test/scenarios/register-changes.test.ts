// Real here: PostgreSQL with its roles, every rule from the policy to the journal, the expression language. Only the
// socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegisterSchema } from '../../src/domain/register-schema.ts'
import { PACK_SCHEMA } from '../../src/domain/score-pack.ts'
import { bindTarget } from '../../src/usecases/bind-target.ts'
import { confirmRows } from '../../src/usecases/decide-row.ts'
import { enterRows } from '../../src/usecases/enter-row.ts'
import { keepPack } from '../../src/usecases/keep-pack.ts'
import { previewPack } from '../../src/usecases/preview-pack.ts'
import { previewRegister } from '../../src/usecases/preview-register.ts'
import { recount } from '../../src/usecases/recount.ts'
import { installRegisters, saveRegister } from '../../src/usecases/save-register.ts'
import { showBinding } from '../../src/usecases/show-binding.ts'
import { showRegister } from '../../src/usecases/show-register.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

const INDICATOR = {
  code: 'ty_le',
  title: 'Tỷ lệ hồ sơ trực tuyến',
  unit: '%',
  numerator: 'sum(ho_so, "truc_tuyen")',
  numeratorTitle: 'Hồ sơ nộp trực tuyến',
  denominator: 'sum(ho_so, "tong")',
  denominatorTitle: 'Hồ sơ tiếp nhận',
  span: 'year',
} as const
const FILES: RegisterSchema = {
  type: 'object',
  title: 'Hồ sơ nộp trực tuyến',
  'x-code': 'ho_so',
  'x-group': 'Chính quyền số',
  'x-period': 'monthly',
  'x-entered-by': ['TTPVHCC'],
  'x-confirmed-by': 'either',
  properties: {
    tong: { type: 'integer', title: 'Hồ sơ tiếp nhận', 'x-unit': 'hồ sơ' },
    truc_tuyen: { type: 'integer', title: 'Nộp trực tuyến', 'x-unit': 'hồ sơ' },
    toan_trinh: { type: 'integer', title: 'Trực tuyến toàn trình', 'x-unit': 'hồ sơ' },
  },
  required: ['tong', 'truc_tuyen'],
  'x-indicators': [INDICATOR],
}
/** Only what went online to its end counts; the field that was counted before is asked no more. */
const STRICTER: RegisterSchema = {
  ...FILES,
  properties: {
    ...FILES.properties,
    truc_tuyen: { type: 'integer', title: 'Nộp trực tuyến', 'x-unit': 'hồ sơ', 'x-retired': true },
  },
  required: ['tong', 'toan_trinh'],
  'x-indicators': [
    {
      ...INDICATOR,
      numerator: 'sum(ho_so, "toan_trinh")',
      numeratorTitle: 'Hồ sơ trực tuyến toàn trình',
    },
  ],
}
const pack = (full: number, more: readonly object[] = []) => ({
  schema: PACK_SCHEMA,
  code: 'dti-tinh',
  title: 'Bộ chỉ số chuyển đổi số cấp xã',
  issuer: 'UBND tỉnh Bình Lam',
  document: 'Quyết định số 12/QĐ-UBND',
  criteria: [
    {
      code: '1',
      group: 'Chính quyền số',
      title: 'Hồ sơ trực tuyến',
      unit: '%',
      points: 10,
      numerator: INDICATOR.numerator,
      denominator: INDICATOR.denominator,
      score: { kind: 'share', full },
    },
    ...more,
  ],
})

let here: World
let ward: RunningWard
let registerId = ''
const administrator = () => here.as('administrator')
const standing = () => here.as('standing-officer')
const target = () => ward.targets.online ?? ''
const problems = (outcome: object): readonly string[] => {
  if (!('refusal' in outcome)) return []
  const { code, problems: several } = outcome.refusal as { code: string; problems?: { code: string }[] }
  return several?.map(one => one.code) ?? [code]
}

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-08-02'))
  const { installed } = value(await installRegisters(administrator(), { documents: [FILES] }))
  registerId = installed[0]?.registerId ?? ''
  const unitId = here.wards.hoaMai.units.TTPVHCC ?? ''
  const row = (on: string, tong: string, truc_tuyen: string, toan_trinh: string) => ({
    unitId,
    on,
    typed: { tong, truc_tuyen, toan_trinh },
    note: '',
  })
  const rows = [row('2026-06-20', '1.000', '500', '200'), row('2026-07-20', '1.000', '700', '')]
  value(await enterRows(here.as('officer', { unit: 'TTPVHCC' }), { registerId, rows }))
  value(await confirmRows(here.as('unit-head', { unit: 'TTPVHCC' }), { registerId }))
  value(
    await bindTarget(standing(), {
      targetId: target(),
      numerator: INDICATOR.numerator,
      numeratorName: INDICATOR.numeratorTitle,
      denominator: INDICATOR.denominator,
      denominatorName: INDICATOR.denominatorTitle,
      span: 'year',
      rhythm: 'monthly',
      from: '2026-06-20',
    }),
  )
  value(await keepPack(standing(), { document: pack(50) }))
})
afterAll(() => here.close())

const preview = async (document: object, as = standing) =>
  value(await previewRegister(as(), { registerId, document }))
const figures = async () =>
  value(await showTarget(standing(), { targetId: target() }))
    .figures.filter(one => one.state === 'approved' && one.bindingVersion !== null)
    .map(one => [one.effectiveOn, one.numerator, one.denominator])

test('a changed definition is seen before it is kept: rows, indicators, targets and criteria, before and after', async () => {
  const told = await preview(STRICTER)
  expect(told.changes.map(one => one.kind)).toEqual([
    'field-retired',
    'field-required',
    'field-required',
    'indicator-words',
    'indicator-formula',
  ])
  expect(told.rows).toEqual({
    rows: 2,
    unfit: 1,
    reasons: [{ field: 'Trực tuyến toàn trình', code: 'missing', rows: 1 }],
    together: 0,
  })
  const [indicator] = told.indicators
  expect(indicator?.periods.map(one => [one.period.on, one.before.value, one.after.value])).toEqual([
    ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'].map(on => [on, null, null]),
    ['2026-06-30', 50, 20],
    ['2026-07-31', 60, 10],
    ['2026-08-02', 60, 10],
  ])
  const [bound] = told.targets
  expect(bound?.target.id).toBe(target())
  expect(bound?.retired).toEqual(['Nộp trực tuyến'])
  expect(bound?.offered?.numerator).toBe('sum(ho_so, "toan_trinh")')
  expect(
    bound?.periods.map(one => [one.period.on, one.before?.value, one.after.value, one.anew?.value]),
  ).toEqual([
    ['2026-06-30', 50, 50, 20],
    ['2026-07-31', 60, 60, 10],
    ['2026-08-02', 60, 60, 10],
  ])
  const [scored] = told.packs
  expect(scored?.criteria.map(one => [one.before?.given, one.after?.given, one.retired])).toEqual([
    [10, 10, ['Nộp trực tuyến']],
  ])
  expect((await showRegister(standing(), { registerId })).ok).toBe(true)
  expect(value(await showRegister(standing(), { registerId })).register.version).toBe(1)
})

test('only who keeps registers looks; a definition that says the same, or breaks what measures, is refused', async () => {
  expect(problems(await previewRegister(here.as('officer'), { registerId, document: STRICTER }))).toEqual([
    'role',
  ])
  expect(problems(await previewRegister(standing(), { registerId, document: FILES }))).toEqual([
    'register-unchanged',
  ])
  const { truc_tuyen: _, ...left } = FILES.properties
  const gone = { ...FILES, properties: left, required: ['tong'], 'x-indicators': [] }
  const said = ['field-removed', 'definition-breaks-target', 'definition-breaks-criterion']
  expect(problems(await previewRegister(standing(), { registerId, document: gone }))).toEqual(said)
  const kept = await saveRegister(standing(), { registerId, seen: 1, document: gone, reason: 'Bỏ' })
  expect(problems(kept)).toEqual(said)
})

test('what is kept changes nothing measured; a target that stayed on its old formula is named until it is bound anew', async () => {
  const before = await figures()
  const save = (more: object) =>
    saveRegister(standing(), {
      registerId,
      document: STRICTER,
      seen: 1,
      reason: 'Theo hướng dẫn mới',
      ...more,
    })
  expect(problems(await save({ rebind: [target()], rebindFrom: '2026-06-19' }))).toEqual(['binding-before'])
  expect(value(await showRegister(standing(), { registerId })).register.version).toBe(1)
  expect(
    problems(
      await saveRegister(administrator(), {
        registerId,
        document: STRICTER,
        seen: 1,
        reason: 'Theo hướng dẫn mới',
        rebind: [target()],
        rebindFrom: '2026-07-01',
      }),
    ),
  ).toEqual(['target-not-yours'])
  expect(value(await save({})).rebound).toBe(0)
  expect(await figures()).toEqual(before)
  const { behind } = value(await showRegister(standing(), { registerId }))
  expect(behind.map(one => [one.target.id, one.offered.code])).toEqual([[target(), 'ty_le']])
})

test('a target ticked on the preview is bound anew from its day in the same act', async () => {
  const looser = { ...STRICTER, 'x-indicators': [{ ...INDICATOR, numerator: 'count(ho_so) * 100' }] }
  const kept = await saveRegister(standing(), {
    registerId,
    seen: 2,
    document: looser,
    reason: 'Đếm lại',
    rebind: [target()],
    rebindFrom: '2026-07-01',
  })
  expect(value(kept)).toMatchObject({ version: 3, rebound: 1 })
  expect(await figures()).toEqual([
    ['2026-08-02', 200, 2000],
    ['2026-07-31', 200, 2000],
    ['2026-06-30', 500, 1000],
  ])
  const { bindings } = value(await showBinding(standing(), { targetId: target() }))
  expect(bindings.map(one => [one.version, one.from, one.until])).toEqual([
    [2, '2026-07-01', null],
    [1, '2026-06-20', '2026-06-30'],
  ])
  expect(value(await showRegister(standing(), { registerId })).behind).toEqual([])
  const { differences } = await recount(here.surroundings, here.wards.hoaMai.localityId)
  expect(differences).toEqual([])
})

test('a further version of a pack is seen before it is kept, criterion by criterion and in all', async () => {
  const further = {
    ...pack(0).criteria[0],
    code: '2',
    denominator: undefined,
    numerator: 'count(ho_so)',
    score: { kind: 'reached', from: 5 },
  }
  const told = value(await previewPack(standing(), { document: pack(80, [further]) }))
  expect(told.criteria.map(one => [one.change, one.before?.given ?? null, one.after?.given ?? null])).toEqual(
    [
      ['changed', 10, 7.5],
      ['added', null, 0],
    ],
  )
  expect([told.version, told.totals.before?.total, told.totals.after.total]).toEqual([1, 10, 7.5])
  expect(problems(await previewPack(standing(), { document: pack(50) }))).toEqual(['pack-unchanged'])
  expect(problems(await previewPack(here.as('officer'), { document: pack(80) }))).toEqual(['role'])
})
