import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type IParagraphOptions,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import JSZip from 'jszip'
import type { SampleAnnex, SampleBlock, SampleDocument, SampleTable } from './document.ts'

const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
}
const NUMBERS = 'ke-hoach'
const LEVEL = { roman: 0, arabic: 1, letter: 2, hyphen: 3 } as const
const FORMATS = [
  LevelFormat.UPPER_ROMAN,
  LevelFormat.DECIMAL,
  LevelFormat.LOWER_LETTER,
  LevelFormat.BULLET,
] as const
const LABELS = ['%1.', '%2.', '%3)', '-'] as const

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

const run = (text: string, size: number, bold = false, italics = false): TextRun =>
  new TextRun({ text, size: size * 2, bold, italics, font: FONT })

const line = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    spacing: { before: 60, after: 60, line: 276, lineRule: LineRuleType.AUTO },
    children,
  })

const centred = (text: string, size: number, bold = false, italics = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, size, bold, italics)] })

/** Two columns without lines: the head and the signature of an official document. */
function columns(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [number, number],
): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({ children: [...children], width: { size: width, type: WidthType.DXA } })
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  })
}

function head(document: SampleDocument): Table {
  const state = document.line === 'state'
  const left = [
    ...(document.superior === null ? [] : [centred(document.superior, 13)]),
    ...document.issuer.map(name => centred(name, 13, true)),
    ...(state ? [] : [centred('*', 13)]),
    centred(document.number, 13),
  ]
  const right = [
    ...(state
      ? [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true),
          centred('Độc lập - Tự do - Hạnh phúc', 14, true),
        ]
      : [centred('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true)]),
    centred(document.placeAndDate, 14, false, true),
  ]
  return columns(left, right, [3500, 6000])
}

function foot(document: SampleDocument): Table {
  const filing = document.line === 'state' ? '- Lưu: VT, VHXH.' : '- Lưu Văn phòng Đảng ủy.'
  const left = [
    new Paragraph({ children: [run('Nơi nhận:', 12, true, true)] }),
    ...document.recipients.map(recipient => new Paragraph({ children: [run(`- ${recipient};`, 11)] })),
    new Paragraph({ children: [run(filing, 11)] }),
  ]
  const blank = Array.from({ length: 4 }, () => new Paragraph({ children: [] }))
  const right = [
    ...document.signature.map(text => centred(text, 14, true)),
    ...blank,
    centred(document.signer, 14, true),
  ]
  return columns(left, right, [4700, 4800])
}

function table(table: SampleTable): Table {
  const cell = (
    text: string,
    width: number,
    options: { bold?: boolean; span?: number; centre?: boolean } = {},
  ) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      ...(options.span === undefined ? {} : { columnSpan: options.span }),
      children: [
        new Paragraph({
          alignment: options.centre ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: text === '' ? [] : [run(text, 12, options.bold ?? false)],
        }),
      ],
    })
  const [first = 5] = table.widths
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.head.map((text, i) =>
          cell(text, table.widths[i] ?? 10, { bold: true, centre: true }),
        ),
      }),
      ...table.rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children:
              'group' in row
                ? [
                    cell(row.label, first, { bold: true, centre: true }),
                    cell(row.group, 100 - first, { bold: true, span: table.head.length - 1 }),
                  ]
                : row.map((text, i) => cell(text, table.widths[i] ?? 10, { centre: i === 0 })),
          }),
      ),
    ],
  })
}

function block(item: SampleBlock): Paragraph | Table {
  if (item.kind === 'table') return table(item)
  if (item.kind === 'paragraph')
    return line([run(item.text, 14)], { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 720 } })
  return line([run(item.text, 14, item.bold)], {
    alignment: AlignmentType.JUSTIFIED,
    numbering: { reference: NUMBERS, level: LEVEL[item.level] },
  })
}

const MARGINS = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
}

const main = (document: SampleDocument): ISectionOptions => ({
  properties: { page: { margin: MARGINS } },
  children: [
    head(document),
    line([]),
    centred(document.type, 14, true),
    ...document.title.map(text => centred(text, 14, true)),
    line([]),
    ...document.bases.map(text =>
      line([run(text, 14, false, true)], { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 720 } }),
    ),
    ...document.body.map(block),
    line([]),
    foot(document),
  ],
})

const annexSection = (annex: SampleAnnex): ISectionOptions => ({
  properties: {
    page: { margin: MARGINS, size: { orientation: PageOrientation.LANDSCAPE }, pageNumbers: { start: 1 } },
  },
  children: [
    centred(annex.label, 14, true),
    centred(annex.title, 14, true),
    centred(annex.note, 14, false, true),
    line([]),
    table(annex.table),
  ],
})

/** The document as .docx in the layout of its line, the same bytes on every run. */
export async function toWord(document: SampleDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title.join(' '),
    creator: 'SáuRõ',
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: FORMATS.map((format, level) => ({
            level,
            format,
            text: LABELS[level] ?? '',
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.SPACE,
            style: {
              paragraph: { indent: { left: 0, firstLine: 720 } },
              run: { size: 28, bold: level < 2, font: FONT },
            },
          })),
        },
      ],
    },
    sections: [main(document), ...document.annexes.map(annexSection)],
  })
  return withoutClock(await Packer.toBuffer(file))
}

/** A day that is no day of the build: what a zip and the core properties note must not change from run to run. */
const FIXED = '2026-03-26T00:00:00Z'

async function withoutClock(packed: Uint8Array): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(packed)
  const to = new JSZip()
  for (const name of Object.keys(from.files).sort()) {
    const entry = from.files[name]
    if (!entry || entry.dir) continue
    const content = await entry.async('string')
    const fixed =
      name === 'docProps/core.xml'
        ? content.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED}`)
        : content
    to.file(name, fixed, { date: new Date(FIXED), createFolders: false })
  }
  return to.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  })
}
