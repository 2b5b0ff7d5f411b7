// Real here: PostgreSQL with its roles, every rule from the policy to the journal, the recount from the journal alone.
// Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedSummary } from '../../src/store/locality-summary.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { bindTarget } from '../../src/usecases/bind-target.ts'
import { correctMeasurement } from '../../src/usecases/correct-measurement.ts'
import { confirmTakeIn, decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { decidePairs } from '../../src/usecases/decide-pairs.ts'
import { decideRow } from '../../src/usecases/decide-row.ts'
import { enterRow } from '../../src/usecases/enter-row.ts'
import { showItemRelations } from '../../src/usecases/item-relations.ts'
import { listReportable } from '../../src/usecases/list-reportable.ts'
import { partPair } from '../../src/usecases/part-pair.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { sendFigureFile } from '../../src/usecases/send-figure-file.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showPlanPair } from '../../src/usecases/show-plan-pair.ts'
import { showFigureFiles, showTakeIn } from '../../src/usecases/show-take-in.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { takeFigures } from '../../src/usecases/take-figures.ts'
import { undoTakeIn } from '../../src/usecases/undo-take-in.ts'
import { showProgramme, writeProgramme } from '../../src/usecases/work-programme.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { partsOf } from '../kit/docx.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { secondPlan } from '../kit/second-plan.ts'
import { sheetFile } from '../kit/sheet-file.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let party: Awaited<ReturnType<typeof secondPlan>>
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  party = await secondPlan(here, {
    year: 2026,
    line: 'party',
    signed: '2026-06-10',
    title: 'Kế hoạch của Đảng ủy phường về chuyển đổi số năm 2026',
    tasks: [
      { text: 'Kiện toàn tổ công nghệ số cộng đồng ở tổ dân phố', lead: 'VHXH', due: '2026-05-31' },
      { text: 'Khảo sát mức độ hài lòng của người dân', lead: 'TTPVHCC', due: '2026-06-22' },
      { text: 'Bồi dưỡng lý luận cho đảng viên mới', lead: 'VHXH', due: '2026-10-31' },
    ],
    targets: [
      {
        name: 'Tỷ lệ hồ sơ nộp trực tuyến',
        lead: 'TTPVHCC',
        fraction: ['Hồ sơ nộp trực tuyến', 'Tổng số hồ sơ tiếp nhận'],
        milestones: [['2026-12-31', 90]],
      },
    ],
  })
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const shown = async () => {
  const { pair } = value(await showPlanPair(standing(), { planId: ward.planId, otherId: null }))
  if (!pair) throw new Error('there is no plan of the other line')
  return pair
}
const decide = (pairs: Parameters<typeof decidePairs>[1]['pairs']) =>
  decidePairs(standing(), { planId: ward.planId, otherId: party.planId, pairs })
const codeOf = (outcome: object): string | null =>
  'refusal' in outcome ? (outcome.refusal as { code: string }).code : null
const online = () => ward.targets['online'] ?? ''
const onlineOfParty = () => party.targets[0] ?? ''
const figures = async (targetId: string) =>
  value(await showTarget(standing(), { targetId })).figures.filter(one => one.state === 'approved')

test('pairs are proposed by their words, from either side', async () => {
  const { proposed, linked } = await shown()
  expect(linked).toEqual([])
  expect(proposed.tasks.map(one => [one.stateId, one.partyId])).toEqual(
    expect.arrayContaining([
      [ward.tasks['teams'], party.tasks[0]],
      [ward.tasks['survey'], party.tasks[1]],
    ]),
  )
  expect(proposed.tasks.some(one => one.partyId === party.tasks[2])).toBe(false)
  expect(proposed.targets[0]).toMatchObject({ stateId: online(), partyId: onlineOfParty() })
  const back = value(await showPlanPair(standing(), { planId: party.planId, otherId: ward.planId })).pair
  expect(back?.proposed.tasks).toHaveLength(proposed.tasks.length)
})

test('many are linked and rejected at once; what was rejected is not proposed again', async () => {
  const { proposed } = await shown()
  const asked = [...proposed.tasks, ...proposed.targets].map(({ stateId, partyId }) => ({
    stateId,
    partyId,
    origin: 'proposed' as const,
    decision: partyId === party.tasks[1] ? ('rejected' as const) : ('linked' as const),
  }))
  expect(
    codeOf(
      await decidePairs(here.as('officer'), { planId: ward.planId, otherId: party.planId, pairs: asked }),
    ),
  ).toBe('role')
  value(await decide(asked))
  const after = await shown()
  expect(after.proposed.tasks.some(one => one.partyId === party.tasks[1])).toBe(false)
  const teams = after.linked.find(one => one.party.id === party.tasks[0])
  expect(teams?.findings).toEqual(['deadline'])
  const target = after.linked.find(one => one.item === 'target')
  expect(target?.findings).toEqual(['goal'])
  const { pairs } = value(await showItemRelations(standing(), { itemId: ward.tasks['teams'] ?? '' }))
  expect(pairs.map(one => [one.party.id, one.plan?.id, one.isState])).toEqual([
    [party.tasks[0], party.planId, true],
  ])
})

test('what both plans ask for counts once in the sums of the ward, and the journal alone counts the same', async () => {
  const localityId = here.wards.hoaMai.localityId
  const board = value(await showDashboard(here.as('leader-state'), {}))
  const { statistics, recount: told, differences } = await recount(here.surroundings, localityId)
  expect(differences).toEqual([])
  const all = { tasks: 0, targets: 0 }
  for (const planId of [ward.planId, party.planId]) {
    const own = value(await showDashboard(here.as('leader-state'), { planId }))
    all.tasks += own.tasks.length
    all.targets += own.targets.length
  }
  const linked = (await shown()).linked.filter(one => one.item === 'task')
  expect(linked.length).toBeGreaterThan(0)
  const { effective, targets } = statistics
  const counted = effective.assigned + effective.regular + effective.cancelled + effective.replaced
  expect([counted, targets.total]).toEqual([all.tasks - linked.length, all.targets - 1])
  expect([board.tasks.length, board.targets.length]).toEqual([counted, targets.total])
  expect(told).toEqual(statistics)
  const summary = await inTransaction(here.surroundings.db, localityId, trx => storedSummary(trx, localityId))
  expect([summary?.tasks, summary?.targets]).toEqual([counted, targets.total])
})

test('figures that were there are shared when targets are linked, and new ones as they are confirmed', async () => {
  const mine = await figures(online())
  const theirs = await figures(onlineOfParty())
  expect(theirs.map(one => [one.effectiveOn, one.value])).toEqual(
    mine.map(one => [one.effectiveOn, one.value]),
  )
  expect(theirs.every(one => one.sharedFrom !== null && !one.mayCorrect)).toBe(true)
  // Typed on the Party's target, it is there on the State's.
  here.setNow(morning('2026-07-20'))
  const { measurementId } = value(
    await reportMeasurement(here.as('officer', { unit: 'TTPVHCC' }), {
      targetId: onlineOfParty(),
      effectiveOn: '2026-07-14',
      value: null,
      numerator: 1400,
      denominator: 1700,
      reached: null,
      note: '',
      meant: false,
    }),
  )
  expect((await figures(online())).some(one => one.effectiveOn === '2026-07-14')).toBe(false)
  value(await decideMeasurement(standing(), { measurementId, decision: 'approved' }))
  const shared = (await figures(online())).find(one => one.effectiveOn === '2026-07-14')
  expect(shared).toMatchObject({ numerator: 1400, denominator: 1700, sharedFrom: measurementId })
})

test('a correction comes to the other side too, and only from where the figure was reported', async () => {
  const copy = (await figures(online())).find(one => one.effectiveOn === '2026-07-14')
  const correction = {
    effectiveOn: '2026-07-14',
    value: null,
    numerator: 1380,
    denominator: 1700,
    reached: null,
    note: 'Đã đối chiếu lại',
    meant: true,
    reason: 'Tính trùng 20 hồ sơ',
  }
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  expect(codeOf(await correctMeasurement(officer, { ...correction, measurementId: copy?.id ?? '' }))).toBe(
    'figure-of-other-target',
  )
  const { measurementId } = value(
    await correctMeasurement(officer, { ...correction, measurementId: copy?.sharedFrom ?? '' }),
  )
  value(await decideMeasurement(standing(), { measurementId, decision: 'approved' }))
  const after = (await figures(online())).filter(one => one.effectiveOn === '2026-07-14')
  expect(after.map(one => one.numerator)).toEqual([1380])
})

test('a target has one other side, and a pair is parted with a reason', async () => {
  const payment = ward.targets['payment'] ?? ''
  const second = {
    stateId: payment,
    partyId: onlineOfParty(),
    decision: 'linked',
    origin: 'by-hand',
  } as const
  expect(codeOf(await decide([second]))).toBe('target-paired')
  const mixed = { ...second, stateId: ward.tasks['wifi'] ?? '' }
  expect(codeOf(await decide([mixed]))).toBe('pair-mixed')
  const { linked } = await shown()
  const pairId = linked.find(one => one.item === 'target')?.pair.id ?? ''
  expect(codeOf(await partPair(standing(), { pairId, reason: ' ' }))).toBe('bad-input')
  value(await partPair(standing(), { pairId, reason: 'Đảng ủy đổi cách tính' }))
  expect(codeOf(await partPair(standing(), { pairId, reason: 'Lần nữa' }))).toBe('pair-not-linked')
  expect((await shown()).linked.some(one => one.item === 'target')).toBe(false)
  const before = (await figures(online())).length
  here.setNow(morning('2026-08-20'))
  const { measurementId } = value(
    await reportMeasurement(here.as('officer', { unit: 'TTPVHCC' }), {
      targetId: onlineOfParty(),
      effectiveOn: '2026-08-14',
      value: null,
      numerator: 1450,
      denominator: 1750,
      reached: null,
      note: 'Đã đối chiếu',
      meant: true,
    }),
  )
  value(await decideMeasurement(standing(), { measurementId, decision: 'approved' }))
  expect((await figures(online())).length).toBe(before)
  // Two that were parted may be linked again, under the same row.
  value(await decide([{ ...second, stateId: online() }]))
  expect((await figures(online())).length).toBe(before + 1)
})

test('what a workbook brought and took back is taken back on the other side, and what it had corrected counts again', async () => {
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  const { target } = value(await showTarget(officer, { targetId: onlineOfParty() }))
  const bytes = await sheetFile([
    {
      name: 'Số liệu',
      rows: [
        ['Mã chỉ tiêu', 'Số liệu đến ngày', 'Tử số', 'Mẫu số', 'Kết quả', 'Ghi chú'],
        [
          target.code,
          '14/8/2026',
          { value: 1460, style: 0 },
          { value: 1750, style: 0 },
          null,
          'Đối chiếu lại',
        ],
      ],
    },
  ])
  const on = async () =>
    (await figures(online())).filter(one => one.effectiveOn === '2026-08-14').map(one => one.numerator)
  expect(await on()).toEqual([1450])
  const book = { planId: party.planId, figuresOn: '2026-08-14', name: 'so-lieu.xlsx', bytes, noSecret: true }
  const { takeInId } = value(await sendFigureFile(officer, book))
  const { seen } = value(await showTakeIn(officer, { takeInId }))
  value(await takeFigures(officer, { takeInId, seen: seen ?? '' }))
  value(await confirmTakeIn(standing(), { takeInId }))
  expect(await on()).toEqual([1460])
  value(await undoTakeIn(standing(), { takeInId, reason: 'Nhầm tệp' }))
  expect(await on()).toEqual([1450])
})

test('what registers measure at one side nobody types at the other, until the two are parted', async () => {
  const document = REGISTER_LIBRARY.find(one => one['x-code'] === 'dich_vu_cong') ?? {}
  const [register] = value(
    await installRegisters(here.as('administrator'), { documents: [document] }),
  ).installed
  here.setNow(morning('2026-09-08'))
  const binding = {
    numerator: 'sum(dich_vu_cong, "truc_tuyen")',
    numeratorName: 'Hồ sơ nộp trực tuyến',
    denominator: 'sum(dich_vu_cong, "tiep_nhan")',
    denominatorName: 'Tổng số hồ sơ tiếp nhận',
    span: 'year',
    rhythm: 'monthly',
    from: '2026-09-01',
  } as const
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  const offered = async () => value(await listReportable(officer, {})).targets.map(one => one.id)
  expect(await offered()).toContain(onlineOfParty())
  value(await bindTarget(standing(), { targetId: online(), ...binding }))
  expect(await offered()).not.toContain(onlineOfParty())
  expect(value(await showFigureFiles(officer, { planId: party.planId })).mine).toEqual([])

  const typed = (effectiveOn: string) =>
    reportMeasurement(officer, {
      targetId: onlineOfParty(),
      effectiveOn,
      value: null,
      numerator: 1500,
      denominator: 1800,
      reached: null,
      note: 'Đã đối chiếu',
      meant: true,
    })
  const { code } = value(await showTarget(officer, { targetId: online() })).target
  expect(await typed('2026-09-05')).toMatchObject({
    refusal: { problems: [{ field: 'effectiveOn', code: 'target-bound-there', params: { target: code } }] },
  })
  value(await typed('2026-08-31'))
  expect(await bindTarget(standing(), { targetId: onlineOfParty(), ...binding })).toMatchObject({
    refusal: { problems: [{ field: 'from', code: 'target-bound-there' }] },
  })

  const { entryId } = value(
    await enterRow(officer, {
      registerId: register?.registerId ?? '',
      unitId: here.wards.hoaMai.units['TTPVHCC'] ?? '',
      on: '2026-09-07',
      typed: {
        tiep_nhan: '200',
        truc_tuyen: '170',
        toan_trinh: '120',
        giai_quyet: '190',
        dung_han: '188',
        co_phi: '10',
        thanh_toan_tt: '9',
      },
    }),
  )
  value(await decideRow(standing(), { entryId, version: 1, decision: 'confirmed' }))
  const [newest] = await figures(onlineOfParty())
  expect(newest).toMatchObject({ numerator: 170, denominator: 200 })
  expect(newest?.sharedFrom).not.toBeNull()

  const pairId = (await shown()).linked.find(one => one.item === 'target')?.pair.id ?? ''
  value(await partPair(standing(), { pairId, reason: 'Đảng ủy đổi cách tính' }))
  expect(await offered()).toContain(onlineOfParty())
  expect((await figures(onlineOfParty()))[0]).toMatchObject({ numerator: 170, denominator: 200 })
  value(await typed('2026-09-08'))
})

test("a unit's programme lists once what both plans ask for, and comes as a Word file", async () => {
  const unitId = here.wards.hoaMai.units['VHXH'] ?? ''
  const { lines, plans, head } = value(await showProgramme(standing(), { unitId, year: 2026 }))
  const ids = lines.map(line => line.id)
  expect(ids).toContain(ward.tasks['teams'])
  expect(ids).not.toContain(party.tasks[0])
  expect(ids).toContain(party.tasks[2])
  expect(plans.map(plan => plan.number)).toEqual(['58/KH-UBND', '05-KH/ĐU'])
  expect(head?.name).toBe(here.person('unit-head', { unit: 'VHXH' }).name)
  const { bytes } = value(await writeProgramme(here.as('officer'), { unitId, year: 2026 }))
  expect(checkDecree30(await partsOf(bytes))).toEqual([])
  const other = await showProgramme(standing(), { unitId: here.wards.other.units['VHXH'] ?? '', year: 2026 })
  expect(codeOf(other)).toBe('not-found')
})

test('the journal alone tells the same', async () => {
  const types = await journalTypes(here)
  for (const type of ['items-paired', 'pair-rejected', 'pair-parted', 'figure-shared'])
    expect(types).toContain(type)
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
