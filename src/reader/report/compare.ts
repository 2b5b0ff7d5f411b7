import { type CarriedFigure, MILESTONE_SUFFIX } from '../../domain/report-data.ts'
import type { ReportDifference } from '../../domain/report-reading.ts'
import { fractionCell, readCells, resultCell } from '../../words/figure-cells.ts'
import type { ShownRow } from './tables.ts'

/** What the data would print in a row, cell by cell. */
const printed = (figure: CarriedFigure, milestone: CarriedFigure | undefined): ShownRow => ({
  id: figure.id,
  name: figure.name,
  period: figure.period,
  unit: figure.unit,
  milestone: milestone === undefined ? '' : resultCell(milestone),
  result: resultCell(figure, milestone),
  fraction: fractionCell(figure),
})

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().normalize('NFC')

/** Do two cells of results or fractions say the same number, however it is written? */
const sameNumber = (a: readonly [string, string], b: readonly [string, string]): boolean => {
  if (plain(a[0]) === plain(b[0]) && plain(a[1]) === plain(b[1])) return true
  // Without a unit nothing is computed: what is printed is compared, not what follows from it.
  const [one, other] = [readCells('', ...a), readCells('', ...b)]
  if (!one.ok || !other.ok) return false
  return (
    one.figure.value === other.figure.value &&
    one.figure.numerator === other.figure.numerator &&
    one.figure.denominator === other.figure.denominator
  )
}

type Cell = Exclude<keyof ShownRow, 'id'>
const CELLS: readonly Cell[] = ['name', 'period', 'unit', 'milestone', 'result', 'fraction']

function differs(cell: Cell, expected: string, shown: string): boolean {
  if (cell === 'result' || cell === 'milestone') return !sameNumber([expected, ''], [shown, ''])
  if (cell === 'fraction') return !sameNumber(['', expected], ['', shown])
  return plain(expected) !== plain(shown)
}

function compareRow(expected: ShownRow, shown: ShownRow): ReportDifference[] {
  const of = { id: expected.id, name: expected.name ?? '' }
  const moved: ReportDifference[] =
    expected.id === shown.id ? [] : [{ ...of, field: 'id', carried: expected.id, shown: shown.id }]
  return CELLS.reduce<ReportDifference[]>((found, cell) => {
    const [was, is] = [expected[cell] ?? '', shown[cell]]
    if (is === null || !differs(cell, was, is)) return found
    const milestone = cell === 'milestone'
    const field = cell === 'milestone' ? 'result' : cell
    return found.concat({
      ...of,
      id: milestone ? `${expected.id}${MILESTONE_SUFFIX}` : expected.id,
      field,
      carried: was,
      shown: is,
    })
  }, moved)
}

/**
 * Data against tables: one difference a cell. A row whose id was changed is known by its name. Milestones stand in the row
 * of their target.
 */
export function compareReport(
  carried: readonly CarriedFigure[],
  rows: readonly ShownRow[],
): readonly ReportDifference[] {
  const figures = new Map(carried.map(figure => [figure.id, figure]))
  const inRowOf = (id: string) =>
    id.endsWith(MILESTONE_SUFFIX) && figures.has(id.slice(0, -MILESTONE_SUFFIX.length))
  const expected = carried
    .filter(figure => !inRowOf(figure.id))
    .map(figure => printed(figure, figures.get(`${figure.id}${MILESTONE_SUFFIX}`)))
  // Of two rows with one id the first counts, as in the figures that are read of them.
  const byId = new Map(rows.toReversed().map(row => [row.id, row]))
  const rest = new Set(rows)
  for (const { id } of expected) {
    const row = byId.get(id)
    if (row !== undefined) rest.delete(row)
  }
  const known = new Set(expected.map(row => row.id))
  const renamed = ({ name }: ShownRow): ShownRow | undefined => {
    const found = [...rest].find(one => !known.has(one.id) && plain(one.name ?? '') === plain(name ?? ''))
    if (found !== undefined) rest.delete(found)
    return found
  }
  const differences = expected.flatMap((row): readonly ReportDifference[] => {
    const shown = byId.get(row.id) ?? renamed(row)
    if (shown !== undefined) return compareRow(row, shown)
    return [{ id: row.id, name: row.name ?? '', field: 'row', carried: row.result, shown: null }]
  })
  const added = [...rest].map(
    (row): ReportDifference => ({
      id: row.id,
      name: row.name ?? '',
      field: 'row',
      carried: null,
      shown: row.result,
    }),
  )
  return [...differences, ...added]
}
