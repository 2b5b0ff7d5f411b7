import { addDays, type Day, daysBetween } from '../domain/day.ts'
import { decideUpdate } from './decide-update.ts'
import { reportProgress } from './report-progress.ts'
import type { StoryTask } from './simulated-plan.ts'
import {
  aboutTask,
  foreseeChange,
  leaderOf,
  type Player,
  plan,
  type Stage,
  settle,
} from './simulated-stage.ts'
import { DELIVERED, OBSTACLES, SAYINGS, WHY_RETURNED } from './simulated-ward.ts'

type Report = {
  readonly percent: number | null
  readonly obstacle?: boolean
  readonly delivered?: boolean
  /** The day it speaks of; the day it is sent when absent. */
  readonly on?: Day
  readonly by?: Player
}

/** Sends one report in the name of the task's owner. Answers its id, or null when it was refused. */
export async function report(
  stage: Stage,
  task: Pick<StoryTask, 'id' | 'owner'>,
  { percent, obstacle = false, delivered = false, on, by = task.owner }: Report,
): Promise<string | null> {
  const saying = {
    workState: delivered ? ('delivered' as const) : obstacle ? ('obstacle' as const) : ('at-work' as const),
    text: stage.random.pick(SAYINGS),
    percent,
    obstacle: obstacle ? stage.random.pick(OBSTACLES) : '',
    productNote: delivered ? DELIVERED : '',
    ...(on === undefined ? {} : { effectiveOn: on }),
  }
  const sent = await aboutTask(stage, task.id, rowVersion =>
    reportProgress(stage.as(by), { taskId: task.id, rowVersion, ...saying }),
  )
  return sent?.updateId ?? null
}

/** Who decides on what a unit reports: mostly its head, at times a leader. */
const deciderOf = (stage: Stage, task: Pick<StoryTask, 'unit' | 'line'>): Player =>
  stage.random.chance(0.85) ? stage.one('unit-head', task.unit) : leaderOf(stage, task)

/** Approves or returns an update of a task. */
export async function decide(
  stage: Stage,
  task: Pick<StoryTask, 'id' | 'unit' | 'line'>,
  updateId: string,
  decision: 'approved' | 'returned',
): Promise<boolean> {
  const reason = decision === 'returned' ? WHY_RETURNED : ''
  const decided = settle(
    stage,
    await decideUpdate(stage.as(deciderOf(stage, task)), { updateId, decision, reason }),
  )
  if (decided !== null) foreseeChange(stage, task.id)
  return decided !== null
}

/** Reports on a day, and plans what is decided on it some days later. */
export function reportOn(
  stage: Stage,
  task: StoryTask,
  day: Day,
  sent: Report,
  decided: { readonly decision: 'approved' | 'returned'; readonly after?: (day: Day) => void } = {
    decision: 'approved',
  },
): boolean {
  const { random } = stage
  return plan(stage, day, random.between(480, 660), async moment => {
    const updateId = await report(stage, task, sent)
    if (updateId === null) return
    plan(stage, addDays(moment.day, random.between(0, 3)), random.between(780, 1020), async at => {
      if (await decide(stage, task, updateId, decided.decision)) decided.after?.(at.day)
    })
  })
}

/** Delivers the product on a day; some deliveries come back first and are sent again. */
export function deliverOn(stage: Stage, task: StoryTask, day: Day, after?: (day: Day) => void): boolean {
  const returned = stage.random.chance(0.15)
  const again = (at: Day) => deliverOn(stage, task, addDays(at, stage.random.between(2, 8)), after)
  return reportOn(
    stage,
    task,
    day,
    { percent: stage.random.chance(0.8) ? 100 : null, delivered: true },
    returned ? { decision: 'returned', after: again } : { decision: 'approved', ...(after ? { after } : {}) },
  )
}

/** Reports on the way to a day, each with the share that an even pace would have, more or less. */
export function workTowards(stage: Stage, task: StoryTask, from: Day, due: Day): void {
  const { random } = stage
  const span = daysBetween(from, due)
  const times = Math.min(random.between(1, 3), Math.floor(span / 20) + 1)
  for (let time = 1; time <= times; time += 1) {
    const day = addDays(from, Math.max(1, Math.floor((span * time) / (times + 1)) + random.between(-5, 5)))
    const share = Math.round((100 * daysBetween(from, day)) / Math.max(1, span))
    const percent = random.chance(0.85) ? Math.min(95, Math.max(5, share + random.between(-25, 10))) : null
    const obstacle = random.chance(0.12)
    const decision = random.chance(0.1) ? 'returned' : 'approved'
    reportOn(stage, task, day, { percent, obstacle }, { decision })
  }
}

/** The usual end of a dated task: in good time, a little late, very late, or never in this year. */
export function finish(stage: Stage, task: StoryTask, due: Day, after?: (day: Day) => void): void {
  const { random } = stage
  const luck = random.next()
  if (luck < 0.08) return
  const day =
    luck < 0.76
      ? addDays(due, -random.between(1, 15))
      : addDays(due, luck < 0.92 ? random.between(1, 12) : random.between(15, 60))
  deliverOn(stage, task, day, after)
}
