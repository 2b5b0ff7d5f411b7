import { Kysely, PostgresDialect } from 'kysely'
import { type CustomTypesConfig, Pool, types } from 'pg'
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

/** A pool that reads types as this program needs them. `url` is postgres://…; a unix socket is `?host=/folder`. */
export function openPool(url: string, connections = 10): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: parsers,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that the server closes is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => {})
  return pool
}

/** The typed query builder on a pool of its own; `destroy()` closes both. */
export function connect(url: string, connections = 10): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(url, connections) }) })
}
