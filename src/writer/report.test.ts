import { expect, test } from 'vitest'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import type { DocumentRun, OfficialDocument } from '../domain/official-document.ts'
import type { ReportInput, ReportTask } from '../domain/report-input.ts'
import { figureText } from '../words/figure.ts'
import { assembleReport } from './report.ts'

const report = assembleReport(hoaMaiReport)
const figure = (id: string, of: OfficialDocument = report) => of.figures.find(found => found.id === id)
const headings = (of: OfficialDocument) =>
  of.body.flatMap(block => (block.kind === 'heading' && block.level === 'roman' ? [block.text] : []))
const runsOf = (of: OfficialDocument): readonly DocumentRun[] =>
  of.body.flatMap(block => (block.kind === 'paragraph' ? block.runs : []))
const textOf = (of: OfficialDocument): string =>
  of.body
    .map(block => {
      if (block.kind === 'heading') return block.text
      if (block.kind === 'table') return ''
      return block.runs
        .map(run => {
          if ('text' in run) return run.text
          const found = figure(run.figure, of)
          return found === undefined ? '??' : figureText(found, run.pad)
        })
        .join('')
    })
    .join('\n')

test('the outline is that of the reports on the resolution', () => {
  expect(headings(report)).toEqual([
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    'II. KẾT QUẢ THỰC HIỆN',
    'III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
    'IV. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026',
    'V. ĐỀ XUẤT, KIẾN NGHỊ',
  ])
})

test('statistics count rows, and each figure names the rows it counts', () => {
  const values = [
    'assigned',
    'dated',
    'regular',
    'done',
    'done-in-time',
    'done-late',
    'overdue',
    'open-in-time',
  ]
  expect(values.map(id => figure(id)?.value)).toEqual([46, 38, 8, 15, 12, 3, 3, 20])
  for (const id of values) expect(figure(id)?.rows).toHaveLength(figure(id)?.value ?? -1)
  expect(figure('done-rate')).toMatchObject({ numerator: 15, denominator: 18, unit: '%', asOf: '2026-06-14' })
  expect(figureText(figure('done-rate') ?? { value: 0, unit: '' })).toBe('83,3%')
})

test('every figure of the prose is held, and no two share an id', () => {
  const named = runsOf(report).flatMap(run => ('figure' in run ? [run.figure] : []))
  expect(named.length).toBeGreaterThan(20)
  const held = report.figures.map(found => found.id)
  expect(named.filter(id => !held.includes(id))).toEqual([])
  expect(new Set(held).size).toBe(held.length)
})

test('a percentage with numerator and denominator is computed from them, whatever was typed', () => {
  const typed = hoaMaiReport.groups.map(group => ({
    ...group,
    targets: group.targets.map(target => ({
      ...target,
      measure: target.measure === null ? null : { ...target.measure, value: 99 },
    })),
  }))
  const written = assembleReport({ ...hoaMaiReport, groups: typed })
  expect(figure('target:target-C1', written)?.value).toBeCloseTo((1246 / 1593) * 100)
  expect(figure('target:target-C7', written)?.value).toBe(99)
})

test('sent upward it has Kính gửi, the resolution in full, Như trên and the closing of a report', () => {
  const [opening] = report.body
  const text = textOf(report)
  expect(opening).toMatchObject({ kind: 'paragraph' })
  expect(text).toContain(
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá',
  )
  expect(text).toContain('kính báo cáo./.')
  expect(report.addressees).toHaveLength(2)
  expect(report.recipients[0]).toBe('Như trên')

  const inside = assembleReport({ ...hoaMaiReport, addressees: [] })
  expect(inside.recipients[0]).not.toBe('Như trên')
  expect(textOf(inside)).not.toContain('kính báo cáo')
})

const onlyTasks = (change: (task: ReportTask) => ReportTask): ReportInput => ({
  ...hoaMaiReport,
  groups: hoaMaiReport.groups.map(group => ({ ...group, tasks: group.tasks.map(change), targets: [] })),
  obstacles: [],
})

test('without any deadline the report says what is known and nothing of due work', () => {
  const none = assembleReport(
    onlyTasks(task => ({ ...task, nature: 'unknown', deadline: null, closedOn: null, state: 'no-deadline' })),
  )
  const text = textOf(none)
  expect(text).toContain('giao 46 nhiệm vụ, đều chưa xác định thời hạn.')
  expect(text).not.toContain('số nhiệm vụ đến hạn')
  expect(text).toContain('Trong kỳ không có nhiệm vụ quá hạn')
  expect(none.annexes.map(annex => [annex.number, annex.title])).toEqual([
    ['I', 'CÁC NHIỆM VỤ CHƯA XÁC ĐỊNH THỜI HẠN'],
    ['II', 'BIỂU SỐ LIỆU TỔNG HỢP'],
  ])
  expect(text).toContain('Chi tiết tại các Phụ lục I, II kèm theo.')
})

test('a cancelled task is counted nowhere but stays in the annex', () => {
  const written = assembleReport(
    onlyTasks(task => (task.code === 'NV1' ? { ...task, state: 'cancelled', closedOn: null } : task)),
  )
  expect(figure('assigned', written)?.value).toBe(45)
  expect(figure('done', written)?.value).toBe(14)
  const rows = written.annexes[0]?.blocks[0]
  expect(rows?.kind === 'table' && rows.rows.filter(row => 'cells' in row)).toHaveLength(38)
})

test('nothing done and nothing due gives no rate', () => {
  const text = textOf(assembleReport(onlyTasks(task => ({ ...task, state: 'not-due', closedOn: null }))))
  expect(text).toContain('chưa có nhiệm vụ nào đến hạn')
  expect(text).not.toContain('Tỷ lệ hoàn thành')
})

test('annexes: dated tasks, regular tasks, targets, counts, with the seven columns of the Government’s table', () => {
  expect(report.annexes.map(annex => annex.number)).toEqual(['I', 'II', 'III', 'IV'])
  const [dated, regular, targets] = report.annexes.map(annex => annex.blocks[0])
  if (dated?.kind !== 'table' || regular?.kind !== 'table' || targets?.kind !== 'table')
    throw new Error('no table')
  expect(dated.columns.map(column => column.title)).toEqual([
    'TT',
    'Nhiệm vụ',
    'Kết quả yêu cầu',
    'Thời gian hoàn thành',
    'Cơ quan thực hiện',
    'Tiến độ',
    'Kết quả hiện nay',
  ])
  const cells = (table: typeof dated) => table.rows.flatMap(row => ('cells' in row ? [row.cells] : []))
  expect([dated, regular, targets].map(table => cells(table).length)).toEqual([38, 8, 6])
  expect(cells(dated).filter(row => row[5] === 'Quá hạn, chưa hoàn thành')).toHaveLength(3)
  expect(cells(dated).at(-1)?.[0]).toBe('38')
  expect(cells(regular).filter(row => row[5] === 'Có kết quả trong kỳ')).toHaveLength(7)
  expect(cells(regular).filter(row => row[5] === 'Chưa có kết quả trong kỳ')).toHaveLength(1)
  expect(cells(targets)[2]).toEqual([
    '3',
    '99001.C1',
    'Tỷ lệ hồ sơ nộp trực tuyến',
    '%',
    '≥ 80',
    '75',
    '78,2',
    '1.246/1.593',
    'Trung tâm Phục vụ hành chính công',
    'Đạt mốc',
  ])
})
