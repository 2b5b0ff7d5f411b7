import { inkBelow, type Raster } from './raster.ts'
import type { ScannedWord } from './tesseract.ts'

/** The signs that differ from another by nothing but a level bar below. */
const BARRED = new Map([
  ['>', '≥'],
  ['<', '≤'],
])
/** Where the bar lies in the height of the sign, and how much of the width of the sign it has. */
const LOWER = 0.62
const LENGTH = 0.6

/**
 * A word that begins with ">" or "<" with the bar that stands under the sign on the page: the word reader does not know
 * "≥" and "≤" and leaves it out, and that is another demand.
 */
export function withBar(word: ScannedWord, page: Raster): ScannedWord {
  const sign = word.text.charAt(0)
  const barred = BARRED.get(sign)
  if (barred === undefined || page.width === 0) return word
  const threshold = inkBelow(page)
  const height = word.y1 - word.y0
  // As wide as one of its letters, and no wider than such a sign is for its height.
  const width = Math.round(Math.min((word.x1 - word.x0) / word.text.length, height))
  let longest = 0
  for (let y = Math.floor(word.y0 + LOWER * height); y < Math.min(page.height, word.y1 + 2); y++) {
    let run = 0
    for (let x = word.x0; x < Math.min(page.width, word.x0 + width + 2); x++) {
      run = (page.pixels[y * page.width + x] ?? 255) < threshold ? run + 1 : 0
      longest = Math.max(longest, run)
    }
  }
  return longest >= LENGTH * width ? { ...word, text: barred + word.text.slice(1) } : word
}
