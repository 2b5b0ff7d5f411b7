import { type RawBuilder, sql } from 'kysely'
import { STEP_ACTS, type StepAct } from '../domain/review-step.ts'
import type { Trx } from './tables.ts'

export type StepItems = { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] }

/** Rows of items as the database says them; opaque to everybody but the statements that write them back. */
export type StepRows = {
  readonly task: unknown
  readonly taskVersion: unknown
  readonly taskSupport: unknown
  readonly target: unknown
  readonly targetVersion: unknown
  readonly targetMilestone: unknown
}

/** The version of every item's row, by its id. */
export type RowVersions = Readonly<Record<string, number>>

export type StepRecord = {
  readonly id: string
  readonly personId: string
  readonly madeAt: Date
  readonly act: StepAct
  readonly codes: readonly string[]
  readonly before: StepRows
  readonly after: RowVersions
}

const rowsOf = async (trx: Trx, query: RawBuilder<{ rows: unknown }>): Promise<unknown> =>
  (await query.execute(trx)).rows[0]?.rows ?? []

/** Items of a draft as they stand: their rows, wording and assignment (version 0 of a draft). Six statements. */
export async function rowsOfItems(
  trx: Trx,
  localityId: string,
  { taskIds, targetIds }: StepItems,
): Promise<StepRows> {
  const tasks = [...taskIds]
  const targets = [...targetIds]
  const of = (table: string, key: string, ids: readonly string[], version: boolean) =>
    rowsOf(
      trx,
      sql<{
        rows: unknown
      }>`select coalesce(jsonb_agg(to_jsonb(t)), '[]'::jsonb) as rows from ${sql.table(table)} t
        where t.locality_id = ${localityId} and t.${sql.ref(key)} = any(${ids}::uuid[])
        ${version ? sql`and t.version = 0` : sql``}`,
    )
  return {
    task: await of('task', 'id', tasks, false),
    taskVersion: await of('task_version', 'task_id', tasks, true),
    taskSupport: await of('task_support', 'task_id', tasks, true),
    target: await of('target', 'id', targets, false),
    targetVersion: await of('target_version', 'target_id', targets, true),
    targetMilestone: await of('target_milestone', 'target_id', targets, true),
  }
}

const TASK_COLUMNS =
  'section group_title text lead_unit_id lead_text support_text no_support owner_id leader_id nature deadline_text deadline planned_start rhythm product acceptance authority following_unit_id places filled'.split(
    ' ',
  )
const TARGET_COLUMNS =
  'section group_title text name op value max kind unit by_text numerator_name denominator_name lead_unit_id lead_text owner_id following_unit_id rhythm places filled'.split(
    ' ',
  )

const settings = (columns: readonly string[]) =>
  sql.join(columns.map(column => sql`${sql.ref(column)} = r.${sql.ref(column)}`))

/** Writes rows of items back as they were, each with a new version of its row. */
export async function putRowsBack(trx: Trx, localityId: string, rows: StepRows): Promise<void> {
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  for (const [table, value] of [
    ['task', rows.task],
    ['target', rows.target],
  ] as const)
    await sql`update ${sql.table(table)} t
        set review = r.review, reviewed_by = r.reviewed_by, reviewed_at = r.reviewed_at, origin = r.origin,
            origin_of = r.origin_of, row_version = t.row_version + 1
       from jsonb_populate_recordset(null::${sql.table(table)}, ${json(value)}) r
      where t.locality_id = ${localityId} and t.id = r.id`.execute(trx)
  await sql`update task_version t set ${settings(TASK_COLUMNS)}
       from jsonb_populate_recordset(null::task_version, ${json(rows.taskVersion)}) r
      where t.locality_id = ${localityId} and t.task_id = r.task_id and t.version = 0`.execute(trx)
  await sql`update target_version t set ${settings(TARGET_COLUMNS)}
       from jsonb_populate_recordset(null::target_version, ${json(rows.targetVersion)}) r
      where t.locality_id = ${localityId} and t.target_id = r.target_id and t.version = 0`.execute(trx)
  await sql`delete from task_support s using jsonb_populate_recordset(null::task, ${json(rows.task)}) r
      where s.locality_id = ${localityId} and s.task_id = r.id and s.version = 0`.execute(trx)
  await sql`insert into task_support (locality_id, task_id, version, unit_id)
      select ${localityId}::uuid, task_id, version, unit_id
        from jsonb_populate_recordset(null::task_support, ${json(rows.taskSupport)})`.execute(trx)
  await sql`delete from target_milestone m using jsonb_populate_recordset(null::target, ${json(rows.target)}) r
      where m.locality_id = ${localityId} and m.target_id = r.id and m.version = 0`.execute(trx)
  await sql`insert into target_milestone (locality_id, target_id, version, due, value, max)
      select ${localityId}::uuid, target_id, version, due, value, max
        from jsonb_populate_recordset(null::target_milestone, ${json(rows.targetMilestone)})`.execute(trx)
}

/** Codes of items in order, and the version that each row has now. */
export async function standingOf(
  trx: Trx,
  localityId: string,
  { taskIds, targetIds }: StepItems,
): Promise<{ readonly codes: readonly string[]; readonly versions: RowVersions }> {
  const read = (table: 'task' | 'target', ids: readonly string[]) =>
    ids.length === 0
      ? []
      : trx
          .selectFrom(table)
          .where('locality_id', '=', localityId)
          .where('id', 'in', [...ids])
          .orderBy('position')
          .select(['id', 'code', 'row_version'])
          .execute()
  const rows = [...(await read('task', taskIds)), ...(await read('target', targetIds))]
  return {
    codes: rows.map(row => row.code),
    versions: Object.fromEntries(rows.map(row => [row.id, row.row_version])),
  }
}

export async function insertStep(
  trx: Trx,
  localityId: string,
  planId: string,
  step: StepRecord,
): Promise<void> {
  await trx
    .insertInto('review_step')
    .values({
      locality_id: localityId,
      id: step.id,
      plan_id: planId,
      person_id: step.personId,
      made_at: step.madeAt,
      act: step.act,
      codes: JSON.stringify(step.codes),
      before: JSON.stringify(step.before),
      after: JSON.stringify(step.after),
    })
    .execute()
}

const isAct = (text: string): text is StepAct => STEP_ACTS.some(act => act === text)

type Whose = { readonly planId: string; readonly personId: string }

const live = (trx: Trx, localityId: string, of: Whose) =>
  trx
    .selectFrom('review_step')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', of.planId)
    .where('person_id', '=', of.personId)
    .where('undone_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')

type StepRow = { id: string; person_id: string; made_at: Date; act: string; codes: unknown; after: unknown }
const head = (row: StepRow): Omit<StepRecord, 'before'> => ({
  id: row.id,
  personId: row.person_id,
  madeAt: row.made_at,
  act: isAct(row.act) ? row.act : 'corrected',
  codes: row.codes as readonly string[],
  after: row.after as RowVersions,
})

/** The newest steps of a person in a plan that were not taken back, newest first, without their rows. */
export async function stepsOf(
  trx: Trx,
  localityId: string,
  of: Whose,
  most: number,
): Promise<readonly Omit<StepRecord, 'before'>[]> {
  const rows = await live(trx, localityId, of)
    .limit(most)
    .select(['id', 'person_id', 'made_at', 'act', 'codes', 'after'])
    .execute()
  return rows.map(head)
}

/** The newest of them with its rows; null when there is none. */
export async function lastStep(trx: Trx, localityId: string, of: Whose): Promise<StepRecord | null> {
  const row = await live(trx, localityId, of).limit(1).selectAll().executeTakeFirst()
  return row ? { ...head(row), before: row.before as unknown as StepRows } : null
}

/** Writes anew which versions the rows of steps have, given by step. */
export async function setAfter(
  trx: Trx,
  localityId: string,
  steps: readonly { readonly id: string; readonly after: RowVersions }[],
): Promise<void> {
  if (steps.length === 0) return
  await sql`update review_step s set after = r.after
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as r(id uuid, after jsonb)
     where s.locality_id = ${localityId} and s.id = r.id`.execute(trx)
}

export async function markUndone(trx: Trx, localityId: string, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('review_step')
    .set({ undone_at: at })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Forgets the steps of a plan that is no draft any more: what came of them stands in the journal. */
export async function forgetSteps(trx: Trx, localityId: string, planId: string): Promise<void> {
  await trx
    .deleteFrom('review_step')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .execute()
}
