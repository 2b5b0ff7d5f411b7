import JSZip from 'jszip'

/**
 * Builds .docx files by hand, part by part, so that a test can hold exactly the markup it is about — also markup
 * that no honest program writes.
 */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export type WordFile = {
  /** Inside of w:body. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  /** Inside of one w:hdr. */
  readonly header?: string
  /** Content type of the main part. */
  readonly type?: string
  /** Further parts by their name. */
  readonly parts?: Readonly<Record<string, string>>
}

const wordPart = (root: string, inside: string): string =>
  `${HEAD}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`

/** A paragraph of one run. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A table of one paragraph a cell. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      row =>
        `<w:tr>${row.map(cell => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

export async function wordFile(file: WordFile): Promise<Uint8Array> {
  const zip = new JSZip()
  const relations: string[] = []
  const add = (name: string, type: string, content: string | undefined) => {
    if (content === undefined) return
    zip.file(`word/${name}`, content)
    relations.push(`<Relationship Id="r${relations.length}" Type="${OFFICE}/${type}" Target="${name}"/>`)
  }
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${file.type ?? WORD_TYPE}"/></Types>`,
  )
  const relationsPart = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  zip.file(
    '_rels/.rels',
    relationsPart(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
  )
  zip.file('word/document.xml', wordPart('document', `<w:body>${file.body}</w:body>`))
  add('styles.xml', 'styles', file.styles && wordPart('styles', file.styles))
  add('numbering.xml', 'numbering', file.numbering && wordPart('numbering', file.numbering))
  add('footnotes.xml', 'footnotes', file.footnotes && wordPart('footnotes', file.footnotes))
  add('header1.xml', 'header', file.header && wordPart('hdr', file.header))
  zip.file('word/_rels/document.xml.rels', relationsPart(relations.join('')))
  for (const [name, content] of Object.entries(file.parts ?? {})) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
