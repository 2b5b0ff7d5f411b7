// Real here: PostgreSQL, the use-cases that made the ward's history, and the hand of somebody who owns the database: the
// superuser, whom neither row security nor grants bind. The clock is set by hand.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningWard, runningWard, value } from '../../test/kit/running-ward.ts'
import { type World, world } from '../../test/kit/world.ts'
import { fillItems } from './fill-items.ts'
import { recordLateness } from './record-lateness.ts'
import { type Recount, recount } from './recount.ts'
import { showTask } from './show-task.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: new Date('2026-03-25T02:00:00Z') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const counted = (day?: string) => recount(here.surroundings, here.wards.hoaMai.localityId, day)

/** What a recount finds after a statement of the database's owner on one table, whose rows are put back afterwards. */
async function after(table: string, statement: string): Promise<Recount> {
  const run = (statements: readonly string[]) =>
    here.rows.transaction().execute(async trx => {
      // Foreign keys do not stand in the way of an owner.
      await sql`set local session_replication_role = replica`.execute(trx)
      for (const one of statements) await sql.raw(one).execute(trx)
    })
  await run([`create table kept as table ${table}`, statement])
  try {
    return await counted()
  } finally {
    await run([`delete from ${table}`, `insert into ${table} select * from kept`, 'drop table kept'])
  }
}

const found = ({ differences }: Recount) =>
  differences.map(({ where, what, field }) => `${where} ${what.replace(/[0-9a-f-]{36}/u, 'ID')} ${field}`)

test('the tables and the journal give the same figures, today and on any other day', async () => {
  for (const day of [undefined, '2026-04-30', '2026-06-01', '2026-12-31']) {
    const result = await counted(day)
    expect(result.differences).toEqual([])
    expect(result.statistics).toEqual(result.recount)
  }
  const { statistics, journalRows } = await counted()
  expect(statistics.effective).toMatchObject({ assigned: 12, doneOnTime: 1, doneLate: 1, regular: 2 })
  expect(statistics.effective.openOverdue).toBeGreaterThan(0)
  expect(statistics.checkIn).toMatchObject({ numerator: 2, denominator: 4 })
  expect(statistics.targets).toMatchObject({ total: 4, missed: 1, 'no-data': 1 })
  expect(Object.keys(statistics.units)).toEqual(['CA', 'KTHTDT', 'TTPVHCC', 'VHXH'])
  expect(journalRows).toBeGreaterThan(100)
})

const task = (key: string) => `'${ward.tasks[key]}'`
const target = (key: string) => `'${ward.targets[key]}'`

test.each([
  ['closed_on', () => `update task set closed_on = '2026-04-20' where id = ${task('wifi')}`],
  ['percent', () => `update task set percent = 99 where id = ${task('wifi')}`],
  ['started_on', () => `update task set started_on = '2026-04-01' where id = ${task('wifi')}`],
  ['submitted_on', () => `update task set submitted_on = null where id = ${task('handbook')}`],
  ['suspended_on', () => `update task set suspended_on = '2026-05-01' where id = ${task('wifi')}`],
  ['cancelled_on', () => `update task set cancelled_on = '2026-05-01' where id = ${task('wifi')}`],
  ['replaced_on', () => `update task set replaced_on = '2026-05-01' where id = ${task('wifi')}`],
  ['last_check_in_on', () => `update task set last_check_in_on = null where id = ${task('loudspeaker')}`],
  ['bound_since', () => `update task set bound_since = '2026-05-01' where id = ${task('wifi')}`],
])('a changed %s is told', async (field, statement) => {
  const result = await after('task', statement())
  const told = found(result)
  expect(told.some(line => line.startsWith('state task N') && line.endsWith(` ${field}`))).toBe(true)
  expect(told.some(line => line.startsWith('facts') && !line.includes('bound'))).toBe(false)
})

test.each([
  ['nature', `nature = 'regular'`],
  ['rhythm', `rhythm = 'weekly'`],
  ['planned_start', `planned_start = '2026-05-01'`],
  ['deadline', `deadline = '2026-12-31'`],
  ['lead_unit_id', 'lead_unit_id = null'],
])('a changed %s of the wording in force is told', async (field, change) => {
  const statement = `update task_version set ${change} where task_id = ${task('wifi')} and version = 1`
  expect(found(await after('task_version', statement)).join('\n')).toMatch(
    new RegExp(`^state task N\\d+ ${field}$`, 'mu'),
  )
})

test('a closed task that was none moves the figures too, of the ward and of its unit', async () => {
  const told = found(
    await after('task', `update task set closed_on = '2026-05-30' where id = ${task('wifi')}`),
  )
  expect(told).toContain('statistics ward effective.doneOnTime')
  expect(told).toContain('statistics ward units.KTHTDT.effective.openOverdue')
  expect(told).toContain('summary locality_summary taskStatuses.done')
})

test.each([
  [
    'deadline_decision',
    () => `update deadline_decision set deadline = '2026-12-31' where task_id = ${task('wifi')}`,
  ],
  ['deadline_decision', () => `delete from deadline_decision where task_id = ${task('wifi')}`],
  ['task_update', () => `delete from task_update where task_id = ${task('wifi')}`],
  ['task_update', () => `update task_update set percent = 90 where task_id = ${task('wifi')}`],
  ['task_update', () => `update task_update set state = 'returned' where task_id = ${task('training')}`],
  [
    'task_update',
    () => `update task_update set effective_on = '2026-03-30' where task_id = ${task('training')}`,
  ],
])(
  'a row of %s that was changed or taken away is told, whatever the columns say',
  async (table, statement) => {
    const told = found(await after(table, statement()))
    expect(told.some(line => line.startsWith('row '))).toBe(true)
    expect(told.some(line => /^(?:facts|statistics)/u.test(line))).toBe(true)
  },
)

test.each([
  ['measurement', () => `update measurement set numerator = 1500 where target_id = ${target('online')}`],
  ['measurement', () => `delete from measurement where target_id = ${target('online')}`],
  ['measurement', () => `update measurement set state = 'submitted' where target_id = ${target('online')}`],
  ['target_milestone', () => `update target_milestone set value = 10 where target_id = ${target('online')}`],
  ['target_version', () => `update target_version set op = '<=' where target_id = ${target('online')}`],
  ['target', () => `update target set review = 'dropped' where id = ${target('online')}`],
  ['task', () => `delete from task where id = ${task('wifi')}`],
  ['task', () => `update task set review = 'dropped' where id = ${task('wifi')}`],
  ['plan', () => `update plan set stage = 'draft'`],
])('what was done to %s is told', async (table, statement) => {
  const told = found(await after(table, statement()))
  expect(told.length).toBeGreaterThan(0)
  expect(told.some(line => /^(?:row|state) /u.test(line))).toBe(true)
})

test.each([
  'update lateness set began_on = began_on + 5',
  'delete from lateness',
  `update lateness set withdrawn_at = recorded_at`,
])('a lateness cannot be made to go away: %s', async statement => {
  await recordLateness(here.surroundings, here.wards.hoaMai.localityId)
  expect((await counted()).statistics.lateEvents.tasks).toBeGreaterThan(0)
  const told = found(await after('lateness', statement))
  expect(told.some(line => line.startsWith('row lateness ID'))).toBe(true)
})

test('the journal itself cannot be changed to fit, nor the summary', async () => {
  const told = found(
    await after(
      'journal',
      `update journal set payload = payload || '{"percent":1}' where type = 'update-submitted'`,
    ),
  )
  expect(told[0]).toMatch(/^journal line \d+ text$/u)
  const cut = found(await after('journal', `delete from journal where type = 'closing-confirmed'`))
  expect(cut[0]).toMatch(/^journal line \d+ missing$/u)
  expect(cut.some(line => line.startsWith('state task') && line.endsWith('closed_on'))).toBe(true)
  expect(found(await after('locality_summary', 'update locality_summary set tasks = 1'))).toEqual([
    'summary locality_summary tasks',
  ])
})

test('what is filled in while the plan runs is recounted, and so is a first deadline', async () => {
  const { planId } = ward
  const { drill = '' } = ward.tasks
  const { units } = here.wards.hoaMai
  const before = value(await showTask(here.as('standing-officer'), { taskId: drill })).task
  expect(before.nature).toBe('unknown')
  value(
    await fillItems(here.as('standing-officer'), {
      planId,
      taskIds: [drill],
      fields: { nature: 'dated', deadline: '2026-06-17', leadUnitId: units.VHXH },
    }),
  )
  const result = await counted()
  expect(result.differences).toEqual([])
  expect(result.recount.units.CA?.effective.assigned).toBe(1)
})

test('a plan adopted before the journal held its terms is counted on neither side', async () => {
  await here.rows.transaction().execute(async trx => {
    await sql`create table kept as table journal`.execute(trx)
    await sql`delete from journal where type in ('task-assigned', 'target-assigned', 'deadline-decided')`.execute(
      trx,
    )
    await sql`update journal set payload = payload - 'kind' - 'on' where type = 'update-submitted'`.execute(
      trx,
    )
  })
  const result = await counted()
  expect(result.plansOfBefore).toBe(1)
  expect(result.statistics.effective.assigned).toBe(0)
  expect(found(result).filter(line => !line.startsWith('journal line'))).toEqual([])
  await sql`delete from journal`.execute(here.rows)
  await sql`insert into journal select * from kept`.execute(here.rows)
})
