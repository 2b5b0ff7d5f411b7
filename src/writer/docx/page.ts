import {
  AlignmentType,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { MARGIN_MM, PAPER_MM, SIZE_PT, twipsOfMm } from '../decree-30.ts'

const HEADER_MM = 10
const portrait = { width: twipsOfMm(PAPER_MM.width), height: twipsOfMm(PAPER_MM.height) }
const sides = twipsOfMm(MARGIN_MM.left.pick) + twipsOfMm(MARGIN_MM.right.pick)

/** Width of the text in twips. */
export const TEXT_WIDTH = {
  portrait: portrait.width - sides,
  landscape: portrait.height - sides,
} as const

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE_PT.pageNumber.pick * 2 })],
      }),
    ],
  })

/**
 * A section that begins a page and counts its pages from 1, the number centred in the top margin and left out on the
 * first page: the document itself, or one of its annexes.
 */
export const section = (
  orientation: 'portrait' | 'landscape',
  children: ISectionOptions['children'],
): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      // The library turns the sheet by itself: it wants the upright measures in both cases.
      size: {
        ...portrait,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twipsOfMm(MARGIN_MM.top.pick),
        bottom: twipsOfMm(MARGIN_MM.bottom.pick),
        left: twipsOfMm(MARGIN_MM.left.pick),
        right: twipsOfMm(MARGIN_MM.right.pick),
        header: twipsOfMm(HEADER_MM),
        footer: twipsOfMm(HEADER_MM),
        gutter: 0,
      },
      pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
    },
  },
  headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
  children,
})
