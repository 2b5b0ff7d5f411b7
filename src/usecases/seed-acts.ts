import { addDays, type Day } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import type { Actor } from '../domain/role.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import type { TaskRecord } from '../store/task.ts'
import { adoptAmendment } from './adopt-amendment.ts'
import { amendTask } from './amend-task.ts'
import { beginAmendment } from './begin-amendment.ts'
import { changeTask } from './change-task.ts'
import type { Context } from './context.ts'
import { decideExtension } from './decide-extension.ts'
import { requestExtension } from './request-extension.ts'
import { must } from './seed-people.ts'
import { ACT_STORY } from './seed-story.ts'
import { showAmendment } from './show-amendment.ts'
import { showTask } from './show-task.ts'
import { splitRunningTask } from './split-running-task.ts'
import { suspendTask } from './suspend-task.ts'

type Stage = {
  readonly planId: string
  readonly tasks: readonly TaskRecord[]
  readonly people: ReadonlyMap<string, Actor>
  readonly keeper: Actor
  readonly leader: Actor
  readonly at: (actor: Actor, day: Day, hour?: number) => Context
  /** The day from which the plan binds. */
  readonly signed: Day
  readonly today: Day
}

/** The day some days ago, never before the plan binds. */
const ago = ({ today, signed }: Stage, days: number): Day => {
  const day = addDays(today, -days)
  return day > signed ? day : signed
}

/**
 * Lets the invented ward act on some of its tasks as wards do: a deadline moved in time, one asked for and not decided
 * yet, a task at rest, one split by area, one that was made clearer, and an amendment of the plan. What no task is left
 * for does not happen.
 */
export async function actAsTold(stage: Stage): Promise<void> {
  const open = stage.tasks.filter(
    task =>
      task.nature === 'dated' && task.owner !== null && task.closedOn === null && task.submittedOn === null,
  )
  const due = (task: TaskRecord): Day => task.deadlines[0]?.due ?? ''
  const [extended, asked] = open.filter(task => due(task) > addDays(stage.today, 5))
  const [changed, rested] = open.filter(task => due(task) < stage.today)
  const [amended, split] = stage.tasks.filter(task => task.nature === 'regular' && task.owner !== null)
  if (amended) await amendPlan(stage, amended)
  if (extended) await extend(stage, extended, true)
  if (asked) await extend(stage, asked, false)
  if (rested) await rest(stage, rested)
  if (changed) await makeClearer(stage, changed)
  if (split) await splitByArea(stage, split)
}

async function extend(stage: Stage, task: TaskRecord, decided: boolean): Promise<void> {
  const owner = stage.people.get(task.owner?.id ?? '')
  const due = task.deadlines.at(-1)?.due
  if (!owner || due === undefined) return
  const story = decided ? ACT_STORY.extended : ACT_STORY.asked
  const { extensionId } = must(
    await requestExtension(stage.at(owner, ago(stage, decided ? 14 : 2), 11), {
      taskId: task.id,
      due: addDays(due, 30),
      reason: story.reason,
    }),
  )
  if (!decided) return
  const { document } = ACT_STORY.extended
  must(
    await decideExtension(stage.at(stage.leader, ago(stage, 12), 16), {
      extensionId,
      decision: 'agreed',
      document,
    }),
  )
}

/** What every official form carries. */
async function official(ctx: Context, task: TaskRecord, story: { reason: string; document: string }) {
  const { rowVersion } = must(await showTask(ctx, { taskId: task.id })).task
  return { taskId: task.id, rowVersion, reason: story.reason, document: story.document }
}

async function rest(stage: Stage, task: TaskRecord): Promise<void> {
  const leader = stage.at(stage.leader, ago(stage, 9), 10)
  must(await suspendTask(leader, await official(leader, task, ACT_STORY.rested)))
}

async function makeClearer(stage: Stage, task: TaskRecord): Promise<void> {
  const keeper = stage.at(stage.keeper, ago(stage, 21), 10)
  must(
    await changeTask(keeper, {
      ...(await official(keeper, task, ACT_STORY.changed)),
      text: task.text,
      fields: { acceptance: ACT_STORY.changed.acceptance },
    }),
  )
}

async function splitByArea(stage: Stage, task: TaskRecord): Promise<void> {
  const leader = stage.at(stage.leader, ago(stage, 6), 10)
  const text = task.text.replace(/[.;]\s*$/u, '')
  must(
    await splitRunningTask(leader, {
      ...(await official(leader, task, ACT_STORY.split)),
      parts: ACT_STORY.split.areas.map(area => ({ text: `${text}, ${area}` })),
    }),
  )
}

async function amendPlan(stage: Stage, task: TaskRecord): Promise<void> {
  const { planId, keeper } = stage
  const day = ago(stage, 30)
  const story = ACT_STORY.amended
  must(await beginAmendment(stage.at(keeper, day, 9), { planId, reason: story.reason }))
  must(
    await amendTask(stage.at(keeper, day, 10), {
      planId,
      taskId: null,
      text: story.added.text,
      group: task.groupTitle ?? '',
      fields: {
        leadUnitId: task.lead?.id ?? '',
        ownerId: task.owner?.id ?? '',
        leaderId: task.leader?.id ?? '',
        noSupport: true,
        nature: 'dated',
        deadline: workingDayOnOrAfter(DEFAULT_CALENDAR, addDays(stage.today, 40)),
        product: story.added.product,
        acceptance: story.added.acceptance,
        authority: task.authority ?? '',
      },
    }),
  )
  must(
    await amendTask(stage.at(keeper, day, 11), {
      planId,
      taskId: task.id,
      text: task.text,
      fields: { product: story.product },
    }),
  )
  const leader = stage.at(stage.leader, day, 16)
  const { amendment } = must(await showAmendment(leader, { planId }))
  must(
    await adoptAmendment(leader, {
      planId,
      amendmentVersion: amendment?.rowVersion ?? 0,
      number: story.number,
      dated: day,
    }),
  )
}
