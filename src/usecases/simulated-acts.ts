import { addDays, type Day } from '../domain/day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { cancelTask } from './cancel-task.ts'
import { changeTask } from './change-task.ts'
import type { Context } from './context.ts'
import { decideExtension } from './decide-extension.ts'
import { mergeRunningTasks } from './merge-running-tasks.ts'
import { reopenTask } from './reopen-task.ts'
import { requestExtension } from './request-extension.ts'
import { restoreTask } from './restore-task.ts'
import { resumeTask } from './resume-task.ts'
import type { StoryTask } from './simulated-plan.ts'
import { aboutTask, leaderOf, plan, type Stage, settle } from './simulated-stage.ts'
import { deliverOn, finish, workTowards } from './simulated-task.ts'
import { WHY_ACTED, WORKING_UNITS } from './simulated-ward.ts'
import { splitRunningTask } from './split-running-task.ts'
import { suspendTask } from './suspend-task.ts'

const OFFICIAL = { reason: WHY_ACTED, document: '15/TB-UBND' }

type OfficialInput = typeof OFFICIAL & { readonly taskId: string; readonly rowVersion: number }

/** Records an official act on a task: by the leader, or by the standing agency with the document of the decision. */
function act<T>(
  stage: Stage,
  task: StoryTask,
  send: (who: Context, input: OfficialInput) => Promise<Outcome<T>>,
): Promise<T | null> {
  const who = stage.as(stage.random.chance(0.5) ? leaderOf(stage, task) : stage.one('standing-officer'))
  return aboutTask(stage, task.id, rowVersion => send(who, { taskId: task.id, rowVersion, ...OFFICIAL }))
}

const morning = (stage: Stage): number => stage.random.between(480, 690)
const afternoon = (stage: Stage): number => stage.random.between(800, 1010)

/** One way in which a dated task may go besides the usual one. `from`: when work begins, `due`: its deadline. */
type Turn = (stage: Stage, task: StoryTask, from: Day, due: Day) => void

/** Asks for a later deadline before or after the old one; agreed, agreed to another day, or refused. */
const extended: Turn = (stage, task, from, due) => {
  const { random } = stage
  workTowards(stage, task, from, due)
  const late = random.chance(0.25)
  const asked = addDays(due, late ? random.between(1, 6) : -random.between(4, 12))
  const wanted = addDays(due, random.between(20, 60))
  plan(stage, asked, morning(stage), async ({ day }) => {
    const sent = settle(
      stage,
      await requestExtension(stage.as(task.owner), { taskId: task.id, due: wanted, reason: WHY_ACTED }),
    )
    if (sent === null) return
    const luck = random.next()
    const decision = luck < 0.65 ? 'agreed' : luck < 0.8 ? 'other' : 'refused'
    const decided = plan(stage, addDays(day, random.between(0, 4)), afternoon(stage), async at => {
      const { extensionId } = sent
      const more = decision === 'other' ? { due: addDays(wanted, -10) } : {}
      settle(
        stage,
        await decideExtension(stage.as(leaderOf(stage, task)), {
          extensionId,
          decision,
          ...OFFICIAL,
          ...more,
        }),
      )
      finish(stage, task, decision === 'refused' ? addDays(at.day, 20) : addDays(wanted, -10))
    })
    if (!decided) finish(stage, task, due)
  })
}

const suspended: Turn = (stage, task, from, due) => {
  const { random } = stage
  const begin = addDays(from, random.between(10, 40))
  plan(stage, begin, morning(stage), async ({ day }) => {
    if ((await act(stage, task, suspendTask)) === null) return
    plan(stage, addDays(day, random.between(20, 70)), afternoon(stage), async at => {
      const later = addDays(due, random.between(20, 50))
      const more = random.chance(0.6) && later > at.day ? { due: later } : {}
      if ((await act(stage, task, (who, input) => resumeTask(who, { ...input, ...more }))) === null) return
      finish(stage, task, 'due' in more ? later : addDays(at.day, 25))
    })
  })
}

const cancelled: Turn = (stage, task, from, due) => {
  const { random } = stage
  workTowards(stage, task, from, due)
  plan(stage, addDays(from, random.between(15, 120)), afternoon(stage), async ({ day }) => {
    if ((await act(stage, task, cancelTask)) === null) return
    if (!random.chance(0.3)) return
    plan(stage, addDays(day, random.between(5, 30)), afternoon(stage), async at => {
      if ((await act(stage, task, restoreTask)) === null) return
      finish(stage, task, due > at.day ? due : addDays(at.day, 20))
    })
  })
}

/** Confirmed, found wanting, opened again, and mostly finished a second time. */
const reopened: Turn = (stage, task, from, due) => {
  const { random } = stage
  workTowards(stage, task, from, due)
  deliverOn(stage, task, addDays(due, -random.between(1, 15)), closed => {
    plan(stage, addDays(closed, random.between(5, 30)), morning(stage), async ({ day }) => {
      if ((await act(stage, task, reopenTask)) === null) return
      if (random.chance(0.8)) deliverOn(stage, task, addDays(day, random.between(5, 25)))
    })
  })
}

const split: Turn = (stage, task, from, due) => {
  const { random } = stage
  plan(stage, addDays(from, random.between(5, 40)), afternoon(stage), async ({ day }) => {
    const parts = ['phía đông', 'phía tây'].map(side => ({ text: `${task.text}, ${side}` }))
    const made = await act(stage, task, (who, input) => splitRunningTask(who, { ...input, parts }))
    for (const id of made?.taskIds ?? []) {
      const part = { ...task, id }
      workTowards(stage, part, day, due)
      finish(stage, part, due)
    }
  })
}

/** Another unit leads from now on, or the work turns out to be regular. */
const changed: Turn = (stage, task, from, due) => {
  const { random } = stage
  plan(stage, addDays(from, random.between(5, 60)), afternoon(stage), async ({ day }) => {
    const becomesRegular = random.chance(0.3)
    const unit = random.pick(WORKING_UNITS.filter(one => one !== task.unit))
    const owner = random.pick(stage.officersOf(unit))
    const fields = becomesRegular
      ? { nature: 'regular' as const, rhythm: 'quarterly' as const }
      : { leadUnitId: stage.units[unit] ?? '', ownerId: stage.inOffice(owner).actor.personId }
    const text = `${task.text} (điều chỉnh)`
    if (
      (await act(stage, task, (who, input) => changeTask(who, { ...input, text, fields }))) === null ||
      becomesRegular
    )
      return
    const moved = { ...task, unit, owner }
    workTowards(stage, moved, day, due)
    finish(stage, moved, due)
  })
}

const TURNS: readonly (readonly [share: number, turn: Turn])[] = [
  [0.14, extended],
  [0.06, suspended],
  [0.05, cancelled],
  [0.06, reopened],
  [0.04, split],
  [0.05, changed],
]

/** The life of a dated task: the usual one, or one of the turns that a year brings. */
export function liveDated(stage: Stage, task: StoryTask, from: Day): void {
  if (task.due === null) return
  let luck = stage.random.next()
  for (const [share, turn] of TURNS) {
    if (luck < share) {
      turn(stage, task, from, task.due)
      return
    }
    luck -= share
  }
  workTowards(stage, task, from, task.due)
  finish(stage, task, task.due)
}

/** Two tasks of one unit that mean the same become one. */
export function mergeSome(stage: Stage, tasks: readonly StoryTask[], from: Day): readonly string[] {
  const { random } = stage
  const dated = tasks.filter(task => task.due !== null && task.due > addDays(from, 90))
  const [first, ...others] = random.shuffled(dated)
  const second = others.find(other => other.unit === first?.unit)
  if (first === undefined || second === undefined) return []
  plan(stage, addDays(from, random.between(10, 40)), afternoon(stage), async () => {
    const more = { others: [second.id], text: `${first.text}; ${second.text}` }
    await act(stage, first, (who, input) => mergeRunningTasks(who, { ...input, ...more }))
  })
  // The swallowed one has no life of its own.
  return [second.id]
}
