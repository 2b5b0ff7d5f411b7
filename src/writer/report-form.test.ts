// Pure. The outline and the figure form of a regime, seen in the document that is written.
import { expect, test } from 'vitest'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import { FIGURE_COLUMNS, FIGURE_FORMS } from '../domain/report-definition.ts'
import type { ReportForm } from '../domain/report-input.ts'
import { outlineOf } from '../domain/report-outline.ts'
import { FIGURE_HEADS } from '../words/annex.ts'
import { assembleReport } from './report.ts'

const WHOLE: ReportForm = {
  outline: [],
  content: 'both',
  annexes: [...FIGURE_FORMS],
  columns: [...FIGURE_COLUMNS],
}
const written = (form: Partial<ReportForm>) =>
  assembleReport({ ...hoaMaiReport, form: { ...WHOLE, ...form } })
const headings = ({ body }: ReturnType<typeof written>) =>
  body.flatMap(block => (block.kind === 'heading' && block.level === 'roman' ? [block.text] : []))
const tablesOf = ({ annexes }: ReturnType<typeof written>) =>
  annexes.flatMap(annex => annex.blocks.flatMap(block => (block.kind === 'table' ? [block] : [])))

test('a form that asks for everything writes what is written without one', () => {
  expect(written({})).toEqual(assembleReport(hoaMaiReport))
})

test('sections stand in the order and under the titles of the outline, and none besides', () => {
  const report = written({
    outline: outlineOf([
      'Kết quả các chỉ tiêu',
      'Thống kê nhiệm vụ',
      'Kết quả theo nhóm',
      'Bài học kinh nghiệm',
      'Kiến nghị',
    ]),
  })
  expect(headings(report)).toEqual([
    'I. KẾT QUẢ CÁC CHỈ TIÊU',
    'II. THỐNG KÊ NHIỆM VỤ',
    'III. KẾT QUẢ THEO NHÓM',
    'IV. BÀI HỌC KINH NGHIỆM',
    'V. KIẾN NGHỊ',
  ])
  // A target that has a section of its own is told once.
  const told = report.body.filter(
    block =>
      block.kind === 'paragraph' &&
      block.runs.some(run => 'figure' in run && run.figure === 'target:target-C1'),
  )
  expect(told).toHaveLength(1)
  expect(report.body.some(block => block.kind === 'paragraph' && block.passage === 'outline:3')).toBe(true)
})

test('the figure form chooses tables and columns, and no figure is lost with a table', () => {
  const all = written({})
  const few = written({ annexes: ['dated'], columns: ['product', 'state'] })
  expect(tablesOf(all)[0]?.columns.map(column => column.title)).toHaveLength(7)
  expect(tablesOf(few)[0]?.columns.map(column => column.title)).toEqual([
    'TT',
    'Nhiệm vụ',
    'Kết quả yêu cầu',
    'Thời gian hoàn thành',
    'Tiến độ',
  ])
  expect(few.annexes).toHaveLength(2)
  for (const table of tablesOf(few)) {
    expect(table.columns.reduce((sum, column) => sum + column.share, 0)).toBeCloseTo(100)
    for (const row of table.rows) if ('cells' in row) expect(row.cells).toHaveLength(table.columns.length)
  }
  const counts = tablesOf(few).at(-1)
  const at = counts?.columns.findIndex(column => column.title === FIGURE_HEADS.id) ?? -1
  const shown = counts?.rows.flatMap(row => ('cells' in row ? [row.cells[at]] : []))
  expect(shown?.toSorted()).toEqual(few.data?.figures.map(figure => figure.id).toSorted())
})

test('a report in words has no table and carries no figure; one of figures has no section', () => {
  const text = written({ content: 'text' })
  expect(text.annexes).toEqual([])
  expect(text.data?.figures).toEqual([])
  expect(headings(text)).toHaveLength(5)
  const figures = written({ content: 'figures' })
  expect(headings(figures)).toEqual([])
  expect(figures.annexes.length).toBeGreaterThan(3)
})

test('what the register knows of leading stands first, each sentence with its document', () => {
  const report = assembleReport({
    ...hoaMaiReport,
    direction: [],
    directing: [
      {
        id: '0a',
        kind: 'official-letter',
        direction: 'in',
        number: '88/CV-SKHCN',
        dated: '2026-05-04',
        issuer: 'Sở Khoa học và Công nghệ',
        excerpt: 'Tăng tỷ lệ hồ sơ trực tuyến.',
      },
      {
        id: '0b',
        kind: 'decision',
        direction: 'out',
        number: '31/QĐ-UBND',
        dated: '2026-05-10',
        issuer: 'Ủy ban nhân dân phường Hoa Mai',
        excerpt: '',
      },
    ],
  })
  const said = report.body.flatMap(block =>
    block.kind === 'paragraph' && block.passage?.startsWith('document:')
      ? [block.runs.map(run => ('text' in run ? run.text : '')).join('')]
      : [],
  )
  expect(said).toEqual([
    '- Triển khai thực hiện Công văn số 88/CV-SKHCN ngày 04/5/2026 của Sở Khoa học và Công nghệ (Tăng tỷ lệ hồ sơ trực tuyến).',
    '- Ban hành Quyết định số 31/QĐ-UBND ngày 10/5/2026.',
  ])
})
