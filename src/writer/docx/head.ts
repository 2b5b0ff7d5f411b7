import { BorderStyle, type Paragraph, type Table } from 'docx'
import type { OfficialDocument } from '../../domain/official-document.ts'
import {
  CIRCULATION_MARKS,
  letterAbstract,
  MOTTO,
  NATION,
  numberLine,
  PARTY_RULE,
  PARTY_STAR,
  PARTY_TITLE,
  placeDateLine,
  URGENCY_MARKS,
} from '../../words/official-document.ts'
import {
  FULL_RULE,
  LETTER_ABSTRACT_GAP_PT,
  SHORT_RULE,
  SIZE_PT,
  twipsOfMm,
  URGENCY_FRAME_MM,
} from '../decree-30.ts'
import type { Layout } from '../layout.ts'
import { textWidth } from '../text-width.ts'
import { twoColumns } from './layout-table.ts'
import { TEXT_WIDTH } from './page.ts'
import { emptyLine, line, paragraph, ruleUnder, run } from './text.ts'

/** Twips; the right column holds the nation's name of 12 points, or the Party's of 15, on one line. */
const RIGHT = { state: 5880, party: 4500 } as const
const widthsOf = ({ line: documents }: Layout) =>
  [TEXT_WIDTH.portrait - RIGHT[documents], RIGHT[documents]] as const

const STAMP_RED = 'FF0000'
const FRAME = { style: BorderStyle.SINGLE, size: 8, space: 2 } as const
type Frame = {
  readonly width: number
  readonly room: number
  readonly color: string
  readonly points: number
}
const framed = (text: string, { width, room, color, points }: Frame): Paragraph => {
  const side = Math.max(0, Math.round((room - width) / 2))
  const edge = { ...FRAME, color }
  return line(
    text,
    { points, bold: true, color },
    {
      align: 'center',
      before: 6,
      left: side,
      right: side,
      border: { top: edge, bottom: edge, left: edge, right: edge },
    },
  )
}

const marks = ({ urgency, circulation }: OfficialDocument, layout: Layout): Paragraph[] => {
  const points = layout.sizes.mark.pick
  const [room] = widthsOf(layout)
  const paragraphs: Paragraph[] = []
  if (urgency !== null)
    paragraphs.push(
      framed(URGENCY_MARKS[urgency], {
        width: twipsOfMm(URGENCY_FRAME_MM[urgency]),
        room,
        color: STAMP_RED,
        points,
      }),
    )
  if (circulation !== null) {
    const text = CIRCULATION_MARKS[circulation]
    const width = textWidth(text, points, true) + twipsOfMm(4)
    paragraphs.push(framed(text, { width, room, color: '000000', points }))
  }
  return paragraphs
}

const nationCell = (layout: Layout): Paragraph[] => {
  const { line: documents, sizes } = layout
  const [, room] = widthsOf(layout)
  if (documents === 'party') {
    const face = { points: sizes.nation.pick, bold: true }
    return [line(PARTY_TITLE, face, { align: 'center' }), ruleUnder(PARTY_TITLE, face, room, FULL_RULE)]
  }
  const motto = { points: SIZE_PT.motto.pick, bold: true }
  return [
    line(NATION, { points: sizes.nation.pick, bold: true }, { align: 'center' }),
    line(MOTTO, motto, { align: 'center' }),
    ruleUnder(MOTTO, motto, room, FULL_RULE),
  ]
}

const issuerCell = ({ issuer }: OfficialDocument, layout: Layout): Paragraph[] => {
  const { line: documents, sizes } = layout
  const [room] = widthsOf(layout)
  const face = { points: sizes.issuer.pick, bold: true }
  const superior =
    issuer.superior === null
      ? []
      : [line(issuer.superior.toLocaleUpperCase('vi'), { points: sizes.superior.pick }, { align: 'center' })]
  const names = issuer.name.map(name => name.toLocaleUpperCase('vi'))
  return [
    ...superior,
    ...names.map(name => line(name, face, { align: 'center' })),
    documents === 'party'
      ? line(PARTY_STAR, { points: sizes.issuer.pick }, { align: 'center' })
      : ruleUnder(names.at(-1) ?? '', face, room, SHORT_RULE),
  ]
}

const numberCell = (document: OfficialDocument, layout: Layout): Paragraph[] => {
  const { sizes } = layout
  const party = layout.line === 'party'
  const number = line(
    numberLine(document.number, document.line),
    { points: sizes.number.pick },
    { align: 'center', before: party ? 0 : 6 },
  )
  const letter =
    document.type !== null
      ? []
      : document.abstract.map((text, at) =>
          line(
            at === 0 ? letterAbstract(text) : text,
            { points: sizes.letterAbstract.pick, italic: party },
            { align: 'center', before: at === 0 ? LETTER_ABSTRACT_GAP_PT.pick : 0 },
          ),
        )
  return [number, ...letter, ...marks(document, layout)]
}

/** Issuer and national name, number and date, side by side above everything else (boxes 1 to 4, 5b, 10b, 11). */
export const headBlock = (document: OfficialDocument, layout: Layout): Table =>
  twoColumns(widthsOf(layout), [
    [issuerCell(document, layout), nationCell(layout)],
    [
      numberCell(document, layout),
      [
        line(
          placeDateLine(document.place, document.date),
          { points: layout.sizes.placeDate.pick, italic: true },
          { align: 'center', before: layout.line === 'party' ? 0 : 6 },
        ),
      ],
    ],
  ])

/** Type name and abstract with the rule below (box 5a); an official letter has none. */
export const titleBlock = (document: OfficialDocument, layout: Layout): Paragraph[] => {
  const { sizes } = layout
  if (document.type === null) return [emptyLine(sizes.body.pick)]
  const abstract = { points: sizes.abstract.pick, bold: true }
  const last = document.abstract.at(-1)
  return [
    line(
      document.type.toLocaleUpperCase('vi'),
      { points: sizes.type.pick, bold: true },
      { align: 'center', before: 18, keepNext: true },
    ),
    ...document.abstract.map(text => paragraph([run(text, abstract)], { align: 'center', keepNext: true })),
    ...(last === undefined
      ? []
      : layout.line === 'party'
        ? [line(PARTY_RULE, { points: sizes.abstract.pick }, { align: 'center', after: 12 })]
        : [ruleUnder(last, abstract, TEXT_WIDTH.portrait, SHORT_RULE, 12)]),
  ]
}
