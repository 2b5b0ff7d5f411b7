import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type LinkOrigin = 'proposed' | 'by-hand'
export type TaskTargetLink = {
  readonly taskId: string
  readonly targetId: string
  readonly origin: LinkOrigin
}

/** Which tasks serve which targets, of these tasks or of these targets. */
export async function linksOf(
  trx: Trx,
  localityId: string,
  scope: { readonly taskIds?: readonly string[]; readonly targetIds?: readonly string[] },
): Promise<TaskTargetLink[]> {
  let query = trx.selectFrom('task_target').where('locality_id', '=', localityId)
  if (scope.taskIds) query = query.where('task_id', 'in', orNobody(scope.taskIds))
  if (scope.targetIds) query = query.where('target_id', 'in', orNobody(scope.targetIds))
  const rows = await query.orderBy('task_id').orderBy('target_id').selectAll().execute()
  return rows.map(row => ({
    taskId: row.task_id,
    targetId: row.target_id,
    origin: row.origin as LinkOrigin,
  }))
}

export async function insertLinks(
  trx: Trx,
  localityId: string,
  links: readonly TaskTargetLink[],
  by: string,
  at: Date,
): Promise<void> {
  if (links.length === 0) return
  await trx
    .insertInto('task_target')
    .values(
      links.map(({ taskId, targetId, origin }) => ({
        locality_id: localityId,
        task_id: taskId,
        target_id: targetId,
        origin,
        linked_by: by,
        linked_at: at,
      })),
    )
    .execute()
}

export async function deleteLinks(
  trx: Trx,
  localityId: string,
  links: readonly Pick<TaskTargetLink, 'taskId' | 'targetId'>[],
): Promise<void> {
  if (links.length === 0) return
  await trx
    .deleteFrom('task_target')
    .where('locality_id', '=', localityId)
    .where(eb => eb.or(links.map(({ taskId, targetId }) => eb.and({ task_id: taskId, target_id: targetId }))))
    .execute()
}
