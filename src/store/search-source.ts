import { sql } from 'kysely'
import type { SearchSource } from './search.ts'
import type { Trx } from './tables.ts'

type Items = { readonly ids: readonly string[]; readonly planIds: readonly string[] }

/** The words of running tasks: text, product, group, lead unit. */
export async function taskSources(trx: Trx, localityId: string, which: Items): Promise<SearchSource[]> {
  const { rows } = await sql<Row>`
    select t.id, t.id as subject, t.code, v.text as title, coalesce(a.adopted_at, p.created_at) as at,
           jsonb_build_array(v.text, v.product, v.group_title, u.name, v.authority) as texts
      from task t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version
      left join plan_version a on a.locality_id = p.locality_id and a.plan_id = p.id and a.version = p.current_version
      left join unit u on u.locality_id = v.locality_id and u.id = v.lead_unit_id
     where t.locality_id = ${localityId} and t.review = 'accepted'
       and (t.id = any(${[...which.ids]}::uuid[]) or t.plan_id = any(${[...which.planIds]}::uuid[]))`.execute(
    trx,
  )
  return rows.map(row => source('task', row))
}

/** The words of running targets: name, text, group, lead unit. */
export async function targetSources(trx: Trx, localityId: string, which: Items): Promise<SearchSource[]> {
  const { rows } = await sql<Row>`
    select t.id, t.id as subject, t.code, v.name as title, coalesce(a.adopted_at, p.created_at) as at,
           jsonb_build_array(v.name, v.text, v.group_title, u.name) as texts
      from target t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join target_version v on v.locality_id = t.locality_id and v.target_id = t.id and v.version = t.current_version
      left join plan_version a on a.locality_id = p.locality_id and a.plan_id = p.id and a.version = p.current_version
      left join unit u on u.locality_id = v.locality_id and u.id = v.lead_unit_id
     where t.locality_id = ${localityId} and t.review = 'accepted'
       and (t.id = any(${[...which.ids]}::uuid[]) or t.plan_id = any(${[...which.planIds]}::uuid[]))`.execute(
    trx,
  )
  return rows.map(row => source('target', row))
}

/** The words of plans that run: title, number, issuer. */
export async function planSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const { rows } = await sql<Row>`
    select p.id, p.id as subject, coalesce(p.number, '') as code, p.title, coalesce(p.adopted_at, p.created_at) as at,
           jsonb_build_array(p.title, p.issuer, p.authority) as texts
      from plan p
     where p.locality_id = ${localityId} and p.stage = 'adopted' and p.id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
  return rows.map(row => source('plan', row))
}

/** The words of updates: what was done, what stands in the way, what is proposed. */
export async function updateSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const { rows } = await sql<Row>`
    select u.id, u.task_id as subject, t.code, u.text as title, u.recorded_at as at,
           jsonb_build_array(u.text, u.obstacle, u.proposal, u.product_note) as texts
      from task_update u
      join task t on t.locality_id = u.locality_id and t.id = u.task_id
     where u.locality_id = ${localityId} and u.id = any(${[...ids]}::uuid[])`.execute(trx)
  return rows.map(row => source('update', row))
}

/** The words of registered documents: number, issuer, what they are about. */
export async function documentSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const { rows } = await sql<Row>`
    select d.id, d.id as subject, d.number as code, d.excerpt as title, d.entered_at as at,
           jsonb_build_array(d.excerpt, d.issuer) as texts
      from document d
     where d.locality_id = ${localityId} and d.id = any(${[...ids]}::uuid[])`.execute(trx)
  return rows.map(row => source('document', row))
}

/** The words beside figures: notes and reasons of corrections. A figure without words is not found by any. */
export async function figureSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const { rows } = await sql<Row>`
    select m.id, m.target_id as subject, t.code, coalesce(m.correction_reason, m.note) as title, m.recorded_at as at,
           jsonb_build_array(m.correction_reason, m.note) as texts
      from measurement m
      join target t on t.locality_id = m.locality_id and t.id = m.target_id
     where m.locality_id = ${localityId} and m.id = any(${[...ids]}::uuid[])
       and coalesce(m.correction_reason, m.note) is not null`.execute(trx)
  return rows.map(row => source('figure', row))
}

type Row = {
  readonly id: string
  readonly subject: string
  readonly code: string
  readonly title: string
  readonly at: Date
  readonly texts: readonly (string | null)[]
}

const source = (kind: SearchSource['kind'], row: Row): SearchSource => ({
  kind,
  id: row.id,
  subjectId: row.subject,
  code: row.code,
  title: row.title,
  at: row.at,
  texts: row.texts,
})
