import type { Kysely, Transaction } from 'kysely'

/** The tables as Kysely sees them; one entry a table, added with its migration. */
export type DB = {
  schema_migration: { name: string; sha256: string; applied_at: Date }
}

/** Outside a transaction: reading only. */
export type Database = Kysely<DB>

/** Inside a transaction of one locality: where locks and writes belong. */
export type Trx = Transaction<DB>
