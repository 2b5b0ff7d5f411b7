import type { Day } from '../domain/day.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import { cleanText } from './docx/clean-text.ts'

/** A body of the e-document axis; an id that is not known stays empty for whoever sends. */
export type Organ = { readonly id: string; readonly name: string }

/** What an issued document is put into an envelope with. */
export type Envelope = {
  readonly documentId: string
  readonly document: OfficialDocument
  readonly number: number
  readonly dated: Day
  readonly signer: { readonly name: string; readonly post: string }
  readonly from: Organ
  readonly to: readonly Organ[]
  /** Of its PDF; null while nobody has made one, and the package does not say it. */
  readonly pages: number | null
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
}

const NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

const escaped = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const element = (name: string, ...inside: readonly string[]): string =>
  `<edXML:${name}>${inside.join('')}</edXML:${name}>`
const said = (name: string, text: string): string => element(name, escaped(text))

const organ = (name: 'From' | 'To', { id, name: called }: Organ): string =>
  element(name, said('OrganId', id), said('OrganName', called))

/**
 * A draft of an edXML package (QCVN 102:2016, the layered form) with an issued document in it. A draft: bodies whose id is
 * not known have an empty one, nothing is signed, and sending is for the document system of the province.
 */
export const writeEdxml = (envelope: Envelope): string => {
  const { document, file } = envelope
  const header = element(
    'MessageHeader',
    organ('From', envelope.from),
    ...envelope.to.map(to => organ('To', to)),
    said('DocumentId', envelope.documentId),
    element(
      'Code',
      said('CodeNumber', String(envelope.number)),
      said('CodeNotation', document.number.symbol),
    ),
    element('PromulgationInfo', said('Place', document.place), said('PromulgationDate', envelope.dated)),
    element('DocumentType', said('TypeName', document.type ?? '')),
    said('Subject', document.abstract.join(' ')),
    element(
      'SignerInfo',
      said('FullName', envelope.signer.name),
      said('Position', envelope.signer.post),
      said('Competence', document.signature.power[0] ?? ''),
    ),
    element(
      'OtherInfo',
      ...(envelope.pages === null ? [] : [said('PageAmount', String(envelope.pages))]),
      element(
        'Appendixes',
        ...document.annexes.map(annex =>
          said('Appendix', [annex.number, annex.title].filter(Boolean).join('. ')),
        ),
      ),
    ),
  )
  const reference = element(
    'Reference',
    said('ContentId', 'file-1'),
    said('ContentType', file.mediaType),
    said('AttachmentName', file.name),
  )
  const attachment = element(
    'Attachment',
    said('ContentId', 'file-1'),
    said('ContentTransferEncoded', Buffer.from(file.bytes).toString('base64')),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<edXML xmlns="${NAMESPACE}" xmlns:edXML="${NAMESPACE}">`,
    element(
      'edXMLEnvelope',
      element('edXMLHeader', header, element('TraceHeaderList')),
      element('edXMLBody', element('edXMLManifest', reference)),
    ),
    element('AttachmentEncoded', attachment),
    '</edXML>',
  ].join('')
}
