import { addSubtask } from '../../src/usecases/add-subtask.ts'
import { addTarget } from '../../src/usecases/add-target.ts'
import { addTask } from '../../src/usecases/add-task.ts'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { askExplanation } from '../../src/usecases/ask-explanation.ts'
import { buildReport } from '../../src/usecases/build-report.ts'
import type { Context } from '../../src/usecases/context.ts'
import { fillItems } from '../../src/usecases/fill-items.ts'
import { handOver } from '../../src/usecases/hand-over.ts'
import { openReport } from '../../src/usecases/list-reports.ts'
import { nameOwner } from '../../src/usecases/name-owner.ts'
import { raiseConcern } from '../../src/usecases/raise-concern.ts'
import { receiveReport } from '../../src/usecases/receive-report.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { requestExtension } from '../../src/usecases/request-extension.ts'
import { sendFigureFile } from '../../src/usecases/send-figure-file.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { showTakeIn } from '../../src/usecases/show-take-in.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { startPlan } from '../../src/usecases/start-plan.ts'
import { takeFigures } from '../../src/usecases/take-figures.ts'
import { PICTURE } from '../kit/picture.ts'
import { value } from '../kit/running-ward.ts'
import { sheetFile } from '../kit/sheet-file.ts'
import type { Ward, World } from '../kit/world.ts'

/** A running plan with one task and one target for each unit, reported on and waiting for a decision, and a report. */
export async function smallPlan(world: World, ward: Ward, units: readonly string[]): Promise<void> {
  const standing = () => world.as('standing-officer', { ward })
  const { planId } = value(
    await startPlan(standing(), { title: 'Kế hoạch chuyển đổi số', year: 2026, line: 'state' }),
  )
  const made = []
  for (const unit of units)
    made.push({ unit, ...(await itemsOf(standing(), planId, ward.units[unit] ?? '')) })
  const { plan } = value(await showPlan(standing(), { planId }))
  value(
    await adoptPlan(standing(), {
      planId,
      rowVersion: plan.rowVersion,
      title: plan.title,
      number: '58/KH-UBND',
      dated: '2026-03-26',
      authority: 'Chủ tịch',
      line: 'state',
    }),
  )
  for (const { unit, taskId, targetId } of made) {
    const officer = world.as('officer', { unit, ward })
    await reported(officer, taskId, targetId)
    value(await requestExtension(officer, { taskId, due: '2026-10-31', reason: 'Chờ hướng dẫn' }))
    await handedOver(world, ward, unit, taskId)
  }
  for (const { unit, taskId } of made) await recorded(world, ward, unit, taskId)
  for (const { unit, targetId } of made)
    await broughtFile(world.as('officer', { unit, ward }), planId, targetId)
  const { reportId } = value(await buildReport(standing(), { planId, kind: 'half', period: '2026-H1' }))
  const { bytes, name } = value(await openReport(standing(), { reportId }))
  value(await receiveReport(standing(), { name, bytes, noSecret: true }))
}

/** What the officer of a unit owns goes to its head. */
async function handedOver(world: World, ward: Ward, unit: string, taskId: string): Promise<void> {
  const personId = world.person('officer', { unit, ward }).personId
  value(await nameOwner(world.as('unit-head', { unit, ward }), { taskId, ownerId: personId }))
  const forAll = world.person('unit-head', { unit, ward }).personId
  value(await handOver(world.as('administrator', { ward }), { personId, forAll }))
}

async function itemsOf(standing: Context, planId: string, leadUnitId: string) {
  const { taskId } = value(await addTask(standing, { planId, text: 'Mở lớp kỹ năng số' }))
  const wording = {
    text: 'Hồ sơ nộp trực tuyến đạt 75%',
    name: 'Hồ sơ nộp trực tuyến',
    op: '>=',
    value: 75,
    max: null,
    unit: '%',
    numeratorName: 'Hồ sơ trực tuyến',
    denominatorName: 'Tổng số hồ sơ',
    // The first milestone is missed, so that each unit has a lateness.
    milestones: [
      { by: '2026-05-31', value: 60, max: null },
      { by: '2026-12-31', value: 75, max: null },
    ],
  } as const
  const { targetId } = value(
    await addTarget(standing, { planId, wording: { ...wording, milestones: [...wording.milestones] } }),
  )
  const task = { leadUnitId, nature: 'dated', deadline: '2026-09-30', product: 'Báo cáo' } as const
  value(await fillItems(standing, { planId, taskIds: [taskId], fields: task }))
  value(await fillItems(standing, { planId, targetIds: [targetId], fields: { leadUnitId } }))
  return { taskId, targetId }
}

async function reported(officer: Context, taskId: string, targetId: string): Promise<void> {
  value(await addSubtask(officer, { taskId, text: 'Lập danh sách học viên' }))
  const { task } = value(await showTask(officer, { taskId }))
  value(
    await reportProgress(officer, {
      taskId,
      rowVersion: task.rowVersion,
      workState: 'at-work',
      text: 'Đã mở 3 lớp',
      percent: 30,
      files: [{ name: 'lop-hoc.png', bytes: PICTURE }],
    }),
  )
  value(
    await reportMeasurement(officer, {
      targetId,
      effectiveOn: '2026-06-14',
      value: null,
      numerator: 700,
      denominator: 1000,
      reached: null,
    }),
  )
}

/** A workbook with one figure, taken and waiting for a second person. */
async function broughtFile(officer: Context, planId: string, targetId: string): Promise<void> {
  const { target } = value(await showTarget(officer, { targetId }))
  const bytes = await sheetFile([
    {
      name: 'Số liệu',
      rows: [
        ['Mã chỉ tiêu', 'Tử số', 'Mẫu số'],
        [target.code, { value: 720, style: 0 }, { value: 1000, style: 0 }],
      ],
    },
  ])
  const file = { planId, figuresOn: '2026-06-15', name: 'so-lieu.xlsx', bytes, noSecret: true }
  const { takeInId } = value(await sendFigureFile(officer, file))
  const { seen } = value(await showTakeIn(officer, { takeInId }))
  value(await takeFigures(officer, { takeInId, seen: seen ?? '' }))
}

/** What people ask of each other about a task: an obstacle for the level above, and a leader's question. */
async function recorded(world: World, ward: Ward, unit: string, taskId: string): Promise<void> {
  const officer = world.as('officer', { unit, ward })
  value(
    await raiseConcern(officer, {
      kind: 'obstacle',
      text: 'Đường truyền chưa ổn định',
      to: 'above',
      toName: 'Sở Khoa học và Công nghệ',
      taskIds: [taskId],
    }),
  )
  const question = { from: 'head', question: 'Vì sao mới mở 3 lớp' } as const
  value(await askExplanation(world.as('leader-state', { ward }), { taskId, ...question }))
}
