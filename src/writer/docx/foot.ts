import type { Paragraph, Table } from 'docx'
import type { OfficialDocument } from '../../domain/official-document.ts'
import { filingLine, RECIPIENTS_LABEL } from '../../words/official-document.ts'
import { SIGNATURE_ROOM_MM, twipsOfMm } from '../decree-30.ts'
import type { Layout } from '../layout.ts'
import { twoColumns } from './layout-table.ts'
import { TEXT_WIDTH } from './page.ts'
import { emptyLine, endLine, line, paragraph, run } from './text.ts'

const LEFT = 4300
const WIDTHS = [LEFT, TEXT_WIDTH.portrait - LEFT] as const

/** Height of a single line of Times New Roman, as a part of its size. */
const LINE_HEIGHT = 1.15
const roomLines = (points: number): number =>
  Math.ceil(twipsOfMm(SIGNATURE_ROOM_MM.pick) / (points * 20 * LINE_HEIGHT))

const recipientsCell = (
  { recipients, filing }: OfficialDocument,
  { line: documents, sizes }: Layout,
): Paragraph[] => [
  line(
    RECIPIENTS_LABEL,
    documents === 'party'
      ? { points: sizes.recipientsLabel.pick, underline: true }
      : { points: sizes.recipientsLabel.pick, bold: true, italic: true },
    { keepNext: true },
  ),
  ...[...recipients.map(name => `- ${name};`), filingLine(filing)].map(text =>
    paragraph([run(text, { points: sizes.recipients.pick })], { keepNext: true }),
  ),
]

/** The empty lines between post and name hold the picture of the signature. */
const signatureCell = (signature: OfficialDocument['signature'], { sizes }: Layout): Paragraph[] => [
  ...signature.power.map(power =>
    line(
      power.toLocaleUpperCase('vi'),
      { points: sizes.power.pick, bold: true },
      { align: 'center', keepNext: true },
    ),
  ),
  ...Array.from({ length: roomLines(sizes.power.pick) }, () =>
    emptyLine(sizes.power.pick, { align: 'center', keepNext: true }),
  ),
  ...(signature.name === null
    ? []
    : [line(signature.name, { points: sizes.signer.pick, bold: true }, { align: 'center', keepNext: true })]),
]

/**
 * Recipients and signature side by side, never cut by a page (boxes 7, 8 and 9b). Where two sign, their blocks stand side
 * by side and the recipients below them, as in the decree's form of minutes.
 */
export const footBlock = (document: OfficialDocument, layout: Layout): (Paragraph | Table)[] => {
  const { signature, secondSignature } = document
  const small = layout.sizes.recipients.pick
  const gap = emptyLine(small, { keepNext: true })
  if (secondSignature === undefined)
    return [
      gap,
      twoColumns(WIDTHS, [[recipientsCell(document, layout), signatureCell(signature, layout)]]),
      endLine(),
    ]
  return [
    gap,
    twoColumns(WIDTHS, [[signatureCell(secondSignature, layout), signatureCell(signature, layout)]]),
    gap,
    twoColumns(WIDTHS, [[recipientsCell(document, layout), [emptyLine(small, { keepNext: true })]]]),
    endLine(),
  ]
}
