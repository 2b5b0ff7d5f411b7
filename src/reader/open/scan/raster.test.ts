// Pure: pictures made here, pixel by pixel.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridsOf } from '../pdf/grid.ts'
import { blank, crop, inkBelow, quarterTurned, type Raster, turned, wipe } from './raster.ts'
import { inkLines, rulesFrom } from './ruled-lines.ts'
import { skewOf } from './skew.ts'

const DPI = 200

function fill(raster: Raster, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y++) raster.pixels.fill(0, y * raster.width + x0, y * raster.width + x1)
}

/** Lines of words: blocks of ink with gaps between them. */
function printed(): Raster {
  const page = blank(1200, 1600)
  for (let y = 100; y < 1500; y += 40)
    for (let x = 100; x < 1080; x += 26) fill(page, x, y, x + 14 + ((x * y) % 7), y + 14)
  return page
}

test.each([-2.4, -0.8, 0, 0.8, 3.1])('a page laid %s degrees askew is set straight', degrees => {
  const askew = turned(printed(), (degrees * Math.PI) / 180)
  expect((skewOf(askew) * 180) / Math.PI).toBeCloseTo(degrees, 0.9)
})

test('an empty page and a black one have no skew', () => {
  expect(skewOf(blank(800, 1000))).toBe(0)
  const black = blank(800, 1000)
  fill(black, 0, 0, 800, 1000)
  expect(skewOf(black)).toBe(0)
})

/** A table of three columns and two rows, with words in it; lines two pixels wide. */
function table(): Raster {
  const page = blank(1000, 800)
  for (const x of [100, 300, 600, 900]) fill(page, x, 100, x + 2, 401)
  for (const y of [100, 200, 400]) fill(page, 100, y, 902, y + 2)
  for (let x = 320; x < 520; x += 20) fill(page, x, 140, x + 12, 160)
  return page
}

test('the rules of a table are found, words are none', () => {
  const [grid, ...more] = gridsOf(rulesFrom(inkLines(table(), DPI), DPI))
  expect(more).toEqual([])
  expect(grid?.cells).toHaveLength(6)
  expect(grid?.xs.map(x => Math.round((x * DPI) / 72))).toEqual([101, 301, 601, 901])
})

test('dirt may break a line, and it may fall a little', () => {
  const page = turned(table(), 0.001)
  wipe(page, { x0: 400, y0: 190, x1: 402, y1: 210 })
  expect(gridsOf(rulesFrom(inkLines(page, DPI), DPI))[0]?.cells).toHaveLength(6)
})

test('a short line under words is no rule, a long one is', () => {
  const page = blank(1000, 200)
  fill(page, 100, 50, 180, 52)
  fill(page, 100, 100, 700, 102)
  expect(inkLines(page, DPI).map(line => line.low)).toEqual([99])
})

test('four quarters are none, and one is as a camera notes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (width, height) => {
      const pixels = Uint8Array.from({ length: width * height }, (_, i) => (i * 37) % 256)
      const picture = { width, height, pixels }
      const once = quarterTurned(picture, 1)
      expect([once.width, once.height]).toEqual([height, width])
      expect(once.pixels[height - 1]).toBe(pixels[0])
      expect(quarterTurned(quarterTurned(once, 1), 2)).toEqual(picture)
    }),
  )
})

test('a part may reach over the edge, and paper is never ink', () => {
  const page = blank(10, 10)
  fill(page, 9, 9, 10, 10)
  const part = crop(page, { x0: 8, y0: 8, x1: 14, y1: 14 }, 2)
  expect([part.width, part.height, part.pixels.filter(value => value === 0).length]).toEqual([6, 6, 1])
  expect(inkBelow(blank(100, 100))).toBeLessThanOrEqual(200)
})
