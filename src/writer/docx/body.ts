import { HeadingLevel, type Paragraph, type Table, type TextRun } from 'docx'
import type { DocumentBlock, DocumentRun, Figure } from '../../domain/official-document.ts'
import { figureText, milestoneBeside } from '../../words/figure.ts'
import { ADDRESSEE_LABEL } from '../../words/official-document.ts'
import { FIRST_LINE_CM, LINE_SPACING, PARAGRAPH_GAP_PT, twipsOfCm } from '../decree-30.ts'
import type { Layout } from '../layout.ts'
import { textWidth } from '../text-width.ts'
import { dataTable } from './data-table.ts'
import { line, paragraph, run, type Setting } from './text.ts'

export type Figures = ReadonlyMap<string, Figure>

const FIRST_LINE = twipsOfCm(FIRST_LINE_CM.pick)
const PROSE: Setting = {
  align: 'justify',
  firstLine: FIRST_LINE,
  after: PARAGRAPH_GAP_PT.pick,
  lines: LINE_SPACING.pick,
}

/** A figure that is named in the text must be among the figures: a report never prints a number that is not there. */
const figureOf = (figures: Figures, id: string): Figure => {
  const figure = figures.get(id)
  if (figure === undefined)
    throw new RangeError(`the text names a figure that the document does not hold: ${id}`)
  return figure
}

const textOf = (piece: DocumentRun, figures: Figures): string =>
  'text' in piece
    ? piece.text
    : figureText(figureOf(figures, piece.figure), piece.pad ?? false, milestoneBeside(figures, piece.figure))

/** Neighbouring pieces of one face become one run, so that number and unit can be kept on one line. */
const runsOf = (pieces: readonly DocumentRun[], figures: Figures, points: number): TextRun[] => {
  const joined: { text: string; bold: boolean; italic: boolean }[] = []
  for (const piece of pieces) {
    const bold = piece.bold ?? false
    const italic = 'text' in piece && (piece.italic ?? false)
    const last = joined.at(-1)
    if (last !== undefined && last.bold === bold && last.italic === italic)
      last.text += textOf(piece, figures)
    else joined.push({ text: textOf(piece, figures), bold, italic })
  }
  return joined.map(({ text, bold, italic }) => run(text, { points, bold, italic }))
}

const LEVELS = {
  part: { heading: HeadingLevel.HEADING_1, bold: true },
  roman: { heading: HeadingLevel.HEADING_2, bold: true },
  arabic: { heading: HeadingLevel.HEADING_3, bold: true },
  letter: { heading: HeadingLevel.HEADING_4, bold: false },
} as const

const heading = (
  block: Extract<DocumentBlock, { kind: 'heading' }>,
  points: number,
  gap: Pick<Setting, 'before'>,
): Paragraph[] => {
  const { heading: level, bold } = LEVELS[block.level]
  const face = { points, bold }
  const setting = { ...PROSE, ...gap, keepNext: true, heading: level }
  if (block.level !== 'part') return [paragraph([run(block.text, face)], setting)]
  // "Phần I" and its title stand on two centred lines.
  return block.text
    .split('\n')
    .map(text => paragraph([run(text, face)], { ...setting, align: 'center', firstLine: 0 }))
}

/** What a text is set with: the figures that it names, and the sizes of its line. */
export type Text = { readonly figures: Figures; readonly sizes: Layout['sizes'] }

const blockParts = (
  block: DocumentBlock,
  { figures, sizes }: Text,
  room: number,
  { keepNext, afterTable }: { readonly keepNext: boolean; readonly afterTable: boolean },
): (Paragraph | Table)[] => {
  // A table leaves no gap behind it.
  const gap = afterTable ? { before: PARAGRAPH_GAP_PT.pick } : {}
  if (block.kind === 'heading') return heading(block, sizes.heading.pick, gap)
  if (block.kind === 'table') return [dataTable(block, room)]
  return [paragraph(runsOf(block.runs, figures, sizes.body.pick), { ...PROSE, ...gap, keepNext })]
}

/**
 * Blocks of the text.
 *
 * @param room width in twips that a table may take
 * @param keepLast whether the last paragraph stays on the page of what follows, so that no signature stands alone
 */
export const bodyBlocks = (
  blocks: readonly DocumentBlock[],
  text: Text,
  room: number,
  keepLast = false,
): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) =>
    blockParts(block, text, room, {
      keepNext: keepLast && at === blocks.length - 1,
      afterTable: blocks[at - 1]?.kind === 'table',
    }),
  )

/** Bases in italics, each ending with a semicolon, the last with a full stop. */
export const basisBlock = (bases: readonly string[], { sizes }: Layout): Paragraph[] =>
  bases.map((basis, at) =>
    paragraph(
      [
        run(`${basis.replace(/[.;,]$/u, '')}${at === bases.length - 1 ? '.' : ';'}`, {
          points: sizes.basis.pick,
          italic: true,
        }),
      ],
      PROSE,
    ),
  )

/** Whose authority decides, before the bases, and the word that decides, behind them: bold, in capitals, centred. */
export const enactingLine = (text: string | null, { sizes }: Layout): Paragraph[] =>
  text === null
    ? []
    : [
        paragraph([run(text, { points: sizes.heading.pick, bold: true })], {
          ...PROSE,
          align: 'center',
          firstLine: 0,
          keepNext: true,
        }),
      ]

const ADDRESSEE_LEFT = twipsOfCm(3.2)

/** "Kính gửi: X" on one line, or each of several on its own line under the colon. */
export const addresseeBlock = (addressees: readonly string[], { sizes }: Layout): Paragraph[] => {
  const face = { points: sizes.addressee.pick }
  const [first] = addressees
  if (first === undefined) return []
  if (addressees.length === 1)
    return [paragraph([run(`${ADDRESSEE_LABEL} ${first}`, face)], { align: 'center', before: 6, after: 12 })]
  const dash = textWidth('- ', face.points, false)
  const underColon = ADDRESSEE_LEFT + textWidth(ADDRESSEE_LABEL, face.points, false)
  return [
    line(ADDRESSEE_LABEL, face, { left: ADDRESSEE_LEFT, before: 6, keepNext: true }),
    ...addressees.map((name, at) =>
      paragraph([run(`- ${name}${at === addressees.length - 1 ? '.' : ';'}`, face)], {
        left: underColon + dash,
        hanging: dash,
        after: at === addressees.length - 1 ? 12 : 0,
      }),
    ),
  ]
}
