import { addDays, type Day, weekdayOf } from '../domain/day.ts'
import { seededRandom } from '../domain/random.ts'
import { localities } from '../store/locality.ts'
import { plansOf } from '../store/plan.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { fillItems } from './fill-items.ts'
import { recordLateness } from './record-lateness.ts'
import { type Recount, recount } from './recount.ts'
import { liveDated, mergeSome } from './simulated-acts.ts'
import { drawnIds, foundSimulated, simulatedCode } from './simulated-founding.ts'
import { makeParty } from './simulated-party.ts'
import { firstWorkDay, makePlan, type Story, type StoryTask } from './simulated-plan.ts'
import { keepRhythm, measureOn } from './simulated-rhythm.ts'
import { reportHalves, type SimulatedRound, simulatedRounds } from './simulated-rounds.ts'
import {
  instantOf,
  must,
  newStage,
  plan,
  type Stage,
  type StoryClock,
  settle,
  workday,
} from './simulated-stage.ts'
import { amendInSummer, handOverSome } from './simulated-steering.ts'
import { startPlan } from './start-plan.ts'

/** Years whose every day the calendar of the program knows how to name. */
export const FIRST_YEAR = 2000
export const LAST_YEAR = 2099
export const LARGEST_SEED = 4_294_967_295

export type SimulatedYear = {
  readonly code: string
  /** False when the ward stood there already and was only counted. */
  readonly written: boolean
  readonly counted: Recount
  /** The reporting rounds of the year, with the cells that somebody had to type. */
  readonly rounds: readonly SimulatedRound[]
  /** How often the story was refused something, by the code of the refusal. */
  readonly refusals: Readonly<Record<string, number>>
}

export type YearRefusal = { readonly code: 'simulation-unfinished'; readonly locality: string }

/**
 * A year of a ward that does not exist, day by day through the same use-cases as everybody's, with what goes wrong in a
 * year; counted twice at its end. Year and seed make a locality of their own. Where it stands already it is counted
 * again and nothing is written; where it stands half, for the program was ended in the middle, it is refused.
 */
export async function simulateYear(
  surroundings: Surroundings,
  { year, seed }: { readonly year: number; readonly seed: number },
): Promise<SimulatedYear | YearRefusal> {
  const code = simulatedCode(year, seed)
  const day = `${year}-12-31`
  const there = (await localities(surroundings.db)).find(one => one.code === code)
  if (there !== undefined) {
    const plans = await inTransaction(surroundings.db, there.id, trx => plansOf(trx, there.id))
    if (!plans.some(one => one.year === year + 1)) return { code: 'simulation-unfinished', locality: code }
    const counted = await recount(surroundings, there.id, day)
    const rounds = await simulatedRounds(surroundings, there.id)
    return { code, written: false, counted, rounds, refusals: {} }
  }
  const clock: StoryClock = { now: instantOf({ day: workday(`${year}-01-05`), minute: 480 }) }
  const random = seededRandom(`${year}/${seed}`)
  const inStory: Surroundings = {
    ...surroundings,
    clock: () => clock.now,
    newId: drawnIds(random.fork('ids'), () => clock.now),
  }
  const ward = await foundSimulated(inStory, { year, seed, random: random.fork('people') })
  const stage = newStage({
    ...ward,
    clock,
    surroundings: inStory,
    random: random.fork('story'),
    until: `${year}-12-30`,
  })
  const signed = workday(`${year}-01-${stage.random.between(10, 18)}`)
  const story = await makePlan(stage, year, signed)
  await makeParty(stage, story, year, signed)
  await live(stage, story, firstWorkDay(signed), year)
  await closeYear(stage, year)
  return {
    code,
    written: true,
    counted: await recount(surroundings, ward.localityId, day),
    rounds: await simulatedRounds(inStory, ward.localityId),
    refusals: Object.fromEntries([...stage.refusals].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Everybody does what falls to them, until nothing is left to do in the year. */
async function live(stage: Stage, story: Story, from: Day, year: number): Promise<void> {
  const swallowed = new Set(mergeSome(stage, story.tasks, from))
  for (const task of story.tasks) {
    if (swallowed.has(task.id)) continue
    if (task.nature === 'unknown') settleNature(stage, story.planId, task, from)
    else if (task.rhythm !== null) keepRhythm(stage, task, from)
    else liveDated(stage, task, from)
  }
  for (const target of story.targets) measureOn(stage, target, from, year)
  handOverSome(stage, from)
  amendInSummer(stage, story, year)
  reportHalves(stage, from, year)
  watchLateness(stage, from)
  for (let next = stage.agenda.next(); next !== null; next = stage.agenda.next()) {
    stage.clock.now = instantOf(next.moment)
    await next.deed(next.moment)
  }
}

/** The run that stores what is late: every second Monday here, for it catches up the days between. */
function watchLateness(stage: Stage, from: Day): void {
  const { localityId, surroundings, agenda, until } = stage
  const monday = addDays(from, (8 - weekdayOf(from)) % 7)
  for (let day = monday; day <= until; day = addDays(day, 14))
    agenda.note({ day, minute: 30 }, async moment => {
      await recordLateness(surroundings, localityId, instantOf(moment))
    })
}

/** What the plan left open is filled in while it runs; the task then goes its way. */
function settleNature(stage: Stage, planId: string, task: StoryTask, from: Day): void {
  const day = addDays(from, stage.random.between(5, 60))
  const due = addDays(day, stage.random.between(30, 120))
  plan(stage, day, 600, async () => {
    const fields = { nature: 'dated' as const, deadline: due, product: 'Báo cáo kết quả' }
    const standing = stage.as(stage.one('standing-officer'))
    if (settle(stage, await fillItems(standing, { planId, taskIds: [task.id], fields })) !== null)
      liveDated(stage, { ...task, nature: 'dated', due }, day)
  })
}

/** The next year's plan is begun on the last day: a simulation that holds it is whole. */
async function closeYear(stage: Stage, year: number): Promise<void> {
  stage.clock.now = instantOf({ day: `${year}-12-31`, minute: 600 })
  await recordLateness(stage.surroundings, stage.localityId)
  const title = `Kế hoạch chuyển đổi số năm ${year + 1}`
  must(await startPlan(stage.as(stage.one('standing-officer')), { title, year: year + 1, line: 'state' }))
}
