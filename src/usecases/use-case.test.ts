// Real here: PostgreSQL with its roles and row security, the journal, the requests. The use-cases at the top are made
// for the test, so that each does one wrong thing; the others are the program's own.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import { may } from '../domain/policy/may.ts'
import { ALLOWED } from '../domain/policy/permission.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { insertPlan } from '../store/plan.ts'
import { addTask } from './add-task.ts'
import { reviewItems } from './review-items.ts'
import { showDashboard } from './show-dashboard.ts'
import { showPlan } from './show-plan.ts'
import { startPlan } from './start-plan.ts'
import { change, look, type Work } from './use-case.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const PLAN = { title: 'Kế hoạch thử', year: 2026, line: 'state' } as const
const counts = () => rowCounts(here.rows)
const writePlan = (work: Work) =>
  insertPlan(work.trx, work.localityId, {
    id: work.newId(),
    line: 'state',
    title: 'Không được ở lại',
    stage: 'draft',
    createdAt: work.now,
    createdBy: work.actor.personId,
  })
const empty = z.object({})

test('a refusal after writing takes everything back', async () => {
  const writes = change({
    name: 'writes-then-refuses',
    input: empty,
    async run(work) {
      work.authorise(ALLOWED)
      await writePlan(work)
      work.record({ type: 'plan-started', payload: { planId: work.newId(), line: 'state' } })
      return refuse('plan-empty')
    },
  })
  const before = await counts()
  expect(await writes(here.as('standing-officer'), {}, 'once')).toEqual({
    ok: false,
    refusal: { code: 'plan-empty', status: 422 },
  })
  expect(await counts()).toEqual(before)
})

test('an error after writing takes everything back and is passed on', async () => {
  const breaks = change({
    name: 'writes-then-breaks',
    input: empty,
    async run(work) {
      work.authorise(ALLOWED)
      await writePlan(work)
      throw new Error('the roof fell in')
    },
  })
  const before = await counts()
  await expect(breaks(here.as('standing-officer'), {}, 'once')).rejects.toThrow('the roof fell in')
  expect(await counts()).toEqual(before)
})

const wrongs = {
  'nobody was asked': (_: Work) => done(1),
  'a refusal of its own without asking': (_: Work) => refuse('plan-empty'),
  'the policy refused and was not heard': (work: Work) => {
    work.authorise(may(work.actor, 'people.manage', work.here))
    return done(1)
  },
  'one policy allowed and another refused': (work: Work) => {
    work.authorise(may(work.actor, 'people.manage', work.here))
    work.authorise(ALLOWED)
    return done(1)
  },
}
test.each(Object.entries(wrongs))('answering without leave throws and writes nothing: %s', async (_, run) => {
  const wrong = change({
    name: 'wrong',
    input: empty,
    async run(work) {
      await writePlan(work)
      return run(work)
    },
  })
  const wrongLook = look({ name: 'wrong-look', input: empty, run: async work => run(work) })
  const before = await counts()
  await expect(wrong(here.as('officer'), {})).rejects.toThrow('without the leave of a policy')
  await expect(wrongLook(here.as('officer'), {})).rejects.toThrow('without the leave of a policy')
  expect(await counts()).toEqual(before)
})

test('what is not there may be answered before a policy is asked', async () => {
  const misses = change({ name: 'misses', input: empty, run: async () => notFound() })
  expect(await misses(here.as('officer'), {})).toMatchObject({ ok: false, refusal: { status: 404 } })
})

test('a look can write nothing and tell the journal nothing', async () => {
  const before = await counts()
  const writing = look({
    name: 'writing-look',
    input: empty,
    async run(work) {
      work.authorise(ALLOWED)
      await writePlan(work)
      return done(1)
    },
  })
  const telling = look({
    name: 'telling-look',
    input: empty,
    async run(work) {
      work.authorise(ALLOWED)
      work.record({ type: 'plan-started', payload: { planId: work.newId(), line: 'state' } })
      return done(1)
    },
  })
  await expect(writing(here.as('standing-officer'), {})).rejects.toThrow(/read-only transaction/)
  await expect(telling(here.as('standing-officer'), {})).rejects.toThrow(/journal/)
  expect(await counts()).toEqual(before)
})

test('bad input opens no transaction and names each field', async () => {
  const context = here.as('standing-officer')
  const unreachable = {
    ...context,
    db: new Proxy(context.db, {
      get: () => {
        throw new Error('the database was touched')
      },
    }),
  }
  expect(await startPlan(unreachable, { ...PLAN, title: ' ', year: 1900 })).toEqual({
    ok: false,
    refusal: {
      code: 'bad-input',
      status: 422,
      problems: [
        { field: 'title', code: 'missing' },
        { field: 'year', code: 'not-understood' },
      ],
    },
  })
  expect(await showPlan(unreachable, { planId: 'no uuid' })).toMatchObject({
    refusal: { problems: [{ field: 'planId', code: 'not-understood' }] },
  })
})

test('a repeated request answers the first result and adds no row anywhere', async () => {
  const first = await startPlan(here.as('standing-officer'), PLAN, 'form-1')
  const before = await counts()
  expect(await startPlan(here.as('standing-officer'), PLAN, 'form-1')).toEqual(first)
  expect(await startPlan(here.as('standing-officer'), { ...PLAN, title: 'Khác' }, 'form-1')).toEqual(first)
  expect(await counts()).toEqual(before)
})

test('a request id belongs to one use-case, one person and one locality', async () => {
  const first = await startPlan(here.as('standing-officer'), PLAN, 'form-2')
  if (!first.ok) throw new Error(first.refusal.code)
  const { planId } = first.value
  const before = await counts()
  expect(await addTask(here.as('standing-officer'), { planId, text: 'Việc' }, 'form-2')).toEqual({
    ok: false,
    refusal: { code: 'request-used', status: 409 },
  })
  expect(await counts()).toEqual(before)
  const { other } = here.wards
  const elsewhere = await startPlan(here.as('standing-officer', { ward: other }), PLAN, 'form-2')
  expect(elsewhere).toMatchObject({ ok: true })
  expect(elsewhere).not.toEqual(first)
})

test('a refused request keeps its id free for the corrected form', async () => {
  const refused = await reviewItems(
    here.as('standing-officer'),
    { planId: here.wards.hoaMai.localityId, decision: 'accepted' },
    'form-3',
  )
  expect(refused).toMatchObject({ ok: false, refusal: { status: 404 } })
  expect(await startPlan(here.as('standing-officer'), PLAN, 'form-3')).toMatchObject({ ok: true })
})

test('a form pressed many times at once is one change', async () => {
  const before = await counts()
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => startPlan(here.as('standing-officer'), PLAN, 'form-4')),
  )
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await added(before)).toEqual({ 'public.plan': 1, 'public.journal': 1, 'public.request': 1 })
})

test('changes at once take turns at the journal: no number twice, none left out', async () => {
  const before = await counts()
  await Promise.all(Array.from({ length: 8 }, () => startPlan(here.as('standing-officer'), PLAN)))
  expect(await added(before)).toMatchObject({ 'public.plan': 8, 'public.journal': 8 })
  await chainHolds(here.wards.hoaMai.localityId)
})

/** What came to each table since. */
async function added(before: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  const after = Object.entries(await counts()).map(([name, count]) => [name, count - (before[name] ?? 0)])
  return Object.fromEntries(after.filter(([, count]) => count !== 0))
}

/** Recomputes the chain from what the columns hold, by the written layout and without the program's own functions. */
async function chainHolds(localityId: string): Promise<void> {
  const { rows } = await sql<{ seq: number; text: string; hash: string; at: string; type: string }>`
    select seq, version, text, hash, type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from journal where locality_id = ${localityId} order by seq`.execute(here.rows)
  expect(rows.length).toBeGreaterThan(0)
  let previous = '0'.repeat(64)
  rows.forEach((row, index) => {
    expect(row.seq).toBe(index + 1)
    expect(JSON.parse(row.text)).toMatchObject({ type: row.type, at: row.at })
    previous = createHash('sha256')
      .update(`1\n${previous}\n${localityId}\n${row.seq}\n${row.at}\n${row.text}`)
      .digest('hex')
    expect(row.hash).toBe(previous)
  })
  const { rows: heads } =
    await sql`select seq, hash from journal_head where locality_id = ${localityId}`.execute(here.rows)
  expect(heads).toEqual([{ seq: rows.length, hash: previous }])
}

test('another locality’s things are not there, for looking and for changing', async () => {
  const { other } = here.wards
  const theirs = await startPlan(here.as('standing-officer', { ward: other }), PLAN)
  if (!theirs.ok) throw new Error(theirs.refusal.code)
  const { planId } = theirs.value
  const before = await counts()
  const miss = { ok: false, refusal: { code: 'not-found', status: 404 } }
  expect(await showPlan(here.as('standing-officer'), { planId })).toEqual(miss)
  expect(await showDashboard(here.as('leader-state'), { planId })).toEqual(miss)
  expect(await addTask(here.as('standing-officer'), { planId, text: 'Việc' })).toEqual(miss)
  expect(await showPlan(here.as('standing-officer', { ward: other }), { planId })).toMatchObject({ ok: true })
  expect(await counts()).toEqual(before)
})
