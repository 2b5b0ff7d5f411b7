import { type Insertable, sql, type Updateable } from 'kysely'
import { effectiveDue } from '../domain/task-facts.ts'
import { batches } from './batches.ts'
import { nextCode, nextPart } from './code.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import { decisionsOf, type Filled, type TaskRecord } from './task.ts'
import { insertSupport } from './task-support.ts'
import type { TaskTable, TaskVersionTable } from './types.gen.ts'

export type NewTask = Insertable<TaskTable>
export type NewTaskVersion = Insertable<TaskVersionTable>

export async function insertTasks(
  trx: Trx,
  tasks: readonly NewTask[],
  versions: readonly NewTaskVersion[],
): Promise<void> {
  for (const rows of batches(tasks)) await trx.insertInto('task').values(rows).execute()
  for (const rows of batches(versions)) await trx.insertInto('task_version').values(rows).execute()
}

export async function updateTask(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  changes: Omit<Updateable<TaskTable>, 'locality_id' | 'id' | 'plan_id' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('task')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', 'in', [...ids])
    .execute()
}

export async function updateTaskVersion(
  trx: Trx,
  localityId: string,
  taskId: string,
  version: number,
  changes: Omit<Updateable<TaskVersionTable>, 'locality_id' | 'task_id' | 'version'>,
): Promise<void> {
  await trx
    .updateTable('task_version')
    .set(changes)
    .where('locality_id', '=', localityId)
    .where('task_id', '=', taskId)
    .where('version', '=', version)
    .execute()
}

export async function insertDeadlineDecisions(
  trx: Trx,
  localityId: string,
  decisions: readonly {
    taskId: string
    seq: number
    deadline: string
    effectiveOn: string
    recordedAt: Date
    decidedBy: string
    document: string | null
    reason: string | null
  }[],
): Promise<void> {
  const rows = decisions.map(d => ({
    locality_id: localityId,
    task_id: d.taskId,
    seq: d.seq,
    deadline: d.deadline,
    effective_on: d.effectiveOn,
    recorded_at: d.recordedAt,
    decided_by: d.decidedBy,
    document: d.document,
    reason: d.reason,
  }))
  for (const piece of batches(rows)) await trx.insertInto('deadline_decision').values(piece).execute()
  await deriveDue(trx, localityId, [...new Set(decisions.map(decision => decision.taskId))])
}

/** Writes the deadline that counts anew, from all decisions of these tasks. */
async function deriveDue(trx: Trx, localityId: string, taskIds: readonly string[]): Promise<void> {
  const decisions = await decisionsOf(trx, localityId, taskIds)
  const rows = taskIds.map(id => ({ id, due: effectiveDue(decisions.get(id) ?? []) }))
  for (const piece of batches(rows))
    await sql`update task t set due = r.due from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as r(id uuid, due date)
               where t.locality_id = ${localityId} and t.id = r.id`.execute(trx)
}

/** Sets the same columns of many tasks in one version and notes who filled which field. */
export async function fillTaskVersions(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
  version: number,
  columns: Omit<Updateable<TaskVersionTable>, 'locality_id' | 'task_id' | 'version' | 'filled'>,
  filled: Filled,
): Promise<void> {
  await trx
    .updateTable('task_version')
    .set({ ...columns, filled: sql<string>`filled || ${JSON.stringify(filled)}::jsonb` })
    .where('locality_id', '=', localityId)
    .where('version', '=', version)
    .where('task_id', 'in', orNobody(taskIds))
    .execute()
}

/** The next free code and place at the end of a plan's tasks. */
export async function nextTaskCode(
  trx: Trx,
  localityId: string,
  planId: string,
  letter: 'N' | 'V' = 'N',
): Promise<{ code: string; position: number }> {
  const rows = await trx
    .selectFrom('task')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .select(['code', 'position'])
    .execute()
  return nextCode(letter, rows)
}

/** Makes room for `count` tasks behind one, and answers the number of the first part that its code can have. */
export async function roomForParts(
  trx: Trx,
  localityId: string,
  whole: Pick<TaskRecord, 'planId' | 'code' | 'position'>,
  count: number,
): Promise<number> {
  const tasks = trx
    .selectFrom('task')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', whole.planId)
  const rows = await tasks.select('code').execute()
  await trx
    .updateTable('task')
    .set(eb => ({ position: eb('position', '+', count) }))
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', whole.planId)
    .where('position', '>', whole.position)
    .execute()
  return nextPart(
    whole.code,
    rows.map(row => row.code),
  )
}

/** Parts of a split task: the assignment and places of the whole, each with its own words. */
export async function copyTask(
  trx: Trx,
  localityId: string,
  whole: TaskRecord,
  parts: readonly {
    readonly id: string
    readonly code: string
    readonly position: number
    readonly text: string
  }[],
): Promise<void> {
  await insertTasks(
    trx,
    parts.map(part => ({
      locality_id: localityId,
      id: part.id,
      plan_id: whole.planId,
      code: part.code,
      position: part.position,
      origin: 'split',
      origin_of: JSON.stringify([whole.id]),
      read: whole.read === null ? null : JSON.stringify(whole.read),
      review: 'unseen',
      row_version: 1,
      current_version: whole.version,
    })),
    parts.map(part => ({
      locality_id: localityId,
      task_id: part.id,
      version: whole.version,
      section: whole.section,
      group_title: whole.groupTitle,
      text: part.text,
      lead_unit_id: whole.lead?.id ?? null,
      lead_text: JSON.stringify(whole.leadText),
      support_text: JSON.stringify(whole.supportText),
      no_support: whole.noSupport,
      owner_id: whole.owner?.id ?? null,
      leader_id: whole.leader?.id ?? null,
      nature: whole.nature,
      deadline_text: whole.deadlineText,
      deadline: whole.deadline,
      planned_start: whole.plannedStart,
      rhythm: whole.rhythm,
      product: whole.product,
      acceptance: whole.acceptance,
      authority: whole.authority,
      following_unit_id: whole.following?.id ?? null,
      places: JSON.stringify(whole.places),
      filled: JSON.stringify(whole.filled),
    })),
  )
  const unitIds = whole.support.map(unit => unit.id)
  await insertSupport(
    trx,
    localityId,
    whole.version,
    parts.map(part => ({ taskId: part.id, unitIds })),
  )
}

/** Copies the wording and assignment of tasks from one version of their plan to another. */
export async function copyTaskVersions(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  from: number,
  to: number,
): Promise<void> {
  if (ids.length === 0) return
  await sql`insert into task_version (locality_id, task_id, version, section, group_title, text, lead_unit_id, lead_text, support_text, no_support, owner_id, leader_id, nature,
      deadline_text, deadline, planned_start, rhythm, product, acceptance, authority, following_unit_id, places, filled)
    select locality_id, task_id, ${to}::integer, section, group_title, text, lead_unit_id, lead_text, support_text, no_support, owner_id, leader_id, nature,
      deadline_text, deadline, planned_start, rhythm, product, acceptance, authority, following_unit_id, places, filled
      from task_version
     where locality_id = ${localityId} and version = ${from} and task_id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
  await sql`insert into task_support (locality_id, task_id, version, unit_id)
    select locality_id, task_id, ${to}::integer, unit_id
      from task_support
     where locality_id = ${localityId} and version = ${from} and task_id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
}

/** What one task of several is filled with; null leaves the column as it is. */
export type OwnColumns = {
  readonly task_id: string
  readonly lead_unit_id: string | null
  readonly owner_id: string | null
  readonly leader_id: string | null
  readonly nature: string | null
  readonly deadline: string | null
  readonly rhythm: string | null
  readonly product: string | null
  readonly acceptance: string | null
  readonly authority: string | null
  readonly following_unit_id: string | null
  readonly no_support: boolean | null
  /** Units were chosen for the names that could not be matched. */
  readonly answers_support: boolean
  readonly filled: Filled
}

/** Fills many tasks of one version, each with its own values, in one statement. */
export async function fillEachTaskVersion(
  trx: Trx,
  localityId: string,
  version: number,
  rows: readonly OwnColumns[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update task_version v set
      lead_unit_id = coalesce(r.lead_unit_id, v.lead_unit_id),
      lead_text = case when r.lead_unit_id is null then v.lead_text else '[]'::jsonb end,
      owner_id = coalesce(r.owner_id, v.owner_id),
      leader_id = coalesce(r.leader_id, v.leader_id),
      nature = coalesce(r.nature, v.nature),
      deadline = coalesce(r.deadline, v.deadline),
      rhythm = coalesce(r.rhythm, v.rhythm),
      product = coalesce(r.product, v.product),
      acceptance = coalesce(r.acceptance, v.acceptance),
      authority = coalesce(r.authority, v.authority),
      following_unit_id = coalesce(r.following_unit_id, v.following_unit_id),
      no_support = coalesce(r.no_support, v.no_support),
      support_text = case when r.answers_support then '[]'::jsonb else v.support_text end,
      filled = v.filled || r.filled
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      task_id uuid, lead_unit_id uuid, owner_id uuid, leader_id uuid, nature text, deadline date, rhythm text, product text,
      acceptance text, authority text, following_unit_id uuid, no_support boolean, answers_support boolean, filled jsonb)
    where v.locality_id = ${localityId} and v.version = ${version} and v.task_id = r.task_id`.execute(trx)
}

/** Gives one task every decision on the deadline of another, as they were decided and recorded. */
export async function copyDeadlineDecisions(
  trx: Trx,
  localityId: string,
  from: string,
  to: string,
): Promise<void> {
  await sql`insert into deadline_decision (locality_id, task_id, seq, deadline, effective_on, recorded_at, decided_by, document, reason)
    select locality_id, ${to}::uuid, seq, deadline, effective_on, recorded_at, decided_by, document, reason
      from deadline_decision where locality_id = ${localityId} and task_id = ${from}`.execute(trx)
  await deriveDue(trx, localityId, [to])
}
