// Real here: the pages as they are served, PostgreSQL, sessions. Only the socket is left out.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/domain/role.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { problemsIn, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const task = (key: string): string => ward.tasks[key] ?? ''
const target = (key: string): string => ward.targets[key] ?? ''
const rows = async (table: 'task_update' | 'measurement'): Promise<number> => {
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    here.rows,
  )
  return found.rows[0]?.n ?? -1
}
const versionOf = async (key: string) =>
  String(
    value(await showTask(here.as('officer', { unit: 'TTPVHCC' }), { taskId: task(key) })).task.rowVersion,
  )

test('several at once: each row is taken or refused by itself, and a repeat takes nothing twice', async () => {
  const officer = await visitor(here, 'officer')
  const id = () => here.surroundings.newId()
  const [one, two, three] = [`t.${task('digitise')}`, `t.${task('survey')}`, `c.${target('online')}`]
  const fields = {
    request: id(),
    effectiveOn: '18/6/2026',
    [`${one}.request`]: id(),
    [`${one}.rowVersion`]: await versionOf('digitise'),
    [`${one}.workState`]: '',
    [`${one}.percent`]: '55,5',
    [`${one}.text`]: '',
    [`${two}.request`]: id(),
    [`${two}.rowVersion`]: await versionOf('survey'),
    [`${two}.workState`]: 'at-work',
    [`${two}.percent`]: '920',
    [`${two}.text`]: 'Đã thu 380 phiếu',
    [`${three}.request`]: id(),
    [`${three}.numerator`]: '1.310',
    [`${three}.denominator`]: '1.652',
    [`t.${task('queue')}.request`]: id(),
    [`t.${task('queue')}.workState`]: '',
    [`t.${task('queue')}.text`]: '',
  }
  const before = [await rows('task_update'), await rows('measurement')]
  const first = await officer.post('/viec-cua-toi/nhieu', fields)
  expect(first.status).toBe(422)
  expect(problemsIn(first.html)).toEqual(['Tiến độ phải từ 0 đến 100%. Anh/chị nhập 920%.'])
  expect(first.html).toContain('Đã gửi 2 dòng')
  expect(first.html).toContain('value="Đã thu 380 phiếu"')
  const after = [await rows('task_update'), await rows('measurement')]
  expect(after).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])

  const corrected = await officer.post('/viec-cua-toi/nhieu', { ...fields, [`${two}.percent`]: '92' })
  expect([corrected.status, corrected.location]).toEqual([303, '/viec-cua-toi'])
  expect([await rows('task_update'), await rows('measurement')]).toEqual([
    (before[0] ?? 0) + 2,
    (before[1] ?? 0) + 1,
  ])
  await officer.post('/viec-cua-toi/nhieu', { ...fields, [`${two}.percent`]: '92' })
  expect(await rows('task_update')).toBe((before[0] ?? 0) + 2)
})

test('several at once takes nothing of another unit, and an empty form says so', async () => {
  const officer = await visitor(here, 'officer')
  const before = await rows('task_update')
  const foreign = `t.${task('wifi')}`
  const answer = await officer.post('/viec-cua-toi/nhieu', {
    [`${foreign}.request`]: here.surroundings.newId(),
    [`${foreign}.rowVersion`]: '1',
    [`${foreign}.percent`]: '10',
  })
  expect(answer.status).toBe(422)
  expect(await rows('task_update')).toBe(before)
  expect(problemsIn((await officer.post('/viec-cua-toi/nhieu', {})).html)).toEqual([
    'Chưa điền dòng nào. Điền ít nhất một dòng rồi gửi.',
  ])
})

const seen = async (role: Role) => {
  const work = value(await myWork(here.as(role), {}))
  const name = (id: string) => Object.entries(ward.tasks).find(([, one]) => one === id)?.[0] ?? ''
  return {
    own: work.tasks.map(one => name(one.id)),
    watched: work.watched.map(one => `${one.watch}: ${name(one.task.id)}`),
    targets: work.watchedTargets.map(one => one.target.name),
  }
}

test('each role sees what its post owes: the head the unit, the leader what they lead, the committee what is red', async () => {
  const head = await seen('unit-head')
  expect(head.own).toEqual(expect.arrayContaining(['handbook', 'digitise', 'queue', 'survey']))
  expect(head.watched).toEqual([])
  const red = ['whole: teams', 'whole: wifi', 'whole: addresses']
  const leader = await seen('leader-state')
  expect(leader.watched).toEqual(
    expect.arrayContaining([...red, 'leading: classes', 'leading: digitise', 'leading: handbook']),
  )
  const committee = await seen('committee')
  expect([...committee.watched].sort()).toEqual([...red].sort())
  expect(committee.targets.length).toBeGreaterThan(0)
  expect(await seen('officer')).toMatchObject({ watched: [], targets: [] })
  expect(await seen('leader-party')).toMatchObject({ watched: [] })
})

test('a leader is not asked for what the head of the unit decides', async () => {
  const waiting = async (role: Role) =>
    value(await myWork(here.as(role), {})).waiting.updates.map(one => one.update.kind)
  expect(await waiting('unit-head')).toEqual(expect.arrayContaining(['progress', 'closing']))
  expect(await waiting('leader-state')).toContain('closing')
  const { waiting: asked } = value(await myWork(here.as('leader-state'), {}))
  expect(asked.updates.some(one => one.task.id === task('survey'))).toBe(false)
})

test('every role has a page that says what it owes', async () => {
  for (const role of ['officer', 'unit-head', 'standing-officer', 'leader-state', 'committee'] as const) {
    const { status, html } = await (await visitor(here, role)).get('/viec-cua-toi')
    expect(status, role).toBe(200)
    expect(html, role).toMatch(/class="task t-/)
  }
})

test('what is drawn once for an answer holds the help of its page', async () => {
  const head = await visitor(here, 'unit-head')
  for (const path of ['/viec-cua-toi', '/nhiem-vu']) {
    const { html } = await head.get(path)
    expect(html.match(/<details class="help"/gu)?.length, path).toBe(1)
  }
})
