import { addDays, type Day, lastDayOfMonth } from '../domain/day.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Line } from '../domain/role.ts'
import { addTarget } from './add-target.ts'
import { addTask } from './add-task.ts'
import { adoptPlan } from './adopt-plan.ts'
import type { AssignmentFields } from './assignment.ts'
import { fillItems } from './fill-items.ts'
import { showPlan } from './show-plan.ts'
import { must, type Player, type Stage, type StoryClock } from './simulated-stage.ts'
import {
  GROUPS,
  PRODUCTS,
  type SimulatedTarget,
  simulatedTargets,
  taskTexts,
  WORKING_UNITS,
} from './simulated-ward.ts'
import { startPlan } from './start-plan.ts'

export type StoryTask = {
  readonly id: string
  readonly text: string
  readonly unit: string
  readonly owner: Player
  readonly nature: 'dated' | 'regular' | 'periodic' | 'unknown'
  readonly rhythm: Rhythm | null
  readonly due: Day | null
  /** Of whose plan it is: whoever leads that line decides on it. */
  readonly line: Line
}
export type StoryTarget = SimulatedTarget & { readonly id: string; readonly lead: string }
export type Story = {
  readonly planId: string
  readonly tasks: readonly StoryTask[]
  readonly targets: readonly StoryTarget[]
}

/** How often regular and periodic tasks are reported, as often as each stands here. */
const RHYTHMS: readonly Rhythm[] = ['monthly', 'monthly', 'monthly', 'quarterly', 'quarterly', 'half-yearly']

/** The end of a month from March to December, or the fifteenth; the deadlines that plans like. */
function drawnDue(stage: Stage, year: number): Day {
  const month = stage.random.between(3, 12)
  const end = lastDayOfMonth(year, month)
  return stage.random.chance(0.3) && month < 12 ? `${end.slice(0, 8)}15` : end
}

function drawnTasks(stage: Stage, year: number): readonly Omit<StoryTask, 'id'>[] {
  const { random } = stage
  return taskTexts(random.fork('texts'), random.between(66, 82)).map(text => {
    const unit = random.pick(WORKING_UNITS)
    const owner = random.pick(stage.officersOf(unit))
    const who = { text, unit, owner, line: 'state' as const }
    if (random.chance(0.03)) return { ...who, nature: 'unknown', rhythm: null, due: null }
    if (random.chance(0.7)) return { ...who, nature: 'dated', rhythm: null, due: drawnDue(stage, year) }
    const nature = random.chance(0.3) ? 'periodic' : 'regular'
    return { ...who, nature, rhythm: random.pick(RHYTHMS), due: null }
  })
}

/** Every act of the preparation is a minute later than the one before. */
export const later = (clock: StoryClock) => {
  clock.now = new Date(clock.now.getTime() + 60_000)
}

/** Writes the plan as a draft, makes it clear group by group, and adopts it. `signed`: the day of signing. */
export async function makePlan(stage: Stage, year: number, signed: Day): Promise<Story> {
  const { clock } = stage
  const standing = () => {
    later(clock)
    return stage.as(stage.one('standing-officer'))
  }
  const title = `Kế hoạch chuyển đổi số năm ${year}`
  const { planId } = must(await startPlan(standing(), { title, year, line: 'state' }))
  const tasks: StoryTask[] = []
  for (const drawn of drawnTasks(stage, year)) {
    const group = stage.random.pick(GROUPS)
    const { taskId } = must(await addTask(standing(), { planId, text: drawn.text, group }))
    tasks.push({ ...drawn, id: taskId })
  }
  const leader = stage.one('leader-state').actor.personId
  /** One action of the grid for all tasks that are alike in something. */
  const fill = async (
    alike: (task: StoryTask) => string | null,
    fields: (one: StoryTask) => AssignmentFields,
  ) => {
    const groups = Map.groupBy(tasks, alike)
    for (const [key, [first, ...rest]] of groups) {
      if (key === null || first === undefined) continue
      const taskIds = [first, ...rest].map(task => task.id)
      must(await fillItems(standing(), { planId, taskIds, fields: fields(first) }))
    }
  }
  await fill(
    task => task.owner.actor.personId,
    ({ unit, owner }) => ({
      leadUnitId: stage.units[unit] ?? '',
      ownerId: owner.actor.personId,
      leaderId: leader,
      authority: 'Chủ tịch UBND phường',
    }),
  )
  await fill(
    ({ nature, rhythm }) => (nature === 'unknown' ? null : `${nature} ${rhythm}`),
    ({ nature, rhythm }) => ({ nature, ...(rhythm === null ? {} : { rhythm }) }),
  )
  await fill(
    task => task.due,
    ({ due }) => ({ deadline: due ?? '' }),
  )
  const productOf = new Map(tasks.map(task => [task.id, stage.random.pick(PRODUCTS)]))
  await fill(
    task => (task.nature === 'unknown' ? null : (productOf.get(task.id) ?? null)),
    ({ id }) => ({ product: productOf.get(id) ?? '', acceptance: 'Thủ trưởng đơn vị nghiệm thu' }),
  )
  const supportOf = new Map(
    tasks.map(task => [task.id, stage.random.pick(WORKING_UNITS.filter(unit => unit !== task.unit))]),
  )
  await fill(
    task => supportOf.get(task.id) ?? null,
    ({ id }) => ({ supportUnitIds: [stage.units[supportOf.get(id) ?? ''] ?? ''] }),
  )
  const targets = await makeTargets(stage, standing, planId, year)
  clock.now = new Date(Math.max(clock.now.getTime(), new Date(`${signed}T01:00:00Z`).getTime()))
  const { plan } = must(await showPlan(standing(), { planId }))
  must(
    await adoptPlan(standing(), {
      planId,
      rowVersion: plan.rowVersion,
      title,
      number: `${stage.random.between(10, 90)}/KH-UBND`,
      dated: signed,
      authority: 'Chủ tịch UBND phường',
      line: 'state',
    }),
  )
  return { planId, tasks, targets }
}

async function makeTargets(
  stage: Stage,
  standing: () => Parameters<typeof addTarget>[0],
  planId: string,
  year: number,
): Promise<readonly StoryTarget[]> {
  const targets: StoryTarget[] = []
  for (const drawn of simulatedTargets(stage.random.fork('targets'))) {
    const lead = stage.random.pick(WORKING_UNITS)
    const id = await makeTarget(standing, planId, year, drawn, stage.units[lead] ?? '')
    targets.push({ ...drawn, id, lead })
  }
  return targets
}

/** Writes one target into a draft, with its lead unit and its rhythm; its id. */
export async function makeTarget(
  standing: () => Parameters<typeof addTarget>[0],
  planId: string,
  year: number,
  { name, op, goal, unit, fraction, rhythm }: SimulatedTarget,
  leadUnitId: string,
): Promise<string> {
  const half = op === '>=' ? Math.round(goal * 0.6) : goal * 2
  const { targetId } = must(
    await addTarget(standing(), {
      planId,
      wording: {
        text: `${name} ${op === '>=' ? 'đạt' : 'không quá'} ${goal} ${unit}`,
        name,
        op,
        value: goal,
        max: null,
        unit,
        numeratorName: fraction ? name : null,
        denominatorName: fraction ? 'Tổng số trong kỳ' : null,
        milestones: [
          { by: `${year}-06-30`, value: half, max: null },
          { by: `${year}-12-31`, value: goal, max: null },
        ],
      },
    }),
  )
  must(await fillItems(standing(), { planId, targetIds: [targetId], fields: { leadUnitId, rhythm } }))
  return targetId
}

/** The day after which the story's own reports may speak of the plan. */
export const firstWorkDay = (signed: Day): Day => addDays(signed, 3)
