import type { Json } from '../canonical-json.ts'

type RecordTableRule = {
  /** The columns that name a row of the locality. */
  readonly key: readonly string[]
  /** Columns that the journal tells, by their names in the table. A row of the journal may know fewer. */
  readonly columns: readonly string[]
  /** Rows of which the journal tells nothing may stand there: what went along with a closed year, or is of before. */
  readonly untold?: true
}

/**
 * Tables whose rows the journal tells of one by one, besides those from which figures are counted: assignments, parts,
 * pieces, records, papers. Free text is not compared, for it may be erased.
 */
export const RECORD_TABLES = {
  /** The deadline in force, by which lists are ordered; the other columns of a task are counted from. */
  task: { key: ['id'], columns: ['due'], untold: true },
  deadline_decision: {
    key: ['task_id', 'seq'],
    columns: ['deadline', 'effective_on'],
    untold: true,
  },
  plan: { key: ['id'], columns: ['current_version'], untold: true },
  measurement: { key: ['id'], columns: ['corrects'], untold: true },
  assignment: {
    key: ['id'],
    columns: [
      'task_id',
      'unit_id',
      'role',
      'act',
      'due',
      'answer_by',
      'answer',
      'proposed_lead_id',
      'proposed_due',
      'decision',
      'ended_on',
    ],
  },
  part_report: {
    key: ['id'],
    columns: ['task_id', 'unit_id', 'state', 'effective_on'],
  },
  subtask: { key: ['id'], columns: ['task_id', 'owner_id', 'due', 'state', 'state_on'] },
  unit_plan: { key: ['id'], columns: ['task_id', 'unit_id', 'version', 'decision'] },
  unit_plan_step: {
    key: ['unit_plan_id', 'id'],
    columns: ['owner_id', 'due', 'reached_on'],
    untold: true,
  },
  concern: {
    key: ['id'],
    columns: [
      'kind',
      'unit_id',
      'to_unit_id',
      'to_person_id',
      'answer_by',
      'update_id',
      'state',
      'outcome',
      'answered_on',
    ],
  },
  explanation: { key: ['id'], columns: ['task_id', 'target_id', 'to_unit_id', 'to_person_id', 'state'] },
  explanation_turn: { key: ['explanation_id', 'seq'], columns: ['answer_by', 'verdict'] },
  consequence: {
    key: ['id'],
    columns: ['lateness_id', 'explanation_id', 'kind', 'new_lead_unit_id', 'decided_on'],
  },
  objective_cause: { key: ['id'], columns: ['lateness_id', 'state'] },
  task_series: { key: ['task_id'], columns: ['rhythm', 'due_day', 'due_in', 'shift'] },
  occurrence: { key: ['id'], columns: ['task_id', 'year', 'period', 'first_due', 'due', 'update_id'] },
  urging: { key: ['id'], columns: ['task_id', 'unit_id', 'from_unit_id', 'urged_on'] },
  update_receipt: { key: ['update_id', 'unit_id'], columns: [] },
  task_field: { key: ['task_id'], columns: ['field_id'] },
  task_target: { key: ['task_id', 'target_id'], columns: ['origin'] },
  task_document: { key: ['task_id', 'document_id'], columns: [] },
  goal_decision: {
    key: ['target_id', 'seq'],
    columns: ['op', 'milestones', 'effective_on'],
    untold: true,
  },
  indicator: {
    key: ['target_id', 'version'],
    columns: [
      'direction',
      'accumulation',
      'aggregation',
      'entering_unit_id',
      'confirmer',
      'rhythm',
      'above_100',
      'jump_points',
      'jump_factor',
      'breakdown',
    ],
  },
  part_figure: {
    key: ['id'],
    columns: ['target_id', 'part_id', 'effective_on', 'value', 'numerator', 'denominator', 'take_in_id'],
  },
  item_pair: { key: ['id'], columns: ['item', 'state_id', 'party_id', 'standing'] },
  plan_amendment: { key: ['id'], columns: ['plan_id', 'state', 'version'] },
  plan_version: { key: ['plan_id', 'version'], columns: ['effective_on'], untold: true },
  reporting_round: {
    key: ['id'],
    columns: ['definition_id', 'period', 'from_day', 'to_day', 'cut_off', 'unit_due', 'due', 'locked_on'],
  },
  submission: {
    key: ['round_id', 'unit_id'],
    columns: ['state', 'first_sent_on', 'exception_until'],
  },
  round_chain: { key: ['round_id', 'line'], columns: ['state', 'number'] },
  handover: { key: ['id'], columns: ['person_id', 'effective_on', 'last_day'] },
  handover_line: { key: ['handover_id', 'position'], columns: ['kind', 'object_id', 'to_person_id'] },
  evidence: { key: ['id'], columns: ['sha256', 'task_id', 'target_id', 'measurement_id'] },
} as const satisfies Readonly<Record<string, RecordTableRule>>

export type RecordTable = keyof typeof RECORD_TABLES

/** The columns of a row, under their names. */
export type RecordRow = Readonly<Record<string, Json>>

/** Rows under their keys; several columns of a key stand with a blank between them. */
export type RecordRows = ReadonlyMap<string, RecordRow>

export const ruleOf = (table: RecordTable): RecordTableRule => RECORD_TABLES[table]

const isTable = (name: string): name is RecordTable => Object.hasOwn(RECORD_TABLES, name)
export const recordTables: readonly RecordTable[] = Object.keys(RECORD_TABLES).filter(isTable)
