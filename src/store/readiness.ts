import { sql } from 'kysely'
import type { Database } from './tables.ts'

export type Readiness = 'ready' | 'journal-open' | 'row-security-open'

const PERMISSION_DENIED = '42501'

/**
 * A probe that proves that the role which serves pages can neither change nor remove a journal row and that row
 * security binds it. Until it has succeeded once it tries the forbidden statements themselves (they name no row);
 * later it asks the catalogue, because each refusal is a line in the server's log. The probe throws when the
 * database does not answer.
 */
export function readinessProbe(db: Database): () => Promise<Readiness> {
  let proven = false
  return async () => {
    if (!proven && !(await changingIsRefused(db))) return 'journal-open'
    proven = true
    return standing(db)
  }
}

async function changingIsRefused(db: Database): Promise<boolean> {
  const changing = sql`update journal set seq = seq where false`
  const removing = sql`delete from journal where false`
  return (await isRefused(changing, db)) && (await isRefused(removing, db))
}

async function standing(db: Database): Promise<Readiness> {
  const { rows } = await sql<{ open: boolean; bound: boolean }>`
    select has_table_privilege(c.oid, 'update, delete, truncate') or has_any_column_privilege(c.oid, 'update') as open,
           not (r.rolsuper or r.rolbypassrls) and c.relrowsecurity and c.relforcerowsecurity as bound
    from pg_roles r, pg_class c where r.rolname = current_user and c.oid = 'journal'::regclass`.execute(db)
  const [row] = rows
  if (!row || row.open) return 'journal-open'
  return row.bound ? 'ready' : 'row-security-open'
}

async function isRefused(statement: ReturnType<typeof sql>, db: Database): Promise<boolean> {
  try {
    await statement.execute(db)
    return false
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === PERMISSION_DENIED) return true
    throw error
  }
}
