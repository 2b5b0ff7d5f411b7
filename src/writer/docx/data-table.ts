import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { DocumentColumn, DocumentTable } from '../../domain/official-document.ts'
import { TABLE_PT } from '../decree-30.ts'
import { run } from './text.ts'

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } as const
const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70 } as const
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

const cellParagraphs = (
  text: string,
  align: DocumentColumn['align'],
  bold: boolean,
  keepNext: boolean,
): Paragraph[] =>
  text.split('\n').map(
    part =>
      new Paragraph({
        children: [run(part, { points: TABLE_PT, bold })],
        alignment: ALIGNMENTS[align],
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        indent: { firstLine: 0 },
        keepNext,
      }),
  )

/** Whole twips for every column, the last one taking what rounding leaves. */
const widthsOf = (columns: readonly DocumentColumn[], room: number): number[] => {
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(column => Math.floor((room * column.share) / total))
  const rest = room - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

/**
 * A ruled table: the head repeats on every page, no row is cut in two, and a group row stays with the row after it.
 *
 * @param room width in twips
 */
export const dataTable = (table: DocumentTable, room: number): Table => {
  const widths = widthsOf(table.columns, room)
  const cell = (at: number, children: Paragraph[]): TableCell =>
    new TableCell({
      children,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      borders: EDGES,
    })
  const head = new TableRow({
    // Only true repeats the head; false would still be written and read as set by some programs.
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) => cell(at, cellParagraphs(column.title, 'center', true, true))),
  })
  const rows = table.rows.map((row, at) =>
    'group' in row
      ? new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              children: cellParagraphs(row.group, 'left', true, true),
              columnSpan: table.columns.length,
              width: { size: room, type: WidthType.DXA },
              borders: EDGES,
            }),
          ],
        })
      : new TableRow({
          cantSplit: true,
          children: table.columns.map((column, of) =>
            // The last row takes along what Word wants behind a table, so that no page holds that alone.
            cell(of, cellParagraphs(row.cells[of] ?? '', column.align, false, at === table.rows.length - 1)),
          ),
        }),
  )
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: [head, ...rows],
  })
}
