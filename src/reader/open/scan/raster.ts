/** A picture in grey, row by row: 0 is black, 255 is white. */
export type Raster = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** A part of a picture: first column and row inside, first ones outside. */
export type Area = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export const blank = (width: number, height: number): Raster => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(255),
})

/** The part of a picture, with a white edge around it. */
export function crop(from: Raster, area: Area, edge: number): Raster {
  const x0 = Math.max(0, Math.floor(area.x0))
  const y0 = Math.max(0, Math.floor(area.y0))
  const x1 = Math.min(from.width, Math.ceil(area.x1))
  const y1 = Math.min(from.height, Math.ceil(area.y1))
  const out = blank(Math.max(1, x1 - x0) + 2 * edge, Math.max(1, y1 - y0) + 2 * edge)
  for (let y = y0; y < y1; y++)
    out.pixels.set(
      from.pixels.subarray(y * from.width + x0, y * from.width + Math.max(x0, x1)),
      (y - y0 + edge) * out.width + edge,
    )
  return out
}

/** Makes a part of the picture white, in place. */
export function wipe(raster: Raster, area: Area): void {
  const x0 = Math.max(0, Math.floor(area.x0))
  const x1 = Math.min(raster.width, Math.ceil(area.x1))
  if (x1 <= x0) return
  for (let y = Math.max(0, Math.floor(area.y0)); y < Math.min(raster.height, Math.ceil(area.y1)); y++)
    raster.pixels.fill(255, y * raster.width + x0, y * raster.width + x1)
}

/** The picture in another size; each new pixel lies between the four old ones around it, or is the mean of those it covers. */
export function resized(from: Raster, width: number, height: number): Raster {
  const out = blank(width, height)
  const [sx, sy] = [from.width / width, from.height / height]
  const reach = Math.max(1, Math.round(Math.min(sx, sy)))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (reach === 1) {
        out.pixels[y * width + x] = between(from, (x + 0.5) * sx - 0.5, (y + 0.5) * sy - 0.5)
        continue
      }
      let sum = 0
      for (let dy = 0; dy < reach; dy++)
        for (let dx = 0; dx < reach; dx++) sum += at(from, Math.floor(x * sx) + dx, Math.floor(y * sy) + dy)
      out.pixels[y * width + x] = sum / (reach * reach)
    }
  }
  return out
}

function at({ width, height, pixels }: Raster, x: number, y: number): number {
  const column = x < 0 ? 0 : x >= width ? width - 1 : x
  const row = y < 0 ? 0 : y >= height ? height - 1 : y
  return pixels[row * width + column] ?? 255
}

function between(from: Raster, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [x - left, y - top]
  const above = at(from, left, top) * (1 - fx) + at(from, left + 1, top) * fx
  const below = at(from, left, top + 1) * (1 - fx) + at(from, left + 1, top + 1) * fx
  return above * (1 - fy) + below * fy
}

/** The picture turned about its middle; what comes in from outside is white. Radians, clockwise as one looks at it. */
export function turned(from: Raster, angle: number): Raster {
  if (angle === 0) return from
  const { width, height } = from
  const out = blank(width, height)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cx + (x - cx) * cos + (y - cy) * sin
      const sy = cy - (x - cx) * sin + (y - cy) * cos
      if (sx < 0 || sy < 0 || sx > width - 1 || sy > height - 1) continue
      out.pixels[y * width + x] = between(from, sx, sy)
    }
  }
  return out
}

/** The picture turned by quarters, as a camera notes it. */
export function quarterTurned(from: Raster, quarters: number): Raster {
  const turns = ((quarters % 4) + 4) % 4
  if (turns === 0) return from
  const { width, height, pixels } = from
  const out = turns === 2 ? blank(width, height) : blank(height, width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [nx, ny] =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      out.pixels[ny * out.width + nx] = pixels[y * width + x] ?? 255
    }
  }
  return out
}

/** A dark pixel with fewer dark ones around it is a speck of dirt: strokes are wider. */
const NEIGHBOURS = 2

/** The picture without specks of one or two pixels. */
export function withoutSpecks(from: Raster): Raster {
  const { width, height, pixels } = from
  const threshold = inkBelow(from)
  const out: Raster = { width, height, pixels: pixels.slice() }
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const middle = y * width + x
      if ((pixels[middle] ?? 255) >= threshold) continue
      let dark = 0
      for (let row = middle - width; row <= middle + width; row += width)
        for (let at = row - 1; at <= row + 1; at++) if ((pixels[at] ?? 255) < threshold) dark++
      if (dark - 1 < NEIGHBOURS) out.pixels[middle] = 255
    }
  }
  return out
}

/**
 * The grey value that best parts ink from paper (Otsu 1979): the spread inside the two classes is least there.
 */
export function inkBelow({ pixels }: Raster): number {
  const counts = new Array<number>(256).fill(0)
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1
  const all = pixels.length
  const total = counts.reduce((sum, count, value) => sum + count * value, 0)
  let [dark, darkSum, best, found] = [0, 0, -1, 128]
  counts.forEach((count, value) => {
    dark += count
    darkSum += count * value
    if (dark === 0 || dark === all) return
    const apart = darkSum / dark - (total - darkSum) / (all - dark)
    const spread = dark * (all - dark) * apart * apart
    if (spread > best) {
      best = spread
      found = value
    }
  })
  // A page with a few words: the paper itself must not become ink.
  return Math.min(found + 1, 200)
}
