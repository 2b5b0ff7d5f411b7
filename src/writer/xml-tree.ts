import { SaxesParser } from 'saxes'

export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** Parses one part of a .docx into a tree. Text stands on the element that holds it. Throws on XML that is broken. */
export const parseXml = (xml: string): XmlNode => {
  const parser = new SaxesParser()
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const path = [root]
  parser.on('opentag', tag => {
    const node: XmlNode = { name: tag.name, attributes: tag.attributes, children: [], text: '' }
    path.at(-1)?.children.push(node)
    path.push(node)
  })
  parser.on('text', text => {
    const open = path.at(-1)
    if (open !== undefined) open.text += text
  })
  parser.on('closetag', () => path.pop())
  parser.write(xml).close()
  return root
}

export const childOf = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => at?.children.find(child => child.name === name), node)

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter(child => child.name === name) ?? []

/** Every element of a name below a node, in order. */
export const allBelow = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap(child => [...(child.name === name ? [child] : []), ...allBelow(child, name)])

export const attributeOf = (node: XmlNode | undefined, name: string): string | null =>
  node?.attributes[name] ?? null

/** A measure in an attribute; null when it is absent or no number. */
export const numberOf = (node: XmlNode | undefined, name: string): number | null => {
  const value = Number(attributeOf(node, name) ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}
