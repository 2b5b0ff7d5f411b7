import { sql } from 'kysely'
import type { Database } from '../../src/store/tables.ts'

/**
 * How many rows every table of schemas public and auth holds, found in the catalogue, so that a new table is counted
 * too. `rows` must see everything: the superuser's connection.
 */
export async function rowCounts(rows: Database): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
     where schemaname in ('public', 'auth') order by 1, 2`.execute(rows)
  const counts = sql.join(
    tables.map(
      ({ schema, name }) =>
        sql`select ${`${schema}.${name}`}::text as name, count(*) as count from ${sql.table(`${schema}.${name}`)}`,
    ),
    sql` union all `,
  )
  const { rows: counted } = await sql<{ name: string; count: number }>`${counts}`.execute(rows)
  return Object.fromEntries(counted.map(({ name, count }) => [name, count]))
}
