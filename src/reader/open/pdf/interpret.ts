import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fromLegacy, type LegacyEncoding } from '../legacy-font.ts'
import { Refused } from '../refused.ts'
import { letterOf } from './letters.ts'
import { IDENTITY, type Matrix, mapped, matrixOf, numbersOf, times } from './matrix.ts'
import type { Glyph, Rule } from './page.ts'

/** What the page says of a font. */
export type Font = {
  readonly bold: boolean
  readonly italic: boolean
  /** Text space a unit of glyph width; 0.001 but for fonts of drawings. */
  readonly unit: number
  readonly vertical: boolean
  readonly legacy: LegacyEncoding | null
}

type TextState = {
  font: Font | null
  size: number
  letterSpace: number
  wordSpace: number
  stretch: number
  leading: number
  rise: number
}

/** Marks of a path as pdfjs packs them: the kind and then its coordinates. */
const PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke])
const FILLS = new Set<number>([OPS.fill, OPS.eoFill])
const BOTH = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
/** A rule is not thicker; a filled area over this is a background. */
const THICK = 3
const SHORT = 4
const RULES = 20_000

/** Follows the drawing orders of one page and keeps letters and straight lines, in points from its top left corner. */
export class Interpreter {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  readonly aslant: string[] = []
  unread = 0
  private ctm: Matrix
  private readonly stack: { ctm: Matrix; text: TextState }[] = []
  private textMatrix: Matrix = IDENTITY
  private lineMatrix: Matrix = IDENTITY
  private text: TextState = {
    font: null,
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
  private readonly page: { readonly width: number; readonly height: number }
  private readonly fontOf: (name: string) => Font | null

  constructor(
    view: Matrix,
    page: { readonly width: number; readonly height: number },
    fontOf: (name: string) => Font | null,
  ) {
    this.ctm = view
    this.page = page
    this.fontOf = fontOf
  }

  /** One drawing order with its arguments, which come from the file and are trusted in nothing. */
  run(order: number, args: unknown): void {
    const list = Array.isArray(args) ? args : []
    if (order === OPS.showText) this.show(list[0])
    else if (order === OPS.constructPath) this.path(list)
    else if (!this.runText(order, list)) this.runState(order, list)
  }

  private runText(order: number, list: readonly unknown[]): boolean {
    const [first, second] = list.map(Number)
    const one = Number.isFinite(first) ? (first ?? 0) : 0
    switch (order) {
      case OPS.beginText:
        this.textMatrix = this.lineMatrix = IDENTITY
        return true
      case OPS.setFont:
        this.text.font = this.fontOf(String(list[0]))
        this.text.size = Number.isFinite(second) ? (second ?? 0) : 0
        return true
      case OPS.setCharSpacing:
        this.text.letterSpace = one
        return true
      case OPS.setWordSpacing:
        this.text.wordSpace = one
        return true
      case OPS.setHScale:
        this.text.stretch = one / 100
        return true
      case OPS.setLeading:
        this.text.leading = one
        return true
      case OPS.setTextRise:
        this.text.rise = one
        return true
      case OPS.moveText:
        this.move(one, Number.isFinite(second) ? (second ?? 0) : 0)
        return true
      case OPS.setLeadingMoveText:
        this.text.leading = -(Number.isFinite(second) ? (second ?? 0) : 0)
        this.move(one, -this.text.leading)
        return true
      case OPS.nextLine:
        this.move(0, -this.text.leading)
        return true
      case OPS.setTextMatrix: {
        const matrix = matrixOf(list[0]) ?? matrixOf(list)
        if (matrix) this.textMatrix = this.lineMatrix = matrix
        return true
      }
      default:
        return false
    }
  }

  private runState(order: number, list: readonly unknown[]): void {
    switch (order) {
      case OPS.save:
        this.push()
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.pop()
        break
      case OPS.transform: {
        const matrix = matrixOf(list[0]) ?? matrixOf(list)
        if (matrix) this.ctm = times(this.ctm, matrix)
        break
      }
      case OPS.paintFormXObjectBegin: {
        this.push()
        const matrix = matrixOf(list[0])
        if (matrix) this.ctm = times(this.ctm, matrix)
        break
      }
    }
  }

  private push(): void {
    if (this.stack.length > 1_000) throw new Refused({ code: 'too-complex' })
    this.stack.push({ ctm: this.ctm, text: { ...this.text } })
  }

  private pop(): void {
    const before = this.stack.pop()
    if (!before) return
    this.ctm = before.ctm
    this.text = before.text
  }

  private move(x: number, y: number): void {
    this.textMatrix = this.lineMatrix = times(this.lineMatrix, [1, 0, 0, 1, x, y])
  }

  private show(shown: unknown): void {
    const { font, size, stretch, letterSpace, wordSpace, rise } = this.text
    if (!Array.isArray(shown) || !font || font.vertical) return
    const matrix = times(this.ctm, this.textMatrix)
    // Units of the page for one of text along the line, and how much of it is not level.
    const along = matrix[0] * Math.sign(size || 1)
    const level = along > 0 && Math.abs(matrix[1]) < Math.abs(matrix[0]) * 0.05
    const height = Math.hypot(matrix[2], matrix[3]) * Math.abs(size)
    let x = 0
    let words = ''
    for (const part of shown) {
      if (typeof part === 'number') {
        x -= (part * size * stretch) / 1000
        continue
      }
      if (typeof part !== 'object' || part === null) continue
      const width = 'width' in part && typeof part.width === 'number' ? part.width : 0
      const unicode = 'unicode' in part && typeof part.unicode === 'string' ? part.unicode : ''
      const space = 'isSpace' in part && part.isSpace === true
      const own = width * font.unit * size
      const letter = letterOf(font.legacy ? fromLegacy(unicode, font.legacy) : unicode)
      if (letter === '' && width > 0) this.unread++
      if (letter !== '') {
        const [px, py] = mapped(matrix, x, rise)
        words += letter
        const inside = px > -50 && px < this.page.width + 50 && py > -20 && py < this.page.height + 20
        if (level && inside)
          this.glyphs.push({
            text: letter,
            x: px,
            y: py,
            width: own * stretch * matrix[0],
            size: height,
            bold: font.bold,
            italic: font.italic,
          })
      }
      x += (own + letterSpace + (space ? wordSpace : 0)) * stretch
    }
    if (!level && words.trim() !== '') this.aslant.push(words)
    this.textMatrix = times(this.textMatrix, [1, 0, 0, 1, x, 0])
  }

  private path(list: readonly unknown[]): void {
    const [order, holder] = list
    if (typeof order !== 'number') return
    const stroked = STROKES.has(order) || BOTH.has(order)
    if (!stroked && !FILLS.has(order)) return
    const packed = Array.isArray(holder) ? holder[0] : holder
    const data = numbersOf(packed)
    let start: readonly [number, number] = [0, 0]
    let here: readonly [number, number] = [0, 0]
    let corners: (readonly [number, number])[] = []
    const finish = () => {
      if (!stroked) this.filled(corners)
      corners = []
    }
    for (let i = 0; i < data.length; ) {
      const mark = data[i]
      if (mark === PATH.move || mark === PATH.line) {
        const to = mapped(this.ctm, data[i + 1] ?? 0, data[i + 2] ?? 0)
        if (mark === PATH.move) {
          finish()
          start = to
        } else if (stroked) this.stroke(here, to)
        corners.push(to)
        here = to
        i += 3
      } else if (mark === PATH.curve || mark === PATH.quadratic) {
        const step = mark === PATH.curve ? 7 : 5
        here = mapped(this.ctm, data[i + step - 2] ?? 0, data[i + step - 1] ?? 0)
        i += step
      } else if (mark === PATH.close) {
        if (stroked) this.stroke(here, start)
        here = start
        i++
      } else break
    }
    finish()
  }

  private stroke([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): void {
    const level = Math.abs(y1 - y0) < 0.8
    const upright = Math.abs(x1 - x0) < 0.8
    if (level === upright) return
    const y = (y0 + y1) / 2
    const x = (x0 + x1) / 2
    if (level) this.rule({ x0: Math.min(x0, x1), y0: y, x1: Math.max(x0, x1), y1: y })
    else this.rule({ x0: x, y0: Math.min(y0, y1), x1: x, y1: Math.max(y0, y1) })
  }

  /** Some programs draw a rule as a thin filled rectangle. */
  private filled(corners: readonly (readonly [number, number])[]): void {
    if (corners.length < 4 || corners.length > 5) return
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const [width, height] = [x1 - x0, y1 - y0]
    const square = corners.every(([x, y]) => Math.min(x - x0, x1 - x) < 0.5 && Math.min(y - y0, y1 - y) < 0.5)
    if (!square) return
    if (height <= THICK && width > height) this.rule({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 })
    else if (width <= THICK && height > width) this.rule({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 })
  }

  private rule(rule: Rule): void {
    if (rule.x1 - rule.x0 < 0.01 && rule.y1 - rule.y0 < 0.01) return
    if (this.rules.length >= RULES) throw new Refused({ code: 'too-complex' })
    this.rules.push(rule)
  }
}

/** Shortest stroke that can be the side of a cell; pieces of dotted lines are put together before it is asked. */
export const SHORTEST_RULE = SHORT
