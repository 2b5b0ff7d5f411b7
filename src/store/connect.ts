import { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import { type CustomTypesConfig, Pool, type PoolClient, types } from 'pg'
import { z } from 'zod'
import type { Database, DB } from './tables.ts'

const DATE = 1082
const DATES = 1182
const TIMESTAMP = 1114
const BIGINT = 20

const asText = (value: string) => value

/** An array of dates as PostgreSQL writes it; a date never holds a comma, a quote or a brace. */
const asDays = (value: string) => (value === '{}' ? [] : value.slice(1, -1).split(','))

function asSafeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${value} does not fit a number`)
  return number
}

/**
 * `date` stays 'YYYY-MM-DD' and `numeric` stays text (pg's own way for it): a JavaScript Date of a day shifts
 * with the zone, a float loses figures. `timestamptz` is a Date, `bigint` a number or an error.
 */
const parsers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE || oid === TIMESTAMP) return asText
    if (oid === DATES) return asDays
    if (oid === BIGINT) return asSafeNumber
    return types.getTypeParser(oid, format === 'binary' ? 'text' : (format ?? 'text'))
  }) as CustomTypesConfig['getTypeParser'],
}

/** Statements that a connection keeps prepared; lists of many lengths make many texts, and each costs the server memory. */
const MOST_PREPARED = 300

/**
 * A prepared statement is planned once a connection, not anew for its values: every key begins with the locality, so one
 * plan is right for all values, and planning took longer than running. A state by which an index is narrowed must
 * therefore stand in the text of a statement (`sql.lit`), not among its values.
 */
const ONE_PLAN = 'set plan_cache_mode = force_generic_plan'

/**
 * A pool that reads types as this program needs them. `url` is postgres://…; a unix socket is `?host=/folder`. Queries
 * that are asked at once travel at once, and a text that comes again is neither parsed nor planned again.
 */
export function openPool(url: string, connections = 10): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: parsers,
    idleTimeoutMillis: 30_000,
    pipeline: true,
  })
  pool.on('connect', client => {
    client.query(ONE_PLAN).catch(() => {})
    prepareRepeated(client)
  })
  // An idle connection that the server closes is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => {})
  return pool
}

/** Names statements with parameters, so that the server keeps them. Text without parameters may be several statements. */
function prepareRepeated(client: PoolClient): void {
  const names = new Map<string, string>()
  const plain = client.query.bind(client)
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_PREPARED) return known
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
  const together = sendTogether(client)
  const query = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    together()
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0) {
      const name = nameOf(text)
      if (name !== undefined) return plain({ name, text, values })
    }
    return Reflect.apply(plain, client, [text, values, ...rest])
  }
  client.query = query as typeof client.query
}

const withStream = z.object({ connection: z.object({ stream: z.instanceof(Socket) }) })

/** Holds back what is written to the server until the turn of the loop ends: many statements, one packet. */
function sendTogether(client: PoolClient): () => void {
  const { stream } = withStream.parse({ connection: Reflect.get(client, 'connection') }).connection
  let held = false
  return () => {
    if (held) return
    held = true
    stream.cork()
    setImmediate(() => {
      held = false
      stream.uncork()
    })
  }
}

/** The typed query builder on a pool of its own; `destroy()` closes both. */
export function connect(url: string, connections = 10): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(url, connections) }) })
}
