// Real here: PostgreSQL with its indexes and row security, every rule from the policy to the journal, exceljs as the
// other reader of the workbook.
import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isInTargetGroup, TARGET_GROUPS } from '../../src/domain/target-filter.ts'
import { GROUP_STATUSES, NO_FILTER, TASK_GROUPS } from '../../src/domain/task-filter.ts'
import { keepSearchEntries } from '../../src/store/search.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { buildTable } from '../../src/usecases/build-table.ts'
import { changeTask } from '../../src/usecases/change-task.ts'
import { citeDocument } from '../../src/usecases/cite-document.ts'
import { correctMeasurement } from '../../src/usecases/correct-measurement.ts'
import { linkTask } from '../../src/usecases/link-tasks.ts'
import { listChoices } from '../../src/usecases/list-choices.ts'
import { listTargets } from '../../src/usecases/list-targets.ts'
import { listTasks } from '../../src/usecases/list-tasks.ts'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { removeView } from '../../src/usecases/remove-view.ts'
import { saveView } from '../../src/usecases/save-view.ts'
import { searchAll } from '../../src/usecases/search-all.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { groupsOf } from '../../src/web/staff/task-groups.ts'
import { manyEntries } from '../kit/many-entries.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const officer = () => here.as('officer', { unit: 'VHXH' })
const listed = async (more: object, page: number | null = null) =>
  value(await listTasks(officer(), { filter: { ...NO_FILTER, ...more }, page }))
const found = async (typed: string) => value(await searchAll(officer(), { typed })).found

test('each group holds just the tasks whose status is of it, on every day', async () => {
  const days = ['2026-06-18', '2026-07-15', '2026-12-01']
  for (const day of days) {
    here.setNow(morning(day))
    const all = await listed({})
    expect(all.total).toBe(Object.keys(ward.tasks).length)
    for (const group of TASK_GROUPS) {
      const right = all.tasks.filter(task => GROUP_STATUSES[group].includes(task.judgement.status))
      const got = await listed({ group })
      expect(
        got.tasks.map(task => task.code),
        `${group} on ${day}`,
      ).toEqual(right.map(task => task.code))
      expect(got.total).toBe(right.length)
    }
  }
  here.setNow(morning('2026-06-18'))
})

test('a list is narrowed by unit, words without marks and days, and comes by deadline', async () => {
  const unitId = here.wards.hoaMai.units['VHXH'] ?? ''
  const ofUnit = await listed({ unitId })
  expect(ofUnit.total).toBeGreaterThan(1)
  expect(ofUnit.tasks.every(task => task.lead?.id === unitId)).toBe(true)
  const teams = await listed({ typed: 'kien toan to cong ng' })
  expect(teams.tasks.map(task => task.id)).toEqual([ward.tasks['teams']])
  const june = await listed({ dueFrom: '2026-06-01', dueTo: '2026-06-30' })
  expect(june.total).toBeGreaterThan(0)
  const dues = june.tasks.map(task => task.due ?? '')
  expect(dues).toEqual([...dues].sort())
  expect(dues.every(due => due >= '2026-06-01' && due <= '2026-06-30')).toBe(true)
})

test('search finds tasks, targets, plans and updates without marks, and nothing of another locality', async () => {
  const teams = await found('KIEN TOAN tổ công nghệ')
  expect(teams[0]).toMatchObject({ kind: 'task', subjectId: ward.tasks['teams'] })
  expect((await found('còn tổ 3, tổ 7')).map(entry => entry.kind)).toContain('update')
  expect(await found('khong co tu nay')).toEqual([])
  expect(value(await searchAll(officer(), { typed: ' … ' })).asked).toBe(false)
  const stranger = here.as('officer', { ward: here.wards.other })
  expect(value(await searchAll(stranger, { typed: 'kien toan' })).found).toEqual([])
})

test('documents, corrected figures and what an amendment or a change words anew are found too', async () => {
  value(
    await registerDocument(here.as('standing-officer'), {
      direction: 'in',
      kind: 'official-letter',
      number: '88/CV-SKHCN',
      dated: '2026-06-10',
      issuer: 'Sở Khoa học và Công nghệ',
      excerpt: 'Đôn đốc phủ sóng vùng lõm',
    }),
  )
  expect((await found('phu song vung lom')).map(entry => [entry.kind, entry.code])).toEqual([
    ['document', '88/CV-SKHCN'],
  ])
  expect((await found('88 cv skhcn')).map(entry => entry.kind)).toEqual(['document'])
  const { figures } = value(await showTarget(officer(), { targetId: ward.targets['vneid'] ?? '' }))
  value(
    await correctMeasurement(here.as('officer', { unit: 'CA' }), {
      measurementId: figures[0]?.id ?? '',
      effectiveOn: '2026-05-31',
      value: null,
      numerator: 2844,
      denominator: 13220,
      reached: null,
      reason: 'Bỏ sót hai trường hợp tạm trú',
    }),
  )
  expect((await found('hai truong hop tam tru')).map(entry => [entry.kind, entry.subjectId])).toEqual([
    ['figure', ward.targets['vneid']],
  ])
  const leader = here.as('leader-state')
  const taskId = ward.tasks['power'] ?? ''
  value(
    await changeTask(leader, {
      taskId,
      rowVersion: value(await showTask(leader, { taskId })).task.rowVersion,
      reason: 'Theo chỉ đạo',
      text: 'Lập phương án phát điện dự phòng cho trạm bơm',
      fields: {},
    }),
  )
  expect((await found('phat dien du phong cho tram bom')).map(entry => entry.subjectId)).toEqual([taskId])
  expect((await found('phòng máy chủ')).map(entry => entry.kind)).not.toContain('task')
})

test('among twenty thousand entries one is found by its words, and of many the first fifty', async () => {
  const localityId = here.wards.hoaMai.localityId
  const sources = manyEntries(20_000, here.surroundings.newId)
  await inTransaction(here.surroundings.db, localityId, trx => keepSearchEntries(trx, localityId, sources))
  expect((await found('lượt 17321')).map(entry => entry.code)).toEqual(['N17321'])
  const many = value(await searchAll(officer(), { typed: 'hồ sơ' }))
  expect(many.found).toHaveLength(50)
  expect(many.more).toBe(true)
})

test('tasks are found under each target and document that they belong to, in one statement', async () => {
  const standing = here.as('standing-officer')
  const [classes = '', teams = ''] = [ward.tasks['classes'], ward.tasks['teams']]
  const [online = '', vneid = ''] = [ward.targets['online'], ward.targets['vneid']]
  value(await linkTask(standing, { taskId: classes, targetIds: [vneid, online], proposed: [] }))
  const { documentId } = value(
    await registerDocument(standing, {
      direction: 'in',
      kind: 'notice',
      number: '12/TB-UBND',
      dated: '2026-06-01',
      issuer: 'UBND tỉnh Bình Lam',
      excerpt: 'Thông báo kết luận về kỹ năng số',
    }),
  )
  value(await citeDocument(standing, { taskId: teams, documentId }))
  const all = await listed({})
  const of = (id: string) => all.tasks.find(task => task.id === id)
  expect(of(classes)?.targets.map(one => one.id)).toEqual([online, vneid])
  expect(of(teams)?.documents.map(one => one.number)).toEqual(['12/TB-UBND'])
  expect((await listed({ targetId: vneid })).tasks.map(task => task.id)).toEqual([classes])
  expect((await listed({ documentId })).tasks.map(task => task.id)).toEqual([teams])
  const choices = value(await listChoices(officer(), {}))
  const byTarget = groupsOf('chi-tieu', all.tasks, choices)
  expect(byTarget.slice(0, -1).map(group => [group.narrow, group.tasks.map(task => task.id)])).toEqual([
    [{ targetId: online }, [classes]],
    [{ targetId: vneid }, [classes]],
  ])
  expect(byTarget.at(-1)).toMatchObject({ title: 'Chưa gắn chỉ tiêu', narrow: null })
  expect(byTarget.at(-1)?.tasks).toHaveLength(all.total - 1)
  const byDocument = groupsOf('van-ban', all.tasks, choices)
  expect(byDocument.map(group => [group.title, group.tasks.length])).toEqual([
    ['Kế hoạch số 58/KH-UBND', all.total],
    ['Thông báo số 12/TB-UBND ngày 01/6/2026, UBND tỉnh Bình Lam', 1],
  ])
})

test('targets are narrowed by how they stand, by unit and by words, and counted for each group', async () => {
  const targets = async (more: object) => value(await listTargets(officer(), { ...more }))
  const all = await targets({})
  expect(all.targets).toHaveLength(4)
  for (const group of TARGET_GROUPS) {
    const some = (await targets({ group })).targets
    expect(some.every(one => isInTargetGroup(one.judgement, group))).toBe(true)
    expect(some).toHaveLength(all.counts[group] ?? -1)
  }
  expect(all.counts['no-figure']).toBe(1)
  expect((await targets({ typed: 'thanh toan phi' })).targets.map(one => one.id)).toEqual([
    ward.targets['payment'],
  ])
  const unitId = here.wards.hoaMai.units['CA'] ?? null
  expect((await targets({ unitId })).targets.map(one => one.id)).toEqual([ward.targets['vneid']])
  const online = all.targets.find(one => one.id === ward.targets['online'])
  expect(online).toMatchObject({ tasks: 1, forecast: { ok: true, method: 'least-squares' } })
})

test('a view of targets is kept beside those of tasks', async () => {
  const owner = officer()
  value(await saveView(owner, { list: 'targets', name: 'Chỉ tiêu chậm', query: 'tinh-trang=chua-dat-moc' }))
  const [view] = value(await listChoices(owner, {})).views
  expect(view).toMatchObject({ list: 'targets', query: 'tinh-trang=chua-dat-moc' })
  expect(value(await removeView(owner, { viewId: view?.id ?? '' })).list).toBe('targets')
})

test('a view is kept once by its name, shown to those it is shared with, and removed by its owner alone', async () => {
  const owner = officer()
  const other = here.as('unit-head', { unit: 'KTHTDT' })
  value(await saveView(owner, { name: 'Quá hạn', query: 'tinh-trang=qua-han' }))
  const kept = value(
    await saveView(owner, { name: 'Quá hạn', query: 'tinh-trang=qua-han&kieu=bang', shared: true }),
  )
  expect(value(await listChoices(owner, {})).views).toHaveLength(1)
  const seen = value(await listChoices(other, {})).views
  expect(seen).toMatchObject([{ name: 'Quá hạn', query: 'tinh-trang=qua-han&kieu=bang', shared: true }])
  expect(seen[0]?.id).not.toBe(kept.id)
  const viewId = seen[0]?.id ?? ''
  expect(await removeView(other, { viewId })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  value(await removeView(owner, { viewId }))
  expect(value(await listChoices(other, {})).views).toEqual([])
})

test('a list as a workbook keeps days as days, and text that looks like a formula as text', async () => {
  const bytes = value(
    await buildTable(officer(), {
      sheets: [
        { name: 'Nhiệm vụ', heads: ['Mã', 'Hạn'], widths: [8, 12], rows: [['=1+1', { day: '2026-06-05' }]] },
      ],
    }),
  )
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(bytes).buffer)
  const sheet = book.getWorksheet('Nhiệm vụ')
  expect(sheet?.getCell('A2').value).toBe('=1+1')
  expect(sheet?.getCell('A2').formula).toBeUndefined()
  expect(sheet?.getCell('B2').value).toEqual(new Date('2026-06-05T00:00:00Z'))
})
