import type { Day } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { measuredOn } from '../../domain/register-binding.ts'
import { nextCheckInDue } from '../../domain/rhythm.ts'
import { STATUS_RULES } from '../../domain/status.ts'
import { TARGET_STATUS_RULES } from '../../domain/target-status.ts'
import type { listTasks } from '../../usecases/list-tasks.ts'
import type { myWork } from '../../usecases/my-work.ts'
import type { Standing, StateColumns } from '../../usecases/task-standing.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { statusWord } from '../../words/status.ts'
import { milestoneWords, shownBeside, TARGET_STATUS_WORDS } from '../../words/target.ts'
import { type DueWords, dueWords, lastFact, ROW_ACTIONS } from '../../words/task-line.ts'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'
import type { MyWorkTask } from './views/my-work.tsx'

type LinedTask = Answer<typeof myWork>['tasks'][number] | Answer<typeof listTasks>['tasks'][number]
type WorkTarget = Answer<typeof myWork>['targets'][number]

/** When a task is due, as rows and pages say it. */
export const dueOf = (task: Standing<StateColumns>, today: Day): DueWords => {
  const { rhythm } = task.state
  const checksIn = task.nature === 'regular' || task.nature === 'periodic'
  const served = task.lastCheckInOn === null ? [] : [task.lastCheckInOn]
  return dueWords(
    {
      status: task.judgement.status,
      due: task.due,
      submittedOn: task.submittedOn,
      closedOn: task.closedOn,
      plannedStart: task.plannedStart,
      rhythm,
      nextCheckIn: checksIn && rhythm !== null ? nextCheckInDue(rhythm, served, today) : null,
    },
    today,
  )
}

/**
 * The number of the plan of each item, where several plans run: two of them can hold an N4. Empty where one runs.
 */
export const planMarks = (
  plans: readonly { readonly id: string; readonly number: string | null }[],
): ReadonlyMap<string, string> =>
  new Map(plans.length < 2 ? [] : plans.map(plan => [plan.id, plan.number ?? '']))

/** A row that names the plan of its item beside the code. */
export const marked = <Line extends { readonly code: string }>(
  line: Line,
  item: { readonly planId: string },
  marks: ReadonlyMap<string, string>,
): Line => {
  const plan = marks.get(item.planId) ?? ''
  return plan === '' ? line : { ...line, code: `${line.code} · ${plan}` }
}

/** A task as a row of a list. `act` false leaves the button out, for those who only look. */
export const taskLine = (task: LinedTask, today: Day, act = true): MyWorkTask => {
  const { status, daysLate } = task.judgement
  return {
    href: `/nhiem-vu/${task.id}`,
    name: task.text,
    code: task.code,
    status: TASK_KIND[status],
    statusWord: statusWord(status, daysLate),
    ...dueOf(task, today),
    fact: lastFact(task.latest, today),
    six: task.six,
    action: act ? actionOf(task) : null,
    ways: act ? waysOf(task) : [],
  }
}

/** The states besides "at work", one touch each; where nothing can be reported, none. */
const waysOf = (task: LinedTask): NonNullable<MyWorkTask['ways']> => {
  const form = `/nhiem-vu/${task.id}/cap-nhat`
  if (!STATUS_RULES[task.judgement.status].open || task.judgement.awaiting) return []
  return [
    { label: ROW_ACTIONS.obstacle, href: `${form}?tinh-hinh=obstacle` },
    ...(task.nature === 'dated' && task.product !== null
      ? [{ label: ROW_ACTIONS.delivered, href: `${form}?tinh-hinh=delivered` }]
      : []),
  ]
}

const actionOf = (task: LinedTask): MyWorkTask['action'] => {
  const page = `/nhiem-vu/${task.id}`
  if (!STATUS_RULES[task.judgement.status].open || task.judgement.awaiting)
    return { label: ROW_ACTIONS.see, href: page }
  if (task.nature === 'regular' || task.nature === 'periodic')
    return { label: ROW_ACTIONS.checkIn, href: `${page}/cap-nhat` }
  return { label: ROW_ACTIONS.update, href: `${page}/cap-nhat` }
}

/** A target as a row: its milestone where a task has its deadline. */
export const targetLine = (target: WorkTarget): Omit<MyWorkTask, 'action'> => {
  const { status, milestone, latest, value } = target.judgement
  const shown = value === null || latest === null ? null : shownBeside(value, milestone, target.unit)
  return {
    href: `/chi-tieu/${target.id}`,
    name: target.name,
    code: target.code,
    status: TARGET_KIND[status],
    statusWord: TARGET_STATUS_WORDS[status],
    ...milestoneWords(milestone, target.unit),
    fact: shown === null || latest === null ? undefined : `${shown} (${formatDay(latest.on)})`,
    six: null,
  }
}

/** A target as a row of who enters its figures; what a register measures today is only to be looked at. */
export const enteredTargetLine = (target: WorkTarget, today: Day): MyWorkTask => {
  const line = targetLine(target)
  const typed = target.judgement.status !== 'exceeded' && measuredOn(target, today) === null
  return {
    ...line,
    action: typed
      ? { label: ROW_ACTIONS.figure, href: `${line.href}/nhap-so` }
      : { label: ROW_ACTIONS.see, href: `${line.href}#so-lieu` },
  }
}

/** Whether a target presses: behind its milestone, or nothing known of it. */
export const presses = (target: WorkTarget): 'red' | 'amber' | null => {
  const { group } = TARGET_STATUS_RULES[target.judgement.status]
  return group === 'red' || group === 'amber' ? group : null
}
