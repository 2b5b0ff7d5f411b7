import type { NumberLevel, SampleBlock, SampleDocument, SampleTable } from './document.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const
const LEVELS: readonly NumberLevel[] = ['roman', 'arabic', 'letter', 'hyphen']

/** Draws the numbers that a Word file would draw by itself, in the same way. */
function numberer(): (level: NumberLevel) => string {
  const counts = [0, 0, 0, 0]
  return level => {
    const index = LEVELS.indexOf(level)
    counts[index] = (counts[index] ?? 0) + 1
    counts.fill(0, index + 1)
    const count = counts[index] ?? 0
    if (level === 'roman') return `${ROMAN[count - 1] ?? count}.`
    if (level === 'arabic') return `${count}.`
    return level === 'letter' ? `${String.fromCharCode(96 + count)})` : '-'
  }
}

/** One row a line between bars, as tables survive in text. */
const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const tableLines = (table: SampleTable): string[] => [
  bars(table.head),
  bars(table.head.map(() => '---')),
  ...table.rows.map(row => bars('group' in row ? [row.label, row.group] : row)),
]

/** The document as plain text: a paragraph a line, a table row a line. */
export function toText(document: SampleDocument): string {
  const next = numberer()
  const blockLines = (block: SampleBlock): string[] => {
    if (block.kind === 'table') return tableLines(block)
    return [block.kind === 'numbered' ? `${next(block.level)} ${block.text}` : block.text]
  }
  const state = document.line === 'state'
  const lines = [
    ...(document.superior === null ? [] : [document.superior]),
    ...document.issuer,
    ...(state
      ? ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
      : ['*', 'ĐẢNG CỘNG SẢN VIỆT NAM']),
    document.number,
    document.placeAndDate,
    '',
    document.type,
    ...document.title,
    '',
    ...document.bases,
    ...document.body.flatMap(blockLines),
    '',
    'Nơi nhận:',
    ...document.recipients.map(recipient => `- ${recipient};`),
    state ? '- Lưu: VT, VHXH.' : '- Lưu Văn phòng Đảng ủy.',
    ...document.signature,
    document.signer,
    ...document.annexes.flatMap(annex => [
      '',
      annex.label,
      annex.title,
      annex.note,
      ...tableLines(annex.table),
    ]),
  ]
  return `${lines.join('\n')}\n`
}
