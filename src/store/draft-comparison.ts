import type { ListHeading } from '../domain/list-heading.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import type { Trx } from './tables.ts'

/** A row of a workbook as it was brought, the texts of its cells. */
export type BroughtRow = {
  readonly row: number
  readonly itemId: string | null
  readonly kind: 'task' | 'target'
  readonly cells: Readonly<Record<string, string>>
}
export type Brought =
  | {
      readonly kind: 'file'
      /** annex = a further file behind the plan's own; again = the files of the draft, read anew. */
      readonly as?: 'corrected' | 'annex' | 'again'
      readonly reading: PlanReading
      readonly text: string
      readonly lists?: readonly ListHeading[]
    }
  | { readonly kind: 'sheet'; readonly rows: readonly BroughtRow[] }

export type ComparisonRecord = {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly sha256: string | null
  readonly brought: Brought
  readonly madeAt: Date
}

/** What waits to be taken or left in a plan; null when nothing does. */
export async function openComparison(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<ComparisonRecord | null> {
  const row = await trx
    .selectFrom('draft_comparison')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .where('taken_at', 'is', null)
    .where('left_at', 'is', null)
    .selectAll()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    planId: row.plan_id,
    name: row.name,
    sha256: row.sha256,
    brought: row.brought as unknown as Brought,
    madeAt: row.made_at,
  }
}

export async function insertComparison(
  trx: Trx,
  localityId: string,
  comparison: ComparisonRecord & { readonly madeBy: string },
): Promise<void> {
  await trx
    .insertInto('draft_comparison')
    .values({
      locality_id: localityId,
      id: comparison.id,
      plan_id: comparison.planId,
      kind: comparison.brought.kind,
      name: comparison.name,
      sha256: comparison.sha256,
      brought: JSON.stringify(comparison.brought),
      made_by: comparison.madeBy,
      made_at: comparison.madeAt,
    })
    .execute()
}

/** Ends what waits: taken, or left without effect. */
export async function endComparison(
  trx: Trx,
  localityId: string,
  planId: string,
  how: 'taken_at' | 'left_at',
  at: Date,
): Promise<void> {
  await trx
    .updateTable('draft_comparison')
    .set({ [how]: at })
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .where('taken_at', 'is', null)
    .where('left_at', 'is', null)
    .execute()
}
