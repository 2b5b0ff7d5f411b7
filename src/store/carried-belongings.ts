import { sql } from 'kysely'
import type { Trx } from './tables.ts'

/** A task that ended in one plan and the one that goes on in its place. */
type Copy = { readonly fromId: string; readonly toId: string }

const copiesAs = (copies: readonly Copy[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(
    copies.map(one => ({ from_id: one.fromId, to_id: one.toId })),
  )}::jsonb) as c(from_id uuid, to_id uuid)`

/** Puts the carried tasks under the documents of the old ones. Answers what was put where. */
export async function copyDocuments(
  trx: Trx,
  localityId: string,
  copies: readonly Copy[],
  by: { readonly personId: string; readonly at: Date },
): Promise<readonly { readonly taskId: string; readonly documentId: string }[]> {
  const { rows } = await sql<{ taskId: string; documentId: string }>`
    insert into task_document (locality_id, task_id, document_id, relation, added_by, added_at)
    select d.locality_id, c.to_id, d.document_id, d.relation, ${by.personId}::uuid, ${by.at}
      from ${copiesAs(copies)} join task_document d on d.locality_id = ${localityId} and d.task_id = c.from_id
    returning task_id as "taskId", document_id as "documentId"`.execute(trx)
  return rows
}

/** Obstacles and proposals that nobody has answered are about the carried tasks too. */
export async function linkOpenConcerns(trx: Trx, localityId: string, copies: readonly Copy[]): Promise<void> {
  await sql`insert into concern_task (locality_id, concern_id, task_id)
    select l.locality_id, l.concern_id, c.to_id
      from ${copiesAs(copies)}
      join concern_task l on l.locality_id = ${localityId} and l.task_id = c.from_id
      join concern n on n.locality_id = l.locality_id and n.id = l.concern_id and n.state = 'open'`.execute(
    trx,
  )
}

export type CarriedPart = {
  readonly assignmentId: string
  readonly taskId: string
  readonly unitId: string
  readonly part: string | null
  readonly due: string | null
}

/** Gives supporting units their parts and days as they stood when the old tasks ended. Answers who got which. */
export async function copyParts(
  trx: Trx,
  localityId: string,
  copies: readonly Copy[],
): Promise<readonly CarriedPart[]> {
  const { rows } = await sql<CarriedPart>`update assignment a set part = old.part, due = old.due
      from ${copiesAs(copies)}
      join lateral (select o.unit_id, o.part, o.due, row_number() over (partition by o.unit_id order by o.given_at desc, o.id) as nth
                      from assignment o
                     where o.locality_id = ${localityId} and o.task_id = c.from_id and o.role = 'support') old
        on old.nth = 1 and (old.part is not null or old.due is not null)
     where a.locality_id = ${localityId} and a.task_id = c.to_id and a.unit_id = old.unit_id and a.role = 'support'
       and a.ended_on is null
    returning a.id as "assignmentId", a.task_id as "taskId", a.unit_id as "unitId", a.part, a.due`.execute(
    trx,
  )
  return rows
}
