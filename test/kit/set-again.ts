import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { mend } from '../../src/reader/mend.ts'
import { openText } from '../../src/reader/open/text.ts'
import type { Paragraph as Mended } from '../../src/reader/paragraph.ts'

const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
}

const run = (text: string, bold: boolean, size: number): TextRun =>
  new TextRun({ text, bold, size: size * 2, font: FONT })

const bodyParagraph = (p: Mended): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(12.7) },
    spacing: { before: 60, after: 60, line: 276, lineRule: LineRuleType.AUTO },
    children: [run(p.text, p.bold, 14)],
  })

/** A cell with each of its lines as a paragraph. */
function cellOf(p: Mended | undefined): TableCell {
  const ends = p ? [...p.breaks, p.text.length] : []
  const lines = ends.map((end, i) => p?.text.slice(i === 0 ? 0 : ends[i - 1], end).trim() ?? '')
  return new TableCell({
    children: (lines.length > 0 ? lines : ['']).map(
      text => new Paragraph({ alignment: AlignmentType.LEFT, children: [run(text, p?.bold ?? false, 11)] }),
    ),
    columnSpan: p?.colSpan ?? 1,
  })
}

function tableOf(cells: readonly Mended[]): Table {
  const rows = new Map<number, Mended[]>()
  for (const cell of cells) rows.set(cell.cell?.[0] ?? 0, [...(rows.get(cell.cell?.[0] ?? 0) ?? []), cell])
  const columns = Math.max(...cells.map(cell => (cell.cell?.[1] ?? 0) + 1))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...rows.values()].map(
      (row, i) =>
        new TableRow({
          ...(i === 0 ? { tableHeader: true } : {}),
          children: Array.from({ length: columns }, (_, column) =>
            cellOf(row.find(p => p.cell?.[1] === column)),
          ),
        }),
    ),
  })
}

/** The plan of a text file set as a Word file: a paragraph for a paragraph, a ruled table for a table of bars. */
export function setAgain(text: Uint8Array, name: string): Promise<Uint8Array> {
  const { paragraphs } = mend(openText(text, name).blocks)
  const children: (Paragraph | Table)[] = []
  for (let i = 0; i < paragraphs.length; ) {
    const p = paragraphs[i]
    if (!p) break
    if (p.table === null) {
      children.push(bodyParagraph(p))
      i++
      continue
    }
    let end = i
    while (paragraphs[end]?.table === p.table) end++
    children.push(tableOf(paragraphs.slice(i, end)))
    i = end
  }
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
          },
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}
