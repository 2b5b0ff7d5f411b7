import { type Day, daysBetween, partsOf } from '../day.ts'
import type { Fraction, PartFigures, TaskFigures, WardStatistics } from '../ward-statistics.ts'
import { servedPeriods } from './check-in.ts'
import { countedElsewhere, linksOf } from './count-pair.ts'
import { judge, type TargetVerdict } from './count-target.ts'
import {
  type Gathering,
  type Ledger,
  type LedgerExtension,
  type LedgerLateness,
  type LedgerMeasurement,
  type LedgerTarget,
  type LedgerTask,
  runningTargets,
  runningTasks,
} from './ledger.ts'
import { type LedgerStanding, standingOf } from './standing.ts'

type Counted = {
  readonly task: LedgerTask
  readonly at: LedgerStanding
  readonly extensions: readonly LedgerExtension[]
}
type Measured = {
  readonly target: LedgerTarget
  readonly confirmed: readonly LedgerMeasurement[]
  readonly gathering: Gathering
}

const share = (part: number, whole: number): Fraction => ({
  numerator: part,
  denominator: whole,
  percent: whole > 0 ? Math.round((part * 10_000) / whole) / 100 : null,
})

const by = (moment: Day | null, day: Day): moment is Day => moment !== null && moment <= day
const repeats = (task: LedgerTask): boolean => task.nature === 'regular' || task.nature === 'periodic'

/** In the order of how bad it is to find a task there. */
const PLACES = ['overdue', 'open', 'regular', 'late', 'inTime', 'cancelled', 'replaced'] as const
type Place = (typeof PLACES)[number]

/** Where one task is counted, and its days of lateness. */
function placeOf(
  { task, at }: Counted,
  day: Day,
  which: 'due' | 'firstDue',
): { readonly place: Place; readonly lateBy: number | null } {
  if (by(at.replacedOn, day)) return { place: 'replaced', lateBy: null }
  if (by(at.cancelledOn, day)) return { place: 'cancelled', lateBy: null }
  if (repeats(task)) return { place: 'regular', lateBy: null }
  const due = at[which]
  if (by(at.closedOn, day)) {
    const late = due !== null && at.closedOn > due
    return late ? { place: 'late', lateBy: daysBetween(due, at.closedOn) } : { place: 'inTime', lateBy: null }
  }
  const stopped = by(at.suspendedOn, day)
  const handedIn = due !== null && by(at.submittedOn, day) && at.submittedOn <= due
  return due !== null && due < day && !stopped && !handedIn
    ? { place: 'overdue', lateBy: daysBetween(due, day) }
    : { place: 'open', lateBy: null }
}

/** The tasks of a ward or unit against one deadline: the sum of what each of them adds. */
function tasksAgainst(rows: readonly Counted[], day: Day, which: 'due' | 'firstDue'): TaskFigures {
  const n: Record<Place, number> = {
    inTime: 0,
    late: 0,
    open: 0,
    overdue: 0,
    regular: 0,
    cancelled: 0,
    replaced: 0,
  }
  const lateBy: number[] = []
  for (const row of rows) {
    const found = placeOf(row, day, which)
    n[found.place] += 1
    if (found.lateBy !== null) lateBy.push(found.lateBy)
  }
  const done = n.inTime + n.late
  const assigned = done + n.open + n.overdue
  return {
    assigned,
    doneOnTime: n.inTime,
    doneLate: n.late,
    openInTime: n.open,
    openOverdue: n.overdue,
    regular: n.regular,
    cancelled: n.cancelled,
    replaced: n.replaced,
    rates: {
      completionOnDue: share(done, done + n.overdue),
      completionOnAll: share(done, assigned),
      onTime: share(n.inTime, done),
      overdueOnDue: share(n.overdue, done + n.overdue),
      overdueOnAll: share(n.overdue, assigned),
    },
    lateness: {
      tasks: lateBy.length,
      days: lateBy.reduce((sum, days) => sum + days, 0),
      longest: lateBy.reduce((most, days) => (days > most ? days : most), 0),
    },
  }
}

/** From 15 December of the year before to 14 December, or to the day while that lies ahead. */
function checkIns(rows: readonly Counted[], day: Day): Fraction {
  const { year } = partsOf(day)
  const end = `${year}-12-14`
  let ended = 0
  let served = 0
  for (const { task, at } of rows) {
    if (!repeats(task)) continue
    const periods = servedPeriods(task, at.checkIns, `${year - 1}-12-15`, day < end ? day : end)
    ended += periods.ended
    served += periods.served
  }
  return share(served, ended)
}

const verdictOf = ({ target, confirmed, gathering }: Measured, day: Day): TargetVerdict =>
  judge(target, confirmed, day, gathering)

/** The worst first. */
const VERDICTS: readonly TargetVerdict[] = [
  'fallen',
  'missed',
  'attention',
  'no-data',
  'on-pace',
  'met',
  'exceeded',
  'not-due',
]

function targetsOf(rows: readonly Measured[], day: Day): PartFigures['targets'] {
  const tally = {
    fallen: 0,
    missed: 0,
    attention: 0,
    'no-data': 0,
    'on-pace': 0,
    met: 0,
    exceeded: 0,
    'not-due': 0,
  }
  for (const row of rows) tally[verdictOf(row, day)] += 1
  return { total: rows.length, ...tally }
}

function requests(extensions: readonly LedgerExtension[]) {
  const tally = { asked: extensions.length, agreed: 0, refused: 0 }
  for (const { state } of extensions) if (state !== 'asked') tally[state] += 1
  return tally
}

/** What began by the day and was not taken back, by what passed unmet. */
function lateEvents(all: readonly LedgerLateness[], day: Day): PartFigures['lateEvents'] {
  const tally = { tasks: 0, checkIns: 0, milestones: 0, open: 0 }
  for (const { kind, beganOn, endedOn, withdrawn } of all) {
    if (withdrawn || beganOn > day) continue
    if (kind === 'task') tally.tasks += 1
    else if (kind === 'check-in') tally.checkIns += 1
    else tally.milestones += 1
    if (!by(endedOn, day)) tally.open += 1
  }
  return tally
}

/** What of a ward or unit is counted, when the two plans of the commune name one thing twice. */
function once(part: Part, links: ReturnType<typeof linksOf>, day: Day): Part {
  // Open and regular ones are equally far.
  const level = (place: Place): number => PLACES.indexOf(place === 'regular' ? 'open' : place)
  const tasks = new Map(part.tasks.map(row => [row.task.id, level(placeOf(row, day, 'due').place)]))
  const targets = new Map(part.targets.map(row => [row.target.id, VERDICTS.indexOf(verdictOf(row, day))]))
  const gone = new Set([...countedElsewhere(tasks, links), ...countedElsewhere(targets, links)])
  return {
    tasks: part.tasks.filter(({ task }) => !gone.has(task.id)),
    targets: part.targets.filter(({ target }) => !gone.has(target.id)),
    latenesses: part.latenesses.filter(({ taskId, targetId }) => !gone.has(taskId ?? targetId ?? '')),
  }
}

type Part = {
  readonly tasks: readonly Counted[]
  readonly targets: readonly Measured[]
  readonly latenesses: readonly LedgerLateness[]
}

const figures = ({ tasks, targets, latenesses }: Part, day: Day): PartFigures => ({
  effective: tasksAgainst(tasks, day, 'due'),
  initial: tasksAgainst(tasks, day, 'firstDue'),
  checkIn: checkIns(tasks, day),
  extensions: {
    ...requests(tasks.flatMap(({ extensions }) => extensions)),
    counted: tasks.reduce((sum, { at }) => sum + at.timesExtended, 0),
    tasks: tasks.filter(({ at }) => at.timesExtended > 0).length,
  },
  lateEvents: lateEvents(latenesses, day),
  targets: targetsOf(targets, day),
})

/** The figures of a ward on a day as the journal alone has them. */
export function countLedger(ledger: Ledger, day: Day): WardStatistics {
  const extensions = Map.groupBy(ledger.extensions.values(), ({ taskId }) => taskId)
  const tasks = runningTasks(ledger).map(task => ({
    task,
    at: standingOf(task),
    extensions: extensions.get(task.id) ?? [],
  }))
  const measured = Map.groupBy(
    [...ledger.measurements.values()].filter(({ state }) => state === 'approved'),
    ({ targetId }) => targetId,
  )
  const targets = runningTargets(ledger).map(target => ({
    target,
    confirmed: measured.get(target.id) ?? [],
    gathering: ledger.gatherings.get(target.id) ?? 'none',
  }))
  const inWard = new Set([...tasks.map(({ task }) => task.id), ...targets.map(({ target }) => target.id)])
  const latenesses = [...ledger.latenesses.values()].filter(({ taskId, targetId }) =>
    inWard.has(taskId ?? targetId ?? ''),
  )
  const leads = [...tasks.map(({ task }) => task), ...targets.map(({ target }) => target), ...latenesses].map(
    ({ leadUnitId }) => leadUnitId ?? '',
  )
  const links = linksOf(ledger)
  const counted = (part: Part): PartFigures => figures(once(part, links, day), day)
  const ofUnit = (unit: string): PartFigures =>
    counted({
      tasks: tasks.filter(({ task }) => (task.leadUnitId ?? '') === unit),
      targets: targets.filter(({ target }) => (target.leadUnitId ?? '') === unit),
      latenesses: latenesses.filter(({ leadUnitId }) => (leadUnitId ?? '') === unit),
    })
  return {
    day,
    ...counted({ tasks, targets, latenesses }),
    units: Object.fromEntries([...new Set(leads)].sort().map(unit => [unit, ofUnit(unit)])),
  }
}
