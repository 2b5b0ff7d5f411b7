import { formatExact, formatNumber } from '../domain/format-vi.ts'
import { type NumberInput, parseVietnameseNumber } from '../domain/number-input.ts'
import type { PlainFigure } from '../domain/report-data.ts'
import { NO_FIGURE } from './figure.ts'
import { shownBeside } from './target.ts'

/**
 * How a figure stands in a table of a report, and how such a cell is read again. What is printed can be read back to the
 * last digit: a percentage that its fraction gives is rounded, to one decimal or to as many as tell it from its milestone;
 * everything else is printed whole.
 */
type Fraction = Pick<PlainFigure, 'numerator' | 'denominator'>

/** Percent points of a fraction; null without one. */
const percentOf = ({ numerator, denominator }: Fraction): number | null =>
  numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * 100

/** @param milestone the figure that it is held against: with decimals enough to tell the two apart */
export const resultCell = (
  figure: Pick<PlainFigure, 'value' | 'unit'> & Fraction,
  milestone: Pick<PlainFigure, 'value'> | undefined = undefined,
): string => {
  if (figure.value === null) return NO_FIGURE
  const computed = figure.unit === '%' && percentOf(figure) === figure.value
  if (!computed) return formatExact(figure.value)
  const beside = milestone?.value == null ? null : { value: milestone.value }
  return shownBeside(figure.value, beside, '%').replace(/%$/u, '')
}

/** "1.246/1.593"; empty without both. */
export const fractionCell = ({ numerator, denominator }: Fraction): string =>
  numerator === null || denominator === null ? '' : `${formatExact(numerator)}/${formatExact(denominator)}`

export type ReadCells =
  | { readonly ok: true; readonly figure: Pick<PlainFigure, 'value'> & Fraction; readonly computed: boolean }
  | { readonly ok: false; readonly typed: string }

const reading = (text: string): number | null | 'unreadable' => {
  const read: NumberInput = parseVietnameseNumber(text)
  if (read.ok) return read.value
  return read.code === 'number-missing' ? null : 'unreadable'
}

/** With how many decimals a percentage of a fraction may stand: more than one tells it from its milestone. */
const DECIMALS = [1, 2, 3, 4] as const

const blank = (text: string): boolean => /^[\s\-–—.…]*$/u.test(text)

/**
 * The figure that two cells show. A percentage is taken from its fraction when rounding it gives what is printed;
 * `computed` is false when a fraction stands beside a percentage that it does not give.
 */
export const readCells = (unit: string, result: string, fraction: string): ReadCells => {
  const value = blank(result) || result.trim().toLocaleLowerCase('vi') === NO_FIGURE ? null : reading(result)
  if (value === 'unreadable') return { ok: false, typed: result }
  const sides = blank(fraction) ? null : fraction.split('/')
  const [numerator, denominator] = sides === null ? [null, null] : sides.map(reading)
  if (sides !== null && sides.length !== 2) return { ok: false, typed: fraction }
  if (typeof numerator === 'string' || typeof denominator === 'string') return { ok: false, typed: fraction }
  const of: Fraction = { numerator: numerator ?? null, denominator: denominator ?? null }
  const percent = unit === '%' ? percentOf(of) : null
  if (percent === null || value === null) return { ok: true, figure: { value, ...of }, computed: true }
  const given = DECIMALS.some(digits => reading(formatNumber(percent, digits)) === value)
  return { ok: true, figure: { value: given ? percent : value, ...of }, computed: given }
}
