import { expect, test } from 'vitest'
import { partsOf } from '../../../test/kit/docx.ts'
import { hoaMaiAnnexes } from '../../../test/kit/hoa-mai-annexes.ts'
import { hoaMaiLetter, hoaMaiPlan } from '../../../test/kit/hoa-mai-documents.ts'
import { hoaMaiPartyReport } from '../../../test/kit/hoa-mai-party.ts'
import { hoaMaiReport } from '../../../test/kit/hoa-mai-report.ts'
import { ANNEX_ROWS, checkDecree30 } from '../decree-30-check.ts'
import { readDocxFacts } from '../docx-facts.ts'
import { assembleAnnexes } from '../plan-annexes.ts'
import { assembleReport } from '../report.ts'
import { writeAnnexes, writeDocument } from './write-document.ts'

/** Real here: the .docx bytes, opened as a zip and read as XML. */

const mainOf = async (bytes: Uint8Array): Promise<string> => (await partsOf(bytes))['word/document.xml'] ?? ''
const textOf = async (bytes: Uint8Array): Promise<string> =>
  readDocxFacts(await partsOf(bytes))
    .paragraphs.map(paragraph => paragraph.text)
    .join('\n')

test('the same document gives the same bytes', async () => {
  const report = assembleReport(hoaMaiReport)
  const first = await writeDocument(report)
  // Another document between them would move counters that live in the library.
  await writeDocument(hoaMaiLetter)
  expect(Buffer.compare(first, await writeDocument(report))).toBe(0)
  expect(Buffer.compare(first, await writeDocument({ ...report, place: 'Hoa Lan' }))).not.toBe(0)
})

test('no part of the file tells the time of writing', async () => {
  const core = (await partsOf(await writeDocument(hoaMaiLetter)))['docProps/core.xml'] ?? ''
  expect(core.match(/2026-02-05T00:00:00Z/g)).toHaveLength(2)
  expect(core.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(2)
})

test('head rows repeat, no row is cut in two, and a group row spans the table', async () => {
  const main = await mainOf(await writeDocument(assembleReport(hoaMaiReport)))
  const tables = main.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []
  expect(tables).toHaveLength(6)
  for (const table of tables.slice(2)) {
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []
    expect(rows.filter(row => row.includes('<w:tblHeader'))).toEqual([rows[0]])
    expect(rows.every(row => /<w:cantSplit\/>/.test(row))).toBe(true)
    expect(rows.filter(row => row.includes('<w:gridSpan')).length).toBeGreaterThan(0)
  }
  // A fixed height would cut the marks of stacked letters: only what holds no text has one.
  const fixed = (main.match(/<w:p>.*?<\/w:p>/gsu) ?? []).filter(one => one.includes('"exact"'))
  expect(fixed.filter(one => /<w:t[ >]/.test(one))).toEqual([])
})

test('annexes stand on turned pages of their own and count them anew', async () => {
  const { sections } = readDocxFacts(await partsOf(await writeDocument(assembleReport(hoaMaiReport))))
  expect(sections.map(section => section.landscape)).toEqual([false, true, true, true, true])
  expect(sections.map(section => section.startsAt)).toEqual([1, 1, 1, 1, 1])
})

test('a table that ends a section has a low line behind it, which stays with it', async () => {
  const { paragraphs } = readDocxFacts(await partsOf(await writeDocument(hoaMaiPlan)))
  for (const section of [0, 1]) {
    const last = paragraphs.filter(one => one.section === section).at(-1)
    expect(last).toMatchObject({ text: '', cell: null, markPoints: 1 })
  }
  const rows = (await mainOf(await writeDocument(hoaMaiPlan))).match(/<w:tr>.*?<\/w:tr>/gsu) ?? []
  const foot = rows.find(row => row.includes('Trần Minh Khoa')) ?? ''
  const cells = foot.match(/<w:p>.*?<\/w:p>/gsu) ?? []
  expect(cells.length).toBeGreaterThan(5)
  expect(cells.every(cell => cell.includes('<w:keepNext/>'))).toBe(true)
})

test('numbers keep their units, symbols their hyphens', async () => {
  const main = await mainOf(await writeDocument(assembleReport(hoaMaiReport)))
  expect(main).toContain('46\u00a0nhiệm vụ')
  expect(main).toContain('ngày\u00a022\u00a0tháng\u00a012\u00a0năm\u00a02024')
  expect(main).toMatch(/57<\/w:t><w:noBreakHyphen\/><w:t[^>]*>NQ\/TW/)
})

test('a missing figure is said, and one that the document does not hold is refused', async () => {
  const report = assembleReport(hoaMaiReport)
  expect(await textOf(await writeDocument(report))).toContain('Tỷ lệ thanh toán trực tuyến: chưa có số liệu')
  await expect(writeDocument({ ...report, figures: [] })).rejects.toThrow(RangeError)
})

test('an electronic annex leaves number and date unfilled, one on paper fills them', async () => {
  const electronic = await textOf(await writeDocument({ ...hoaMaiPlan, medium: 'electronic' }))
  expect(electronic).toMatch(/\(Kèm theo Kế hoạch số\s+\/KH-UBND ngày\s+tháng\s+năm\s+của Ủy ban nhân dân/)
  expect(await textOf(await writeDocument(hoaMaiPlan))).toContain(
    '(Kèm theo Kế hoạch số 58/KH-UBND ngày 26 tháng 3 năm 2026 của Ủy ban nhân dân phường Hoa Mai)',
  )
})

test('annexes of a plan stand alone and keep the rules that apply to them', async () => {
  const parts = await partsOf(await writeAnnexes(assembleAnnexes(hoaMaiAnnexes)))
  expect(checkDecree30(parts, ANNEX_ROWS)).toEqual([])
  const { sections } = readDocxFacts(parts)
  expect(sections.map(section => section.landscape)).toEqual([true, true])
})

test('the Party line has its own head, numbers and section marks, and the same tables', async () => {
  const said = await textOf(await writeDocument(hoaMaiPartyReport))
  expect(said).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(said).toContain('Số 09-BC/ĐU')
  expect(said).toContain('I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO')
  expect(said).not.toContain('Độc lập - Tự do')
  expect(said).toContain('(Kèm theo Báo cáo số')
  expect(said).toContain('-BC/ĐU ngày')
})

test('what people type cannot break the file', async () => {
  const typed = 'Hộ < 5 người & "điểm"\u0000\u000b\ud800 ' + 'Hòa'.normalize('NFD')
  const bytes = await writeDocument({
    ...hoaMaiPlan,
    abstract: [typed],
    body: [{ kind: 'paragraph', runs: [{ text: typed }] }, ...hoaMaiPlan.body],
  })
  const { paragraphs } = readDocxFacts(await partsOf(bytes))
  expect(paragraphs.filter(paragraph => paragraph.text === 'Hộ < 5\u00a0người & "điểm" Hòa')).toHaveLength(2)
  expect((await partsOf(bytes))['docProps/core.xml']).toContain('Hộ &lt; 5 người &amp; "điểm" Hòa')
})
