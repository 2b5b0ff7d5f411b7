import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const

/**
 * Two columns without lines, as the head and the foot of an official document are set. Cells have no margins, so that
 * a width given here is the room of the text.
 *
 * @param widths twips of the two columns
 */
export const twoColumns = (
  widths: readonly [left: number, right: number],
  rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[],
): Table =>
  new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: NO_BORDERS,
                margins: { top: 0, bottom: 0, left: 0, right: 0 },
              }),
          ),
        }),
    ),
  })
