// Real here: the pages over the whole application, PostgreSQL, the reader. A scripted officer brings a plan from its
// file to a plan whose every task is clear in all six, once by hand alone and once with the proposals, and every form
// that is sent is counted. Seconds are estimates by the constants below, not measurements of this machine.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShownTask } from '../../src/usecases/show-plan.ts'
import { showPlan } from '../../src/usecases/show-plan.ts'
import { draftFromFile, LONG_SAMPLE } from '../kit/draft-from-file.ts'
import { must } from '../kit/plan-in-world.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

/** What an officer who knows the ward needs for one thing, in seconds; generous, for an old computer. */
const SECONDS = {
  /** Press, wait for the page, look at it. */
  send: 8,
  /** Find a row and tick it, having read the task. */
  tick: 4,
  /** Open a list and choose. */
  choose: 6,
  /** Write a day or a few words. */
  write: 15,
  /** Read one item beside its sentence and decide that it was read well. */
  review: 12,
  /** Read what is proposed for one task, before all of it is taken. */
  readProposal: 15,
} as const
/** So many boxes of the review are ticked before they are confirmed together. */
const AT_ONCE = 25

type Count = { forms: number; seconds: number }
type Run = Count & { readonly tasks: number; readonly targets: number; readonly clear: number }

let here: World
let officer: Visitor

beforeAll(async () => {
  here = await world({ accounts: true })
  officer = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const shown = async (planId: string) => must(await showPlan(here.as('standing-officer'), { planId }))

/** Sends one form of the grid or the review. */
async function sends(
  count: Count,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  seconds: number,
): Promise<void> {
  const answer = await officer.post(path, fields)
  expect(answer.status, problemsIn(answer.html).join(' ')).toBe(303)
  count.forms += 1
  count.seconds += seconds + SECONDS.send
}

/** Every item is looked at and confirmed, a page of boxes at a time. */
async function confirmAll(count: Count, planId: string): Promise<void> {
  const { tasks, targets } = await shown(planId)
  const picks = [...targets.map(one => `target:${one.id}`), ...tasks.map(one => `task:${one.id}`)]
  for (let at = 0; at < picks.length; at += AT_ONCE) {
    const pick = picks.slice(at, at + AT_ONCE)
    const fields = { act: 'confirm-many', nhom: 'tat-ca', pick }
    await sends(count, `/ke-hoach/${planId}/ra-soat`, fields, pick.length * SECONDS.review)
  }
}

const rows = (tasks: readonly ShownTask[]) => tasks.map(one => `task:${one.id}`)

/**
 * By hand alone: what all have in common once (who directs, decides, follows, and how results are accepted), then unit
 * by unit, day by day, and every product in its own words.
 */
async function byHand(planId: string): Promise<Run> {
  const count: Count = { forms: 0, seconds: 0 }
  await confirmAll(count, planId)
  const grid = `/ke-hoach/${planId}/cu-the-hoa`
  const fill = (fields: Readonly<Record<string, string | readonly string[]>>, seconds: number) =>
    sends(count, grid, { act: 'fill', ...fields }, seconds)
  const { tasks } = await shown(planId)
  const leaderId = here.person('leader-state').personId
  const standing = here.wards.hoaMai.units['VHXH'] ?? ''
  const common = {
    leaderId,
    authority: 'Chủ tịch UBND phường',
    acceptance: 'Được lãnh đạo phụ trách duyệt',
    followingUnitId: standing,
    noSupport: '1',
  }
  await fill({ ...common, onlyEmpty: '1', scope: 'shown' }, 3 * SECONDS.choose + 2 * SECONDS.write)

  const units = Object.values(here.wards.hoaMai.units)
  const leadOf = (task: ShownTask) =>
    task.lead?.id ?? task.proposals.leadUnitId?.value ?? units[task.position % units.length] ?? standing
  for (const [leadUnitId, group] of Map.groupBy(tasks, leadOf)) {
    const owner = here.wards.hoaMai.people.find(
      one => here.wards.hoaMai.units[one.unit] === leadUnitId && one.role !== 'administrator',
    )
    const ownerId = owner?.personId ?? here.person('standing-officer').personId
    await fill({ leadUnitId, ownerId, row: rows(group) }, group.length * SECONDS.tick + 2 * SECONDS.choose)
  }
  const open = tasks.filter(one => one.six.when !== 'clear')
  const dayOf = (task: ShownTask) =>
    task.proposals.nature?.value === 'regular'
      ? 'regular'
      : (['31/3/2026', '30/6/2026', '30/9/2026', '31/12/2026'][task.position % 4] ?? '31/12/2026')
  for (const [day, group] of Map.groupBy(open, dayOf)) {
    const when =
      day === 'regular' ? { nature: 'regular', rhythm: 'monthly' } : { nature: 'dated', deadline: day }
    await fill({ ...when, row: rows(group) }, group.length * SECONDS.tick + SECONDS.choose + SECONDS.write)
  }
  for (const task of tasks) {
    if (task.product !== null) continue
    const product = `Sản phẩm ${task.code}`
    await fill({ product, row: `task:${task.id}` }, SECONDS.tick + SECONDS.write)
  }
  return finished(count, planId)
}

/** With the proposals: all are taken at once, and what nobody could propose is filled by hand. */
async function withProposals(planId: string): Promise<Run> {
  const count: Count = { forms: 0, seconds: 0 }
  await confirmAll(count, planId)
  const grid = `/ke-hoach/${planId}/cu-the-hoa`
  const { tasks } = await shown(planId)
  await sends(count, grid, { act: 'take', scope: 'shown' }, tasks.length * SECONDS.readProposal)
  const left = (await shown(planId)).tasks.filter(one => one.six.who !== 'clear')
  const standing = here.person('standing-officer')
  for (const task of left) {
    const lead = task.lead?.id ?? here.wards.hoaMai.units[standing.unit] ?? ''
    const fields = { act: 'fill', row: `task:${task.id}`, leadUnitId: lead, ownerId: standing.personId }
    await sends(count, grid, fields, SECONDS.tick + 2 * SECONDS.choose)
  }
  return finished(count, planId)
}

async function finished(count: Count, planId: string): Promise<Run> {
  const { clearness, targets } = await shown(planId)
  return { ...count, tasks: clearness.tasks, targets: targets.length, clear: clearness.allSix }
}

/** A folder of real plans beside the checkout or above it; null where there is none. */
function realPlans(): string | null {
  const home = fileURLToPath(new URL('../../', import.meta.url))
  for (let folder = home; ; folder = dirname(folder)) {
    const plans = join(folder, 'shared/plans')
    if (existsSync(plans)) return plans
    if (folder === dirname(folder)) return null
  }
}

/** The real plan with the most words. */
function longestPlan(folder: string): URL {
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => join(folder, name))
  const longest = texts.toSorted((a, b) => readFileSync(b).length - readFileSync(a).length)[0] ?? ''
  return pathToFileURL(longest)
}

const plans = realPlans()
const results: Record<string, { readonly byHand: object; readonly withProposals: object }> = {}

const told = ({ forms, seconds, tasks, targets, clear }: Run) => ({
  tasks,
  targets,
  clearInAllSix: clear,
  formsSent: forms,
  estimatedMinutes: Math.round(seconds / 6) / 10,
})

test.each([
  { name: 'our own sample', file: LONG_SAMPLE },
  ...(plans === null ? [] : [{ name: 'the longest real plan', file: longestPlan(plans) }]),
])(
  '$name comes to 6/6 by hand in less than an hour, and faster with the proposals',
  async ({ name, file }) => {
    const hand = await byHand(await draftFromFile(here, file))
    const helped = await withProposals(await draftFromFile(here, file))
    results[name] = { byHand: told(hand), withProposals: told(helped) }
    for (const run of [hand, helped]) {
      expect(run.clear).toBe(run.tasks)
      expect(run.seconds / 60).toBeLessThan(60)
    }
    expect(helped.seconds).toBeLessThan(hand.seconds)
    expect(helped.forms).toBeLessThan(hand.forms / 2)
  },
)

/** Kept when the run is asked for it: the committed figures change with the reader, not with every run of the tests. */
test.runIf(process.env['SAURO_RECORD'] === '1')('the counts are kept', () => {
  const file = new URL('../../bench/results/concretise.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify({ secondsAssumed: SECONDS, ...results }, null, 2)}\n`)
})
