// Real: the packaged word reader. The page is drawn here, pixel by pixel.
import { expect, test } from 'vitest'
import { Refused } from '../refused.ts'
import { recognisePage } from './page-words.ts'
import { blank } from './raster.ts'
import { startWordReader } from './tesseract.ts'

test('a page of more cells than anybody rules is refused before it is looked at cell by cell', async () => {
  const page = blank(1_700, 1_700)
  const rule = (level: boolean, at: number) => {
    for (let i = 20; i < 1_681; i++)
      for (const wide of [0, 1, 2])
        page.pixels[level ? (at + wide) * page.width + i : i * page.width + at + wide] = 0
  }
  for (let at = 20; at <= 1_680; at += 26) {
    rule(true, at)
    rule(false, at)
  }
  const reader = await startWordReader()
  try {
    expect(() => recognisePage({ raster: page, dpi: 200 }, 1, reader)).toThrow(Refused)
  } finally {
    reader.end()
  }
})
