import { allBelow, attributeOf, childOf, childrenOf, numberOf, parseXml, type XmlNode } from './xml-tree.ts'

/** Parts of a .docx as text, by their path in the file: "word/document.xml", "word/styles.xml", "word/header1.xml". */
export type DocxParts = Readonly<Record<string, string>>

type RunFacts = {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Points; null when nothing in the file says it. */
  readonly points: number | null
  readonly fonts: readonly string[]
  /** "000000", "FF0000"; null when automatic. */
  readonly color: string | null
}

export type ParagraphFacts = {
  readonly text: string
  /** Runs that hold text. */
  readonly runs: readonly RunFacts[]
  readonly align: string
  /** Twips; first line negative when hanging. */
  readonly firstLine: number
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  /** Of single lines; null when the rule is not by lines. */
  readonly lines: number | null
  /** Size of the paragraph's mark in points, which is the height of an empty line. */
  readonly markPoints: number | null
  readonly edges: readonly string[]
  /** Lengths in twips of lines drawn in the paragraph. */
  readonly drawn: readonly number[]
  /** Room in twips between margins or cell edges; null when the file does not say. */
  readonly room: number | null
  readonly section: number
  /** Table of the body, counted from 0, with row and column; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

type SectionFacts = {
  readonly width: number | null
  readonly height: number | null
  readonly landscape: boolean
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header', number | null>>
  readonly differentFirst: boolean
  readonly startsAt: number | null
  readonly numberFormat: string | null
  /** Page number in the header of the pages; null when there is none. */
  readonly pageNumber: (Pick<RunFacts, 'bold' | 'italic' | 'points'> & { readonly align: string }) | null
  /** Whether the header of the first page has one too. */
  readonly numbersFirstPage: boolean
}

export type DocxFacts = {
  readonly paragraphs: readonly ParagraphFacts[]
  readonly sections: readonly SectionFacts[]
}

type Style = {
  readonly basedOn: string | null
  readonly run: XmlNode | undefined
  readonly paragraph: XmlNode | undefined
}
type Styles = {
  readonly byId: ReadonlyMap<string, Style>
  readonly normal: string | null
  readonly run: XmlNode | undefined
  readonly paragraph: XmlNode | undefined
}

const stylesOf = (xml: string | undefined): Styles => {
  const root = xml === undefined ? undefined : childOf(parseXml(xml), 'w:styles')
  const byId = new Map<string, Style>()
  let normal: string | null = null
  for (const style of childrenOf(root, 'w:style')) {
    const id = attributeOf(style, 'w:styleId')
    if (id === null) continue
    byId.set(id, {
      basedOn: attributeOf(childOf(style, 'w:basedOn'), 'w:val'),
      run: childOf(style, 'w:rPr'),
      paragraph: childOf(style, 'w:pPr'),
    })
    const isDefault = ['1', 'true'].includes(attributeOf(style, 'w:default') ?? '')
    if (isDefault && attributeOf(style, 'w:type') === 'paragraph') normal = id
  }
  const defaults = childOf(root, 'w:docDefaults')
  return {
    byId,
    normal,
    run: childOf(defaults, 'w:rPrDefault', 'w:rPr'),
    paragraph: childOf(defaults, 'w:pPrDefault', 'w:pPr'),
  }
}

/** A style and those it is based on, nearest first; a circle is cut. */
const chain = (styles: Styles, id: string | null, seen: readonly string[] = []): readonly Style[] => {
  const style = id === null || seen.includes(id) ? undefined : styles.byId.get(id)
  return style === undefined || id === null ? [] : [style, ...chain(styles, style.basedOn, [...seen, id])]
}

/** First property of a name, from the nearest source to the farthest. */
const nearest = (sources: readonly (XmlNode | undefined)[], name: string): XmlNode | undefined => {
  for (const source of sources) {
    const found = childOf(source, name)
    if (found !== undefined) return found
  }
  return undefined
}
const nearestAttribute = (
  sources: readonly (XmlNode | undefined)[],
  name: string,
  attribute: string,
): string | null => {
  for (const source of sources) {
    const value = attributeOf(childOf(source, name), attribute)
    if (value !== null) return value
  }
  return null
}
const isOn = (node: XmlNode | undefined): boolean =>
  node !== undefined && !['0', 'false', 'none'].includes(attributeOf(node, 'w:val') ?? '1')

const FONT_SLOTS = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'] as const

const textOf = (run: XmlNode): string =>
  run.children
    .map(child => {
      if (child.name === 'w:t') return child.text
      if (child.name === 'w:noBreakHyphen') return '-'
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : ''
    })
    .join('')

const runFacts = (run: XmlNode, styles: Styles, paragraphStyles: readonly Style[]): RunFacts => {
  const own = childOf(run, 'w:rPr')
  const sources = [
    own,
    ...chain(styles, attributeOf(childOf(own, 'w:rStyle'), 'w:val')).map(style => style.run),
    ...paragraphStyles.map(style => style.run),
    styles.run,
  ]
  const size = Number(nearestAttribute(sources, 'w:sz', 'w:val') ?? Number.NaN)
  const color = nearestAttribute(sources, 'w:color', 'w:val')
  const raw = textOf(run)
  return {
    text: isOn(nearest(sources, 'w:caps')) ? raw.toLocaleUpperCase('vi') : raw,
    bold: isOn(nearest(sources, 'w:b')),
    italic: isOn(nearest(sources, 'w:i')),
    points: Number.isFinite(size) ? size / 2 : null,
    fonts: FONT_SLOTS.map(slot => nearestAttribute(sources, 'w:rFonts', slot) ?? ''),
    color: color === null || color === 'auto' ? null : color.toUpperCase(),
  }
}

const EDGE_NAMES = ['top', 'bottom', 'left', 'right'] as const
const EMU_PER_TWIP = 635

/** Lines drawn as shapes. Only the modern form; the fallback for old programs repeats it. */
const drawnLines = (paragraph: XmlNode): readonly number[] =>
  allBelow(paragraph, 'w:drawing')
    .filter(drawing =>
      allBelow(drawing, 'a:prstGeom').some(shape =>
        ['line', 'straightConnector1'].includes(attributeOf(shape, 'prst') ?? ''),
      ),
    )
    .flatMap(drawing => allBelow(drawing, 'wp:extent'))
    .map(extent => (numberOf(extent, 'cx') ?? 0) / EMU_PER_TWIP)

const markOf = (own: XmlNode | undefined, based: readonly Style[], styles: Styles): number | null => {
  const sources = [childOf(own, 'w:rPr'), ...based.map(style => style.run), styles.run]
  const size = Number(nearestAttribute(sources, 'w:sz', 'w:val') ?? Number.NaN)
  return Number.isFinite(size) ? size / 2 : null
}

type Where = Pick<ParagraphFacts, 'room' | 'section' | 'cell'>

const paragraphFacts = (paragraph: XmlNode, styles: Styles, where: Where): ParagraphFacts => {
  const own = childOf(paragraph, 'w:pPr')
  const styleId = attributeOf(childOf(own, 'w:pStyle'), 'w:val') ?? styles.normal
  const based = chain(styles, styleId)
  const sources = [own, ...based.map(style => style.paragraph), styles.paragraph]
  const measure = (name: string, attribute: string): number =>
    Number(nearestAttribute(sources, name, attribute) ?? 0)
  const rule = nearestAttribute(sources, 'w:spacing', 'w:lineRule') ?? 'auto'
  const lineValue = nearestAttribute(sources, 'w:spacing', 'w:line')
  const borders = nearest(sources, 'w:pBdr')
  const runs = allBelow(paragraph, 'w:r')
    .map(run => runFacts(run, styles, based))
    .filter(run => run.text !== '')
  return {
    ...where,
    text: runs.map(run => run.text).join(''),
    runs,
    align: nearestAttribute(sources, 'w:jc', 'w:val') ?? 'left',
    firstLine: measure('w:ind', 'w:firstLine') - measure('w:ind', 'w:hanging'),
    left: Number(
      nearestAttribute(sources, 'w:ind', 'w:left') ?? nearestAttribute(sources, 'w:ind', 'w:start') ?? 0,
    ),
    right: Number(
      nearestAttribute(sources, 'w:ind', 'w:right') ?? nearestAttribute(sources, 'w:ind', 'w:end') ?? 0,
    ),
    before: measure('w:spacing', 'w:before'),
    after: measure('w:spacing', 'w:after'),
    lines: rule === 'auto' ? Number(lineValue ?? 240) / 240 : null,
    markPoints: markOf(own, based, styles),
    edges: EDGE_NAMES.filter(edge => {
      const border = childOf(borders, `w:${edge}`)
      return border !== undefined && !['nil', 'none'].includes(attributeOf(border, 'w:val') ?? 'none')
    }),
    drawn: drawnLines(paragraph),
  }
}

const targetsOf = (xml: string | undefined): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>()
  if (xml === undefined) return targets
  for (const relation of allBelow(parseXml(xml), 'Relationship')) {
    const id = attributeOf(relation, 'Id')
    const target = attributeOf(relation, 'Target')
    if (id !== null && target !== null) targets.set(id, `word/${target.replace(/^\/?(?:word\/)?/, '')}`)
  }
  return targets
}

const PAGE_FIELD = /\bPAGE\b/
const numbersPages = (node: XmlNode): boolean =>
  allBelow(node, 'w:instrText').some(field => PAGE_FIELD.test(field.text)) ||
  allBelow(node, 'w:fldSimple').some(field => PAGE_FIELD.test(attributeOf(field, 'w:instr') ?? ''))

const pageNumberOf = (header: XmlNode | null, styles: Styles): SectionFacts['pageNumber'] => {
  const paragraph = header === null ? undefined : allBelow(header, 'w:p').find(numbersPages)
  const run = paragraph === undefined ? undefined : allBelow(paragraph, 'w:r')[0]
  if (paragraph === undefined || run === undefined) return null
  const { align } = paragraphFacts(paragraph, styles, { room: null, section: 0, cell: null })
  const styleId = attributeOf(childOf(paragraph, 'w:pPr', 'w:pStyle'), 'w:val') ?? styles.normal
  return { ...runFacts(run, styles, chain(styles, styleId)), align }
}

type Headers = { readonly first: XmlNode | null; readonly others: XmlNode | null }

/** Headers of a section; one that it does not name is that of the section before. */
const headersOf = (
  section: XmlNode,
  parts: DocxParts,
  targets: ReadonlyMap<string, string>,
  before: Headers,
): Headers => {
  const header = (type: string, inherited: XmlNode | null): XmlNode | null => {
    const reference = childrenOf(section, 'w:headerReference').find(
      candidate => (attributeOf(candidate, 'w:type') ?? 'default') === type,
    )
    const xml = parts[targets.get(attributeOf(reference, 'r:id') ?? '') ?? '']
    return xml === undefined ? inherited : parseXml(xml)
  }
  return { first: header('first', before.first), others: header('default', before.others) }
}

const sectionFacts = (section: XmlNode, headers: Headers, styles: Styles): SectionFacts => {
  const size = childOf(section, 'w:pgSz')
  const margin = childOf(section, 'w:pgMar')
  const numbering = childOf(section, 'w:pgNumType')
  return {
    width: numberOf(size, 'w:w'),
    height: numberOf(size, 'w:h'),
    landscape: attributeOf(size, 'w:orient') === 'landscape',
    margins: {
      top: numberOf(margin, 'w:top'),
      bottom: numberOf(margin, 'w:bottom'),
      left: numberOf(margin, 'w:left'),
      right: numberOf(margin, 'w:right'),
      header: numberOf(margin, 'w:header'),
    },
    differentFirst: isOn(childOf(section, 'w:titlePg')),
    startsAt: numberOf(numbering, 'w:start'),
    numberFormat: attributeOf(numbering, 'w:fmt'),
    pageNumber: pageNumberOf(headers.others, styles),
    numbersFirstPage: headers.first !== null && numbersPages(headers.first),
  }
}

/**
 * What stands on the pages of a .docx, with the formatting that styles and defaults give it. Knows no list numbers and
 * no text boxes: a document that sets parts of its head so is read without them.
 */
export const readDocxFacts = (parts: DocxParts): DocxFacts => {
  const styles = stylesOf(parts['word/styles.xml'])
  const targets = targetsOf(parts['word/_rels/document.xml.rels'])
  const body = childOf(parseXml(parts['word/document.xml'] ?? '<none/>'), 'w:document', 'w:body')
  const paragraphs: ParagraphFacts[] = []
  const sections: SectionFacts[] = []
  let table = -1
  let headers: Headers = { first: null, others: null }
  const closeSection = (properties: XmlNode | undefined): void => {
    if (properties === undefined) return
    headers = headersOf(properties, parts, targets, headers)
    sections.push(sectionFacts(properties, headers, styles))
  }
  const visitTable = (node: XmlNode): void => {
    table += 1
    const index = table
    const grid = childrenOf(childOf(node, 'w:tblGrid'), 'w:gridCol').map(
      column => numberOf(column, 'w:w') ?? 0,
    )
    childrenOf(node, 'w:tr').forEach((row, rowAt) => {
      childrenOf(row, 'w:tc').forEach((cell, column) => {
        const room = numberOf(childOf(cell, 'w:tcPr', 'w:tcW'), 'w:w') ?? grid[column] ?? null
        for (const paragraph of allBelow(cell, 'w:p'))
          paragraphs.push(
            paragraphFacts(paragraph, styles, {
              room,
              section: sections.length,
              cell: { table: index, row: rowAt, column },
            }),
          )
      })
    })
  }
  const visit = (node: XmlNode): void => {
    if (node.name === 'w:p') {
      paragraphs.push(paragraphFacts(node, styles, { room: null, section: sections.length, cell: null }))
      closeSection(childOf(node, 'w:pPr', 'w:sectPr'))
    } else if (node.name === 'w:tbl') visitTable(node)
    else if (node.name === 'w:sectPr') closeSection(node)
    else if (node.name === 'w:sdt' || node.name === 'w:sdtContent')
      for (const child of node.children) visit(child)
  }
  for (const node of body?.children ?? []) visit(node)
  return { paragraphs: paragraphs.map(paragraph => withRoom(paragraph, sections)), sections }
}

/** Outside tables the room is the width between the margins of the section, known once the section ends. */
const withRoom = (paragraph: ParagraphFacts, sections: readonly SectionFacts[]): ParagraphFacts => {
  const section = sections[paragraph.section]
  if (paragraph.room !== null || section === undefined || section.width === null) return paragraph
  return {
    ...paragraph,
    room: section.width - (section.margins.left ?? 0) - (section.margins.right ?? 0),
  }
}
