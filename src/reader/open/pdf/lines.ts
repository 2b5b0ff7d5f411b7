import type { Glyph } from './page.ts'

/** Words on one base line without a wide gap between them. */
export type Line = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Base line, from the top of the page. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Width of the first word: whether it would have fitted on the line before tells a wrapped line from a new one. */
  readonly firstWord: number
  readonly page: number
  /** Wide spaces inside it, and where in `text` the words after each begin: it may turn out to be two columns. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly at: number }[]
}

/** Pieces of one base line, parted where two columns stand beside each other. */
export type Row = { readonly pieces: readonly Line[]; readonly y: number }

/** A gap of so much of the letter size is a space although none was written. */
const SPACE = 0.16
/** A gap of so much may part two columns, where the lines around it are two columns. */
const WIDE = 0.45
/** A gap of so many letter sizes parts two columns. */
const GUTTER = 1.9
/** Letters whose base lines differ by less of their size stand on one line (raised numbers, two fonts). */
const SAME_LINE = 0.36
/** The right column of the head of an official letter; columns are parted before it however near they stand. */
const MOTTO = /^(?:CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$/u

const CLOSES_MARKER =
  /^(?:[-–—+•*○]|(?:\d{1,2}\.)*\d{1,3}[.)]?|[IVXL]{1,6}[.)]|[a-zđ][.)]|\(\d{1,2}\)|Điều \d+\.)$/u

/** Letters of one base line each, from the top down and from the left to the right. */
function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = glyphs.filter(glyph => glyph.size > 0).toSorted((a, b) => a.y - b.y)
  const lines: { glyphs: Glyph[]; y: number; size: number }[] = []
  for (const glyph of sorted) {
    const line = lines.at(-1)
    // A space has no place of its own: it must not bridge two lines.
    if (line && glyph.y - line.y < SAME_LINE * Math.max(line.size, glyph.size)) {
      line.glyphs.push(glyph)
      if (glyph.size > line.size && glyph.text !== ' ') {
        line.size = glyph.size
        line.y = glyph.y
      }
    } else lines.push({ glyphs: [glyph], y: glyph.y, size: glyph.size })
  }
  return lines
    .map(line => line.glyphs.toSorted((a, b) => a.x - b.x))
    .filter(line => line.some(g => g.text !== ' '))
}

/** The same letter painted twice to look bold. */
const isShadow = (before: Glyph | undefined, glyph: Glyph): boolean =>
  before !== undefined &&
  before.text === glyph.text &&
  glyph.text !== ' ' &&
  Math.abs(before.x - glyph.x) < 0.08 * glyph.size &&
  Math.abs(before.y - glyph.y) < 0.08 * glyph.size

type Open = {
  text: string
  x0: number
  x1: number
  glyphs: Glyph[]
  firstWord: number | null
  gaps: { from: number; to: number; at: number }[]
}

function closed(open: Open, page: number): Line | null {
  const inked = open.glyphs.filter(glyph => glyph.text !== ' ')
  const first = inked[0]
  const text = open.text.normalize('NFC').trim()
  if (!first || text === '') return null
  const sizes = inked.map(glyph => glyph.size).toSorted((a, b) => a - b)
  const size = sizes[Math.floor(sizes.length / 2)] ?? first.size
  const base = inked.find(glyph => glyph.size >= size * 0.9) ?? first
  const share = (test: (glyph: Glyph) => boolean) => inked.filter(test).length / inked.length
  const [x0, x1] = [first.x, inked.reduce((most, g) => Math.max(most, g.x + g.width), 0)]
  return {
    text,
    x0,
    x1,
    y: base.y,
    size,
    bold: share(glyph => glyph.bold) > 0.9,
    italic: share(glyph => glyph.italic) > 0.9,
    firstWord: open.firstWord ?? x1 - x0,
    page,
    // Their offsets count from marks and letters that stand apart.
    gaps: text === open.text.trim() ? open.gaps : [],
  }
}

/** Letters of one base line as one or more pieces. */
function pieces(glyphs: readonly Glyph[], page: number, columns: boolean): Line[] {
  const out: Line[] = []
  const start = (): Open => ({ text: '', x0: 0, x1: 0, glyphs: [], firstWord: null, gaps: [] })
  let open = start()
  const finish = () => {
    const line = closed(open, page)
    if (line) out.push(line)
    open = start()
  }
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    if (isShadow(before, glyph)) continue
    before = glyph
    const empty = open.glyphs.length === 0
    if (glyph.text === ' ') {
      if (empty) continue
      open.firstWord ??= open.x1 - open.x0
      if (!open.text.endsWith(' ')) open.text += ' '
      continue
    }
    const gap = glyph.x - open.x1
    const marker = CLOSES_MARKER.test(open.text.trim())
    if (!empty && columns && gap > GUTTER * glyph.size && !marker) finish()
    else if (!empty && gap > SPACE * glyph.size && !open.text.endsWith(' ')) {
      open.firstWord ??= open.x1 - open.x0
      open.text += ' '
    }
    if (!empty && gap > WIDE * glyph.size && open.glyphs.length > 0)
      open.gaps.push({ from: open.x1, to: glyph.x, at: open.text.length })
    if (open.glyphs.length === 0) open.x0 = glyph.x
    open.text += glyph.text
    open.x1 = Math.max(open.x1, glyph.x + glyph.width)
    open.glyphs.push(glyph)
  }
  finish()
  return out
}

/** Two columns that nearly touch: the motto is set apart from what stands to its left. */
function beforeMotto(glyphs: readonly Glyph[]): number | null {
  const text = glyphs
    .map(glyph => glyph.text)
    .join('')
    .normalize('NFC')
  const at = /(?<=\S.*)(?:CỘNG\s*H[ÒO][AÀ]\s*XÃ\s*HỘI|ĐẢNG\s*CỘNG\s*SẢN\s*VIỆT\s*NAM)/u.exec(text)?.index
  if (at === undefined) return null
  let length = 0
  for (const [i, glyph] of glyphs.entries()) {
    if (length >= at) return i
    length += glyph.text.normalize('NFC').length
  }
  return null
}

/** The lines of a page from the top down; those of a table cell when `columns` is false, which are never parted. */
export function rowsOf(glyphs: readonly Glyph[], page: number, columns = true): Row[] {
  return baselines(glyphs).flatMap(line => {
    const parted = columns ? pieces(line, page, true) : pieces(line, page, false)
    const cut = columns && parted.length === 1 ? beforeMotto(line) : null
    const found =
      cut === null
        ? parted
        : [...pieces(line.slice(0, cut), page, true), ...pieces(line.slice(cut), page, true)]
    const y = found.reduce((most, piece) => Math.max(most, piece.y), 0)
    return found.length > 0 ? [{ pieces: found, y }] : []
  })
}

/** Pieces of a row as one line, for rows that are no columns. */
export function wholeRow(row: Row): Line | null {
  const [first, ...rest] = row.pieces
  if (!first) return null
  if (rest.length === 0) return first
  return {
    ...first,
    text: row.pieces.map(piece => piece.text).join(' '),
    x1: Math.max(...row.pieces.map(piece => piece.x1)),
    bold: row.pieces.every(piece => piece.bold),
    italic: row.pieces.every(piece => piece.italic),
  }
}

/** A line as the two that a gutter parts, null when no wide space of it lies there. */
export function partedAt(line: Line, left: number, right: number): readonly [Line, Line] | null {
  const gap = line.gaps.find(({ from, to }) => Math.min(to, right) - Math.max(from, left) >= MEET)
  if (!gap) return null
  const [before, after] = [line.text.slice(0, gap.at).trim(), line.text.slice(gap.at).trim()]
  if (before === '' || after === '') return null
  return [
    { ...line, text: before, x1: gap.from, gaps: line.gaps.filter(one => one.to < gap.from) },
    { ...line, text: after, x0: gap.to, gaps: line.gaps.filter(one => one.from > gap.to) },
  ]
}

/** Gutters of two rows must have so much in common. */
export const MEET = 3

export const isMotto = (text: string): boolean => MOTTO.test(text.trim())
