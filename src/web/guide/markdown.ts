/** Inline parts of a line of the guide. */
export type Span =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly kind: 'picture'; readonly name: string; readonly about: string }

/**
 * The pages of the user guide as blocks: headings, paragraphs, lists of one level, tables, pictures in a line of their
 * own. Nothing else of Markdown is known; HTML in a page is text like any other.
 */
export function readGuide(text: string): readonly GuideBlock[] {
  const blocks: GuideBlock[] = []
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n{2,}/u)) {
    const lines = chunk.split('\n').filter(line => line.trim() !== '')
    if (lines.length > 0) blocks.push(...blocksOf(lines))
  }
  return blocks
}

function blocksOf(lines: readonly string[]): readonly GuideBlock[] {
  const [first = '', ...rest] = lines
  const heading = /^(#{1,3}) (.+)$/u.exec(first)
  if (heading) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3
    const head = { kind: 'heading', level, spans: spansOf(heading[2] ?? '') } as const
    return rest.length === 0 ? [head] : [head, ...blocksOf(rest)]
  }
  const picture = /^!\[([^\]]*)\]\((?:hinh\/)?([\w.-]+)\)$/u.exec(first)
  if (picture && rest.length === 0)
    return [{ kind: 'picture', about: picture[1] ?? '', name: picture[2] ?? '' }]
  if (first.startsWith('|')) return [{ kind: 'table', rows: rowsOf(lines) }]
  const item = /^(?:-|(\d+)\.) /u.exec(first)
  if (item) return [{ kind: 'list', ordered: item[1] !== undefined, items: itemsOf(lines) }]
  return [{ kind: 'paragraph', spans: spansOf(lines.join(' ')) }]
}

const rowsOf = (lines: readonly string[]): readonly (readonly (readonly Span[])[])[] =>
  lines
    .filter(line => !/^\|[\s:|-]+\|$/u.test(line))
    .map(line =>
      line
        .replace(/^\||\|\s*$/gu, '')
        .split('|')
        .map(cell => spansOf(cell.trim())),
    )

/** A line that begins no item goes on with the one before. */
function itemsOf(lines: readonly string[]): readonly (readonly Span[])[] {
  const items: string[] = []
  for (const line of lines) {
    const begun = /^(?:-|\d+\.) (.*)$/u.exec(line)
    if (begun) items.push(begun[1] ?? '')
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items.map(spansOf)
}

const SPAN = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/gu

export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  const plain = (to: number) => {
    if (to > at) spans.push({ kind: 'text', text: text.slice(at, to) })
  }
  for (const match of text.matchAll(SPAN)) {
    plain(match.index)
    const [, strong, em, code, label, href] = match
    if (strong !== undefined) spans.push({ kind: 'strong', text: strong })
    else if (em !== undefined) spans.push({ kind: 'em', text: em })
    else if (code !== undefined) spans.push({ kind: 'code', text: code })
    else spans.push({ kind: 'link', text: label ?? '', href: href ?? '' })
    at = match.index + match[0].length
  }
  plain(text.length)
  return spans
}
