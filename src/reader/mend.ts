import type { Block } from './block.ts'
import { markerOf } from './marker.ts'
import { cleaned, joined, type Paragraph, slice } from './paragraph.ts'
import { TYPES } from './rules/document.ts'
import { starts } from './rules/pattern.ts'
import { beginsWithUnit, headingUnits } from './units.ts'

/**
 * How a source breaks its lines: real paragraphs, lines wrapped under empty lines, lines wrapped at one width without a
 * sign, or lines wrapped anyhow ("ragged": the first line of a paragraph is shorter than the others).
 */
type Breaking = {
  readonly kind: 'paragraphs' | 'spaced' | 'wrapped' | 'ragged'
  readonly width: number
  readonly usualGap: number
  /** Headings stand out in bold, so an open line that is not bold is no heading. */
  readonly boldHeads: boolean
}

/**
 * Puts broken paragraphs together again: wrapped lines, a paragraph cut by a page or an empty line, a heading in two
 * pieces, a bullet that continues a sentence. Drops page numbers and rules of dashes. Places are kept.
 */
export function mend(blocks: readonly Block[]): { paragraphs: Paragraph[]; pageNumbers: Paragraph[] } {
  const pageNumbers: Paragraph[] = []
  const spans = boldSpans(blocks)
  const whole = blocks.map((block, i) => (spans.has(i) ? { ...cleaned(block), bold: true } : cleaned(block)))
  const pieces = whole.filter(p => {
    if (p.cell === null && /^(?:Trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?$/u.test(p.text)) {
      pageNumbers.push(p)
      return false
    }
    return p.text !== '' || p.cell !== null
  })
  const breaking = breakingOf(pieces)
  const paragraphs: Paragraph[] = []
  let run: Paragraph[] = []
  const flush = () => {
    const whole = glue(run)
    if (whole) paragraphs.push(whole)
    run = []
  }
  for (const piece of pieces) {
    const last = run.at(-1)
    if (!last || !continues(run[0] ?? last, last, piece, breaking)) flush()
    run.push(piece)
  }
  flush()
  return { paragraphs: falseBullets(paragraphs).flatMap(short), pageNumbers }
}

/** Lines that a pair of `**` opens on one and closes on another, at most four lines on: all of them are bold. */
function boldSpans(blocks: readonly Block[]): ReadonlySet<number> {
  const spans = new Set<number>()
  blocks.forEach((block, i) => {
    if (!/^\s*\*\*(?!.*\*\*)/u.test(block.text)) return
    const end = blocks.slice(i + 1, i + 4).findIndex(next => next.text.includes('**'))
    if (end < 0 || !/^[^*]*\*\*\s*$/u.test(blocks[i + 1 + end]?.text ?? '')) return
    for (let at = i; at <= i + 1 + end; at++) spans.add(at)
  })
  return spans
}

const LONGEST = 8000

/**
 * No paragraph of a plan is this long; a file of one endless line is read in pieces, so that no rule has to look at
 * all of it at once.
 */
function short(p: Paragraph): Paragraph[] {
  if (p.text.length <= LONGEST) return [p]
  const out: Paragraph[] = []
  for (let from = 0; from < p.text.length; ) {
    const space = p.text.lastIndexOf(' ', from + LONGEST)
    const end = from + LONGEST >= p.text.length ? p.text.length : space > from ? space : from + LONGEST
    out.push(slice(p, from, end))
    from = end
  }
  return out.filter(piece => piece.text !== '')
}

function glue(run: readonly Paragraph[]): Paragraph | null {
  const [first, ...rest] = run
  if (!first) return null
  if (rest.length === 0) return first
  const text: string[] = [first.text]
  const at = [...first.at]
  const breaks: number[] = [...first.breaks]
  let length = first.text.length
  for (const piece of rest) {
    text.push(piece.text)
    breaks.push(length)
    length += 1 + piece.text.length
    at.push((at.at(-1) ?? 0) + 1)
    for (const point of piece.at) at.push(point)
  }
  return { ...first, text: text.join(' '), at, bold: run.every(p => p.bold), breaks }
}

function breakingOf(pieces: readonly Paragraph[]): Breaking {
  const lines = pieces.filter(p => p.cell === null && p.gap !== null)
  const lengths = lines.map(p => p.text.length).sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
  const gaps = lines.map(p => p.gap ?? 0)
  const many = gaps.filter(g => g === 0).length < gaps.length / 5
  const usualGap = many ? 1 : 0
  const width = at(0.95)
  if (lines.length < 4 || width > 140) return { kind: 'paragraphs', width: 0, usualGap, boldHeads: false }
  const broken = brokenShare(lines, usualGap)
  const boldHeads = lines.filter(p => p.bold && markerOf(p.text) !== null).length >= 3
  const as = (kind: Breaking['kind']): Breaking => ({ kind, width, usualGap, boldHeads })
  if (!many && gaps.some(g => g > 0) && gaps.filter(g => g > 0).length > gaps.length / 20)
    return as(broken > 0.25 ? 'spaced' : 'paragraphs')
  const full = lengths.filter(n => n > width * 0.8).length
  if (full > lengths.length * 0.35) return as('wrapped')
  return as(broken > 0.45 && lines.length > 20 ? 'ragged' : 'paragraphs')
}

/** Among lines without a mark that follow closely on another: how many begin small in the middle of a sentence. */
function brokenShare(lines: readonly Paragraph[], usualGap: number): number {
  let close = 0
  let broken = 0
  lines.forEach((line, i) => {
    const last = lines[i - 1]
    if (!last || (line.gap ?? 0) > usualGap || !/\p{Ll}/u.test(line.text) || markerOf(line.text)) return
    close++
    if (small(line.text) && !closed(last.text)) broken++
  })
  return close === 0 ? 0 : broken / close
}

/** Blocks that never take up what stands before them, whatever their first letter is. */
const OPENERS = starts(
  'Nơi nhận|NƠI NHẬN|Kính gửi|PHỤ LỤC|KẾ HOẠCH|QUYẾT ĐỊNH|Trên đây là|TM\\.|T/M|KT\\.|Số\\s*:',
  'u',
)
const ANNEX_LABEL = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ\s+|số\s+)?(?:[IVXL]{1,5}|\d{1,2}|[A-Z]))?\s*[.:]?$/u
const PART_ALONE = /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:[IVX]{1,5}|THỨ \p{Lu}+|thứ \p{L}+|\d{1,2})\s*[.:–-]?$/u
/** Words after which no paragraph ends. */
const OPEN_END =
  /(?<!\p{L})(?:là|đạt|từ|trên|dưới|và|của|năm|khoảng|ít nhất|tối thiểu|theo|đến|với|cho|tại|ngày|tháng|quý|không quá|còn|[≥≤])$/iu
/** A closed sentence on a line that had room for more. */
const ended = (text: string, breaking: Breaking): boolean =>
  /[.;]$/.test(text) && breaking.width > 0 && text.length < breaking.width * 0.6
const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u
const NEW_CLAUSE = starts('Căn cứ|Theo đề nghị|Xét đề nghị|Điều \\d+', 'u')
const closed = (text: string): boolean => /[.;:!?…”"]$|\.\/\.$/u.test(text)
const TYPE_LINES = new Set(TYPES.map(t => t.type))
const small = (text: string): boolean => /^\p{Ll}/u.test(text)

function continues(head: Paragraph, last: Paragraph, piece: Paragraph, breaking: Breaking): boolean {
  if (piece.cell !== null || last.cell !== null || piece.text === '' || last.text === '') return false
  if (piece.label !== null) return false
  if (ANNEX_LABEL.test(last.text)) return false
  // the title of a part on the line below its number
  if (PART_ALONE.test(last.text)) return markerOf(piece.text) === null
  const marker = markerOf(piece.text)
  // among paragraphs set apart by empty lines a dash at the start of a wrapped line is no bullet
  const dashed = marker?.rank === 7 && breaking.kind === 'spaced' && piece.gap === 0
  if (dashed && /\p{L}$/u.test(last.text) && last.text.length > breaking.width * 0.5) return true
  if (marker && !(marker.rank === 7 && /^[-–]\s*\d{4}/u.test(piece.text) && /\d{4}$/.test(last.text)))
    return false
  if (/^\[\d+\]/.test(piece.text) || OPENERS.test(piece.text)) return false
  if (TYPE_LINES.has(last.text) || (CAPS.test(last.text) && /^\p{Lu}\p{Ll}/u.test(piece.text))) return false
  if (/[.;:,]$/.test(last.text) && NEW_CLAUSE.test(piece.text)) return false
  const gap = piece.gap ?? 1
  if (/[\p{L}\d]-$/u.test(last.text)) return true
  const broken = small(piece.text) && !closed(last.text) && !CAPS.test(last.text)
  const heading =
    CAPS.test(last.text) && CAPS.test(piece.text) && !closed(last.text) && last.bold === piece.bold
  if (heading && markerOf(head.text)?.rank === 1) return true
  const flowing = gap < breaking.usualGap || (breaking.kind === 'spaced' && gap === 0)
  if (flowing && goesOnWithUnits(last, piece)) return true
  if (flowing) return !(ended(last.text, breaking) && /^\p{Lu}/u.test(piece.text))
  if (OPEN_END.test(last.text) && /^[\d\p{Ll}]/u.test(piece.text)) return true
  if (/(?<!\p{L})số$/iu.test(last.text) && /^\d{1,5}\s?[/-]\s?[\p{Lu}\d]/u.test(piece.text)) return true
  if (breaking.kind === 'ragged' && gap <= breaking.usualGap) return ragged(head, last, piece, breaking)
  const plain = !last.bold && !piece.bold && !closed(last.text) && !CAPS.test(last.text)
  if (breaking.kind === 'wrapped' && breaking.boldHeads && gap <= breaking.usualGap && plain) return true
  if (breaking.kind === 'paragraphs')
    return (
      broken ||
      (breaking.width > 0 && small(piece.text) && last.text.length > breaking.width * 0.75) ||
      (gap === 0 && small(piece.text)) ||
      (last.text.endsWith(',') && !CAPS.test(piece.text))
    )
  if (breaking.kind === 'spaced' || gap > breaking.usualGap) return broken
  const word = /^\S+/.exec(piece.text)?.[0].length ?? 0
  const full = last.text.length + 1 + word > breaking.width * 0.92
  const listed = (markerOf(head.text)?.rank ?? 0) >= 5
  if (last.text.endsWith(':')) return full && small(piece.text)
  if (last.text.endsWith(';')) return full
  if (last.text.endsWith('.'))
    return full && (small(piece.text) || (listed && last.text.length > breaking.width * 0.9))
  return full || small(piece.text)
}

/** "3. Thủ trưởng các sở, ban, ngành;" over "Chủ tịch Ủy ban nhân dân …": a list of units broken behind its semicolon. */
const goesOnWithUnits = (last: Paragraph, piece: Paragraph): boolean =>
  last.text.endsWith(';') &&
  beginsWithUnit(piece.text) &&
  headingUnits(last.text.slice(markerOf(last.text)?.end ?? 0)) !== null

/**
 * Lines wrapped anyhow: what was left open goes on, unless it is a heading: a unit alone, or a line that had room for
 * more and does not end inside a name.
 */
function ragged(head: Paragraph, last: Paragraph, piece: Paragraph, breaking: Breaking): boolean {
  const { width, boldHeads } = breaking
  if (/[.;]$/.test(last.text))
    return last.text.length > width * 0.9 && last !== head && markerOf(head.text) !== null
  if (closed(last.text) || CAPS.test(last.text)) return false
  if (boldHeads) return last.bold === piece.bold || small(piece.text)
  if (small(piece.text)) return true
  if (last !== head) return last.text.length > width * 0.6
  if (headingUnits(last.text.slice(markerOf(last.text)?.end ?? 0)) !== null) return false
  return last.text.length > width * 0.7 || /(?:^|\s)[\p{Lu}\d][\p{L}\d/-]*$/u.test(last.text)
}

/**
 * A bullet that only continues its sentence: it stands alone, and the long numbered sentence before it stopped without
 * a closing sign.
 */
function falseBullets(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = []
  paragraphs.forEach((p, i) => {
    const last = out.at(-1)
    const next = paragraphs[i + 1]
    const bullet = (x: Paragraph | undefined) =>
      x !== undefined && x.cell === null && markerOf(x.text)?.rank === 7
    const sentence =
      last !== undefined &&
      last.text.length > 120 &&
      /[;.,]\s/.test(last.text) &&
      !/[.;:,!?)…]$/.test(last.text)
    if (
      last &&
      sentence &&
      bullet(p) &&
      !bullet(last) &&
      !bullet(next) &&
      last.cell === null &&
      markerOf(last.text)
    )
      out[out.length - 1] = joined(last, p)
    else out.push(p)
  })
  return out
}
