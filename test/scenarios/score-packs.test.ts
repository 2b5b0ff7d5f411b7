// Real here: PostgreSQL with its roles, the registers of the library, the expression language, the journal. Only the socket
// and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PACK_SCHEMA } from '../../src/domain/score-pack.ts'
import { confirmRows } from '../../src/usecases/decide-row.ts'
import { enterRows } from '../../src/usecases/enter-row.ts'
import { keepPack } from '../../src/usecases/keep-pack.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { listPacks, showPack } from '../../src/usecases/show-pack.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { morning, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
beforeAll(async () => {
  here = await world({ now: morning('2026-06-20') })
  const documents = REGISTER_LIBRARY.filter(one => one['x-code'] === 'co_so_kinh_phi')
  const { installed } = value(await installRegisters(keeper(), { documents: [...documents] }))
  const registerId = installed[0]?.registerId ?? ''
  const unitId = here.wards.hoaMai.units.KTHTDT ?? ''
  const row = (on: string, co_so: string, so_tien: string) => ({
    unitId,
    on,
    typed: { co_so, so_tien, can_cu: 'NQ 01' },
    note: '',
  })
  const rows = [row('2026-02-01', 'chi-khcn', '40'), row('2026-02-01', 'tong-chi', '1.000')]
  value(await enterRows(here.as('officer', { unit: 'KTHTDT' }), { registerId, rows }))
  value(await confirmRows(here.as('unit-head', { unit: 'KTHTDT' }), { registerId }))
})
afterAll(() => here.close())

const keeper = () => here.as('standing-officer')
const sum = (base: string) => `sum(co_so_kinh_phi.filter(r, r.co_so == "${base}"), "so_tien")`
const criterion = (code: string, more: object = {}) => ({
  code,
  group: 'Kinh phí',
  title: 'Chi khoa học, công nghệ trên tổng chi',
  unit: '%',
  points: 10,
  numerator: sum('chi-khcn'),
  denominator: sum('tong-chi'),
  score: { kind: 'share', full: 5 },
  ...more,
})
const pack = (criteria: object[]) => ({
  schema: PACK_SCHEMA,
  code: 'dti-tinh',
  title: 'Bộ chỉ số chuyển đổi số cấp xã',
  issuer: 'UBND tỉnh Bình Lam',
  document: 'Quyết định số 12/QĐ-UBND',
  criteria,
})
const first = pack([criterion('1'), criterion('2', { denominator: sum('grdp') })])
const problem = (outcome: object): string | null => {
  if (!('refusal' in outcome)) return null
  const { code, problems } = outcome.refusal as { code: string; problems?: { code: string }[] }
  return problems?.[0]?.code ?? code
}

test('only who keeps registers brings a pack, and only one whose expressions fit them', async () => {
  expect(problem(await keepPack(here.as('officer'), { document: first }))).toBe('role')
  expect(problem(await keepPack(keeper(), { document: { schema: 'other' } }))).toBe('pack-not-understood')
  const unknown = pack([criterion('1', { numerator: 'count(khong_co)' })])
  expect(problem(await keepPack(keeper(), { document: unknown }))).not.toBeNull()
  const named = pack([criterion('1', { numerator: 'measured("C1")' })])
  expect(problem(await keepPack(keeper(), { document: named }))).toBe('pack-names-target')
  expect(value(await listPacks(keeper(), {})).packs).toEqual([])
})

test('each criterion is scored from its rows; without a base it has no points, not nought', async () => {
  value(await keepPack(keeper(), { document: first }))
  const shown = value(await showPack(here.as('inspector'), { code: 'dti-tinh' }))
  expect(shown.criteria.map(one => [one.code, one.counted, one.base, one.value, one.given])).toEqual([
    ['1', 40, 1000, 4, 8],
    ['2', 40, 0, null, null],
  ])
  expect([shown.total, shown.most, shown.unscored]).toEqual([8, 20, 1])
  const earlier = value(await showPack(keeper(), { code: 'dti-tinh', year: 2025 }))
  expect(earlier.criteria.map(one => one.given)).toEqual([null, null])
})

test('a changed pack is a version with a reason; the one before it stays', async () => {
  expect(problem(await keepPack(keeper(), { document: first }))).toBe('pack-unchanged')
  const second = pack([criterion('1', { score: { kind: 'reached', from: 4 } })])
  expect(problem(await keepPack(keeper(), { document: second }))).toBe('reason-missing')
  value(await keepPack(keeper(), { document: second, reason: 'Quyết định số 40/QĐ-UBND sửa đổi' }))
  const now = value(await showPack(keeper(), { code: 'dti-tinh' }))
  expect([now.version, now.total, now.most, now.versions.length]).toEqual([2, 10, 10, 2])
  expect(value(await showPack(keeper(), { code: 'dti-tinh', version: 1 })).total).toBe(8)
})
