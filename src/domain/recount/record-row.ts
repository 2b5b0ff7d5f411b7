import type { z } from 'zod'
import type { Ledger } from './ledger.ts'
import { type Reading, reads } from './reading.ts'
import type { RecordRow, RecordTable } from './record-tables.ts'

/** Writes what an event tells of a row; columns that it does not speak of stay as they were. */
export function put(
  ledger: Ledger,
  table: RecordTable,
  key: readonly (string | number)[],
  told: RecordRow,
): void {
  const name = key.join(' ')
  const rows = ledger.records.get(table) ?? new Map<string, RecordRow>()
  ledger.records.set(table, rows.set(name, { ...rows.get(name), ...told }))
}

/** The row is no more. */
export const take = (ledger: Ledger, table: RecordTable, key: readonly string[]): void => {
  ledger.records.get(table)?.delete(key.join(' '))
}

type Told<Schema extends z.ZodType> = {
  readonly key: (payload: z.output<Schema>) => readonly (string | number)[]
  readonly row: (payload: z.output<Schema>, at: string) => RecordRow
}

/** An event that tells of one row of a table. */
export const tells = <Schema extends z.ZodType>(
  table: RecordTable,
  schema: Schema,
  { key, row }: Told<Schema>,
): Reading => reads(schema, (ledger, payload, at) => put(ledger, table, key(payload), row(payload, at)))
