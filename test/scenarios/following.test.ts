// Real here: PostgreSQL with its roles, every rule from the policy to the journal. Only the socket and the pages are
// left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmFollowing } from '../../src/usecases/confirm-following.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { proposeFollowing } from '../../src/usecases/propose-following.ts'
import { receiveUpdate } from '../../src/usecases/receive-update.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { saveField } from '../../src/usecases/save-field.ts'
import { showFollowing } from '../../src/usecases/show-following.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { urgeTask } from '../../src/usecases/urge-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const task = (key: string): string => ward.tasks[key] ?? ''
const follower = () => here.as('following-unit')
const standing = () => here.as('standing-officer')
const seen = async () => value(await showFollowing(follower(), {}))

test('fields are proposed by the words of a task and confirmed by the standing agency', async () => {
  const { proposals } = value(await proposeFollowing(standing(), {}))
  const of = (key: string) => proposals.find(one => one.task.id === task(key))
  expect(of('digitise')).toMatchObject({ fieldCode: 'TTHC', follower: null })
  expect(of('drill')).toMatchObject({ fieldCode: 'ATTT' })
  expect(of('wifi')).toMatchObject({ fieldCode: null })
  const mine = [{ taskId: task('drill'), fieldCode: 'ATTT' }]
  expect(await confirmFollowing(here.as('officer'), { items: mine })).toMatchObject({
    refusal: { status: 403 },
  })
  value(
    await confirmFollowing(standing(), {
      items: [
        ...mine,
        { taskId: task('teams'), fieldCode: 'DA06' },
        { taskId: task('classes'), fieldCode: 'DA06' },
      ],
    }),
  )
  const { unit, tasks } = await seen()
  expect(unit?.code).toBe('CA')
  // The police lead the drill themselves: nobody follows itself.
  expect(tasks.map(one => one.id).sort()).toEqual([task('teams'), task('classes')].sort())
  expect(value(await showTask(follower(), { taskId: task('drill') })).following.field?.name).toContain(
    'An ninh',
  )
})

test('who has not reported this period comes first', async () => {
  const { tasks, silent } = await seen()
  expect(silent).toBe(2)
  const { task: now } = value(await showTask(standing(), { taskId: task('teams') }))
  value(
    await reportProgress(here.as('officer', { unit: 'VHXH' }), {
      taskId: task('teams'),
      rowVersion: now.rowVersion,
      workState: 'at-work',
      text: 'Đã kiện toàn 13 tổ',
      percent: 90,
    }),
  )
  const after = await seen()
  expect(after.silent).toBe(1)
  expect(after.tasks.map(one => one.id)).toEqual([task('classes'), task('teams')])
  expect(tasks.length).toBe(after.tasks.length)
})

test('an urging stands among the work of the lead until somebody reports, once a day', async () => {
  const urge = () =>
    urgeTask(follower(), { taskId: task('classes'), text: 'Báo cáo số lớp đã mở trong tháng 6' })
  value(await urge())
  expect(await urge()).toMatchObject({ refusal: { code: 'urged-today' } })
  const officer = () => here.as('officer', { unit: 'VHXH' })
  const owed = async () => value(await myWork(officer(), {})).owed.filter(one => one.kind === 'urging')
  expect(await owed()).toMatchObject([{ id: task('classes'), from: 'Công an phường' }])
  expect(value(await showTask(officer(), { taskId: task('classes') })).following.urgings).toHaveLength(1)
  here.setNow(morning('2026-06-19'))
  value(await urge())
  const { task: now } = value(await showTask(officer(), { taskId: task('classes') }))
  here.setNow(morning('2026-06-20'))
  value(
    await reportProgress(officer(), {
      taskId: task('classes'),
      rowVersion: now.rowVersion,
      workState: 'at-work',
      text: 'Mở 9 lớp',
      percent: 64,
    }),
  )
  expect(await owed()).toEqual([])
  here.setNow(WORLD_NOW)
  const stranger = await urgeTask(here.as('officer', { unit: 'KTHTDT' }), {
    taskId: task('classes'),
    text: 'x',
  })
  expect(stranger).toMatchObject({ refusal: { status: 403 } })
})

test('receiving approves nothing', async () => {
  const { tasks } = await seen()
  const latest = tasks.find(one => one.id === task('teams'))?.latest
  value(await receiveUpdate(follower(), { updateId: latest?.id ?? '' }))
  expect(await receiveUpdate(follower(), { updateId: latest?.id ?? '' })).toMatchObject({
    refusal: { code: 'received-already' },
  })
  const shown = value(await showTask(follower(), { taskId: task('teams') }))
  expect(shown.updates[0]?.state).toBe('submitted')
  expect(shown.following.receipts).toMatchObject([{ unit: 'Công an phường' }])
})

test('an administrator edits the fields, and the proposals follow', async () => {
  const administrator = here.as('administrator')
  const { fields, units } = value(await proposeFollowing(standing(), {}))
  expect(fields.map(field => field.code)).toContain('DANG')
  const unitId = units.find(unit => unit.code === 'KTHTDT')?.id ?? ''
  value(await saveField(administrator, { name: 'Hạ tầng số', unitId, phrases: ['wi-fi'] }))
  const { proposals } = value(await proposeFollowing(standing(), {}))
  expect(proposals.find(one => one.task.id === task('wifi'))).toMatchObject({ fieldCode: 'LV01' })
  expect(await saveField(administrator, { name: 'Rỗng' })).toMatchObject({
    refusal: { code: 'field-without-phrases' },
  })
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
