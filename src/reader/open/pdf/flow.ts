import { glued } from './join.ts'
import type { Line } from './lines.ts'

/** Left and right edge of the text of a page. */
export type Measure = { readonly left: number; readonly right: number }

/** Lines that are one paragraph. */
export type FlowParagraph = { readonly lines: Line[]; readonly centred: boolean }

/** How text is set in the whole document. */
export type Setting = {
  readonly measureOf: (page: number) => Measure
  /** Usual distance of two base lines inside a paragraph, in letter sizes. */
  readonly pitch: number
}

const MARKER =
  /^(?:[-–—+•*○]\s?|(?:\d{1,2}\.)*\d{1,3}[.)]\s|[IVXL]{1,6}[.)]\s|[a-zđ][.)]\s|\(\d{1,2}\)\s|Điều \d+\.)/u
const NEAR = 3
const INDENT = 8

/** Edges that most lines keep; outliers such as a stray note in the margin do not move them. */
export function measureOf(lines: readonly Line[]): Measure {
  const rounded = (value: number) => Math.round(value)
  const lefts = new Map<number, number>()
  for (const line of lines) lefts.set(rounded(line.x0), (lefts.get(rounded(line.x0)) ?? 0) + 1)
  const often = Math.max(2, lines.length / 12)
  const common = [...lefts].filter(([, count]) => count >= often).map(([x]) => x)
  const left = Math.min(...(common.length > 0 ? common : lines.map(line => line.x0)))
  const rights = lines.map(line => line.x1).toSorted((a, b) => a - b)
  const right = rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.97))] ?? 0
  return { left, right }
}

/** The distance that is met most between lines of which the upper one is full. */
export function pitchOf(lines: readonly Line[], measure: (page: number) => Measure): number {
  const distances: number[] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || next.page !== line.page || !isFull(line, next, measure(line.page))) return
    const distance = (next.y - line.y) / Math.max(1, line.size)
    if (distance > 0.8 && distance < 3) distances.push(distance)
  })
  const sorted = distances.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1.3
}

/** Had the line no room for the next word? */
function isFull(line: Line, next: Line, { left, right }: Measure): boolean {
  const needed = 0.2 * line.size + next.firstWord
  return isCentred(line, { left, right })
    ? line.x1 - line.x0 + needed > right - left - 1
    : line.x1 + needed > right - 1.5
}

function isCentred(line: Line, { left, right }: Measure): boolean {
  const off = Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2)
  return off < 5 && line.x0 > left + 10 && line.x1 < right - 10
}

/** Does a line go on with the paragraph before it? */
function goesOn(paragraph: FlowParagraph, next: Line, setting: Setting): boolean {
  const { lines } = paragraph
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return false
  const samePage = last.page === next.page
  const measure = setting.measureOf(last.page)
  const own = setting.measureOf(next.page)
  if (Math.abs(next.size - last.size) > 1.2) return false
  const distance = (next.y - last.y) / Math.max(1, last.size)
  if (samePage && distance > setting.pitch * 1.75) return false
  if (!isFull(last, next, measure)) return false
  if (
    last.bold !== next.bold &&
    (next.bold || lines.every(line => line.bold)) &&
    /^[\p{Lu}(-]/u.test(next.text)
  )
    return false
  if (isCentred(next, own)) {
    // Lines of a title: the widest can reach both edges, and then only its middle tells.
    const middle = Math.abs((last.x0 + last.x1) / 2 - (measure.left + measure.right) / 2)
    if (paragraph.centred) return first.bold === next.bold && first.italic === next.italic
    if (lines.length > 1 || middle > 5) return false
    return first.bold === next.bold && first.x0 < measure.left + INDENT && !MARKER.test(first.text)
  }
  if (paragraph.centred) return false
  const [firstAt, nextAt] = [first.x0 - measure.left, next.x0 - own.left]
  if (lines.length > 1) {
    const second = lines[1]
    const secondAt = second ? second.x0 - setting.measureOf(second.page).left : nextAt
    if (Math.abs(nextAt - secondAt) > NEAR) return false
    return Math.abs(firstAt - secondAt) > NEAR || inBlock(last, next, distance, samePage, setting)
  }
  if (nextAt < firstAt - NEAR) return true
  if (nextAt <= firstAt + NEAR) return inBlock(last, next, distance, samePage, setting)
  return MARKER.test(first.text) && nextAt - firstAt < 60 && !MARKER.test(next.text)
}

/** Paragraphs without an indent: what parts them is room between them, a marker, or a closed sentence. */
function inBlock(last: Line, next: Line, distance: number, samePage: boolean, setting: Setting): boolean {
  // "chính trị" / "- xã hội": a dash before a small letter, after a line that was not closed, is no marker.
  if (MARKER.test(next.text)) return /[\p{L}\d]$/u.test(last.text) && /^[-–]\s\p{Ll}/u.test(next.text)
  if (samePage && distance > setting.pitch + 0.2) return false
  if (/^\p{Ll}/u.test(next.text)) return true
  return (
    !/[.;:!?…]$|\.\/\.$/u.test(last.text) ||
    !/^\p{Lu}/u.test(next.text) ||
    (samePage && distance < setting.pitch + 0.08)
  )
}

/** Lines in reading order as paragraphs. */
export function paragraphsOf(lines: readonly Line[], setting: Setting): FlowParagraph[] {
  const out: FlowParagraph[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last && goesOn(last, line, setting)) last.lines.push(line)
    else out.push({ lines: [line], centred: isCentred(line, setting.measureOf(line.page)) })
  }
  return out
}

/** Lines of a column stand alone, as names and posts do; an entry of a list that was too long goes on. */
export function columnParagraphs(lines: readonly Line[], pitch: number): FlowParagraph[] {
  const measure = {
    left: Math.min(...lines.map(line => line.x0)),
    right: Math.max(...lines.map(line => line.x1)),
  }
  const setting = { measureOf: () => measure, pitch }
  const out: FlowParagraph[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const entry = /^[-–+]\s/u.test(last?.lines[0]?.text ?? '') || /^\p{Ll}/u.test(line.text)
    if (last && entry && goesOn(last, line, setting)) last.lines.push(line)
    else out.push({ lines: [line], centred: isCentred(line, measure) })
  }
  return out
}

export const textOf = (paragraph: FlowParagraph): string =>
  paragraph.lines.map(line => line.text).reduce(glued)
