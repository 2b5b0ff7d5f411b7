import type { Line } from '../domain/role.ts'
import { plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { type Named, tasksOf } from '../store/task.ts'
import type { Work } from './use-case.ts'

/** A running task or target, by what obstacles, explanations and latenesses need to know of it. */
export type ItemAtHand = {
  readonly kind: 'task' | 'target'
  readonly id: string
  readonly planId: string
  readonly line: Line
  readonly code: string
  readonly text: string
  readonly lead: Named | null
  readonly owner: Named | null
  readonly supportUnitIds: readonly string[]
  readonly followingUnitId: string | null
  /** Whether it is carried out: of an adopted plan, and not dropped. */
  readonly running: boolean
}

/** Tasks and targets by their ids, in a fixed number of queries. */
export async function itemsAtHand(
  work: Pick<Work, 'trx' | 'localityId'>,
  of: { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] },
): Promise<ReadonlyMap<string, ItemAtHand>> {
  const { trx, localityId } = work
  const [tasks, targets, plans] = await Promise.all([
    of.taskIds.length === 0 ? [] : tasksOf(trx, localityId, { ids: of.taskIds }),
    of.targetIds.length === 0 ? [] : targetsOf(trx, localityId, { ids: of.targetIds }),
    of.targetIds.length === 0 ? [] : plansOf(trx, localityId),
  ])
  const lineOf = new Map(plans.map(plan => [plan.id, plan.line]))
  const items: ItemAtHand[] = [
    ...tasks.map(task => ({
      kind: 'task' as const,
      id: task.id,
      planId: task.planId,
      line: task.line,
      code: task.code,
      text: task.text,
      lead: task.lead,
      owner: task.owner,
      supportUnitIds: task.support.map(unit => unit.id),
      followingUnitId: task.following?.id ?? null,
      running: task.version > 0 && task.review === 'accepted',
    })),
    ...targets.map(target => ({
      kind: 'target' as const,
      id: target.id,
      planId: target.planId,
      line: lineOf.get(target.planId) ?? ('state' as const),
      code: target.code,
      text: target.name,
      lead: target.lead,
      owner: target.owner,
      supportUnitIds: [],
      followingUnitId: target.following?.id ?? null,
      running: target.version > 0 && target.review === 'accepted',
    })),
  ]
  return new Map(items.map(item => [item.id, item]))
}

/** The one that is named, or null. */
export async function itemAtHand(
  work: Pick<Work, 'trx' | 'localityId'>,
  of: { readonly taskId: string | null; readonly targetId: string | null },
): Promise<ItemAtHand | null> {
  const items = await itemsAtHand(work, {
    taskIds: of.taskId === null ? [] : [of.taskId],
    targetIds: of.targetId === null ? [] : [of.targetId],
  })
  return items.get(of.taskId ?? of.targetId ?? '') ?? null
}

/** The ids under which an event about this item is found again. */
export const idsOfItem = (item: Pick<ItemAtHand, 'kind' | 'id'>) => ({
  taskId: item.kind === 'task' ? item.id : null,
  targetId: item.kind === 'target' ? item.id : null,
})

/** Everybody's units who have a hand in these items. */
export const involvedUnits = (items: readonly ItemAtHand[]): readonly string[] => [
  ...new Set(
    items
      .flatMap(item => [item.lead?.id ?? null, ...item.supportUnitIds, item.followingUnitId])
      .filter(id => id !== null),
  ),
]
