import { SaxesParser } from 'saxes'
import type { OpenLimits } from './limits.ts'
import { Refused } from './refused.ts'

export type Attributes = Readonly<Record<string, string>>
export type XmlHandlers = {
  /** `name` with the usual prefix of its namespace, whatever prefix the file chose ("w:p"). */
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/** The prefixes that the opener writes; the transitional and the strict namespace of each. */
const USUAL_PREFIX: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': '',
}

/** Prefixes of the root element that differ from the usual ones: 'ns0:' → 'w:'. */
function aliasesOf(attributes: Attributes): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>()
  for (const [name, uri] of Object.entries(attributes)) {
    const usual = USUAL_PREFIX[uri]
    if (usual === undefined || !(name === 'xmlns' || name.startsWith('xmlns:'))) continue
    const used = name === 'xmlns' ? '' : name.slice(6)
    if (used !== usual) aliases.set(used, usual)
  }
  return aliases
}

function renamed(name: string, aliases: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const usual = aliases.get(colon < 0 ? '' : name.slice(0, colon))
  if (usual === undefined) return name
  const local = colon < 0 ? name : name.slice(colon + 1)
  return usual === '' ? local : `${usual}:${local}`
}

function renamedAttributes(attributes: Attributes, aliases: ReadonlyMap<string, string>): Attributes {
  // An attribute without a prefix belongs to no namespace, whatever the default one is.
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.includes(':') ? renamed(name, aliases) : name,
      value,
    ]),
  )
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}

const CHUNK = 1 << 18

/**
 * Reads one XML part as events. Throws Refused: a document type declaration (the door of entity bombs) is refused
 * before anything of it is expanded, as is nesting deeper than the limit and markup that is not well formed.
 */
export function readXml(bytes: Uint8Array, limits: OpenLimits, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  let aliases: ReadonlyMap<string, string> = new Map()
  parser.on('doctype', () => {
    throw new Refused({ code: 'unsafe-markup' })
  })
  parser.on('error', () => {
    throw new Refused({ code: 'damaged' })
  })
  parser.on('opentag', tag => {
    if (depth === 0) aliases = aliasesOf(tag.attributes)
    if (++depth > limits.depth) throw new Refused({ code: 'too-complex' })
    if (aliases.size === 0) handlers.open(tag.name, tag.attributes)
    else handlers.open(renamed(tag.name, aliases), renamedAttributes(tag.attributes, aliases))
  })
  parser.on('closetag', tag => {
    depth--
    handlers.close(aliases.size === 0 ? tag.name : renamed(tag.name, aliases))
  })
  if (handlers.text) {
    parser.on('text', handlers.text)
    parser.on('cdata', handlers.text)
  }
  const decoder = decoderFor(bytes)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
    // saxes sees the declaration only when it ends; one that never ends must not be collected first.
    if (at === 0 && /<!DOCTYPE/i.test(text.slice(0, 65_536))) throw new Refused({ code: 'unsafe-markup' })
    parser.write(text)
  }
  parser.close()
}
