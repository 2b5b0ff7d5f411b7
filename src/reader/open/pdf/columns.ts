import { isMotto, type Line, MEET, partedAt, type Row, wholeRow } from './lines.ts'

/** A stretch of a page: lines below each other, or two columns beside each other (head of a letter, signature). */
export type Stretch =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Line[])[] }

const KNOWN = /^(?:Nơi nhận\s*:?|(?:TM|KT|TL|T\/M|TUQ|Q)\.\s.+)$/u
/** Edges or middles of lines that differ by less are set under each other. */
const ALIGNED = 4
const CENTRED = 9

const middle = (line: Line): number => (line.x0 + line.x1) / 2
const under = (line: Line, some: readonly Line[]): boolean =>
  some.some(
    other => Math.abs(other.x0 - line.x0) < ALIGNED || Math.abs(middle(other) - middle(line)) < CENTRED,
  )

type Region = { from: number; to: number; left: number; right: number; lines: [Line[], Line[]] }

/** The gutter that two pieces leave between them; null for a row that is not two columns. */
function gutterOf(row: Row): { left: number; right: number } | null {
  const [first, second] = row.pieces
  return first && second && row.pieces.length === 2 ? { left: first.x1, right: second.x0 } : null
}

/** A row that reaches over the gutter, as two columns when a wide space of it lies there. */
function partedBy(region: Region, row: Row): Row {
  const [piece, other] = row.pieces
  if (!piece || other || piece.x1 <= region.right || piece.x0 >= region.left) return row
  const parted = partedAt(piece, region.left, region.right)
  return parted ? { ...row, pieces: parted } : row
}

function take(region: Region, found: Row): boolean {
  const row = partedBy(region, found)
  const gutter = gutterOf(row)
  if (gutter) {
    const [left, right] = [Math.max(region.left, gutter.left), Math.min(region.right, gutter.right)]
    if (right - left < MEET) return false
    Object.assign(region, { left, right })
  }
  for (const piece of row.pieces) {
    const side = piece.x1 <= region.right ? 0 : piece.x0 >= region.left ? 1 : null
    if (side === null) return false
    if (!gutter && !under(piece, region.lines[side])) return false
  }
  for (const piece of row.pieces) region.lines[piece.x1 <= region.right ? 0 : 1].push(piece)
  return true
}

/** The rows of a page between two tables as stretches. Two columns are read one after the other. */
export function stretches(rows: readonly Row[]): Stretch[] {
  const out: Stretch[] = []
  let lines: Line[] = []
  const flush = () => {
    if (lines.length > 0) out.push({ kind: 'lines', lines })
    lines = []
  }
  for (let i = 0; i < rows.length; ) {
    const region = regionAt(rows, i)
    if (region) {
      // A line or two above can belong to one column: its top stands higher than the other's.
      const before = rowsAbove(rows, region)
      lines.splice(lines.length - before.length)
      flush()
      out.push({ kind: 'columns', columns: [[...before, ...region.lines[0]], region.lines[1]] })
      i = region.to
      continue
    }
    const row = rows[i]
    const line = row ? wholeRow(row) : null
    if (line) lines.push(line)
    i++
  }
  flush()
  return out
}

function regionAt(rows: readonly Row[], from: number): Region | null {
  const row = rows[from]
  const gutter = row ? gutterOf(row) : null
  const [first, second] = row?.pieces ?? []
  if (!gutter || !first || !second) return null
  const region: Region = { from, to: from + 1, ...gutter, lines: [[first], [second]] }
  let pairs = 1
  for (let at = from + 1; at < rows.length; at++) {
    const next = rows[at]
    if (!next || next.y - (rows[at - 1]?.y ?? 0) > 12 * first.size || !take(region, next)) break
    if (next.pieces.length === 2) pairs++
    region.to = at + 1
  }
  const known = [first, second].some(piece => KNOWN.test(piece.text) || isMotto(piece.text))
  return known || pairs >= 2 ? region : null
}

function rowsAbove(rows: readonly Row[], region: Region): Line[] {
  const above: Line[] = []
  for (let at = region.from - 1; at >= 0 && above.length < 2; at--) {
    const [piece, other] = rows[at]?.pieces ?? []
    const [head] = region.lines[0]
    if (!piece || other || !head || piece.x1 > region.right) break
    const near = (rows[region.from]?.y ?? 0) - piece.y < 3 * piece.size
    if (!near || Math.abs(middle(piece) - middle(head)) >= CENTRED) break
    above.unshift(piece)
  }
  return above
}
