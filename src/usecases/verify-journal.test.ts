// Real here: PostgreSQL and the journal. The tampering is done as the superuser, whom no grant holds back.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type World, world } from '../../test/kit/world.ts'
import { startPlan } from './start-plan.ts'
import { verifyJournal } from './verify-journal.ts'

let here: World
let localityId: string
/** Number of the row that is tampered with, and of the last. */
let middle: number
let last: number

beforeAll(async () => {
  here = await world()
  localityId = here.wards.hoaMai.localityId
  for (const title of ['Một', 'Hai', 'Ba'])
    await startPlan(here.as('standing-officer'), { title, year: 2026, line: 'state' })
  await sql`create table kept as select * from journal`.execute(here.rows)
  const { seq } = await here.rows
    .selectFrom('journal_head')
    .where('locality_id', '=', localityId)
    .select('seq')
    .executeTakeFirstOrThrow()
  last = seq
  middle = seq - 1
})
afterAll(() => here.close())

beforeEach(async () => {
  await sql`delete from journal`.execute(here.rows)
  await sql`insert into journal select * from kept`.execute(here.rows)
})

const verify = async () => {
  const outcome = await verifyJournal(here.as('inspector'), {})
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

test('an untouched chain holds to its end', async () => {
  expect(await verify()).toEqual({ verified: last, broken: null })
})

const tampered: readonly (readonly [what: string, set: string, fault: string])[] = [
  ['another actor', 'actor_id = null', 'text'],
  ['a later hour, by a microsecond', "at = at + interval '1 microsecond'", 'text'],
  ['another kind', "type = 'plan-read'", 'text'],
  ['another figure in the payload', `payload = payload || '{"line": "party"}'`, 'text'],
  ['another text', "text = replace(text, 'state', 'party')", 'text'],
  [
    'text and payload alike',
    `text = replace(text, 'state', 'party'), payload = payload || '{"line": "party"}'`,
    'hash',
  ],
  ['another hash', "hash = repeat('a', 64)", 'hash'],
  ['another row before it', "previous_hash = repeat('a', 64)", 'previous'],
  ['a layout that nobody knows', 'version = 2', 'version'],
]
test.each(tampered)('%s is found at its own row', async (_, set, fault) => {
  await sql`update journal set ${sql.raw(set)} where locality_id = ${localityId} and seq = ${middle}`.execute(
    here.rows,
  )
  expect(await verify()).toEqual({ verified: middle - 1, broken: { seq: middle, fault } })
})

test('a removed row is missed, in the middle and at the end', async () => {
  await sql`delete from journal where locality_id = ${localityId} and seq = ${middle}`.execute(here.rows)
  expect(await verify()).toEqual({ verified: middle - 1, broken: { seq: middle, fault: 'missing' } })
  await sql`delete from journal where locality_id = ${localityId} and seq >= ${middle}`.execute(here.rows)
  expect(await verify()).toEqual({ verified: middle - 1, broken: { seq: middle, fault: 'head' } })
})

test('a row rewritten with a hash that fits it is betrayed by the next', async () => {
  const { rows } = await sql<{ previous: string; at: string; text: string }>`
    update journal set text = replace(text, 'state', 'party'), payload = payload || '{"line": "party"}'
     where locality_id = ${localityId} and seq = ${middle}
    returning previous_hash as previous, text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`.execute(
    here.rows,
  )
  const [row] = rows
  if (!row) throw new Error('nothing was rewritten')
  const hash = createHash('sha256')
    .update(`1\n${row.previous}\n${localityId}\n${middle}\n${row.at}\n${row.text}`)
    .digest('hex')
  await sql`update journal set hash = ${hash} where locality_id = ${localityId} and seq = ${middle}`.execute(
    here.rows,
  )
  expect(await verify()).toEqual({ verified: middle, broken: { seq: last, fault: 'previous' } })
})

test('another locality’s tampering is not this one’s fault', async () => {
  await sql`update journal set hash = repeat('a', 64) where locality_id <> ${localityId}`.execute(here.rows)
  expect((await verify()).broken).toBeNull()
})

test('only those who inspect the journal may verify it', async () => {
  expect(await verifyJournal(here.as('officer'), {})).toMatchObject({ refusal: { status: 403 } })
})
