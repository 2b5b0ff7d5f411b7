import type { Rule } from '../pdf/page.ts'
import { inkBelow, type Raster } from './raster.ts'

/** A straight line of ink: along its own axis from `from` to `to`, across it from `low` to `high`; pixels. */
export type InkLine = {
  readonly level: boolean
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/** Shortest line, widest one and the hole that dirt may make in it; inches. */
const SHORTEST = 0.3
const THICKEST = 0.05
const HOLE = 0.012
/** A level line that is shorter is the foot of letters, unless it ends at upright ones; inches. */
const ALONE = 1.5
const TOUCHES = 0.04
/** Lines of one row of pixels are one when they lie over each other so much. */
const MEETING = 0.6

type Run = { from: number; to: number; low: number; high: number }

/**
 * The straight lines of a level page: rows (or columns) of ink that is broken nowhere, put together where they lie
 * beside each other. A pixel counts with its two neighbours across, so that a line that still falls a little is one.
 *
 * @param dpi pixels an inch
 */
export function inkLines(page: Raster, dpi: number): InkLine[] {
  const threshold = inkBelow(page)
  const upright = linesAlong(page, threshold, false, dpi)
  const near = TOUCHES * dpi
  const meets = (x: number, y: number) =>
    upright.some(
      one => Math.abs((one.low + one.high) / 2 - x) <= near && one.from - near <= y && one.to + near >= y,
    )
  const level = linesAlong(page, threshold, true, dpi).filter(
    ({ from, to, low }) => to - from >= ALONE * dpi || (meets(from, low) && meets(to, low)),
  )
  return [...level, ...upright]
}

function linesAlong(
  { width, height, pixels }: Raster,
  threshold: number,
  level: boolean,
  dpi: number,
): InkLine[] {
  const [along, across] = level ? [width, height] : [height, width]
  const [step, stride] = level ? [1, width] : [width, 1]
  const shortest = SHORTEST * dpi
  const hole = Math.max(1, Math.round(HOLE * dpi))
  const open: Run[] = []
  const done: Run[] = []
  for (let line = 1; line < across - 1; line++) {
    const base = line * stride
    const runs: Run[] = []
    let [from, last] = [-1, -1]
    const close = () => {
      if (from >= 0 && last - from + 1 >= shortest)
        runs.push({ from, to: last + 1, low: line, high: line + 1 })
      from = -1
    }
    for (let i = 0; i < along; i++) {
      const at = base + i * step
      const dark =
        (pixels[at] ?? 255) < threshold ||
        (pixels[at - stride] ?? 255) < threshold ||
        (pixels[at + stride] ?? 255) < threshold
      if (dark) {
        if (from < 0) from = i
        last = i
      } else if (from >= 0 && i - last > hole) close()
    }
    close()
    for (const run of runs) {
      const above = open.find(
        one => one.high >= line && overlap(one, run) >= MEETING * Math.min(length(one), length(run)),
      )
      if (above) {
        above.high = line + 1
        above.from = Math.min(above.from, run.from)
        above.to = Math.max(above.to, run.to)
      } else open.push(run)
    }
    for (let i = open.length - 1; i >= 0; i--) {
      const one = open[i]
      if (one && one.high < line) done.push(...open.splice(i, 1))
    }
  }
  done.push(...open)
  const thickest = THICKEST * dpi
  return done.filter(run => run.high - run.low <= thickest + 2).map(run => ({ level, ...run }))
}

const length = (run: Run): number => run.to - run.from
const overlap = (a: Run, b: Run): number => Math.min(a.to, b.to) - Math.max(a.from, b.from)

/** The lines as rules of a page, in points from its top left corner. */
export const rulesFrom = (lines: readonly InkLine[], dpi: number): Rule[] =>
  lines.map(({ level, from, to, low, high }) => {
    const points = (pixels: number) => (pixels * 72) / dpi
    const middle = points((low + high) / 2)
    return level
      ? { x0: points(from), x1: points(to), y0: middle, y1: middle }
      : { x0: middle, x1: middle, y0: points(from), y1: points(to) }
  })
