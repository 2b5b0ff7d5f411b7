import { canonicalJson, type Json } from '../canonical-json.ts'

/**
 * Where something differs from the journal:
 * - `state`: a column that was derived, such as the day a task was closed;
 * - `facts`: what follows from the rows of updates, acts and decisions;
 * - `row`: a row that the journal tells of, or one it does not know;
 * - `statistics`, `statistics-of-facts`: a figure made from the columns, or from the rows;
 * - `summary`: the row of the locality against a count of its own day;
 * - `journal`: the chain of the journal itself, or a line that cannot be understood.
 */
export type Differing =
  | 'state'
  | 'facts'
  | 'row'
  | 'statistics'
  | 'statistics-of-facts'
  | 'summary'
  | 'journal'

export type Difference = {
  readonly where: Differing
  /** The table and the code or id of its row; the unit of a figure; the number of a line. */
  readonly what: string
  readonly field: string
  readonly stored: Json
  readonly journal: Json
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The leaves in which two values differ, each under its path ('rates.onTime.percent'). */
export function leavesThatDiffer(
  stored: Json,
  journal: Json,
  path = '',
): readonly { readonly path: string; readonly stored: Json; readonly journal: Json }[] {
  if (!isObject(stored) || !isObject(journal))
    return canonicalJson(stored) === canonicalJson(journal) ? [] : [{ path, stored, journal }]
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(journal)])]
  return keys.flatMap(key =>
    leavesThatDiffer(stored[key] ?? null, journal[key] ?? null, path === '' ? key : `${path}.${key}`),
  )
}
