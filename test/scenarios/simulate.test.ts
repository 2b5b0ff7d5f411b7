// Real: PostgreSQL, accounts, and every use-case that a year needs; the clock is the story's. Three years of three seeds
// in one database, beside two wards that have nothing to do with them.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyLocality, recount } from '../../src/usecases/recount.ts'
import { type SimulatedYear, simulateYear } from '../../src/usecases/simulate-year.ts'
import { type World, world } from '../kit/world.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

/** What a story may run into without anybody being at fault: what it would act on has ended or moved in the meantime. */
const EXPECTED =
  /^(?:bad-input )?(?:task-(?:cancelled|suspended|replaced|closed)|target-not-running|amendment-item-ended|already-submitted|regular-never-closes|due-not-later)$/u

async function year(wish: { year: number; seed: number }): Promise<SimulatedYear> {
  const simulated = await simulateYear(here.surroundings, wish)
  if (!('counted' in simulated)) throw new Error(simulated.code)
  return simulated
}

const seeds = [
  { year: 2026, seed: 7 },
  { year: 2024, seed: 1 },
  { year: 2031, seed: 4_294_967_295 },
]
const results = new Map<string, SimulatedYear>()

/** A year is some fifteen hundred acts; a busy machine takes minutes for them. */
test.each(seeds)(
  'year $year of seed $seed is the same counted twice',
  async wish => {
    const simulated = await year(wish)
    results.set(simulated.code, simulated)
    const { statistics, recount: told, differences, journalRows, plansOfBefore } = simulated.counted
    expect(differences).toEqual([])
    expect(statistics).toEqual(told)
    expect(simulated.written).toBe(true)
    expect(plansOfBefore).toBe(0)
    expect(journalRows).toBeGreaterThan(1000)
    expect(Object.keys(simulated.refusals).filter(code => !EXPECTED.test(code))).toEqual([])
    const { effective, initial, checkIn, extensions, lateEvents, targets, day, units } = statistics
    expect(day).toBe(`${wish.year}-12-31`)
    expect(effective.assigned + effective.regular + effective.cancelled + effective.replaced).toBeGreaterThan(
      60,
    )
    for (const part of ['doneOnTime', 'doneLate', 'openOverdue', 'regular'] as const)
      expect(effective[part], part).toBeGreaterThan(0)
    expect(extensions.counted).toBeGreaterThan(0)
    expect(lateEvents.tasks).toBeGreaterThan(0)
    expect(lateEvents.checkIns).toBeGreaterThan(0)
    expect(initial.doneLate).toBeGreaterThanOrEqual(effective.doneLate)
    expect(checkIn.denominator).toBeGreaterThan(checkIn.numerator)
    expect(targets.total).toBeGreaterThanOrEqual(8)
    const sum = Object.values(units).reduce((all, unit) => all + unit.effective.assigned, 0)
    // Of two linked tasks that two units came to lead, each unit has its own; there are five pairs.
    expect(sum).toBeGreaterThanOrEqual(effective.assigned)
    expect(sum).toBeLessThanOrEqual(effective.assigned + 5)
  },
  240_000,
)

test('the reports of both halves of a year close with zero typed figures', () => {
  expect(results.size).toBe(seeds.length)
  for (const { code, rounds } of results.values()) {
    expect(
      rounds.map(one => [one.periodId.slice(4), one.issued, one.typed]),
      code,
    ).toEqual([
      ['-H1', true, 0],
      ['-H2', true, 0],
    ])
    for (const round of rounds) {
      expect(round.cells).toBeGreaterThan(40)
      expect(round.received).toBe(round.expected)
      expect(round.expected).toBeGreaterThan(5)
    }
  }
})

test('the same seed again writes nothing and says the same; other seeds say other things', async () => {
  const rows = async () =>
    (await sql<{ n: number }>`select count(*) as n from journal`.execute(here.rows)).rows[0]?.n
  const before = await rows()
  const first = results.get('MP-2026-7')
  const again = await year({ year: 2026, seed: 7 })
  expect(again.written).toBe(false)
  expect(again.counted).toEqual(first?.counted)
  expect(await rows()).toBe(before)
  const texts = [...results.values()].map(({ counted }) => JSON.stringify({ ...counted.statistics, day: '' }))
  expect(new Set(texts).size).toBe(seeds.length)
})

test('the story takes its days from the year alone, and the people of other wards are not touched', async () => {
  const { rows } = await sql<{ code: string; from: string; to: string }>`
    select l.code, min(j.at)::date::text as from, max(j.at)::date::text as to
      from journal j join locality l on l.id = j.locality_id group by 1 order by 1`.execute(here.rows)
  expect(rows.filter(row => row.code.startsWith('MP-2031'))).toEqual([
    { code: 'MP-2031-4294967295', from: '2031-01-06', to: '2031-12-31' },
  ])
  for (const locality of await everyLocality(here.surroundings))
    expect((await recount(here.surroundings, locality.id)).differences, locality.code).toEqual([])
})

test('a ward that was left unfinished is not taken for a whole one', async () => {
  await sql`update plan set year = 2000 where year = 2027`.execute(here.rows)
  expect(await simulateYear(here.surroundings, { year: 2026, seed: 7 })).toEqual({
    code: 'simulation-unfinished',
    locality: 'MP-2026-7',
  })
})
