// Real here: PostgreSQL with its roles, every rule from the policy to the journal, the expression language. Only the
// socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegisterSchema } from '../../src/domain/register-schema.ts'
import { bindTarget, unbindTarget } from '../../src/usecases/bind-target.ts'
import { confirmRows, decideRow } from '../../src/usecases/decide-row.ts'
import { correctRow, enterRow } from '../../src/usecases/enter-row.ts'
import { listReportable } from '../../src/usecases/list-reportable.ts'
import { recount } from '../../src/usecases/recount.ts'
import {
  endRegisterLink,
  enterByLink,
  makeRegisterLink,
  openRegisterLink,
  secretOf,
} from '../../src/usecases/register-by-link.ts'
import { settleRegisterFile, showRegisterFile } from '../../src/usecases/register-file.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { installRegisters, saveRegister } from '../../src/usecases/save-register.ts'
import { sendRegisterFile } from '../../src/usecases/send-register-file.ts'
import { previewBinding, showFigureRows } from '../../src/usecases/show-binding.ts'
import { listRegisters, showEntry, showRegister } from '../../src/usecases/show-register.ts'
import { showFigureFiles } from '../../src/usecases/show-take-in.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let registerId = ''
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  const { installed } = value(await installRegisters(administrator(), { documents: [FILES] }))
  registerId = installed[0]?.registerId ?? ''
})
afterAll(() => here.close())

const administrator = () => here.as('administrator')
const officer = () => here.as('officer', { unit: 'TTPVHCC' })
const head = () => here.as('unit-head', { unit: 'TTPVHCC' })
const standing = () => here.as('standing-officer')
const unit = (code: string): string => here.wards.hoaMai.units[code] ?? ''
const target = (key: string): string => ward.targets[key] ?? ''

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
    ghi_chep: { type: 'string', title: 'Nội dung nổi bật', 'x-class': 'restricted' },
  },
  required: ['tong', 'truc_tuyen'],
  'x-indicators': [
    {
      code: 'ty_le',
      title: 'Tỷ lệ hồ sơ trực tuyến',
      unit: '%',
      numerator: 'sum(ho_so, "truc_tuyen")',
      numeratorTitle: 'Hồ sơ nộp trực tuyến',
      denominator: 'sum(ho_so, "tong")',
      denominatorTitle: 'Hồ sơ tiếp nhận',
      span: 'year',
    },
  ],
}

const problem = (outcome: object): string | null => {
  if (!('refusal' in outcome)) return null
  const { code, problems } = outcome.refusal as { code: string; problems?: { code: string }[] }
  return problems?.[0]?.code ?? code
}
const row = (on: string, tong: string, trucTuyen: string, more: Record<string, string> = {}) => ({
  registerId,
  unitId: unit('TTPVHCC'),
  on,
  typed: { tong, truc_tuyen: trucTuyen, ...more },
})
const enter = async (...given: Parameters<typeof row>) =>
  value(await enterRow(officer(), row(...given))).entryId
const confirm = async (entryId: string, version = 1) =>
  value(await decideRow(head(), { entryId, version, decision: 'confirmed' }))
const binding = {
  numerator: 'sum(ho_so, "truc_tuyen")',
  numeratorName: 'Hồ sơ nộp trực tuyến',
  denominator: 'sum(ho_so, "tong")',
  denominatorName: 'Hồ sơ tiếp nhận',
  span: 'year',
  rhythm: 'monthly',
  from: '2026-01-01',
} as const
const figures = async () =>
  value(await showTarget(standing(), { targetId: target('online') }))
    .figures.filter(one => one.state === 'approved')
    .map(one => [one.effectiveOn, one.numerator, one.denominator])

test('a row is entered by the unit, read in Vietnamese, and confirmed by somebody else', async () => {
  const entryId = await enter('2026-01-20', '1.000', '500')
  expect(problem(await decideRow(officer(), { entryId, version: 1, decision: 'confirmed' }))).toBe('role')
  await confirm(entryId)
  expect(problem(await decideRow(head(), { entryId, version: 1, decision: 'confirmed' }))).toBe(
    'already-decided',
  )
  const own = value(await enterRow(head(), row('2026-05-20', '10', '5'))).entryId
  expect(problem(await decideRow(head(), { entryId: own, version: 1, decision: 'confirmed' }))).toBe(
    'own-work',
  )
  value(await decideRow(standing(), { entryId: own, version: 1, decision: 'returned', reason: 'Thiếu số' }))
  expect(problem(await enterRow(here.as('officer', { unit: 'VHXH' }), row('2026-05-20', '1', '1')))).toBe(
    'other-unit',
  )
})

test('what is not a count, lies ahead, or names a citizen is refused with its field', async () => {
  expect(problem(await enterRow(officer(), row('2026-06-10', '1,5', '1')))).toBe('no-whole-number')
  expect(problem(await enterRow(officer(), row('2026-06-10', '', '1')))).toBe('missing')
  expect(problem(await enterRow(officer(), row('2026-12-10', '1', '1')))).toBe('day-in-future')
  expect(
    problem(await enterRow(officer(), row('2026-06-10', '1', '1', { ghi_chep: 'số 001099012345' }))),
  ).toBe('citizen-number')
  expect(problem(await enterRow(officer(), row('2026-01-30', '1', '1')))).toBe('row-exists')
})

test('a bound target is measured in the transaction of the entry and is typed no more', async () => {
  const targetId = target('online')
  const typed = value(await showTarget(standing(), { targetId })).figures.find(
    one => one.state === 'approved',
  )
  expect(typed).toBeDefined()
  const late = await bindTarget(standing(), { targetId, ...binding })
  expect(problem(late)).toBe('typed-figure-after')
  const from = '2026-06-15'
  here.setNow(morning('2026-07-02'))
  const preview = value(await previewBinding(standing(), { targetId, ...binding, from }))
  expect(preview.periods.map(one => [one.period.on, one.numerator, one.denominator])).toEqual([
    ['2026-06-30', 500, 1000],
    ['2026-07-02', 500, 1000],
  ])
  const before = await figures()
  value(await bindTarget(standing(), { targetId, ...binding, from }))
  expect((await figures()).slice(0, 2)).toEqual([
    ['2026-07-02', 500, 1000],
    ['2026-06-30', 500, 1000],
  ])
  expect((await figures()).slice(2)).toEqual(before)
  expect(
    problem(
      await reportMeasurement(officer(), {
        targetId,
        effectiveOn: '2026-07-01',
        value: null,
        numerator: 1,
        denominator: 2,
        reached: null,
      }),
    ),
  ).toBe('target-bound')
  const typedByHand = value(await listReportable(officer(), {})).targets.map(one => one.id)
  expect(typedByHand).not.toContain(targetId)
  expect(typedByHand.length).toBeGreaterThan(0)
  const book = value(await showFigureFiles(officer(), { planId: ward.planId })).mine.map(one => one.target.id)
  expect(book).not.toContain(targetId)
  expect(book.length).toBeGreaterThan(0)
  const march = await enter('2026-06-30', '500', '400')
  expect((await figures())[0]).toEqual(['2026-07-02', 500, 1000])
  expect((await confirm(march)).targets).toBe(1)
  expect((await figures()).slice(0, 2)).toEqual([
    ['2026-07-02', 900, 1500],
    ['2026-06-30', 900, 1500],
  ])
})

test('a correction counts when it is confirmed, and every figure opens its rows and proves itself', async () => {
  const { entries } = value(await showRegister(standing(), { registerId }))
  const march = entries.find(one => one.on === '2026-06-30')
  const entryId = march?.entryId ?? ''
  const fixed = { entryId, on: '2026-06-30', typed: { tong: '500', truc_tuyen: '300' } }
  expect(problem(await correctRow(officer(), { ...fixed, reason: '' }))).toBe('reason-missing')
  expect(
    problem(
      await correctRow(officer(), {
        entryId,
        on: '2026-06-30',
        typed: { tong: '500', truc_tuyen: '400' },
        reason: 'Sai',
      }),
    ),
  ).toBe('correction-changes-nothing')
  value(await correctRow(officer(), { ...fixed, reason: 'Đếm trùng' }))
  expect((await figures())[0]).toEqual(['2026-07-02', 900, 1500])
  await confirm(entryId, 2)
  expect((await figures())[0]).toEqual(['2026-07-02', 800, 1500])
  const { versions } = value(await showEntry(standing(), { entryId }))
  expect(versions.map(one => [one.version, one.state])).toEqual([
    [2, 'confirmed'],
    [1, 'replaced'],
  ])
  const shown = value(await showTarget(standing(), { targetId: target('online') }))
  const figure = shown.figures.find(one => one.state === 'approved')
  const rows = value(await showFigureRows(standing(), { measurementId: figure?.id ?? '' }))
  expect(rows.counted?.agrees).toBe(true)
  expect(rows.counted?.rows.map(one => [one.on, one.version])).toEqual([
    ['2026-06-30', 2],
    ['2026-01-20', 1],
  ])
})

test('another language than the documented one, a circle, or a field that is not there is refused before it is kept', async () => {
  const targetId = target('payment')
  const say = (more: object) => bindTarget(standing(), { targetId, ...binding, from: '2026-07-02', ...more })
  const { plan } = value(await showTarget(standing(), { targetId }))
  const online = value(await showTarget(standing(), { targetId: target('online') })).target.code
  const own = value(await showTarget(standing(), { targetId })).target.code
  expect(plan.stage).toBe('adopted')
  expect(problem(await say({ numerator: 'sum(ho_so, "khong_co")' }))).toBe('formula-unknown-field')
  expect(problem(await say({ numerator: '1 + 1', denominator: '3' }))).toBe('formula-counts-nothing')
  expect(problem(await say({ numerator: `measured("${own}")` }))).toBe('formula-circle')
  expect(problem(await say({ numerator: 'measured("CT99")' }))).toBe('formula-unknown-target')
  value(
    await say({
      numerator: `numerator_of("${online}")`,
      denominator: `denominator_of("${online}")`,
    }),
  )
  const april = await enter('2026-07-01', '100', '100')
  expect((await confirm(april)).targets).toBe(2)
  const paid = value(await showTarget(standing(), { targetId }))
  expect(paid.figures.find(one => one.state === 'approved')).toMatchObject({
    numerator: 900,
    denominator: 1600,
  })
})

test('from the day after its end a target is typed again', async () => {
  const targetId = target('payment')
  const end = (until: string) => unbindTarget(standing(), { targetId, until, reason: 'Chuyển nguồn' })
  expect(problem(await end('2026-06-30'))).toBe('binding-measured-after')
  value(await end('2026-07-02'))
  here.setNow(morning('2026-07-03'))
  expect(
    problem(
      await reportMeasurement(officer(), {
        targetId,
        effectiveOn: '2026-07-03',
        value: null,
        numerator: 950,
        denominator: 1650,
        reached: null,
        note: 'Số của tháng sau khi thôi lấy từ sổ',
        meant: true,
      }),
    ),
  ).toBeNull()
})

test('a definition is versioned; a field that holds values is retired and not removed', async () => {
  const { register } = value(await showRegister(standing(), { registerId }))
  const { tong: _, ...left } = FILES.properties
  const save = (document: object, more: object = {}) =>
    saveRegister(administrator(), {
      registerId,
      seen: register.version,
      document,
      reason: 'Rà soát',
      ...more,
    })
  expect(problem(await save({ ...FILES, properties: left, required: [], 'x-indicators': [] }))).toBe(
    'field-removed',
  )
  expect(
    problem(
      await save({
        ...FILES,
        properties: { ...FILES.properties, x: { type: 'string', title: 'Họ và tên công dân' } },
      }),
    ),
  ).toBe('citizen-field')
  expect(problem(await save(FILES))).toBe('register-unchanged')
  const more = { ...FILES.properties, phi: { type: 'number', title: 'Phí đã thu', 'x-unit': 'đồng' } }
  expect(problem(await save({ ...FILES, properties: more }, { reason: '' }))).toBe('reason-missing')
  expect(value(await save({ ...FILES, properties: more })).version).toBe(2)
  expect(problem(await save({ ...FILES, properties: more }))).toBe('stale')
  expect(problem(await saveRegister(officer(), { document: FILES }))).toBe('role')
})

test('a sender without an account enters through a link that does only this, until it is revoked', async () => {
  const made = value(
    await makeRegisterLink(officer(), {
      registerId,
      unitId: unit('TTPVHCC'),
      sender: 'Tổ dân phố 3',
      until: '2026-12-31',
    }),
  )
  const token = secretOf(officer(), made.linkId)
  const opened = await openRegisterLink(here.surroundings, token)
  if (opened.state !== 'live') throw new Error(opened.state)
  expect((await openRegisterLink(here.surroundings, `${token.slice(0, -1)}A`)).state).toBe('unknown')
  const sent = value(
    await enterByLink(opened.ctx, {
      linkHash: opened.hash,
      on: '2026-07-03',
      typed: { tong: '4', truc_tuyen: '4' },
    }),
  )
  const { newest, confirm: mayConfirm } = value(await showEntry(head(), { entryId: sent.entryId }))
  expect([newest.author, newest.sender?.name, newest.state, mayConfirm.ok]).toEqual([
    null,
    'Tổ dân phố 3',
    'submitted',
    true,
  ])
  expect(value(await confirmRows(head(), { registerId })).confirmed).toBe(1)
  value(await endRegisterLink(officer(), { linkId: made.linkId }))
  expect((await openRegisterLink(here.surroundings, token)).state).toBe('revoked')
  expect(
    problem(
      await enterByLink(opened.ctx, {
        linkHash: opened.hash,
        on: '2026-07-03',
        typed: { tong: '4', truc_tuyen: '4' },
      }),
    ),
  ).toBe('link-revoked')
})

test('a workbook is compared line by line, taken in one act, and taken back', async () => {
  const cell = (column: number, text: string, number: number | null = null) => ({ column, text, number })
  const line = (at: number, on: string, tong: number, online: number) => ({
    row: at,
    cells: [cell(0, on), cell(1, String(tong), tong), cell(2, String(online), online)],
  })
  const heads = {
    row: 1,
    cells: [cell(0, 'Ngày'), cell(1, 'Hồ sơ tiếp nhận (hồ sơ)'), cell(2, 'Nộp trực tuyến')],
  }
  const rows = [
    heads,
    line(2, '20/1/2026', 1000, 500),
    line(3, '28/2/2026', 50, 40),
    line(4, '30/6/2026', 500, 200),
    line(5, '5/4/2026', 3, 1.5),
  ]
  const ctx = { ...officer(), readFigureFile: async () => ({ sheets: [{ name: 'Sổ', rows }], hidden: [] }) }
  const file = { registerId, name: 'so.xlsx', bytes: new Uint8Array([1, 2, 3]), noSecret: true }
  const { takeInId } = value(await sendRegisterFile(ctx, file))
  expect(value(await sendRegisterFile(ctx, file)).known).toBe('read')
  const diff = value(await showRegisterFile(officer(), { takeInId }))
  expect(diff.rows.map(one => one.verdict)).toEqual(['unchanged', 'new', 'changed', 'refused'])
  expect(problem(await settleRegisterFile(officer(), { takeInId, act: 'take', seen: 'x' }))).toBe(
    'take-in-stale',
  )
  expect(value(await settleRegisterFile(officer(), { takeInId, act: 'take', seen: diff.seen })).rows).toBe(2)
  const before = (await figures())[0]
  expect(value(await confirmRows(head(), { registerId })).confirmed).toBe(2)
  expect((await figures())[0]?.slice(1)).toEqual([Number(before?.[1]) + 40 - 100, Number(before?.[2]) + 50])
  expect(problem(await settleRegisterFile(officer(), { takeInId, act: 'undo' }))).toBe('reason-missing')
  expect(value(await settleRegisterFile(officer(), { takeInId, act: 'undo', reason: 'Nhầm tệp' })).rows).toBe(
    2,
  )
  expect((await figures())[0]?.slice(1)).toEqual(before?.slice(1))
})

test('a field of restricted access opens to its unit and to those who look behind everything', async () => {
  here.setNow(morning('2026-08-20'))
  const entryId = await enter('2026-08-10', '5', '5', { ghi_chep: 'Máy quét hỏng' })
  const seen = async (who: Parameters<World['as']>[0], code?: string) =>
    value(await showEntry(here.as(who, code === undefined ? {} : { unit: code }), { entryId })).newest.values
      .ghi_chep
  expect(await seen('officer', 'TTPVHCC')).toBe('Máy quét hỏng')
  expect(await seen('inspector')).toBe('Máy quét hỏng')
  expect(await seen('officer', 'VHXH')).toBeUndefined()
})

test('the unit is told which register waits for it; the journal counts again to the same figures', async () => {
  here.setNow(morning('2026-10-02'))
  const { registers } = value(await listRegisters(officer(), {}))
  expect(registers[0]?.owed).toEqual([
    expect.objectContaining({ from: '2026-09-01', to: '2026-09-30', due: '2026-10-05' }),
  ])
  expect(
    (value(await listRegisters(here.as('officer', { unit: 'VHXH' }), {})).registers[0]?.owed ?? []).length,
  ).toBe(0)
  const types = await journalTypes(here)
  for (const type of [
    'register-defined',
    'register-entered',
    'register-confirmed',
    'target-bound',
    'target-unbound',
  ])
    expect(types).toContain(type)
  const { differences } = await recount(here.surroundings, here.wards.hoaMai.localityId)
  expect(differences).toEqual([])
})
