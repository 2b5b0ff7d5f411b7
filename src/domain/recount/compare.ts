import type { Json } from '../canonical-json.ts'
import type { Day } from '../day.ts'
import { type Difference, leavesThatDiffer } from './difference.ts'
import {
  type Ledger,
  type LedgerAct,
  type LedgerClosing,
  type LedgerExtension,
  type LedgerLateness,
  type LedgerMeasurement,
  type LedgerTarget,
  type LedgerTask,
  type LedgerUpdate,
  runningTargets,
  runningTasks,
} from './ledger.ts'
import { type RecordRow, type RecordRows, type RecordTable, recordTables, ruleOf } from './record-tables.ts'
import { standingOf } from './standing.ts'

/** The columns of a task that are derived from what happened to it, by their names in the table. */
export type TaskColumns = {
  readonly started_on: Day | null
  readonly percent: number | null
  readonly submitted_on: Day | null
  readonly closed_on: Day | null
  readonly suspended_on: Day | null
  readonly cancelled_on: Day | null
  readonly replaced_on: Day | null
  readonly last_check_in_on: Day | null
}

/** A task as the tables have it. */
export type StoredTask = {
  readonly id: string
  readonly code: string
  readonly terms: {
    readonly lead_unit_id: string | null
    readonly owner_id: string | null
    readonly leader_id: string | null
    readonly following_unit_id: string | null
    /** Of task_support, in the order of their ids. */
    readonly support: readonly string[]
    readonly nature: string
    readonly rhythm: string | null
    readonly planned_start: Day | null
    readonly bound_since: Day | null
  }
  /** The deadline of the plan's wording. */
  readonly deadline: Day | null
  readonly deadlines: readonly { readonly due: Day; readonly on: Day }[]
  readonly columns: TaskColumns
  /** The same columns as the rows of updates and acts have them. */
  readonly facts: TaskColumns
}

export type StoredTarget = {
  readonly id: string
  readonly code: string
  readonly terms: {
    readonly lead_unit_id: string | null
    readonly kind: string
    readonly op: string
    readonly per: number | null
  }
  readonly more: LedgerTarget['more']
  readonly milestones: readonly { readonly by: Day; readonly value: number; readonly max: number | null }[]
}

export type StoredRows = {
  readonly tasks: readonly StoredTask[]
  readonly targets: readonly StoredTarget[]
  readonly updates: ReadonlyMap<string, LedgerUpdate>
  readonly measurements: ReadonlyMap<string, LedgerMeasurement>
  readonly acts: ReadonlyMap<string, LedgerAct>
  readonly extensions: ReadonlyMap<string, LedgerExtension>
  readonly latenesses: ReadonlyMap<string, LedgerLateness>
  readonly closings: ReadonlyMap<string, LedgerClosing>
  readonly records: ReadonlyMap<RecordTable, RecordRows>
  /** Tasks and targets of plans that are left out: adopted before the journal held their terms. */
  readonly leftOut: ReadonlySet<string>
}

const differing = (
  where: Difference['where'],
  what: string,
  stored: Json,
  journal: Json,
  path = '',
): Difference[] =>
  leavesThatDiffer(stored, journal, path).map(leaf => ({
    where,
    what,
    field: leaf.path,
    stored: leaf.stored,
    journal: leaf.journal,
  }))

const missing = (what: string, stored: 'there' | null): Difference => ({
  where: 'row',
  what,
  field: '',
  stored,
  journal: stored === null ? 'there' : null,
})

function columnsOf(task: LedgerTask): TaskColumns {
  const at = standingOf(task)
  return {
    started_on: at.startedOn,
    percent: at.percent,
    submitted_on: at.submittedOn,
    closed_on: at.closedOn,
    suspended_on: at.suspendedOn,
    cancelled_on: at.cancelledOn,
    replaced_on: at.replacedOn,
    last_check_in_on: at.lastCheckInOn,
  }
}

function compareTask(stored: StoredTask, task: LedgerTask): Difference[] {
  const what = `task ${stored.code}`
  const told = columnsOf(task)
  const decided = [...task.deadlines].sort((a, b) => a.seq - b.seq).map(({ due, on }) => ({ due, on }))
  const wording =
    stored.deadline !== null && decided.length > 0 && !decided.some(({ due }) => due === stored.deadline)
  return [
    ...differing('state', what, stored.terms, {
      lead_unit_id: task.leadUnitId,
      owner_id: task.ownerPersonId,
      leader_id: task.leaderPersonId,
      following_unit_id: task.followingUnitId,
      support: [...task.supportUnitIds].sort(),
      nature: task.nature,
      rhythm: task.rhythm,
      planned_start: task.plannedStart,
      bound_since: task.boundSince,
    }),
    ...differing('row', what, stored.deadlines, decided, 'deadlines'),
    ...(wording ? differing('state', what, stored.deadline, decided.at(-1)?.due ?? null, 'deadline') : []),
    ...differing('state', what, stored.columns, told),
    ...differing('facts', what, stored.facts, told),
  ]
}

function compareTarget(stored: StoredTarget, target: LedgerTarget): Difference[] {
  const what = `target ${stored.code}`
  const { leadUnitId, kind, op, per, milestones, more } = target
  return [
    ...differing('state', what, stored.terms, { lead_unit_id: leadUnitId, kind, op, per }),
    ...(more === null ? [] : differing('state', what, stored.more, more)),
    ...differing('row', what, stored.milestones, milestones, 'milestones'),
  ]
}

/** Rows of one kind, by id: those that differ, those that are gone, those that the journal does not know. */
function compareRows<Row extends Json>(
  table: string,
  stored: ReadonlyMap<string, Row>,
  told: ReadonlyMap<string, Row>,
): Difference[] {
  const both = [...told].flatMap(([id, row]) => {
    const mine = stored.get(id)
    return mine === undefined
      ? [missing(`${table} ${id}`, null)]
      : differing('row', `${table} ${id}`, mine, row)
  })
  const strange = [...stored.keys()].filter(id => !told.has(id)).map(id => missing(`${table} ${id}`, 'there'))
  return [...both, ...strange]
}

/** Everything in which the tables differ from the journal, row by row. Plans of before it held terms are left out. */
export function compareRowsWithLedger(stored: StoredRows, ledger: Ledger): readonly Difference[] {
  const tasks = new Map(stored.tasks.map(task => [task.id, task]))
  const targets = new Map(stored.targets.map(target => [target.id, target]))
  const taskKnown = ({ taskId }: { readonly taskId: string }) => !stored.leftOut.has(taskId)
  const targetKnown = ({ targetId }: { readonly targetId: string }) => !stored.leftOut.has(targetId)
  return [
    ...runningTasks(ledger).flatMap(task => {
      const mine = tasks.get(task.id)
      return mine === undefined ? [missing(`task ${task.id}`, null)] : compareTask(mine, task)
    }),
    ...stored.tasks
      .filter(task => !ledger.tasks.has(task.id))
      .map(task => missing(`task ${task.code}`, 'there')),
    ...runningTargets(ledger).flatMap(target => {
      const mine = targets.get(target.id)
      return mine === undefined ? [missing(`target ${target.id}`, null)] : compareTarget(mine, target)
    }),
    ...stored.targets
      .filter(target => !ledger.targets.has(target.id))
      .map(target => missing(`target ${target.code}`, 'there')),
    ...compareRows('task_update', only(stored.updates, taskKnown), only(ledger.updates, taskKnown)),
    ...compareRows(
      'measurement',
      only(stored.measurements, targetKnown),
      only(ledger.measurements, targetKnown),
    ),
    ...compareRows('task_act', only(stored.acts, taskKnown), only(ledger.acts, taskKnown)),
    ...compareRows(
      'extension_request',
      only(stored.extensions, taskKnown),
      only(ledger.extensions, taskKnown),
    ),
    ...compareRows('lateness', stored.latenesses, ledger.latenesses),
    ...compareRows('year_closing', stored.closings, ledger.closings),
    ...recordTables.flatMap(table =>
      compareRecords(
        table,
        only(stored.records.get(table) ?? NO_ROWS, row => !ofLeftOut(row, stored.leftOut)),
        only(ledger.records.get(table) ?? NO_ROWS, row => !ofLeftOut(row, stored.leftOut)),
      ),
    ),
  ]
}

const only = <Row>(rows: ReadonlyMap<string, Row>, keep: (row: Row) => boolean): ReadonlyMap<string, Row> =>
  new Map([...rows].filter(([, row]) => keep(row)))

const NO_ROWS: RecordRows = new Map()

/** Whether a row belongs to a task or a target of a plan that is left out. */
const ofLeftOut = (row: RecordRow, leftOut: ReadonlySet<string>): boolean =>
  [row.task_id, row.target_id].some(of => typeof of === 'string' && leftOut.has(of))

/** Rows that are told one by one: of each only the columns of which the journal speaks. */
function compareRecords(table: RecordTable, stored: RecordRows, told: RecordRows): Difference[] {
  const spoken = new Map(
    [...stored].map(([key, row]) => {
      const known = told.get(key) ?? row
      return [key, Object.fromEntries(Object.keys(known).map(column => [column, row[column] ?? null]))]
    }),
  )
  const found = compareRows(table, spoken, told)
  return ruleOf(table).untold === true ? found.filter(one => one.field !== '' || one.stored === null) : found
}
