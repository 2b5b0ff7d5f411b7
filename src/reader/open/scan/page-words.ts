import { gridsOf } from '../pdf/grid.ts'
import type { DrawnPage, Glyph } from '../pdf/page.ts'
import type { PagePicture } from '../pdf/page-picture.ts'
import { Refused } from '../refused.ts'
import { withBar } from './comparison-bar.ts'
import { mendLetters } from './misread-letter.ts'
import { mendAnnexNumbers, mendLone } from './misread-number.ts'
import { type Area, crop, inkBelow, type Raster, resized, turned, wipe, withoutSpecks } from './raster.ts'
import { inkLines, rulesFrom } from './ruled-lines.ts'
import { skewOf } from './skew.ts'
import type { ScannedWord, Setting, WordReader } from './tesseract.ts'

/** White around what is recognised, pixels: letters at the very edge are misread. */
const EDGE = 12
/** What is left out at each side of a cell beside its rule; inches. */
const INSET = 0.015
/** Short signs of which the program is less sure than this, and all of which it is less than hardly sure; of 100. */
const DIRT = 40
const HARDLY = 15
/** Cells that a page may have; each is looked at by itself. The fullest page of a plan has some 200. */
const CELLS = 3_000
/** Words that the program is less sure of are told to a person. */
export const UNSURE = 70

/** A page as it was recognised: in the form in which a PDF with letters is drawn, and how sure its words are. */
export type RecognisedPage = {
  readonly page: DrawnPage
  readonly words: number
  readonly unsure: number
}

/**
 * Recognises a page: it is set straight, its rules are found, the cells that they make are read one by one, and then
 * the rest. Places are points on the page that was set straight.
 *
 * @throws Refused for a page of more cells than are read one by one
 */
export function recognisePage(picture: PagePicture, number: number, reader: WordReader): RecognisedPage {
  const { dpi } = picture
  const paper = withoutSpecks(picture.raster)
  const page = turned(paper, -skewOf(paper))
  const lines = inkLines(page, dpi)
  const rules = rulesFrom(lines, dpi)
  const rest: Raster = { ...page, pixels: page.pixels.slice() }
  const words: ScannedWord[] = []
  const pixels = (points: number) => (points * dpi) / 72
  // Asked once: it looks at the whole page, and a ruined page may have a thousand cells.
  const ink = inkBelow(page)
  const grids = gridsOf(rules).filter(grid => grid.xs.length >= 3)
  if (grids.reduce((sum, grid) => sum + grid.cells.length, 0) > CELLS)
    throw new Refused({ code: 'too-complex' })
  for (const grid of grids) {
    for (const cell of grid.cells) {
      const area = {
        x0: pixels(cell.x0) + INSET * dpi,
        y0: pixels(cell.y0) + INSET * dpi,
        x1: pixels(cell.x1) - INSET * dpi,
        y1: pixels(cell.y1) - INSET * dpi,
      }
      words.push(...wordsIn(page, area, ink, reader, dpi))
    }
    const table = {
      x0: grid.xs[0] ?? 0,
      y0: grid.ys[0] ?? 0,
      x1: grid.xs.at(-1) ?? 0,
      y1: grid.ys.at(-1) ?? 0,
    }
    wipe(rest, {
      x0: pixels(table.x0) - INSET * dpi,
      y0: pixels(table.y0) - INSET * dpi,
      x1: pixels(table.x1) + INSET * dpi,
      y1: pixels(table.y1) + INSET * dpi,
    })
  }
  for (const { level, from, to, low, high } of lines)
    wipe(rest, level ? { x0: from, x1: to, y0: low, y1: high } : { x0: low, x1: high, y0: from, y1: to })
  const whole = { x0: 0, y0: 0, x1: rest.width, y1: rest.height }
  if (inkIn(rest, whole, inkBelow(rest)))
    words.push(...lookedAgain(rest, reader.words(rest, 'page', dpi), reader, dpi))
  const clean = mendLetters(mendAnnexNumbers(words.filter(isWord))).map(word => withBar(word, page))
  return {
    page: {
      number,
      width: (page.width * 72) / dpi,
      height: (page.height * 72) / dpi,
      glyphs: glyphsOf(clean, page, dpi),
      rules,
      aslant: [],
      drawn: true,
      unread: 0,
    },
    words: clean.length,
    unsure: clean.filter(word => word.confidence < UNSURE).length,
  }
}

/** Ink no higher than this is one line, and no wider than this a number; inches. */
const ONE_LINE = 0.26
const NUMBER = 0.5
/** Lone figures are read at more than their own size: the program was taught with longer lines. */
const LARGER = 2

/** What is one or two signs and hardly sure is dirt, and so is what is far less sure. */
const isWord = ({ text, confidence, height, y0, y1 }: ScannedWord): boolean =>
  (confidence >= DIRT || (confidence >= HARDLY && /[\p{L}\p{N}]{3}/u.test(text))) &&
  (y1 - y0 > TINY * height || !/[\p{L}\p{N}|]/u.test(text))

/** Letters are not lower than this share of their line. */
const TINY = 0.2

function wordsIn(page: Raster, area: Area, darker: number, reader: WordReader, dpi: number): ScannedWord[] {
  const ink = inkIn(page, area, darker)
  if (!ink) return []
  const short = ink.y1 - ink.y0 < ONE_LINE * dpi
  const scale = short && ink.x1 - ink.x0 < NUMBER * dpi ? LARGER : 1
  const found = look(page, ink, { reader, dpi, scale, setting: short ? 'line' : 'block' })
  if (scale === 1) return lookedAgain(page, found, reader, dpi)
  if (found.length > 0 && found.every(word => word.confidence >= CERTAIN)) return mendLone(found)
  // Which size it is read best in differs from figure to figure.
  const others = [1, 3].map(other => look(page, ink, { reader, dpi, scale: other, setting: 'line' }))
  return mendLone(others.reduce((best, one) => (sureness(one) > sureness(best) ? one : best), found))
}

/** A lone figure of which the program is less sure is read in other sizes too. */
const CERTAIN = 90

type Look = {
  readonly reader: WordReader
  readonly dpi: number
  readonly scale: number
  readonly setting: Setting
}

/** The words of a part of the page, in its pixels; the part is read `scale` times as large. */
function look(page: Raster, area: Area, { reader, dpi, scale, setting }: Look): ScannedWord[] {
  const part = crop(page, area, EDGE)
  const larger = scale === 1 ? part : resized(part, part.width * scale, part.height * scale)
  const [left, top] = [Math.max(0, Math.floor(area.x0)) - EDGE, Math.max(0, Math.floor(area.y0)) - EDGE]
  return reader.words(larger, setting, dpi * scale).map(word => ({
    ...word,
    height: word.height / scale,
    x0: Math.round(word.x0 / scale) + left,
    x1: Math.round(word.x1 / scale) + left,
    y0: Math.round(word.y0 / scale) + top,
    y1: Math.round(word.y1 / scale) + top,
    base: word.base / scale + top,
  }))
}

/** A line with a word that is less sure is looked at again, larger; what the program is surer of is kept. */
const AGAIN = 65

function lookedAgain(
  page: Raster,
  words: readonly ScannedWord[],
  reader: WordReader,
  dpi: number,
): ScannedWord[] {
  const lines = new Map<number, ScannedWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  return [...lines.values()].flatMap(line => {
    if (line.every(word => word.confidence >= AGAIN)) return line
    const area = {
      x0: Math.min(...line.map(word => word.x0)),
      y0: Math.min(...line.map(word => word.y0)),
      x1: Math.max(...line.map(word => word.x1)),
      y1: Math.max(...line.map(word => word.y1)),
    }
    if (area.y1 - area.y0 > ONE_LINE * 2 * dpi) return line
    const again = look(page, area, { reader, dpi, scale: LARGER, setting: 'line' })
    return sureness(again) > sureness(line) ? again : line
  })
}

const sureness = (words: readonly ScannedWord[]): number =>
  words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length

/**
 * The part of an area in which there is more than dirt, null for none. A row or column with one dark pixel is dirt.
 *
 * @param ink values below are ink on this page
 */
function inkIn(page: Raster, area: Area, ink: number): Area | null {
  const threshold = Math.min(160, ink)
  const [left, top] = [Math.max(0, Math.floor(area.x0)), Math.max(0, Math.floor(area.y0))]
  const [right, bottom] = [
    Math.min(page.width, Math.ceil(area.x1)),
    Math.min(page.height, Math.ceil(area.y1)),
  ]
  const columns = new Array<number>(Math.max(0, right - left)).fill(0)
  const rows = new Array<number>(Math.max(0, bottom - top)).fill(0)
  let dark = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if ((page.pixels[y * page.width + x] ?? 255) < threshold) {
        dark++
        rows[y - top] = (rows[y - top] ?? 0) + 1
        columns[x - left] = (columns[x - left] ?? 0) + 1
      }
  // A figure 1 of the smallest print has some thirty dark pixels.
  if (dark < 24) return null
  const inked = (count: number) => count > 1
  const [x0, y0] = [columns.findIndex(inked), rows.findIndex(inked)]
  if (x0 < 0 || y0 < 0) return null
  return {
    x0: left + x0,
    y0: top + y0,
    x1: left + columns.findLastIndex(inked) + 1,
    y1: top + rows.findLastIndex(inked) + 1,
  }
}

/** Stroke of bold letters against the usual one of the page. */
const BOLD = 1.28

/** Words as the letters of a drawn page, each with its space behind it; sizes from the height of the lines. */
function glyphsOf(words: readonly ScannedWord[], page: Raster, dpi: number): Glyph[] {
  const points = (pixels: number) => (pixels * 72) / dpi
  const threshold = inkBelow(page)
  const strokes = words.map(word => strokeOf(page, word, threshold))
  const known = strokes.filter(stroke => stroke > 0).toSorted((a, b) => a - b)
  const usual = known[Math.floor(known.length / 3)] ?? 0
  const heights = words.map(word => word.height).toSorted((a, b) => a - b)
  const middle = heights[Math.floor(heights.length / 2)] ?? 0
  return words.flatMap((word, i) => {
    // The height of a line depends on which letters stand in it; the size of the print hardly does on one page.
    const size = points(Math.abs(word.height - middle) < 0.35 * middle ? middle : word.height) * 0.9
    const bold = usual > 0 && (strokes[i] ?? 0) > usual * BOLD
    const glyph = {
      text: word.text.normalize('NFC'),
      x: points(word.x0),
      y: points(word.base),
      width: points(word.x1 - word.x0),
      size,
      bold,
      italic: false,
    }
    return [glyph, { ...glyph, text: ' ', x: glyph.x + glyph.width, width: 0 }]
  })
}

/** Mean thickness of the strokes of a word: twice its ink by its edge; pixels. */
function strokeOf(page: Raster, word: ScannedWord, threshold: number): number {
  let [ink, edge] = [0, 0]
  for (let y = Math.max(0, word.y0); y < Math.min(page.height, word.y1); y++) {
    for (let x = Math.max(1, word.x0); x < Math.min(page.width, word.x1); x++) {
      const here = (page.pixels[y * page.width + x] ?? 255) < threshold
      const before = (page.pixels[y * page.width + x - 1] ?? 255) < threshold
      if (here) ink++
      if (here !== before) edge++
    }
  }
  return edge === 0 ? 0 : (2 * ink) / edge
}
