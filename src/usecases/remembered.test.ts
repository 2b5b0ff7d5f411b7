// Real: PostgreSQL and the use-cases of a running ward; the number under which an answer is kept is the journal's own.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningWard, runningWard, value } from '../../test/kit/running-ward.ts'
import { type World, world } from '../../test/kit/world.ts'
import { dayOf } from '../domain/day.ts'
import type { Context } from './context.ts'
import { listTasks } from './list-tasks.ts'
import { reportProgress } from './report-progress.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: new Date('2026-03-20T01:00:00Z') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

async function asking(role: 'officer' | 'unit-head'): Promise<Context> {
  const ctx = here.as(role, { unit: 'VHXH' })
  const { rows } = await sql<{ seq: number }>`
    select seq from journal_head where locality_id = ${ctx.actor.localityId}`.execute(here.rows)
  return { ...ctx, journalSeq: rows[0]?.seq ?? 0 }
}
const list = async (ctx: Context) => value(await listTasks(ctx, { filter: {} }))

test('while nothing changes the answer is the same, and each asks for their own', async () => {
  const officer = await asking('officer')
  const first = await list(officer)
  expect(await list(await asking('officer'))).toBe(first)
  expect(await list(await asking('unit-head'))).not.toBe(first)
  expect(value(await listTasks(officer, { filter: { group: 'overdue' } }))).not.toBe(first)
  const { journalSeq: _, ...unknown } = officer
  expect(await list(unknown)).not.toBe(first)
})

test('a change is seen at once, and on the next day the list is judged anew', async () => {
  const before = await asking('officer')
  const first = await list(before)
  const { rows } = await sql<{ version: number }>`
    select row_version as version from task where id = ${ward.tasks.classes ?? ''}`.execute(here.rows)
  const sent = await reportProgress(before, {
    taskId: ward.tasks.classes ?? '',
    rowVersion: rows[0]?.version ?? 0,
    workState: 'at-work',
    text: 'Đã mở thêm một lớp',
    percent: 99,
    effectiveOn: dayOf(before.now),
  })
  expect(sent.ok).toBe(true)
  const after = await asking('officer')
  const second = await list(after)
  expect(second).not.toEqual(first)
  expect(second.tasks.find(one => one.id === ward.tasks.classes)?.latest?.percent).toBe(99)
  expect(await list({ ...after, now: new Date(after.now.getTime() + 86_400_000) })).not.toBe(second)
})
