// Real here: PostgreSQL with its roles, every rule from the policy to the journal. Only the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSubtask } from '../../src/usecases/add-subtask.ts'
import { changeSubtask } from '../../src/usecases/change-subtask.ts'
import { decideUnitPlan } from '../../src/usecases/decide-unit-plan.ts'
import { givePart } from '../../src/usecases/give-part.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { markStep } from '../../src/usecases/mark-step.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { recount } from '../../src/usecases/recount.ts'
import { remind } from '../../src/usecases/remind.ts'
import { reportSubtask } from '../../src/usecases/report-subtask.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showSubtask } from '../../src/usecases/show-subtask.ts'
import { showTaskWork } from '../../src/usecases/show-task-work.ts'
import { showUnitPlans } from '../../src/usecases/show-unit-plans.ts'
import { writeUnitPlan } from '../../src/usecases/write-unit-plan.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const officer = (unit: string) => here.as('officer', { unit })
const head = (unit: string) => here.as('unit-head', { unit })
const id = (unit: string) => here.person('officer', { unit }).personId
const taskId = (key: string): string => ward.tasks[key] ?? ''
const refusal = (outcome: { readonly ok: boolean } & object) =>
  'refusal' in outcome
    ? (outcome.refusal as { code: string; problems?: { field: string; code: string }[] })
    : null
const work = async (key: string) => value(await showTaskWork(officer('VHXH'), { taskId: taskId(key) }))

test('pieces of a task have their owner, day and state, propose a percent, and count in no statistics', async () => {
  const before = value(await showDashboard(here.as('leader-state'), {}))
  const add = (text: string, more: { ownerId?: string; due?: string } = {}) =>
    addSubtask(officer('KTHTDT'), { taskId: taskId('power'), text, ...more })
  expect(refusal(await addSubtask(officer('VHXH'), { taskId: taskId('power'), text: 'Việc' }))?.code).toBe(
    'other-unit',
  )
  expect(refusal(await add(' '))?.problems).toMatchObject([{ code: 'subtask-text-missing' }])
  const first = value(await add('Khảo sát phụ tải', { ownerId: id('KTHTDT'), due: '2026-06-10' })).subtaskId
  const second = value(await add('Lấy báo giá', { ownerId: id('CA'), due: '2026-07-10' })).subtaskId
  expect((await work('power')).subtasks.map(one => [one.text, one.late])).toEqual([
    ['Khảo sát phụ tải', true],
    ['Lấy báo giá', false],
  ])
  value(await reportSubtask(officer('KTHTDT'), { subtaskId: first, state: 'done' }))
  expect((await work('power')).proposed).toBe(50)
  // The owner sits in another unit and reports all the same, but does not drop it.
  const owed = value(await myWork(officer('CA'), {})).owed.filter(one => one.kind === 'subtask')
  expect(owed).toMatchObject([{ id: second, due: '2026-07-10', about: 'Lấy báo giá' }])
  expect(refusal(await reportSubtask(officer('CA'), { subtaskId: second, state: 'dropped' }))?.code).toBe(
    'other-unit',
  )
  value(await reportSubtask(officer('CA'), { subtaskId: second, state: 'at-work', note: 'Đã gửi 3 nơi' }))
  expect(value(await showSubtask(officer('VHXH'), { subtaskId: second })).reports).toMatchObject([
    { state: 'at-work', note: 'Đã gửi 3 nơi' },
  ])
  const stale = { subtaskId: second, rowVersion: 1, text: 'Lấy ba báo giá' }
  expect(refusal(await changeSubtask(officer('KTHTDT'), stale))?.code).toBe('stale')
  value(await changeSubtask(officer('KTHTDT'), { ...stale, rowVersion: 2, ownerId: id('KTHTDT') }))
  value(await reportSubtask(officer('KTHTDT'), { subtaskId: second, state: 'dropped' }))
  expect((await work('power')).proposed).toBe(100)
  const after = value(await showDashboard(here.as('leader-state'), {}))
  expect(after.counts).toEqual(before.counts)
  expect(after.tasks.find(task => task.id === taskId('power'))?.percent).toBe(50)
})

const step = (text: string, due: string, more: { id?: string; ownerId?: string } = {}) => ({
  text,
  due,
  ...more,
})

test('the unit writes its own plan, its head agrees, and what is late of it shows', async () => {
  const plan = { taskId: taskId('power'), version: 0, rowVersion: 0, submit: true }
  expect(refusal(await writeUnitPlan(officer('KTHTDT'), { ...plan, steps: [] }))?.problems).toMatchObject([
    { code: 'no-steps' },
  ])
  const wrong = [
    step('Chọn phương án', '2026-06-12'),
    step('', '2026-07-01'),
    step('Trình duyệt', '2026-12-01'),
  ]
  expect(
    refusal(await writeUnitPlan(officer('KTHTDT'), { ...plan, steps: wrong }))?.problems?.map(
      one => one.field,
    ),
  ).toEqual(['steps.1.text', 'steps.2.due'])
  const steps = [
    step('Chọn phương án', '2026-06-12', { ownerId: id('KTHTDT') }),
    step('', ''),
    step('Trình duyệt', '2026-08-15'),
  ]
  value(await writeUnitPlan(officer('KTHTDT'), { ...plan, steps }))
  const owed = value(await myWork(head('KTHTDT'), {})).owed.filter(one => one.kind === 'unit-plan')
  expect(owed.map(one => one.id)).toEqual([taskId('power')])
  const agreed = { taskId: taskId('power'), decision: 'agreed' } as const
  expect(refusal(await decideUnitPlan(officer('KTHTDT'), agreed))?.code).toBe('role')
  const back = { taskId: taskId('power'), decision: 'returned' } as const
  expect(refusal(await decideUnitPlan(head('KTHTDT'), back))?.code).toBe('reason-missing')
  value(await decideUnitPlan(head('KTHTDT'), { ...back, reason: 'Thêm bước lấy ý kiến' }))
  const { latest } = await work('power')
  expect(latest).toMatchObject({ state: 'returned', version: 1, reason: 'Thêm bước lấy ý kiến' })
  const again = { ...plan, version: 1, rowVersion: latest?.rowVersion ?? 0 }
  const kept = (latest?.steps ?? []).map(one =>
    step(one.text, one.due, { id: one.id, ownerId: one.owner?.id ?? '' }),
  )
  value(
    await writeUnitPlan(officer('KTHTDT'), { ...again, steps: [...kept, step('Lấy ý kiến', '2026-07-20')] }),
  )
  const held = { taskId: taskId('power'), version: 1, rowVersion: again.rowVersion + 1, steps, submit: false }
  expect(refusal(await writeUnitPlan(officer('KTHTDT'), held))?.code).toBe('unit-plan-not-open')
  value(await decideUnitPlan(head('KTHTDT'), agreed))
  const shown = await work('power')
  expect(shown.agreed?.steps.map(one => [one.text, one.late])).toEqual([
    ['Chọn phương án', true],
    ['Trình duyệt', false],
    ['Lấy ý kiến', false],
  ])
  const mine = value(await myWork(officer('KTHTDT'), {})).owed.filter(one => one.kind === 'step')
  expect(mine.map(one => one.about)).toEqual(['Chọn phương án'])
})

test('a milestone that was reached stays reached in the next version, and the agreed one holds until then', async () => {
  const [first] = (await work('power')).agreed?.steps ?? []
  const mark = { taskId: taskId('power'), stepId: first?.id ?? '', reached: true }
  expect(refusal(await markStep(officer('CA'), mark))?.code).toBe('other-unit')
  value(await markStep(officer('KTHTDT'), mark))
  const { latest } = await work('power')
  const steps = (latest?.steps ?? []).map(one => step(one.text, one.due, { id: one.id }))
  const next = {
    taskId: taskId('power'),
    version: 1,
    rowVersion: latest?.rowVersion ?? 0,
    steps,
    submit: false,
  }
  value(await writeUnitPlan(officer('KTHTDT'), next))
  const shown = await work('power')
  expect([shown.agreed?.version, shown.latest?.version, shown.latest?.state]).toEqual([1, 2, 'draft'])
  expect(shown.latest?.steps[0]).toMatchObject({ reachedOn: '2026-06-18', late: false })
  const unitId = here.wards.hoaMai.units['KTHTDT'] ?? ''
  const programme = value(await showUnitPlans(here.as('standing-officer'), { unitId }))
  expect(programme.unit.name).toContain('Kinh tế')
  expect(programme.tasks.find(one => one.id === taskId('power'))?.steps).toHaveLength(3)
  expect(programme.tasks.find(one => one.id === taskId('wifi'))?.steps).toBeNull()
  expect(here.surroundings.clock()).toEqual(WORLD_NOW)
})

test('a milestone of its own plan and a part it was given remind the unit on the ladder, and nobody above it', async () => {
  const { localityId, units } = here.wards.hoaMai
  const standing = here.as('standing-officer')
  const part = {
    taskId: taskId('power'),
    unitId: units['CA'] ?? '',
    part: 'Khảo sát an toàn',
    due: '2026-08-14',
  }
  value(await givePart(standing, part))
  for (const day of ['2026-08-11', '2026-08-12', '2026-08-24']) {
    here.setNow(morning(day))
    await remind(here.surroundings, localityId, day)
  }
  const told = async (ctx: ReturnType<World['as']>) =>
    value(await listNotices(ctx, {}))
      .notices.filter(one => ['step', 'part'].includes(one.facts.what))
      .map(one => [one.facts.what, one.facts.due, one.facts.offset])
      .sort()
  expect(await told(head('KTHTDT'))).toEqual([
    ['step', '2026-08-15', -3],
    ['step', '2026-08-15', 7],
  ])
  expect(await told(officer('KTHTDT'))).toEqual([['step', '2026-08-15', -3]])
  expect(await told(head('CA'))).toEqual([
    ['part', '2026-08-14', -3],
    ['part', '2026-08-14', 7],
  ])
  expect(await told(here.as('leader-state'))).toEqual([])
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
