import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { Trouble } from '../domain/trouble.ts'

/** Any number will do, so long as every copy of the program locks the same one. */
const MIGRATION_LOCK = 57_570_001

type Migration = { readonly name: string; readonly text: string; readonly sha256: string }

/**
 * Brings the database up to the SQL files of `folder` (NNNN-sentence.sql, in the order of their names), each in a
 * transaction of its own, one program at a time. `ownerUrl` may log in as anyone who may become sauro_owner.
 * Returns the names that were applied now. Throws Trouble when a file changed after it was applied, when the
 * database knows a file that this program lacks, or when a file fails (nothing of it stays).
 */
export async function migrate(ownerUrl: string, folder: string, now: Date): Promise<readonly string[]> {
  const files = await readMigrations(folder)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('set role sauro_owner')
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    )
    const waiting = missing(files, await appliedHashes(client))
    for (const file of waiting) await apply(client, file, now)
    return waiting.map(file => file.name)
  } finally {
    await client.end()
  }
}

/** The files of `folder` with their hashes, ordered. */
async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function appliedHashes(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration',
  )
  return new Map(rows.map(row => [row.name, row.sha256]))
}

function missing(files: readonly Migration[], applied: ReadonlyMap<string, string>): readonly Migration[] {
  const known = new Set(files.map(file => file.name))
  for (const name of applied.keys()) if (!known.has(name)) throw new Trouble('database-newer', { name })
  return files.filter(file => {
    const hash = applied.get(file.name)
    if (hash !== undefined && hash !== file.sha256)
      throw new Trouble('migration-changed', { name: file.name })
    return hash === undefined
  })
}

async function apply(client: Client, file: Migration, now: Date): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.text)
    await client.query('set local role sauro_owner')
    await client.query('insert into schema_migration (name, sha256, applied_at) values ($1, $2, $3)', [
      file.name,
      file.sha256,
      now,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Trouble('migration-failed', { name: file.name, reason: String(error) }, error)
  }
}
