// Real here: PostgreSQL, every use-case, the journal and the summary row; no pages. The ward of running-ward.ts on
// Thursday 18/6/2026.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedSummary } from '../../src/store/locality-summary.ts'
import { reportsOf } from '../../src/store/report.ts'
import { targetsOf } from '../../src/store/target.ts'
import { tasksOf } from '../../src/store/task.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { adoptAmendment } from '../../src/usecases/adopt-amendment.ts'
import { amendTarget } from '../../src/usecases/amend-target.ts'
import { amendTask } from '../../src/usecases/amend-task.ts'
import { beginAmendment } from '../../src/usecases/begin-amendment.ts'
import { buildReport } from '../../src/usecases/build-report.ts'
import { dropInAmendment } from '../../src/usecases/drop-in-amendment.ts'
import { leaveAmendment } from '../../src/usecases/leave-amendment.ts'
import { recount } from '../../src/usecases/recount.ts'
import { showAmendment } from '../../src/usecases/show-amendment.ts'
import { showPlanVersion } from '../../src/usecases/show-plan-version.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { countSummary } from '../../src/usecases/summary.ts'
import { takeOutOfAmendment } from '../../src/usecases/take-out-of-amendment.ts'
import { actOn, changeContent } from '../kit/acts.ts'
import { morning, type RunningWard, runningWard, TARGETS, TASKS, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
const id = (key: string): string => ward.tasks[key] ?? ''
const targetId = (key: string): string => ward.targets[key] ?? ''
const standing = () => here.as('standing-officer')
const planId = () => ward.planId

beforeAll(async () => {
  here = await world({ now: morning('2026-03-25') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const wording = {
  text: 'Tỷ lệ hồ sơ nộp trực tuyến đạt 90%',
  name: 'Tỷ lệ hồ sơ nộp trực tuyến',
  op: '>=' as const,
  value: 90,
  max: null,
  unit: '%',
  numeratorName: 'Hồ sơ nộp trực tuyến',
  denominatorName: 'Tổng số hồ sơ tiếp nhận',
  milestones: [
    { by: '2026-05-31', value: 75, max: null },
    { by: '2026-12-31', value: 90, max: null },
  ],
}
const adopt = (amendmentVersion = 1) => ({
  planId: planId(),
  amendmentVersion,
  number: '91/KH-UBND',
  dated: '2026-06-18',
})
const textOf = (key: string): string => TASKS.find(task => task.key === key)?.text ?? ''

test('nothing is amended without an open draft, and a plan has one draft at a time', async () => {
  const change = { planId: planId(), taskId: id('power'), text: 'Khác', fields: {} }
  expect(await amendTask(standing(), change)).toMatchObject({ refusal: { code: 'amendment-not-open' } })
  expect(await beginAmendment(here.as('leader-state'), { planId: planId(), reason: 'Thử' })).toMatchObject({
    refusal: { code: 'role' },
  })
  value(await beginAmendment(standing(), { planId: planId(), reason: 'Thử' }))
  expect(await beginAmendment(standing(), { planId: planId(), reason: 'Thử' })).toMatchObject({
    refusal: { code: 'amendment-open-already' },
  })
  expect(await adoptAmendment(standing(), adopt())).toMatchObject({ refusal: { code: 'amendment-empty' } })
  value(await leaveAmendment(standing(), { planId: planId() }))
  expect(value(await showAmendment(standing(), { planId: planId() })).amendment).toBeNull()
})

test('the draft says what it would add, change and drop, and holds nothing yet', async () => {
  // What is amended is the plan as it stands, changes of single tasks included.
  await changeContent(here, id('camera'), { fields: { product: 'Biên bản nghiệm thu giai đoạn 2' } })
  value(await beginAmendment(standing(), { planId: planId(), reason: 'Theo kết luận sơ kết 6 tháng' }))
  const unit = here.wards.hoaMai.units['VHXH']
  value(
    await amendTask(standing(), {
      planId: planId(),
      taskId: id('camera'),
      text: 'Lắp camera an ninh giai đoạn 2 và 3',
      fields: { deadline: '2026-12-15' },
    }),
  )
  value(
    await amendTask(standing(), {
      planId: planId(),
      taskId: null,
      text: 'Tổ chức ngày hội chuyển đổi số',
      group: 'Nhận thức, kỹ năng số',
      fields: { leadUnitId: unit, nature: 'dated', deadline: '2026-10-10', product: 'Báo cáo ngày hội' },
    }),
  )
  value(await dropInAmendment(standing(), { planId: planId(), item: 'task', itemId: id('addresses') }))
  const extra = value(
    await amendTask(standing(), { planId: planId(), taskId: null, text: 'Viết nhầm', fields: {} }),
  )
  value(await takeOutOfAmendment(standing(), extra))
  value(
    await amendTarget(standing(), { planId: planId(), targetId: targetId('online'), wording, fields: {} }),
  )
  value(await dropInAmendment(standing(), { planId: planId(), item: 'target', itemId: targetId('cashless') }))
  expect(
    await dropInAmendment(standing(), { planId: planId(), item: 'task', itemId: id('training') }),
  ).toMatchObject({
    refusal: { code: 'amendment-item-ended' },
  })

  const { diff } = value(await showAmendment(standing(), { planId: planId() }))
  expect(diff.tasks.added.map(task => task.text)).toEqual(['Tổ chức ngày hội chuyển đổi số'])
  expect(diff.tasks.changed.map(one => [one.after.text, one.fields])).toEqual([
    ['Lắp camera an ninh giai đoạn 2 và 3', ['text', 'deadline']],
  ])
  expect(diff.tasks.dropped.map(task => task.text)).toEqual([textOf('addresses')])
  expect(diff.targets.changed[0]?.fields).toEqual(['text', 'goal', 'milestones'])
  expect(diff.targets.dropped).toHaveLength(1)
  expect(value(await showTask(standing(), { taskId: id('camera') })).task.text).toBe(textOf('camera'))
})

test('adopted with its document it is version 2; version 1 and the reports of it stay', async () => {
  value(await buildReport(standing(), { planId: planId(), kind: 'half', period: '2026-H1' }))
  expect(await adoptAmendment(here.as('unit-head', { unit: 'VHXH' }), adopt())).toMatchObject({
    refusal: { code: 'role' },
  })
  expect(await adoptAmendment(standing(), { ...adopt(), dated: '2026-03-01' })).toMatchObject({
    refusal: { code: 'amendment-before-version' },
  })
  expect(value(await adoptAmendment(here.as('leader-state'), adopt()))).toMatchObject({
    version: 2,
    added: 1,
    changed: 2,
    dropped: 2,
  })
  const { task } = value(await showTask(standing(), { taskId: id('camera') }))
  expect(task.state).toMatchObject({ initialDue: '2026-11-15', due: '2026-12-15' })
  expect(task.deadlines.at(-1)?.document).toBe('91/KH-UBND')

  const one = value(await showPlanVersion(standing(), { planId: planId(), version: 1 }))
  expect(one.contents.tasks.map(content => content.text)).toEqual(TASKS.map(given => given.text))
  expect(one.contents.tasks.find(content => content.taskId === id('camera'))?.product).toBe(
    'Biên bản nghiệm thu',
  )
  expect(one.contents.targets).toHaveLength(TARGETS.length)
  const two = value(await showPlanVersion(standing(), { planId: planId() }))
  expect(two.version).toMatchObject({ version: 2, number: '91/KH-UBND' })
  expect(two.diff?.tasks.added.map(content => content.text)).toEqual(['Tổ chức ngày hội chuyển đổi số'])
  expect(two.diff?.tasks.dropped.map(content => content.text)).toEqual([textOf('addresses')])
  expect(two.diff?.targets.dropped).toHaveLength(1)

  const { localityId } = here.wards.hoaMai
  const state = await inTransaction(here.surroundings.db, localityId, async trx => ({
    tasks: await tasksOf(trx, localityId, { planId: planId(), running: true }),
    targets: await targetsOf(trx, localityId, { planId: planId(), running: true }),
    kept: await storedSummary(trx, localityId),
    counted: await countSummary(trx, localityId, '2026-06-18'),
    reports: await reportsOf(trx, localityId, {}),
  }))
  expect(state.kept).toEqual(state.counted)
  expect(state.targets).toHaveLength(TARGETS.length - 1)
  const added = state.tasks.find(one => one.text === 'Tổ chức ngày hội chuyển đổi số')
  expect(added).toMatchObject({ code: `N${TASKS.length + 1}`, boundSince: '2026-06-18', version: 1 })
  expect(state.tasks.find(one => one.id === id('addresses'))?.cancelledOn).toBe('2026-06-18')
  expect(state.reports.map(report => report.planVersion)).toEqual([1])
})

test('a task that ends while the draft is written has to be taken out of it', async () => {
  value(await beginAmendment(standing(), { planId: planId(), reason: 'Lần hai' }))
  const { amendmentItemId } = value(
    await amendTask(standing(), { planId: planId(), taskId: id('power'), text: 'Khác đi', fields: {} }),
  )
  await actOn(here, 'cancel', id('power'))
  expect(await adoptAmendment(standing(), adopt())).toMatchObject({
    refusal: { code: 'amendment-item-ended' },
  })
  value(await takeOutOfAmendment(standing(), { planId: planId(), amendmentItemId }))
  value(await dropInAmendment(standing(), { planId: planId(), item: 'task', itemId: id('drill') }))
  expect(value(await adoptAmendment(standing(), adopt())).version).toBe(3)
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
