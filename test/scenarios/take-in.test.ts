// Real here: PostgreSQL with its roles, the reader of workbooks, files on the disk, every rule from the policy to the
// journal, and the recount from the journal alone. Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctMeasurement } from '../../src/usecases/correct-measurement.ts'
import { confirmTakeIn } from '../../src/usecases/decide-measurement.ts'
import { defineIndicator } from '../../src/usecases/define-indicator.ts'
import { recount } from '../../src/usecases/recount.ts'
import { addUpParts } from '../../src/usecases/report-parts.ts'
import { sendFigureFile } from '../../src/usecases/send-figure-file.ts'
import { openTakeIn, showFigureFiles, showTakeIn } from '../../src/usecases/show-take-in.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { dropFigures, takeFigures } from '../../src/usecases/take-figures.ts'
import { undoTakeIn } from '../../src/usecases/undo-take-in.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type Cell, sheetFile } from '../kit/sheet-file.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
const codes: Record<string, string> = {}
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  for (const [key, targetId] of Object.entries(ward.targets)) {
    const { target } = value(await showTarget(standing(), { targetId }))
    codes[key] = target.code
  }
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const officer = (unit = 'TTPVHCC') => here.as('officer', { unit })
const number = (of: number): Cell => ({ value: of, style: 0 })
const HEAD = ['Mã chỉ tiêu', 'Số liệu đến ngày', 'Tử số', 'Mẫu số', 'Kết quả', 'Ghi chú']
type Row = readonly [key: string, on: string, numerator: number | string, denominator: number, note?: string]
const workbook = (rows: readonly Row[]) =>
  sheetFile([
    {
      name: 'Số liệu',
      rows: [
        HEAD,
        ...rows.map(([key, on, numerator, denominator, note]): Cell[] => [
          codes[key] ?? key,
          on,
          typeof numerator === 'string' ? numerator : number(numerator),
          number(denominator),
          null,
          note ?? null,
        ]),
      ],
    },
  ])
const send = async (rows: readonly Row[], as = officer()) =>
  sendFigureFile(as, {
    planId: ward.planId,
    figuresOn: '2026-06-17',
    name: 'so-lieu.xlsx',
    bytes: await workbook(rows),
    noSecret: true,
  })
const shown = async (takeInId: string, as = officer()) => value(await showTakeIn(as, { takeInId }))
const refusal = (outcome: object): string | null =>
  'refusal' in outcome ? (outcome.refusal as { code: string }).code : null
const standingValue = async (key: string) => {
  const { target } = value(await showTarget(standing(), { targetId: ward.targets[key] ?? '' }))
  return target.judgement.value
}

test('the difference is told row by row, and nothing counts before it was taken and confirmed', async () => {
  const { takeInId } = value(
    await send([
      ['online', '14/6/2026', 1250, 1593, 'Đối chiếu lại sổ theo dõi'],
      ['payment', '14/6/2026', 512, 869],
      ['payment', '17/6/2026', 520, 880],
      ['vneid', '17/6/2026', 3000, 13220],
      ['payment', '16/6/2026', 900, 880],
      ['online', '17/6/2026', 'nhiều', 1600],
      ['Z9', '17/6/2026', 1, 2],
      ['payment', '17/6/2026', 521, 880],
      ['online', '14/5/2026', 1121, 1498],
    ]),
  )
  const { rows, mayTake } = await shown(takeInId)
  expect(mayTake).toBe(true)
  expect(rows.map(row => [row.row, row.verdict, row.problems[0]?.code ?? null])).toEqual([
    [2, 'changed', null],
    [3, 'unchanged', null],
    [4, 'new', null],
    [5, 'refused', 'row-not-yours'],
    [6, 'refused', 'numerator-above-denominator'],
    [7, 'refused', 'cell-no-number'],
    [8, 'refused', 'row-unknown-code'],
    [9, 'refused', 'row-twice'],
    [10, 'refused', 'row-correction-unexplained'],
  ])
  expect(rows[0]?.before?.numerator).toBe(1246)
  expect(rows[0]?.after.value).toBeCloseTo((1250 / 1593) * 100)
  // Somebody of another unit sees that it waits, and no difference of figures that they could not take.
  expect((await shown(takeInId, officer('VHXH'))).rows).toEqual([])
  expect(refusal(await takeFigures(officer('VHXH'), { takeInId, seen: '' }))).toBe('role')

  const before = await standingValue('online')
  const { seen } = await shown(takeInId)
  const taken = value(await takeFigures(officer(), { takeInId, seen: seen ?? '' }))
  expect(taken).toMatchObject({ added: 1, changed: 1, unchanged: 1, refused: 6 })
  expect(await standingValue('online')).toBe(before)
  const after = await shown(takeInId, standing())
  expect(after).toMatchObject({ mayConfirm: 2, figures: { waiting: 2, confirmed: 0 } })
  expect(after.rows).toHaveLength(9)
  expect(refusal(await confirmTakeIn(officer(), { takeInId }))).toBe('role')
  expect(value(await confirmTakeIn(standing(), { takeInId }))).toMatchObject({ confirmed: 2, left: 0 })
  expect(await standingValue('payment')).toBeCloseTo((520 / 880) * 100)
  expect((await journalTypes(here)).slice(-3).sort()).toEqual([
    'measurement-confirmed',
    'measurement-confirmed',
    'measurement-replaced',
  ])
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})

test('the undoing of a whole workbook gives back what it had corrected', async () => {
  const [takeIn] = value(await showFigureFiles(standing(), { planId: ward.planId })).takeIns
  const takeInId = takeIn?.id ?? ''
  expect(refusal(await undoTakeIn(officer(), { takeInId, reason: 'Nhầm tệp' }))).toBe('take-in-confirmed')
  const undone = value(await undoTakeIn(standing(), { takeInId, reason: 'Nhầm tệp của tháng trước' }))
  expect(undone.figures).toBe(2)
  const { figures, target } = value(await showTarget(standing(), { targetId: ward.targets.online ?? '' }))
  expect(
    figures.filter(one => one.effectiveOn === '2026-06-14').map(one => [one.numerator, one.state]),
  ).toEqual(
    expect.arrayContaining([
      [1250, 'withdrawn'],
      [1246, 'approved'],
    ]),
  )
  expect(target.judgement.value).toBeCloseTo((1246 / 1593) * 100)
  expect(await standingValue('payment')).toBeCloseTo((512 / 869) * 100)
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
  expect(refusal(await undoTakeIn(standing(), { takeInId, reason: 'Lần nữa' }))).toBe('take-in-not-taken')
})

test('the same bytes are one workbook, the file stays as it was brought, and what is dropped may come again', async () => {
  const rows: readonly Row[] = [['payment', '15/6/2026', 515, 872]]
  const first = value(await send(rows))
  expect(first.known).toBeNull()
  expect(value(await send(rows))).toEqual({ takeInId: first.takeInId, known: 'read' })
  const opened = value(await openTakeIn(officer(), { takeInId: first.takeInId }))
  expect(Buffer.from(opened.bytes).equals(Buffer.from(await workbook(rows)))).toBe(true)
  value(await dropFigures(officer(), { takeInId: first.takeInId }))
  expect(refusal(await dropFigures(officer(), { takeInId: first.takeInId }))).toBe('take-in-not-waiting')
  expect(value(await send(rows)).known).toBeNull()
})

test('what is strange passes with its note and a yes, and a comparison that has changed is shown again', async () => {
  const { takeInId } = value(
    await send([
      ['online', '16/6/2026', 300, 1600, 'Hệ thống chuyển sang máy chủ mới'],
      ['online', '15/6/2026', 300, 1590],
    ]),
  )
  const { rows, seen } = await shown(takeInId)
  expect(
    rows.map(row => [row.verdict, row.strange.map(one => one.code), row.problems.map(one => one.code)]),
  ).toEqual([
    ['new', ['jump'], []],
    ['refused', [], ['jump', 'row-unexplained']],
  ])
  expect(refusal(await takeFigures(officer(), { takeInId, seen: 'của hôm qua' }))).toBe('take-in-stale')
  expect(refusal(await takeFigures(officer(), { takeInId, seen: seen ?? '' }))).toBe('take-in-not-meant')
  value(await takeFigures(officer(), { takeInId, seen: seen ?? '', meant: true }))
  value(await confirmTakeIn(here.as('unit-head', { unit: 'TTPVHCC' }), { takeInId }))
  const { figures } = value(await showTarget(standing(), { targetId: ward.targets.online ?? '' }))
  const wrong = figures.find(one => one.effectiveOn === '2026-06-16')
  value(
    await correctMeasurement(officer(), {
      measurementId: wrong?.id ?? '',
      effectiveOn: '2026-06-16',
      value: null,
      numerator: 1300,
      denominator: 1600,
      reached: null,
      reason: 'Cộng thiếu hồ sơ',
      meant: true,
    }),
  )
  // What others have built on stands.
  expect(refusal(await undoTakeIn(standing(), { takeInId, reason: 'Sai' }))).toBe('take-in-corrected')
})

test('rows of parts are entered by their units, add up, and are given back when the workbook is undone', async () => {
  const targetId = ward.targets.cashless ?? ''
  value(
    await defineIndicator(standing(), {
      targetId,
      seen: null,
      numeratorName: 'Hộ có thanh toán',
      denominatorName: 'Hộ kinh doanh',
      countedUnit: 'hộ',
      source: 'Sổ theo dõi hộ kinh doanh',
      direction: 'higher',
      accumulation: 'cumulative',
      aggregation: 'weighted',
      enteringUnitId: null,
      confirmer: 'either',
      rhythm: 'monthly',
      above100: false,
      jumpPoints: null,
      jumpFactor: null,
      breakdown: 'group',
      parts: ['Tổ dân phố 1; Các tổ dân phố', 'Tổ dân phố 2'],
    }),
  )
  const parts = (rows: readonly (readonly [part: string, numerator: number, denominator: number])[]) =>
    sheetFile([
      {
        name: 'Số liệu',
        rows: [
          ['Mã chỉ tiêu', 'Thành phần', 'Tử số', 'Mẫu số'],
          ...rows.map(([part, numerator, denominator]): Cell[] => [
            codes.cashless ?? '',
            part,
            number(numerator),
            number(denominator),
          ]),
        ],
      },
    ])
  const bring = async (who: ReturnType<typeof officer>, bytes: Uint8Array) => {
    const file = { planId: ward.planId, figuresOn: '2026-06-17', name: 'phan.xlsx', bytes, noSecret: true }
    const { takeInId } = value(await sendFigureFile(who, file))
    return { takeInId, ...(await shown(takeInId, who)) }
  }
  const take = async (who: ReturnType<typeof officer>, takeInId: string, seen: string | null) =>
    value(await takeFigures(who, { takeInId, seen: seen ?? '' }))
  const lead = officer('KTHTDT')
  const first = await bring(
    lead,
    await parts([
      ['tổ dân phố 1', 30, 50],
      ['Tổ dân phố 2', 60, 50],
      ['Tổ 9', 1, 2],
    ]),
  )
  expect(first.rows.map(row => [row.part, row.verdict, row.problems[0]?.code ?? null])).toEqual([
    ['Tổ dân phố 1', 'new', null],
    ['Tổ dân phố 2', 'refused', 'numerator-above-denominator'],
    ['Tổ 9', 'refused', 'row-unknown-part'],
  ])
  await take(lead, first.takeInId, first.seen)
  const hamlet = await bring(
    officer('TDP'),
    await parts([
      ['Tổ dân phố 1', 40, 50],
      ['Tổ dân phố 2', 20, 50],
    ]),
  )
  expect(hamlet.rows.map(row => [row.verdict, row.before?.numerator ?? row.problems[0]?.code])).toEqual([
    ['changed', 30],
    ['refused', 'row-not-yours'],
  ])
  await take(officer('TDP'), hamlet.takeInId, hamlet.seen)
  const entered = async () =>
    value(await showTarget(standing(), { targetId })).entered.map(one => one.numerator)
  expect(await entered()).toEqual([40])
  value(await undoTakeIn(officer('TDP'), { takeInId: hamlet.takeInId, reason: 'Nhầm tháng' }))
  expect(await entered()).toEqual([30])
  value(await addUpParts(lead, { targetId, effectiveOn: '2026-06-17', note: 'Tổ 2 chưa có số', meant: true }))
  const built = await undoTakeIn(standing(), { takeInId: first.takeInId, reason: 'Nhầm tệp' })
  expect(refusal(built)).toBe('take-in-added-up')
})

test('hostile and useless files are refused with a code, and nothing of them is kept', async () => {
  const before = await here.rows.selectFrom('stored_file').select('sha256').execute()
  const give = (name: string, bytes: Uint8Array, noSecret = true) =>
    sendFigureFile(officer(), { planId: ward.planId, figuresOn: null, name, bytes, noSecret })
  const text = new TextEncoder().encode('không phải tệp Excel')
  const stamped = await sheetFile([
    { name: 'A', rows: [['MẬT'], HEAD, ['C1', '17/6/2026', number(1), number(2)]] },
  ])
  const blank = await sheetFile([{ name: 'A', rows: [HEAD, [codes.online ?? '', null, null]] }])
  const headless = await sheetFile([{ name: 'A', rows: [['Tên', 'Số']] }])
  expect(refusal(await give('a.docx', text))).toBe('workbook-only')
  expect(refusal(await give('a.xlsx', new Uint8Array()))).toBe('workbook-missing')
  expect(refusal(await give('a.xlsx', text))).toBe('workbook-refused')
  expect(refusal(await give('a.xlsx', stamped))).toBe('workbook-refused')
  expect(refusal(await give('a.xlsx', stamped, false))).toBe('secrecy-not-confirmed')
  expect(refusal(await give('a.xlsx', blank))).toBe('no-figure-rows')
  expect(refusal(await give('a.xlsx', headless))).toBe('no-heading')
  expect(
    refusal(
      await sendFigureFile(here.as('committee'), {
        planId: ward.planId,
        figuresOn: null,
        name: 'a.xlsx',
        bytes: text,
        noSecret: true,
      }),
    ),
  ).toBe('role')
  expect(await here.rows.selectFrom('stored_file').select('sha256').execute()).toEqual(before)
})
