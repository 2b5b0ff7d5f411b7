import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DummyDriver,
  PostgresDialect,
  sql,
  Transaction,
} from 'kysely'
import type { Database, DB, Trx } from './tables.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/**
 * Goes on without the answer of a statement that was asked just now; it is waited for together with the end of the
 * transaction. Not for work that asks a second statement after its first has answered: the end would overtake it.
 */
export type Send = (statement: Promise<unknown>) => void

/**
 * Runs `work` in one transaction that sees only the rows of `localityId` (a uuid). The setting ends with the
 * transaction, so a pooled connection never carries one locality into the next request. An error rolls back.
 *
 * Statements that are asked at once travel at once, the beginning with the first of them, and the end with the last that
 * `work` sent: a lock that is taken last is held while the server writes, and not while this program thinks.
 */
export function inTransaction<T>(
  db: Database,
  localityId: string,
  work: (trx: Trx, send: Send) => Promise<T>,
): Promise<T> {
  return connected(db, async ({ trx, connection, close }) => {
    begin(connection, 'start transaction', localityId)
    const sent: Promise<unknown>[] = []
    let result: T
    try {
      result = await work(trx, statement => {
        statement.catch(() => {})
        sent.push(statement)
      })
    } catch (error) {
      close()
      await connection.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
    close()
    const ended = connection.executeQuery<{ command: string }>(CompiledQuery.raw('commit'))
    // When a statement failed the server has answered the commit with a rollback; what failed is told.
    const [{ rows }] = await Promise.all([ended, Promise.all(sent)])
    if (rows[0]?.command !== 'COMMIT') throw new Error('a statement of the transaction had failed')
    return result
  })
}

/**
 * The same for looking: nothing can be written, and all queries of `work` see the rows of one moment, so that figures
 * on one page agree with each other. Its end is not waited for: it can lose nothing.
 */
export function inSnapshot<T>(db: Database, localityId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return connected(db, async ({ trx, connection, close }) => {
    begin(connection, 'start transaction isolation level repeatable read read only', localityId)
    try {
      return await work(trx)
    } finally {
      close()
      connection.executeQuery(CompiledQuery.raw('commit')).catch(() => {})
    }
  })
}

/** When it fails the connection is gone or the server refuses what follows, so nobody needs to wait for it. */
function begin(connection: DatabaseConnection, how: string, localityId: string): void {
  if (!UUID.test(localityId)) throw new RangeError('not the id of a locality')
  const text = `${how}; set local sauro.locality_id = '${localityId}'`
  connection.executeQuery(CompiledQuery.raw(text)).catch(() => {})
}

/** What a transaction never uses: it opens no other. */
const without = {
  driver: new DummyDriver(),
  dialect: new PostgresDialect({
    pool: () => Promise.reject(new Error('a transaction opens no connection')),
  }),
}

type Connected = {
  readonly trx: Trx
  readonly connection: DatabaseConnection
  /** From here on the transaction object refuses: the connection may be somebody else's soon. */
  readonly close: () => void
}

/**
 * A connection of the pool with a transaction object upon it. The library's own would wait for each answer before it sends
 * the next statement.
 */
function connected<T>(db: Database, work: (connected: Connected) => Promise<T>): Promise<T> {
  const executor = db.getExecutor()
  return executor.provideConnection(connection => {
    let open = true
    const provider: ConnectionProvider = {
      provideConnection: async consumer => {
        if (!open) throw new Error('the transaction has ended')
        return consumer(connection)
      },
    }
    const close = () => {
      open = false
    }
    const config = { dialect: without.dialect }
    const trx = new Transaction<DB>({
      ...without,
      config,
      executor: executor.withConnectionProvider(provider),
    })
    return work({ trx, connection, close })
  })
}

/** Lets one transaction at a time past this point for the same name; the rest wait until it ends. */
export async function oneAtATime(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
}
