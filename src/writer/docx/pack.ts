import { Document, type ICommentOptions, type ISectionOptions, Packer } from 'docx'
import type { DocumentDate } from '../../domain/official-document.ts'
import { FONT, SIZE_PT } from '../decree-30.ts'
import type { Carried } from './carried.ts'
import { cleanText } from './clean-text.ts'

const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT } as const
const PLAIN = { run: { font: FONTS, size: SIZE_PT.body.pick * 2, color: '000000' } } as const
const BOLD = { run: { ...PLAIN.run, bold: true } } as const

const escapeXml = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * The library writes the time of the call; we write the document's own day, so that the same document always gives the
 * same bytes and its hash can stand in the journal.
 */
const coreProperties = (title: string, creator: string, { day, month, year }: DocumentDate): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const instant = `${year}-${two(month)}-${two(day ?? 1)}T00:00:00Z`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>vi-VN</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  )
}

const LOCAL_ENTRY = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
/** 1 January 1980, 00:00, the first instant that a zip file can name. */
const FIRST_DATE = 0x0021

/** Sets every entry's time to one fixed instant, in place. Walks the central directory, as a reader does. */
export const fixTimes = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new Error('the packed document has no zip directory')
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(at, true) !== CENTRAL_ENTRY || view.getUint32(local, true) !== LOCAL_ENTRY)
      throw new Error('the packed document has a broken zip directory')
    view.setUint32(at + 12, FIRST_DATE << 16, true)
    view.setUint32(local + 10, FIRST_DATE << 16, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** What a file tells programs besides its text. */
type Extras = {
  readonly carried?: Carried | null
  readonly properties?: Carried['properties']
  readonly comments?: readonly ICommentOptions[]
}

/** Sections to the bytes of a .docx file; the same sections always give the same bytes. */
export const packDocument = async (
  sections: readonly ISectionOptions[],
  about: { readonly title: string; readonly creator: string; readonly date: DocumentDate },
  { carried = null, properties = [], comments = [] }: Extras = {},
): Promise<Uint8Array> => {
  const said = [...(carried?.properties ?? []), ...properties]
  const file = new Document({
    sections,
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    ...(said.length === 0 ? {} : { customProperties: said }),
    styles: {
      default: {
        document: {
          run: {
            font: FONTS,
            size: SIZE_PT.body.pick * 2,
            language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
          },
        },
        heading1: BOLD,
        heading2: BOLD,
        heading3: BOLD,
        heading4: PLAIN,
        heading5: PLAIN,
        heading6: PLAIN,
        title: BOLD,
      },
    },
  })
  carried?.register(file)
  const bytes = new Uint8Array(
    await Packer.toBuffer(file, false, [
      { path: 'docProps/core.xml', data: coreProperties(about.title, about.creator, about.date) },
      ...(carried?.parts ?? []),
    ]),
  )
  fixTimes(bytes)
  return bytes
}
