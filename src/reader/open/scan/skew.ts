import { inkBelow, type Raster, resized } from './raster.ts'

/** Pages are laid on the glass by hand: beyond this they were turned on purpose. */
const MOST = 4
const COARSE = 0.2
const FINE = 0.04
/** Width to which the page is made smaller before it is looked at, pixels. */
const WIDTH = 900

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** How sharply the rows of a page part into lines and gaps when it is sheared by an angle. */
function sharpness(dark: readonly (readonly [number, number])[], height: number, slope: number): number {
  const rows = new Float64Array(height * 3)
  for (const [x, y] of dark) {
    const row = Math.round(y - x * slope) + height
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2
  return sum
}

/**
 * The angle by which the lines of a page fall to the right, in radians; 0 where none stands out. Turn the page by its
 * opposite to make them level.
 */
export function skewOf(page: Raster): number {
  const small = resized(
    page,
    Math.min(WIDTH, page.width),
    Math.round((page.height * Math.min(WIDTH, page.width)) / page.width),
  )
  const threshold = inkBelow(small)
  const dark: [number, number][] = []
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      if ((small.pixels[y * small.width + x] ?? 255) < threshold) dark.push([x, y])
  if (dark.length < 200 || dark.length * 2 > small.pixels.length) return 0
  const best = (middle: number, reach: number, step: number): number => {
    let [found, most] = [middle, -1]
    for (let degrees = middle - reach; degrees <= middle + reach + 1e-9; degrees += step) {
      const here = sharpness(dark, small.height, Math.tan(radians(degrees)))
      if (here > most) {
        most = here
        found = degrees
      }
    }
    return found
  }
  return radians(best(best(0, MOST, COARSE), COARSE, FINE))
}
