import { type Day, partsOf } from './day.ts'
import type { Rhythm } from './rhythm.ts'

/** One piece of work of a unit in a year, as its programme lists it. */
export type ProgrammeLine = {
  /** A task that the unit leads, a milestone of its own plan for one, or a task in which it takes part. */
  readonly kind: 'task' | 'step' | 'support'
  readonly id: string
  readonly code: string
  readonly text: string
  readonly owner: string | null
  /** null for what is done again and again. */
  readonly due: Day | null
  readonly rhythm: Rhythm | null
  readonly product: string | null
  /** Units that take part; of a support line the unit that leads. */
  readonly others: readonly string[]
}

/** Where a line stands in the programme of a year. */
export type ProgrammePart =
  | { readonly part: 'earlier' | 'later' | 'repeated' | 'undated' }
  | { readonly part: 'month'; readonly month: number }

export type ProgrammeGroup = ProgrammePart & { readonly lines: readonly ProgrammeLine[] }

/** 1 to 4. */
export const quarterOf = (month: number): number => Math.ceil(month / 3)

const partOf = (line: ProgrammeLine, year: number): ProgrammePart => {
  if (line.rhythm !== null) return { part: 'repeated' }
  if (line.due === null) return { part: 'undated' }
  const due = partsOf(line.due)
  if (due.year < year) return { part: 'earlier' }
  if (due.year > year) return { part: 'later' }
  return { part: 'month', month: due.month }
}

const ORDER = { earlier: 0, month: 1, later: 14, repeated: 15, undated: 16 } as const
const placeOf = (part: ProgrammePart): number =>
  part.part === 'month' ? ORDER.month + part.month : ORDER[part.part]

/**
 * The work of a unit by month: first what is left of earlier years, then the months that have work, then what ends in
 * later years, what is done again and again, and what has no time yet. Within a month by deadline, then by code.
 */
export const arrangeProgramme = (
  lines: readonly ProgrammeLine[],
  year: number,
): readonly ProgrammeGroup[] => {
  const placed = lines.map(line => ({ line, part: partOf(line, year) }))
  return [...Map.groupBy(placed, one => placeOf(one.part))]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => {
      const [first] = group
      if (first === undefined) return []
      const own = group.map(one => one.line).sort(byDue)
      return [{ ...first.part, lines: own }]
    })
}

const byDue = (a: ProgrammeLine, b: ProgrammeLine): number =>
  (a.due ?? '').localeCompare(b.due ?? '', 'en') || a.code.localeCompare(b.code, 'en', { numeric: true })
