import type { Kysely, Transaction } from 'kysely'
import type { DB } from './types.gen.ts'

export type { DB } from './types.gen.ts'

/** Outside a transaction: reading only. */
export type Database = Kysely<DB>

/** Inside a transaction of one locality: where locks and writes belong. */
export type Trx = Transaction<DB>
