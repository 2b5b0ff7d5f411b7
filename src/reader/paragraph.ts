import type { Place } from '../domain/place.ts'
import type { Block } from './block.ts'

/** A whole paragraph or cell, cleaned, whose every character knows where it stood in the text layer. */
export type Paragraph = {
  /** Without markup leftovers, white space collapsed, trimmed. */
  readonly text: string
  /** Code point of the text layer for every UTF-16 unit of `text`. */
  readonly at: readonly number[]
  /** The paragraph number of its first block. */
  readonly index: number
  readonly page: number | null
  readonly cell: Place['cell']
  readonly table: number | null
  readonly colSpan: number
  readonly rowSpan: number
  /** Number that the source draws by itself, outside the text. */
  readonly label: string | null
  readonly listLevel: number | null
  readonly bold: boolean
  readonly centred: boolean
  readonly gap: number | null
  /** Offsets in `text` where a line of the cell ended. */
  readonly breaks: readonly number[]
}

/** Place of a part of one paragraph; the whole of it when no part is named. */
export const placeOf = (p: Paragraph, from = 0, to = p.text.length): Place => ({
  page: p.page,
  paragraph: p.index,
  cell: p.cell,
  start: p.at[from] ?? 0,
  end: (p.at[Math.max(from, to - 1)] ?? 0) + 1,
})

/** Place from the start of one to the end of another. */
export const placeOfRun = (first: Place, last: Place): Place => ({
  ...first,
  end: Math.max(first.end, last.end),
})

/** Lines of a cell as the source broke them; the whole text when it did not. */
export function linesOf(p: Paragraph): Paragraph[] {
  const ends = [...p.breaks, p.text.length]
  let from = 0
  const lines: Paragraph[] = []
  for (const end of ends) {
    const line = slice(p, from, end)
    if (line.text !== '') lines.push(line)
    from = end
  }
  return lines
}

/** Part of a paragraph as a paragraph of its own, trimmed. */
export function slice(p: Paragraph, from: number, to = p.text.length): Paragraph {
  let a = Math.max(0, from)
  let b = Math.min(p.text.length, to)
  while (a < b && p.text[a] === ' ') a++
  while (b > a && p.text[b - 1] === ' ') b--
  return {
    ...p,
    text: p.text.slice(a, b),
    at: p.at.slice(a, b),
    breaks: p.breaks.filter(x => x > a && x < b).map(x => x - a),
  }
}

/** Two pieces of one broken paragraph. */
export function joined(a: Paragraph, b: Paragraph): Paragraph {
  if (a.text === '') return { ...b, index: a.index, page: a.page }
  if (b.text === '') return a
  const text = `${a.text} ${b.text}`
  return {
    ...a,
    text,
    at: [...a.at, (a.at.at(-1) ?? 0) + 1, ...b.at],
    bold: a.bold && b.bold,
    breaks: [...a.breaks, a.text.length, ...b.breaks.map(x => x + a.text.length + 1)],
  }
}

const MARKUP = new Set(['*', '`', '\\', '\u200b', '\ufeff', '\u00ad'])

/** A block without the markup that conversions leave behind (`**`, `\*`, `##`, rules of dashes). */
export function cleaned(block: Block): Paragraph {
  const source = block.text
  const bullet = /^\s*\*\s+\S[^*]*$/.test(source) && !/^\s*\*\s+\(/.test(source)
  const head = /^\s*#{1,6}\s+/.exec(source)?.[0].length ?? 0
  const chars: string[] = []
  const at: number[] = []
  const breaks: number[] = []
  const lineEnds = new Set(block.breaks)
  let point = block.place.start
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? ''
    const low = /[\udc00-\udfff]/.test(char)
    if (low) point--
    const here = point
    point++
    if (lineEnds.has(i) && chars.length > 0) breaks.push(chars.length)
    if (i < head) continue
    if (MARKUP.has(char) && !(bullet && char === '*')) continue
    if (/\s/u.test(char)) {
      if (chars.length === 0 || chars.at(-1) === ' ') continue
      chars.push(' ')
    } else chars.push(bullet && char === '*' ? '-' : char)
    at.push(here)
  }
  while (chars.at(-1) === ' ') {
    chars.pop()
    at.pop()
  }
  const text = chars.join('')
  return {
    text: /^[-_=~.|\s]*$/.test(text) ? '' : text,
    at,
    index: block.place.paragraph,
    page: block.place.page,
    cell: block.place.cell,
    table: block.table,
    colSpan: block.colSpan,
    rowSpan: block.rowSpan,
    label: block.label,
    listLevel: block.listLevel,
    bold: block.bold || block.heading !== null || head > 0 || /^\s*\*\*.*\*\*\s*$/.test(source),
    centred: block.centred,
    gap: block.gap,
    breaks: breaks.filter(x => x < text.length),
  }
}
