import { createHash } from 'node:crypto'
import {
  parseReportData,
  REPORT_NAMESPACE,
  REPORT_PROPERTIES,
  REPORT_SCHEMA,
  type ReportData,
} from '../../domain/report-data.ts'
import type { ReportWarning } from '../../domain/report-reading.ts'
import type { Archive } from '../open/archive.ts'
import type { OpenLimits } from '../open/limits.ts'
import { relationsOf } from '../open/relations.ts'
import { readXml } from '../open/xml.ts'

/** The data that a Word file carries, or why they are not to be used. */
export type Carried =
  | { readonly data: ReportData; readonly warning: null }
  | { readonly data: null; readonly warning: ReportWarning }

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

type Item = { readonly schema: string; readonly sha256: string; readonly text: string }

/** The only element of a part of custom XML, when it is ours. */
function itemOf(bytes: Uint8Array, limits: OpenLimits): Item | null {
  const heads: Omit<Item, 'text'>[] = []
  let text = ''
  let depth = 0
  readXml(bytes, limits, {
    open: (name, attributes) => {
      depth += 1
      const prefix = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns'
      if (depth === 1 && local(name) === 'report' && attributes[prefix] === REPORT_NAMESPACE)
        heads.push({ schema: attributes.schema ?? '', sha256: attributes.sha256 ?? '' })
    },
    close: () => {
      depth -= 1
    },
    text: piece => {
      if (heads.length > 0 && depth === 1) text += piece
    },
  })
  const [head] = heads
  return head === undefined ? null : { ...head, text: text.trim() }
}

/** The custom document properties by their names. */
async function propertiesOf(archive: Archive, limits: OpenLimits): Promise<ReadonlyMap<string, string>> {
  const root = await relationsOf(archive, '', limits)
  const target = root.find(relation => relation.type === 'custom-properties')?.target
  const bytes = target === undefined ? null : await archive.read(target)
  const properties = new Map<string, string>()
  if (bytes === null) return properties
  let name = ''
  readXml(bytes, limits, {
    open: (element, attributes) => {
      if (local(element) === 'property') name = attributes.name ?? ''
    },
    close: element => {
      if (local(element) === 'property') name = ''
    },
    text: piece => {
      if (name !== '') properties.set(name, (properties.get(name) ?? '') + piece.trim())
    },
  })
  return properties
}

/**
 * Finds the data of a report among the parts of a Word file. They count only when their text has the digest that stands
 * beside them, in the part and, where a program has kept them, in the properties.
 *
 * @throws Refused for markup that is unsafe or broken
 */
export async function readCarried(archive: Archive, limits: OpenLimits): Promise<Carried> {
  const root = await relationsOf(archive, '', limits)
  const main = root.find(relation => relation.type === 'officeDocument')?.target ?? 'word/document.xml'
  const parts = (await relationsOf(archive, main, limits)).filter(relation => relation.type === 'customXml')
  for (const { target } of parts) {
    const bytes = await archive.read(target)
    const item = bytes === null ? null : itemOf(bytes, limits)
    if (item === null) continue
    if (item.schema !== REPORT_SCHEMA)
      return { data: null, warning: { code: 'schema-unknown', schema: item.schema.slice(0, 60) } }
    const hash = createHash('sha256').update(item.text).digest('hex')
    const told = (await propertiesOf(archive, limits)).get(REPORT_PROPERTIES.hash) ?? hash
    const data = hash === item.sha256 && hash === told ? parseReportData(item.text) : null
    return data === null ? { data, warning: { code: 'data-edited' } } : { data, warning: null }
  }
  return { data: null, warning: { code: 'data-missing' } }
}
