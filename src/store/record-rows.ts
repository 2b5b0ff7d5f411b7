import { sql } from 'kysely'
import type { Json } from '../domain/canonical-json.ts'
import { type RecordRow, type RecordTable, recordTables, ruleOf } from '../domain/recount/record-tables.ts'
import type { Trx } from './tables.ts'

/** The rows of all tables that the journal tells one by one, each under its key: one statement. */
export async function recordRows(
  trx: Trx,
  localityId: string,
): Promise<ReadonlyMap<RecordTable, ReadonlyMap<string, RecordRow>>> {
  const each = recordTables.map(table => {
    const { key, columns } = ruleOf(table)
    const named = columns.flatMap(column => [sql.lit(column), sql.ref(column)])
    return sql`select ${sql.lit(table)}::text as of, concat_ws(' ', ${sql.join(key.map(one => sql.ref(one)))}) as key,
                      jsonb_build_object(${sql.join(named)}) as told
                 from ${sql.table(table)} where locality_id = ${localityId}`
  })
  const { rows } = await sql<{ of: string; key: string; told: Readonly<Record<string, Json>> }>`
    ${sql.join(each, sql` union all `)}`.execute(trx)
  const found = new Map(recordTables.map(table => [table, new Map<string, RecordRow>()]))
  for (const row of rows) {
    const table = recordTables.find(one => one === row.of)
    if (table !== undefined) found.get(table)?.set(row.key, row.told)
  }
  return found
}
