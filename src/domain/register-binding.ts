import type { Day } from './day.ts'
import type { Span } from './register.ts'
import type { FormulaWorld } from './register-formula.ts'
import { type Rhythm, type RhythmPeriod, rhythmPeriod } from './rhythm.ts'

/** Days in which a target is measured by registers; both ends included, no end = until further notice. */
export type BoundDays = { readonly from: Day; readonly until: Day | null }

/** What measures a target on a day: the newest binding that holds then; null where figures are typed. */
export const boundOn = <B extends BoundDays>(spans: readonly B[], day: Day): B | null =>
  spans.findLast(span => span.from <= day && (span.until === null || day <= span.until)) ?? null

/** A target with what gives its figures without anybody typing them. */
type Measured<B extends BoundDays, L extends BoundDays> = {
  readonly bound: readonly B[]
  /** Days in which registers measure the target of the other line that is linked with it and shares its figures. */
  readonly boundThere: readonly L[]
}

/**
 * What gives the figure of a target on a day so that nobody types it: its own registers, or those of the target that is
 * linked with it, since one figure has one source. Null where it is typed; a pair that is taken apart leaves it typed from
 * then on.
 */
export const measuredOn = <B extends BoundDays, L extends BoundDays>(
  target: Measured<B, L>,
  day: Day,
): B | L | null => boundOn(target.bound, day) ?? boundOn(target.boundThere, day)

/** The first day whose rows count for a figure of `to`. */
export const spanFrom = (span: Span, to: Day): Day =>
  span === 'year' ? `${to.slice(0, 4)}-01-01` : '2000-01-01'

/** What expressions see on a day: of each register the rows of the span that ends with it. */
export function worldOn(
  given: Pick<FormulaWorld, 'registers' | 'rows'>,
  span: Span,
  to: Day,
  measured: FormulaWorld['measured'] = () => null,
): FormulaWorld {
  const from = spanFrom(span, to)
  const rows = [...given.rows].map(
    ([code, own]) => [code, own.filter(row => row.on >= from && row.on <= to)] as const,
  )
  return { registers: given.registers, rows: new Map(rows), measured, from, to }
}

/** A period of a binding with the day on which its figure stands. */
export type MeasuredPeriod = RhythmPeriod & { readonly on: Day }

/** Calendar periods, since registers count what happened in a month and not what a report of the 14th holds. */
export const measuredPeriod = (rhythm: Rhythm, day: Day, today: Day): MeasuredPeriod => {
  const period = rhythmPeriod(rhythm, day, 'calendar')
  return { ...period, on: period.to < today ? period.to : today }
}

/**
 * The periods whose figures a change of rows may touch: those that hold a changed day, and the later ones that stand
 * already, since a figure counts all rows from the beginning of its span. Days before the binding change its first
 * period; days of another year change nothing where a span is a year.
 */
export const touchedPeriods = (
  binding: BoundDays & { readonly rhythm: Rhythm; readonly span: Span },
  changed: readonly Day[],
  standing: readonly Day[],
  today: Day,
): readonly MeasuredPeriod[] => {
  const first = changed.reduce((least, day) => (day < least ? day : least), '9999-12-31')
  const reached = (day: Day): boolean =>
    binding.span === 'all'
      ? day >= first
      : changed.some(one => one <= day && one.slice(0, 4) === day.slice(0, 4))
  const days = [
    ...changed.map(day => (day < binding.from ? binding.from : day)).filter(reached),
    ...standing.filter(day => {
      const { to } = rhythmPeriod(binding.rhythm, day, 'calendar')
      return reached(to)
    }),
  ].filter(day => day <= today && day >= binding.from && (binding.until === null || day <= binding.until))
  const periods = new Map(days.map(day => [rhythmPeriod(binding.rhythm, day, 'calendar').id, day]))
  return [...periods.values()]
    .map(day => measuredPeriod(binding.rhythm, day, today))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The period that a figure of a binding tells of, standing on the figure's own day. */
export const periodOfFigure = (rhythm: Rhythm, on: Day): MeasuredPeriod => ({
  ...rhythmPeriod(rhythm, on, 'calendar'),
  on,
})
