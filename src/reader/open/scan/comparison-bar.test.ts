// Pure: signs drawn here, pixel by pixel.
import { expect, test } from 'vitest'
import { withBar } from './comparison-bar.ts'
import { blank, type Raster } from './raster.ts'

/** ">" of 20 by 24 pixels at 10, 10, with or without a bar under it. */
function sign(bar: boolean): Raster {
  const page = blank(120, 60)
  for (let i = 0; i < 10; i++) {
    const x = 10 + i * 2
    page.pixels.fill(0, (12 + i) * 120 + x, (12 + i) * 120 + x + 4)
    page.pixels.fill(0, (32 - i - 4) * 120 + x, (32 - i - 4) * 120 + x + 4)
  }
  if (bar) for (const y of [32, 33]) page.pixels.fill(0, y * 120 + 10, y * 120 + 32)
  return page
}

const word = (text: string, x1: number) => ({
  ...{ text, x0: 10, y0: 10, x1, y1: 34, base: 34, height: 24, confidence: 60, line: 0 },
})

test('a bar under the sign makes it another', () => {
  expect(withBar(word('>', 32), sign(true)).text).toBe('≥')
  expect(withBar(word('>60', 76), sign(true)).text).toBe('≥60')
})

test('a sign without a bar, and a word without a sign, stay', () => {
  expect(withBar(word('>', 32), sign(false)).text).toBe('>')
  expect(withBar(word('60', 32), sign(true)).text).toBe('60')
})
