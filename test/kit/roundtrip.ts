import JSZip from 'jszip'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { type PlainFigure, plainFigures } from '../../src/domain/report-data.ts'
import type { ReportReading } from '../../src/domain/report-reading.ts'
import { readReport } from '../../src/reader/read-report.ts'
import { writeDocument } from '../../src/writer/docx/write-document.ts'
import { assembleReport } from '../../src/writer/report.ts'
import { randomReport } from './random-report.ts'

/** A report of a seed as its Word file, with the figures that it has to bring. */
export type Sent = {
  readonly seed: string
  readonly bytes: Uint8Array
  readonly figures: readonly PlainFigure[]
}

export const sentReport = async (seed: string): Promise<Sent> => {
  const document = assembleReport(randomReport(seed))
  return { seed, bytes: await writeDocument(document), figures: plainFigures(document.data?.figures ?? []) }
}

/** The same Word file without the data, as a program leaves it that knows nothing of them. */
export const stripped = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(bytes)
  for (const path of Object.keys(zip.files))
    if (path.startsWith('customXml') || path === 'docProps/custom.xml') zip.remove(path)
  for (const path of ['word/_rels/document.xml.rels', '_rels/.rels', '[Content_Types].xml']) {
    const xml = (await zip.file(path)?.async('string')) ?? ''
    zip.file(
      path,
      xml.replace(/<(?:Relationship|Override) [^>]*(?:customXml|docProps\/custom)[^>]*\/>/gu, ''),
    )
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The same Word file with its main part changed; throws when the change finds nothing to change. */
export const withText = async (bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(bytes)
  const before = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const after = change(before)
  if (after === before) throw new Error('the change changed nothing')
  zip.file('word/document.xml', after)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** What was received of a file; a refusal is no answer here. */
export const received = async (bytes: Uint8Array, name = 'bao-cao.docx'): Promise<ReportReading> => {
  const reading = await readReport(bytes, name)
  if (isFileRefusal(reading)) throw new Error(`refused: ${reading.code}`)
  return reading
}

/** Figures that did not arrive as they were sent: "99001.C1: {…} became {…}". */
export const lostFigures = (sent: Sent, reading: ReportReading): readonly string[] => {
  const arrived = new Map(plainFigures(reading.figures).map(one => [one.id, JSON.stringify(one)]))
  const lost = sent.figures.flatMap(figure => {
    const now = arrived.get(figure.id)
    arrived.delete(figure.id)
    const then = JSON.stringify(figure)
    return now === then ? [] : [`${sent.seed} ${figure.id}: ${then} became ${now ?? 'nothing'}`]
  })
  return [...lost, ...[...arrived.keys()].map(id => `${sent.seed} ${id}: nothing became a figure`)]
}
