import type { Day } from './day.ts'
import type { RegisterDefinition, RegisterValues } from './register.ts'
import { unfitValues } from './register-values.ts'
import { rhythmPeriod } from './rhythm.ts'

/** A row that stands, as far as a definition judges it. */
export type StandingRow = {
  readonly unitId: string
  /** Who sent it through a link; null where a person entered it. */
  readonly sender: string | null
  readonly on: Day
  readonly values: RegisterValues
}

/** What a changed definition would ask of the rows that stand, which stay as they are until somebody corrects them. */
export type RowsAgainst = {
  readonly rows: number
  /** Rows that the definition in force takes and the changed one would not. */
  readonly unfit: number
  /** Why, by field and reason; a row may have several. */
  readonly reasons: readonly { readonly field: string; readonly code: string; readonly rows: number }[]
  /** Rows that stand apart now and would share a period with another of their unit and place. */
  readonly together: number
}

/** How rows that stand fare under a changed definition. */
export function rowsAgainst(
  before: RegisterDefinition,
  after: RegisterDefinition,
  rows: readonly StandingRow[],
): RowsAgainst {
  const reasons = new Map<string, { field: string; code: string; rows: number }>()
  let unfit = 0
  for (const { values } of rows) {
    const known = unfitValues(before, values)
    const fresh = unfitValues(after, values).filter(
      one => !known.some(other => other.key === one.key && other.code === one.code),
    )
    if (fresh.length > 0) unfit += 1
    for (const { key, code } of fresh) {
      const field = after.fields.find(one => one.key === key)?.label ?? key
      const at = `${key} ${code}`
      reasons.set(at, { field, code, rows: (reasons.get(at)?.rows ?? 0) + 1 })
    }
  }
  return {
    rows: rows.length,
    unfit,
    reasons: [...reasons.values()],
    together: Math.max(0, sharing(after, rows) - sharing(before, rows)),
  }
}

/** Rows that share unit, sender, period and place with another. */
function sharing(definition: RegisterDefinition, rows: readonly StandingRow[]): number {
  const { period, rowField } = definition
  if (period === 'event') return 0
  const groups = Map.groupBy(rows, row =>
    JSON.stringify([
      row.unitId,
      row.sender,
      rhythmPeriod(period, row.on, 'calendar').id,
      rowField === null ? null : (row.values[rowField] ?? null),
    ]),
  )
  return [...groups.values()].reduce((sum, own) => sum + (own.length > 1 ? own.length : 0), 0)
}
