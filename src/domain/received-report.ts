import type { CarriedFigure } from './report-data.ts'
import type { Carrier, ReportReading } from './report-reading.ts'

/** A figure that a file brings, beside the one of the same sender and period that stands. */
export type Brought = {
  readonly figure: CarriedFigure
  /** Where data and tables differ: what the table says. */
  readonly shown: CarriedFigure | null
  readonly standing: CarriedFigure | null
  readonly verdict: 'new' | 'same' | 'contradicts'
}

const same = (a: CarriedFigure, b: CarriedFigure): boolean =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator && a.unit === b.unit

/** The figures of a file as they would be taken: those of the data, or where the two differ those of the tables. */
export const figuresOfChoice = (reading: ReportReading, choice: Carrier): readonly CarriedFigure[] => {
  if (choice === reading.carrier || reading.differences.length === 0) return reading.figures
  const shown = new Map(reading.shown.map(figure => [figure.id, figure]))
  const gone = new Set(
    reading.differences.flatMap(({ id, field, shown: cell }) =>
      field === 'row' && cell === null ? [id] : [],
    ),
  )
  const known = new Set(reading.figures.map(({ id }) => id))
  return [
    ...reading.figures.filter(({ id }) => !gone.has(id)).map(figure => shown.get(figure.id) ?? figure),
    ...reading.shown.filter(({ id }) => !known.has(id)),
  ]
}

/** Each figure of a file against the one that stands; in the order of the file. */
export const compareReceived = (
  reading: ReportReading,
  figures: readonly CarriedFigure[],
  standing: ReadonlyMap<string, CarriedFigure>,
): readonly Brought[] => {
  const shown = new Map(reading.shown.map(figure => [figure.id, figure]))
  return figures.map(figure => {
    const before = standing.get(figure.id) ?? null
    const verdict = before === null ? 'new' : same(before, figure) ? 'same' : 'contradicts'
    return { figure, shown: shown.get(figure.id) ?? null, standing: before, verdict }
  })
}
