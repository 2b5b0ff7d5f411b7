import { type Day, daysBetween } from './day.ts'
import type { TargetGoal } from './target.ts'

export type Forecast =
  | {
      readonly ok: true
      /** The figure on the asked day if the pace stays as it is. */
      readonly value: number
      /** Change a day. */
      readonly slope: number
      /** Named beside every forecast that is shown. */
      readonly method: 'least-squares'
      readonly measurements: number
    }
  | { readonly ok: false; readonly code: 'too-few-measurements'; readonly measurements: number }

const NEEDED = 3

/**
 * What a figure can be at all: a share lies between 0 and 100 unless its definition lets it go beyond, a rank begins at
 * 1, only growth may be negative.
 */
export const rangeOf = (
  goal: Pick<TargetGoal, 'kind'>,
  above100 = false,
): { readonly min: number; readonly max: number } => ({
  min: goal.kind === 'growth' ? -Infinity : goal.kind === 'rank' ? 1 : 0,
  max: goal.kind === 'ratio' && !above100 ? 100 : Infinity,
})

/**
 * Where a figure will stand on a day if it keeps its pace: the straight line of least squares through the
 * measurements, held within what the figure can be. Needs at least three on different days; two make a line but no evidence.
 */
export const forecast = (
  points: readonly { readonly on: Day; readonly value: number }[],
  day: Day,
  range: { readonly min: number; readonly max: number } = { min: -Infinity, max: Infinity },
): Forecast => {
  const days = new Set(points.map(point => point.on)).size
  const first = points[0]
  if (days < NEEDED || first === undefined)
    return { ok: false, code: 'too-few-measurements', measurements: days }
  const xs = points.map(point => daysBetween(first.on, point.on))
  const meanX = xs.reduce((sum, x) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, point) => sum + point.value, 0) / points.length
  const spread = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0)
  const slope =
    points.reduce((sum, point, at) => sum + ((xs[at] ?? 0) - meanX) * (point.value - meanY), 0) / spread
  const straight = meanY + slope * (daysBetween(first.on, day) - meanX)
  const value = Math.min(range.max, Math.max(range.min, straight))
  return { ok: true, value, slope, method: 'least-squares', measurements: points.length }
}
