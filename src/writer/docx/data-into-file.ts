import type { Zip } from 'easy-template-x'
import type { Carried } from './carried.ts'

const TYPES = '[Content_Types].xml'
const ROOT_RELATIONS = '_rels/.rels'
const MAIN_RELATIONS = 'word/_rels/document.xml.rels'
const CUSTOM = 'docProps/custom.xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** The set of properties that people's programs may add to. */
const PROPERTY_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const EMPTY_PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"></Properties>`

const before = (xml: string, end: string, more: string): string => {
  const at = xml.lastIndexOf(end)
  return at === -1 ? xml : `${xml.slice(0, at)}${more}${xml.slice(at)}`
}

/**
 * Puts the data of a report into a Word file that somebody else made: a part of custom XML beside those that it may
 * have, its relation, and properties with id and digest.
 */
export const withData = async (zip: Zip, carried: Carried): Promise<void> => {
  const has = (path: string): boolean => zip.isFileExist(path)
  const text = async (path: string, absent: string): Promise<string> =>
    has(path) ? zip.getFile(path).getContentText() : absent
  let number = 1
  while (has(`customXml/item${number}.xml`)) number += 1
  const renamed = (given: string): string =>
    given.replaceAll('item1.xml', `item${number}.xml`).replaceAll('itemProps1.xml', `itemProps${number}.xml`)
  for (const part of carried.parts)
    zip.setFile(renamed(part.path), part.path.endsWith('.rels') ? renamed(part.data) : part.data)

  const relations = await text(MAIN_RELATIONS, '')
  zip.setFile(
    MAIN_RELATIONS,
    before(
      relations,
      '</Relationships>',
      `<Relationship Id="rIdSauro" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`,
    ),
  )

  const properties = await text(CUSTOM, EMPTY_PROPERTIES)
  const used = [...properties.matchAll(/pid="(\d+)"/gu)].map(([, pid]) => Number(pid))
  const first = Math.max(1, ...used) + 1
  const open = properties.includes('</Properties>')
    ? properties
    : properties.replace(/<Properties\b([^>]*)\/>/u, '<Properties$1></Properties>')
  zip.setFile(
    CUSTOM,
    before(
      open,
      '</Properties>',
      carried.properties
        .map(
          ({ name, value }, at) =>
            `<property fmtid="${PROPERTY_SET}" pid="${first + at}" name="${name}"><vt:lpwstr xmlns:vt="${OFFICE}/docPropsVTypes">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</vt:lpwstr></property>`,
        )
        .join(''),
    ),
  )

  const types = await text(TYPES, '')
  const override = (path: string, type: string): string =>
    types.includes(`PartName="/${path}"`) ? '' : `<Override PartName="/${path}" ContentType="${type}"/>`
  const xmlDefault = /<Default\b[^>]*Extension="xml"/u.test(types)
    ? ''
    : '<Default Extension="xml" ContentType="application/xml"/>'
  zip.setFile(
    TYPES,
    before(
      types,
      '</Types>',
      xmlDefault +
        override(
          `customXml/itemProps${number}.xml`,
          'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        ) +
        override(CUSTOM, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
    ),
  )
  const root = await text(ROOT_RELATIONS, '')
  if (!root.includes('docProps/custom.xml'))
    zip.setFile(
      ROOT_RELATIONS,
      before(
        root,
        '</Relationships>',
        `<Relationship Id="rIdSauroProperties" Type="${OFFICE}/relationships/custom-properties" Target="docProps/custom.xml"/>`,
      ),
    )
}
