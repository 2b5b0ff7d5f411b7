import { sql } from 'kysely'
import type { ReadReporting } from '../domain/plan-reading.ts'
import { type ReportDefinition, reportDefinition } from '../domain/report-definition.ts'
import type { Trx } from './tables.ts'

export type DefinitionRecord = {
  readonly id: string
  readonly definition: ReportDefinition
  readonly active: boolean
  readonly planId: string | null
  readonly keptAt: Date
  readonly rowVersion: number
}

/** What was kept once, as this version of the program understands it; null when it fits no more. */
export const storedDefinition = (stored: unknown): ReportDefinition | null => {
  const parsed = reportDefinition.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** Regimes of reporting, those in force first, by name; with `id` that one alone, with `lock` held. */
export async function definitionsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly id?: string; readonly active?: boolean; readonly lock?: boolean } = {},
): Promise<DefinitionRecord[]> {
  let query = trx
    .selectFrom('report_definition')
    .where('locality_id', '=', localityId)
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'content', 'active', 'plan_id', 'kept_at', 'row_version'])
  if (scope.id !== undefined) query = query.where('id', '=', scope.id)
  if (scope.active !== undefined) query = query.where('active', '=', scope.active)
  const rows = await (scope.lock ? query.forUpdate() : query).execute()
  return rows.flatMap(row => {
    const definition = storedDefinition(row.content)
    return definition === null
      ? []
      : [
          {
            id: row.id,
            definition,
            active: row.active,
            planId: row.plan_id,
            keptAt: row.kept_at,
            rowVersion: row.row_version,
          },
        ]
  })
}

type Kept = {
  readonly id: string
  readonly definition: ReportDefinition
  readonly active: boolean
  readonly planId: string | null
  readonly at: Date
  readonly by: string
}

export async function insertDefinition(trx: Trx, localityId: string, kept: Kept): Promise<void> {
  await trx
    .insertInto('report_definition')
    .values({
      locality_id: localityId,
      id: kept.id,
      name: kept.definition.name,
      content: JSON.stringify(kept.definition),
      active: kept.active,
      plan_id: kept.planId,
      kept_at: kept.at,
      kept_by: kept.by,
      row_version: 1,
    })
    .execute()
}

export async function updateDefinition(
  trx: Trx,
  localityId: string,
  kept: Omit<Kept, 'planId'>,
): Promise<void> {
  await trx
    .updateTable('report_definition')
    .set(eb => ({
      name: kept.definition.name,
      content: JSON.stringify(kept.definition),
      active: kept.active,
      kept_at: kept.at,
      kept_by: kept.by,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', kept.id)
    .execute()
}

/** The duties to report that the reader found in each running plan. */
export async function reportingDutiesOf(
  trx: Trx,
  localityId: string,
): Promise<readonly { planId: string; line: 'state' | 'party'; duties: readonly ReadReporting[] }[]> {
  const rows = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('stage', '=', 'adopted')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .select(['id', 'line', sql<ReadReporting[] | null>`reading -> 'reportingDetails'`.as('duties')])
    .execute()
  return rows.map(row => ({
    planId: row.id,
    line: row.line === 'party' ? 'party' : 'state',
    duties: row.duties ?? [],
  }))
}
