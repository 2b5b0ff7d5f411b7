// Real here: the writer, the packed file, the gate, the reader of tables. Files are changed as people and programs do it.
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import { received, sentReport, stripped, withText } from '../../test/kit/roundtrip.ts'
import { paragraph, table, wordFile } from '../../test/kit/word-file.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { assembleReport } from '../writer/report.ts'
import { readReport } from './read-report.ts'

const bytes = await writeDocument(assembleReport(hoaMaiReport))

/** The file with the text of one cell changed, the first after the id of its row that says `from`. */
const changed = (id: string, from: string, to: string) =>
  withText(bytes, xml => {
    const row = xml.indexOf(`>${id}<`)
    const at = xml.indexOf(`>${from}<`, row)
    return `${xml.slice(0, at)}>${to}<${xml.slice(at + from.length + 2)}`
  })

const onPart = async (path: string, change: (text: string) => string): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(bytes)
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''))
  return zip.generateAsync({ type: 'uint8array' })
}

test.each([
  ['99001.C1', '78,2', '88,2', 'result', '99001.C1'],
  ['99001.C1', '1.246/1.593', '1.346/1.593', 'fraction', '99001.C1'],
  ['99001.C1', '75', '76', 'result', '99001.C1.MOC'],
  ['99001.C1', '%', 'hồ sơ', 'unit', '99001.C1'],
  ['99001.C2', 'chưa có số liệu', '12', 'result', '99001.C2'],
  ['99001.C1', '78,2', 'bảy tám', 'result', '99001.C1'],
  ['99001.TK05', '15', '16', 'result', '99001.TK05'],
  ['99001.TK13', '15/18', '15/19', 'fraction', '99001.TK13'],
  ['99001.C7', '99001.C7', '99001.C77', 'id', '99001.C7'],
])('in the row of %s, %s made %s is one difference, and the data stand', async (row, from, to, field, id) => {
  const reading = await received(await changed(row, from, to))
  expect(reading.differences).toHaveLength(1)
  expect(reading.differences[0]).toMatchObject({ id, field, carried: from, shown: to })
  expect(reading.carrier).toBe('data')
  expect(reading.figures).toEqual((await received(bytes)).figures)
})

test('a period that was changed is told', async () => {
  const reading = await received(
    await withText(bytes, xml => {
      const at = xml.indexOf('>H1<', xml.indexOf('>99001.TK05<'))
      return `${xml.slice(0, at)}>9M<${xml.slice(at + 4)}`
    }),
  )
  expect(reading.differences).toEqual([
    expect.objectContaining({ id: '99001.TK05', field: 'period', carried: '2026-H1', shown: '2026-9M' }),
  ])
})

test('another way of writing the same number is no difference', async () => {
  expect((await received(await changed('99001.C1', '1.246/1.593', '1246 / 1593'))).differences).toEqual([])
  expect((await received(await changed('99001.C1', '78,2', '78,20%'))).differences).toEqual([])
})

test('a changed table is what it shows where the data are gone', async () => {
  const reading = await received(await stripped(await changed('99001.C1', '78,2', '88,2')))
  expect(reading.figures.find(one => one.id === '99001.C1')).toMatchObject({ value: 88.2, numerator: 1246 })
  expect(reading.warnings).toContainEqual({ code: 'rate-not-of-fraction', id: '99001.C1' })
})

test('data that are not what their digest says are not used', async () => {
  const edited = await onPart('customXml/item1.xml', xml =>
    xml.replace('"numerator":1246', '"numerator":1346'),
  )
  const reading = await received(edited)
  expect(reading).toMatchObject({ carrier: 'tables', data: null, warnings: [{ code: 'data-edited' }] })
  expect(reading.figures.find(one => one.id === '99001.C1')?.numerator).toBe(1246)
})

test('data with a digest of their own that the properties do not know are not used', async () => {
  const edited = await onPart('docProps/custom.xml', xml => xml.replace(/[0-9a-f]{64}/u, '0'.repeat(64)))
  expect((await received(edited)).warnings[0]).toEqual({ code: 'data-edited' })
})

test('data of a later schema are told, and the tables read', async () => {
  const later = await onPart('customXml/item1.xml', xml =>
    xml.replace('schema="sauro-report-1"', 'schema="sauro-report-9"'),
  )
  expect(await received(later)).toMatchObject({
    carrier: 'tables',
    warnings: [{ code: 'schema-unknown', schema: 'sauro-report-9' }],
  })
})

test('a row that was taken out and one that was put in are told', async () => {
  const rows = await withText(bytes, xml =>
    xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*>99001\.C7<.*?<\/w:tr>/su, ''),
  )
  expect((await received(rows)).differences).toEqual([
    expect.objectContaining({ id: '99001.C7', field: 'row', shown: null }),
  ])
})

test('a table of somebody else is read by its heads, in any order of columns', async () => {
  const own = await wordFile({
    body: table([
      ['Kết quả', 'Mã số liệu', 'Đơn vị tính', 'Kỳ', 'Ghi chú'],
      ['1.983,5', '01234.C1', 'hồ sơ', '2026-Q3', 'x'],
      ['I. Nhóm'],
      ['−0,25', '01234.C2', '%', '2026-Q3', ''],
      ['85.5', '01234.C3', '%', '2026-Q3', ''],
    ]),
  })
  const reading = await received(own)
  expect(reading.figures.map(one => [one.id, one.period, one.value, one.unit])).toEqual([
    ['01234.C1', '2026-Q3', 1983.5, 'hồ sơ'],
    ['01234.C2', '2026-Q3', -0.25, '%'],
    ['01234.C3', '2026-Q3', null, '%'],
  ])
  expect(reading.warnings).toContainEqual({ code: 'cell-unreadable', id: '01234.C3', typed: '85.5' })
})

test.each([
  ['an entity bomb in the data', 'unsafe-markup', '<!DOCTYPE x [<!ENTITY a "b">]><report>&a;</report>'],
  ['broken data', 'damaged', '<report xmlns="urn:sauro:report-data"><'],
])('%s is refused', async (_, code, item) => {
  expect(await readReport(await onPart('customXml/item1.xml', () => item), 'a.docx')).toMatchObject({ code })
})

test('data that swell when they are opened are refused before they do', async () => {
  const zip = await JSZip.loadAsync(bytes)
  zip.file('customXml/item1.xml', ' '.repeat(60_000_000))
  const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  expect(await readReport(bomb, 'a.docx')).toMatchObject({ refused: true, code: 'unsafe-archive' })
})

test('a file without figures is refused, and a secret one leaves nothing', async () => {
  const plain = await wordFile({ body: paragraph('Báo cáo bằng lời') })
  expect(await readReport(plain, 'a.docx')).toMatchObject({ code: 'no-figures' })
  const secret = await withText(bytes, xml => xml.replace('<w:body>', `<w:body>${paragraph('TỐI MẬT')}`))
  expect(await readReport(secret, 'a.docx')).toEqual({ refused: true, code: 'secrecy-stamp' })
})

test('data in any state of ruin give an answer and never an error', async () => {
  const { bytes: sent } = await sentReport('ruin')
  const zip = await JSZip.loadAsync(sent)
  const item = (await zip.file('customXml/item1.xml')?.async('string')) ?? ''
  for (let at = 0; at < item.length; at += Math.ceil(item.length / 60)) {
    zip.file('customXml/item1.xml', item.slice(0, at) + item.slice(at + 7))
    const read = await readReport(await zip.generateAsync({ type: 'uint8array' }), 'a.docx')
    if (!isFileRefusal(read)) expect(['data', 'tables']).toContain(read.carrier)
  }
})
