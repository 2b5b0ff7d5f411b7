import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import JSZip from 'jszip'

const one = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })

/** A template as a ward would make it: its own head and foot, fields between braces, the text in the place given. */
export const wardTemplate = async (
  given: {
    readonly text?: Paragraph | Table
    readonly more?: readonly string[]
    readonly without?: string
  } = {},
): Promise<Uint8Array> => {
  const fields = [
    '{co_quan_ban_hanh}',
    'Số: {so_ky_hieu}',
    '{dia_danh_ngay}',
    '{ten_loai}',
    '{trich_yeu}',
    'Kính gửi: {kinh_gui}',
    ...(given.more ?? []),
  ].filter(line => given.without === undefined || !line.includes(given.without))
  const file = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } },
        headers: { default: new Header({ children: [one('Mẫu riêng của phường')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          ...fields.map(one),
          given.text ?? one('{noi_dung}'),
          one('{quyen_han}'),
          one('{nguoi_ky}'),
          one('Nơi nhận: {noi_nhan}'),
          one('{luu}'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** The text where no text can stand: in a cell. */
export const textInCell = (): Table =>
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [one('{noi_dung}')] })] })] })

/** The same file with one part more, or one part changed. */
export const withEntry = async (
  bytes: Uint8Array,
  path: string,
  change: (before: string) => string,
): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(bytes)
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''))
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array' }))
}
