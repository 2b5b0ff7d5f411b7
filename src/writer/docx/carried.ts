import { createHash } from 'node:crypto'
import type { File } from 'docx'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { REPORT_NAMESPACE, REPORT_PROPERTIES, type ReportData } from '../../domain/report-data.ts'

const ITEM = 'customXml/item1.xml'
const ITEM_PROPERTIES = 'customXml/itemProps1.xml'
const ITEM_RELATIONS = 'customXml/_rels/item1.xml.rels'
/** Word tells items apart by it; the same for every report of this schema. */
const ITEM_ID = '{6A0C8E0B-57A1-4D2C-9B1E-5A7552D0C057}'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The data of a report as parts and properties of a Word file. */
export type Carried = {
  readonly parts: readonly { readonly path: string; readonly data: string }[]
  readonly properties: readonly { readonly name: string; readonly value: string }[]
  /** Tells the package of the parts; before it is packed. */
  readonly register: (file: File) => void
}

/** The digest that stands in the properties and in the part: SHA-256 of the canonical text (RFC 8785) of the data. */
export const dataHash = (data: ReportData): string =>
  createHash('sha256').update(canonicalJson(data)).digest('hex')

/** A part of custom XML whose only element holds the data as canonical JSON, and properties with id and digest. */
export const carriedParts = (data: ReportData): Carried => {
  const hash = dataHash(data)
  return {
    parts: [
      {
        path: ITEM,
        data: `${HEAD}<report xmlns="${REPORT_NAMESPACE}" schema="${data.schema}" sha256="${hash}">${escaped(canonicalJson(data))}</report>`,
      },
      {
        path: ITEM_PROPERTIES,
        data:
          `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${ITEM_ID}">` +
          `<ds:schemaRefs><ds:schemaRef ds:uri="${REPORT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      },
      {
        path: ITEM_RELATIONS,
        data:
          `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
          `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
      },
    ],
    properties: [
      { name: REPORT_PROPERTIES.schema, value: data.schema },
      { name: REPORT_PROPERTIES.id, value: data.id ?? '' },
      { name: REPORT_PROPERTIES.hash, value: hash },
    ],
    register: file => {
      file.ContentTypes.addOverride(
        'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        `/${ITEM_PROPERTIES}`,
      )
      file.Document.Relationships.addRelationship(
        'ReportData',
        `${OFFICE}/relationships/customXml`,
        `../${ITEM}`,
      )
    },
  }
}
