import { type Day, daysBetween } from './day.ts'

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
 * Where a figure will stand on a day if it keeps its pace: the straight line of least squares through the
 * measurements. Needs at least three on different days; two make a line but no evidence.
 */
export const forecast = (
  points: readonly { readonly on: Day; readonly value: number }[],
  day: Day,
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
  const value = meanY + slope * (daysBetween(first.on, day) - meanX)
  return { ok: true, value, slope, method: 'least-squares', measurements: points.length }
}
