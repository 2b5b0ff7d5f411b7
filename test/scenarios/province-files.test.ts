// Real here: PostgreSQL with its roles, the reading of the bytes, every rule from the policy to the journal. The reading runs
// in this process; its fence has tests of its own.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFigures } from '../../src/reader/read-figures.ts'
import { bindTarget } from '../../src/usecases/bind-target.ts'
import {
  confirmProvinceReading,
  openRegisterFile,
  showProvinceReading,
} from '../../src/usecases/confirm-province-reading.ts'
import type { Context } from '../../src/usecases/context.ts'
import { confirmRows } from '../../src/usecases/decide-row.ts'
import { correctRow } from '../../src/usecases/enter-row.ts'
import { settleRegisterFile, showRegisterFile } from '../../src/usecases/register-file.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { sendProvinceFile } from '../../src/usecases/send-register-file.ts'
import { showFigureRows } from '../../src/usecases/show-binding.ts'
import { showEntry, showRegister } from '../../src/usecases/show-register.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { filesByCommune, indicatorsByLine, pointsByGroup } from '../kit/province-files.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
const ids = new Map<string, string>()
const registerId = (code: string): string => ids.get(code) ?? ''
const unit = (code: string): string => here.wards.hoaMai.units[code] ?? ''

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-11-20'))
  const wanted = ['dich_vu_cong', 'chi_so_766', 'so_lieu_tinh']
  const documents = REGISTER_LIBRARY.filter(one => wanted.includes(one['x-code']))
  const { installed } = value(await installRegisters(here.as('administrator'), { documents }))
  for (const [at, one] of documents.entries()) ids.set(one['x-code'], installed[at]?.registerId ?? '')
})
afterAll(() => here.close())

const reading = (ctx: Context): Context => ({
  ...ctx,
  readFigureFile: (bytes, name) => readFigures(bytes, name),
})
const officer = () => reading(here.as('officer', { unit: 'TTPVHCC' }))
const head = () => here.as('unit-head', { unit: 'TTPVHCC' })
const standing = () => reading(here.as('standing-officer'))

const problems = (outcome: object): readonly string[] =>
  'refusal' in outcome
    ? ((outcome.refusal as { problems?: { field: string; code: string }[] }).problems ?? []).map(
        one => `${one.field}: ${one.code}`,
      )
    : []

const send = async (ctx: Context, code: string, name: string, bytes: Uint8Array) =>
  value(await sendProvinceFile(ctx, { registerId: registerId(code), name, bytes, noSecret: true })).takeInId

/** What a person agrees to who changes nothing of the proposal but what is given here. */
async function agree(ctx: Context, takeInId: string, more: object = {}) {
  const { begun, layout, table } = value(await showProvinceReading(ctx, { takeInId }))
  return confirmProvinceReading(ctx, {
    takeInId,
    layout,
    sheet: table.sheet,
    head: table.head,
    ...begun,
    on: begun.on ?? '',
    captured: begun.captured ?? '',
    ...more,
  })
}

async function take(ctx: Context, takeInId: string) {
  const { seen, rows } = value(await showRegisterFile(ctx, { takeInId }))
  value(await settleRegisterFile(ctx, { takeInId, act: 'take', seen }))
  return rows.map(row => row.verdict)
}

const origin = { source: 'Hệ thống một cửa điện tử của tỉnh', captured: '2026-10-31' }

test('a file of the province is explained once, compared, taken, confirmed by somebody else, and every row says its source', async () => {
  const code = 'dich_vu_cong'
  value(
    await bindTarget(standing(), {
      targetId: ward.targets.online ?? '',
      numerator: 'sum(dich_vu_cong, "truc_tuyen")',
      numeratorName: 'Hồ sơ nộp trực tuyến',
      denominator: 'sum(dich_vu_cong, "tiep_nhan")',
      denominatorName: 'Hồ sơ tiếp nhận',
      span: 'year',
      rhythm: 'monthly',
      from: '2026-07-01',
    }),
  )
  const bytes = await filesByCommune()
  const takeInId = await send(officer(), code, 'tthc-t10.xlsx', bytes)
  // Until a person has said how it is read nothing is compared and nothing can be taken.
  expect(value(await showRegisterFile(officer(), { takeInId }))).toMatchObject({ rows: [], left: [] })
  expect(problems(await agree(officer(), takeInId, { source: ' ' }))).toEqual(['source: missing'])
  expect(problems(await agree(officer(), takeInId, { captured: '2026-12-31' }))).toEqual([
    'captured: day-in-future',
  ])
  value(await agree(officer(), takeInId, { source: origin.source }))
  const { left } = value(await showRegisterFile(officer(), { takeInId }))
  expect(left.map(one => one.why)).toEqual(['another', 'another', 'another'])
  expect(await take(officer(), takeInId)).toEqual(['new'])
  expect((await confirmRows(officer(), { registerId: registerId(code) })).ok).toBe(false)
})

test('the row opens its file, and a figure made of it says where it comes from', async () => {
  const registerOf = registerId('dich_vu_cong')
  expect(value(await confirmRows(head(), { registerId: registerOf })).confirmed).toBe(1)
  const { entries } = value(await showRegister(head(), { registerId: registerOf }))
  expect(entries.map(one => [one.on, one.values.tiep_nhan, one.values.truc_tuyen])).toEqual([
    ['2026-10-31', 1312, 1180],
  ])
  expect(entries[0]?.origin).toEqual({
    takeInId: expect.any(String),
    name: 'tthc-t10.xlsx',
    ...origin,
    held: [],
  })
  const { figures } = value(await showTarget(standing(), { targetId: ward.targets.online ?? '' }))
  const measured = figures.find(one => one.effectiveOn === '2026-10-31' && one.state === 'approved')
  expect([measured?.numerator, measured?.denominator]).toEqual([1180, 1312])
  const opened = value(await showFigureRows(head(), { measurementId: measured?.id ?? '' }))
  expect(opened.counted?.rows.map(row => row.origin)).toEqual([expect.objectContaining(origin)])
  const file = value(
    await openRegisterFile(here.as('inspector'), { takeInId: entries[0]?.origin?.takeInId ?? '' }),
  )
  const digestOf = (given: Uint8Array) => createHash('sha256').update(given).digest('hex')
  expect(digestOf(file.bytes)).toBe(digestOf(await filesByCommune()))
})

test('the next file with the same heads needs no question, is corrected by a later one, and is taken back', async () => {
  const code = 'dich_vu_cong'
  const takeInId = await send(
    officer(),
    code,
    't11.xlsx',
    await filesByCommune('11', '15/11/2026', '701', 650),
  )
  const shown = value(await showRegisterFile(officer(), { takeInId }))
  expect(shown.takeIn.reading).toMatchObject({
    source: origin.source,
    captured: '2026-11-15',
    on: '2026-11-15',
    period: 'Tháng 11 năm 2026',
  })
  expect(await take(officer(), takeInId)).toEqual(['new'])
  value(await confirmRows(head(), { registerId: registerId(code) }))
  const again = await send(officer(), code, 't11b.xlsx', await filesByCommune('11', '15/11/2026', '705', 650))
  expect(await take(officer(), again)).toEqual(['changed'])
  value(await confirmRows(head(), { registerId: registerId(code) }))
  const newest = async () =>
    value(await showRegister(head(), { registerId: registerId(code) })).entries.map(one => [
      one.values.tiep_nhan,
      one.origin?.name ?? null,
    ])
  expect((await newest())[0]).toEqual([705, 't11b.xlsx'])
  value(await settleRegisterFile(officer(), { takeInId: again, act: 'undo', reason: 'Tỉnh thu hồi' }))
  expect((await newest())[0]).toEqual([701, 't11.xlsx'])
  // What a person types over it has no file behind it.
  const [row] = value(await showRegister(head(), { registerId: registerId(code) })).entries
  const typed = Object.fromEntries(
    Object.entries(row?.values ?? {}).map(([key, one]) => [key, String(one ?? '')]),
  )
  value(
    await correctRow(officer(), {
      entryId: row?.entryId ?? '',
      on: row?.on ?? '',
      typed: { ...typed, tiep_nhan: '702' },
      reason: 'Đếm lại tại quầy',
    }),
  )
  const { versions } = value(await showEntry(head(), { entryId: row?.entryId ?? '' }))
  expect(versions.map(one => one.origin?.name ?? null)).toEqual([null, 't11b.xlsx', 't11.xlsx'])
})

test('fields of a register that hold source and day of capture are filled by what was said of the file', async () => {
  const points = await send(officer(), 'chi_so_766', 'bo-chi-so.csv', pointsByGroup())
  value(await agree(officer(), points, { source: 'Cổng Dịch vụ công quốc gia' }))
  expect(await take(officer(), points)).toEqual(['new'])
  const [row] = value(await showRegister(head(), { registerId: registerId('chi_so_766') })).entries
  expect([row?.on, row?.values, row?.origin?.held]).toEqual([
    '2026-10-31',
    {
      ngay_lay: '2026-11-05',
      nguon: 'tep-cua-tinh',
      cong_khai: 17.2,
      tien_do: 19.05,
      so_hoa: 20.4,
      truc_tuyen: 18.31,
      hai_long: 16.9,
    },
    ['captured'],
  ])
  const figures = await send(standing(), 'so_lieu_tinh', 'bieu-02.xlsx', await indicatorsByLine())
  value(await agree(standing(), figures, { unitId: unit('VHXH') }))
  expect(await take(standing(), figures)).toEqual(['new', 'new'])
  const { entries } = value(await showRegister(head(), { registerId: registerId('so_lieu_tinh') }))
  expect(
    entries.map(one => [one.on, one.values.chi_so, one.values.gia_tri, one.values.nguon]).sort(),
  ).toEqual([
    ['2025-12-31', 'hdi', 0.752, 'Thống kê tỉnh Bình Lam'],
    ['2025-12-31', 'tang-truong', 9.55, 'Thống kê tỉnh Bình Lam'],
  ])
  expect(entries[0]?.values.ngay_lay).toBe('2026-03-15')
  expect(entries[0]?.origin?.held).toEqual(['source', 'captured'])
})

test('a lie about the kind, a stamp of secrecy, a file without a table and another unit are refused', async () => {
  const sent = async (ctx: Context, name: string, text: string) => {
    const outcome = await sendProvinceFile(ctx, {
      registerId: registerId('chi_so_766'),
      name,
      bytes: new TextEncoder().encode(text),
      noSecret: true,
    })
    return outcome.ok ? null : outcome.refusal.code
  }
  expect(await sent(officer(), 'bo.xlsx', 'Nhóm;Điểm\nA;1')).toBe('workbook-refused')
  expect(await sent(officer(), 'bo.csv', 'TUYỆT MẬT;\nNhóm chỉ số;Điểm\nSố hóa hồ sơ;12\n')).toBe(
    'workbook-refused',
  )
  expect(await sent(officer(), 'bo.csv', 'Kính gửi các xã\nTỉnh gửi số liệu sau.\n')).toBe('no-table-in-file')
  expect(await sent(officer(), 'bo.ods', 'Nhóm;Điểm\nA;1')).toBe('table-file-only')
  expect(await sent(reading(here.as('inspector')), 'bo.csv', 'Nhóm;Điểm\nA;1')).toBe('role')
  const takeInId = await send(officer(), 'chi_so_766', 'bo-2.csv', pointsByGroup('06/11/2026', '17'))
  const elsewhere = reading(here.as('officer', { unit: 'CA' }))
  expect(await agree(elsewhere, takeInId)).toMatchObject({ ok: false, refusal: { code: 'role' } })
  expect(await journalTypes(here)).toContain('register-layout-confirmed')
})
