// Real here: the writer, the packed file, its parts as any zip program sees them.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { partsOf } from '../../test/kit/docx.ts'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import { parseReportData } from '../domain/report-data.ts'
import { writeDocument } from './docx/write-document.ts'
import { assembleReport } from './report.ts'
import { COUNT_CODES } from './report-data.ts'

const report = assembleReport(hoaMaiReport)
const figure = (id: string) => report.data?.figures.find(one => one.id === id)

test('each figure has an id of locality and code, and its name', () => {
  expect(figure('99001.C1')).toEqual({
    id: '99001.C1',
    period: '2026-H1',
    value: (1246 / 1593) * 100,
    numerator: 1246,
    denominator: 1593,
    unit: '%',
    name: 'Tỷ lệ hồ sơ nộp trực tuyến',
    adding: 'weighted',
    source: 'registers',
  })
  expect(figure('99001.C1.MOC')).toMatchObject({ value: 75, unit: '%', adding: 'none' })
  expect(figure('99001.C2')).toMatchObject({ value: null })
  expect(figure('99001.TK13')).toMatchObject({ numerator: 15, denominator: 18, adding: 'weighted' })
  expect(figure('99001.TK01')).toMatchObject({ adding: 'sum' })
})

test('a Party report counts its own plan, so that no id of it is an id of the State report', () => {
  const state = new Set((report.data?.figures ?? []).map(one => one.id))
  const party = assembleReport({ ...hoaMaiReport, line: 'party' })
  const ids = (party.data?.figures ?? []).map(one => one.id)
  expect(ids).toContain('99001.DU.C1')
  expect(ids).toContain('99001.DU.TK01')
  expect(ids.filter(id => state.has(id))).toEqual([])
  const cells = party.annexes.flatMap(annex =>
    annex.blocks.flatMap(block =>
      block.kind === 'table' ? block.rows.flatMap(row => ('cells' in row ? row.cells : [])) : [],
    ),
  )
  expect(ids.filter(id => !id.endsWith('.MOC') && !cells.includes(id))).toEqual([])
})

test('no two ids are alike, and every count has its code', () => {
  const ids = (report.data?.figures ?? []).map(one => one.id)
  expect(ids.length).toBeGreaterThan(40)
  expect(new Set(ids).size).toBe(ids.length)
  for (const code of Object.values(COUNT_CODES)) expect(ids).toContain(`99001.${code}`)
})

test('every figure stands beside its id in exactly one row of the annexes', () => {
  const cells = report.annexes.flatMap(annex =>
    annex.blocks.flatMap(block =>
      block.kind === 'table' ? block.rows.flatMap(row => ('cells' in row ? row.cells : [])) : [],
    ),
  )
  const shown = (report.data?.figures ?? []).map(({ id }) =>
    id.endsWith('.MOC') ? 1 : cells.filter(cell => cell === id).length,
  )
  expect(shown.every(count => count === 1)).toBe(true)
})

test('groups whose names begin alike are told apart', () => {
  const [first, second] = hoaMaiReport.groups
  if (!first || !second) throw new Error('too few groups')
  const alike = [
    { ...first, id: 'kinh-te-so' },
    { ...second, id: 'kinh-te-sach' },
  ]
  const data = assembleReport({ ...hoaMaiReport, groups: alike }).data
  const ids = (data?.figures ?? []).map(one => one.id)
  expect(ids).toContain('99001.TK05.KTS')
  expect(ids).toContain('99001.TK05.KTS2')
})

test('the file holds the data, their digest and where to find them', async () => {
  const parts = await partsOf(await writeDocument(report))
  const [, sha256 = '', escaped = ''] =
    /sha256="([0-9a-f]{64})">(.*)<\/report>/su.exec(parts['customXml/item1.xml'] ?? '') ?? []
  const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  expect(parseReportData(text)).toEqual(report.data)
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
  expect(parts['docProps/custom.xml']).toContain(sha256)
  expect(parts['word/_rels/document.xml.rels']).toContain('../customXml/item1.xml')
  expect(parts['[Content_Types].xml']).toContain('/customXml/itemProps1.xml')
})

test('a document without figures for others carries nothing', async () => {
  const { data: _, ...plain } = report
  const parts = await partsOf(await writeDocument(plain))
  expect(Object.keys(parts).filter(path => path.startsWith('customXml'))).toEqual([])
})
