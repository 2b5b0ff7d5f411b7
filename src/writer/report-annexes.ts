import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { DocumentAnnex, DocumentColumn, DocumentTable } from '../domain/official-document.ts'
import type { ReportInput, ReportTarget, ReportTask } from '../domain/report-input.ts'
import {
  capitalised,
  deadlineCell,
  REPORT_ANNEX_TITLES,
  STATUS_HEADS,
  TARGET_RESULT_HEADS,
  unitsCell,
} from '../words/annex.ts'
import { NO_FIGURE } from '../words/figure.ts'
import { progressWords, TARGET_STATE_WORDS } from '../words/report.ts'
import { groupedRows, numberAnnexes } from './annex-rows.ts'
import { quotientOf } from './report-figures.ts'

const STATUS_COLUMNS: readonly DocumentColumn[] = [
  { title: STATUS_HEADS.order, share: 5, align: 'center' },
  { title: STATUS_HEADS.task, share: 23, align: 'left' },
  { title: STATUS_HEADS.product, share: 14, align: 'left' },
  { title: STATUS_HEADS.deadline, share: 10, align: 'center' },
  { title: STATUS_HEADS.units, share: 20, align: 'left' },
  { title: STATUS_HEADS.progress, share: 12, align: 'center' },
  { title: STATUS_HEADS.result, share: 16, align: 'left' },
]

const TARGET_COLUMNS: readonly DocumentColumn[] = [
  { title: TARGET_RESULT_HEADS.order, share: 5, align: 'center' },
  { title: TARGET_RESULT_HEADS.target, share: 23, align: 'left' },
  { title: TARGET_RESULT_HEADS.unit, share: 7, align: 'center' },
  { title: TARGET_RESULT_HEADS.goal, share: 10, align: 'center' },
  { title: TARGET_RESULT_HEADS.milestone, share: 8, align: 'center' },
  { title: TARGET_RESULT_HEADS.result, share: 9, align: 'center' },
  { title: TARGET_RESULT_HEADS.fraction, share: 14, align: 'center' },
  { title: TARGET_RESULT_HEADS.lead, share: 15, align: 'left' },
  { title: TARGET_RESULT_HEADS.state, share: 9, align: 'center' },
]

const progressCell = (task: ReportTask): string =>
  task.closedOn === null ? progressWords(task) : `${progressWords(task)}\n(${formatDay(task.closedOn)})`

const taskCells = (task: ReportTask): readonly string[] => [
  task.text,
  task.product ?? '',
  deadlineCell(task),
  unitsCell(task.lead, task.support),
  progressCell(task),
  task.latest === null ? '' : capitalised(task.latest),
]

/** The column "Đơn vị tính" names the unit, so the cells hold numbers alone. */
const targetCells = (target: ReportTarget): readonly string[] => {
  const quotient = quotientOf(target)
  const value =
    quotient !== null && target.unit === '%' && quotient.denominator !== 0
      ? (quotient.numerator / quotient.denominator) * 100
      : (target.measure?.value ?? null)
  return [
    target.name,
    target.unit,
    target.goal,
    target.milestone === null ? '' : formatNumber(target.milestone.value, 1),
    value === null ? NO_FIGURE : formatNumber(value, 1),
    quotient === null ? '' : `${formatNumber(quotient.numerator)}/${formatNumber(quotient.denominator)}`,
    target.lead.join(', '),
    TARGET_STATE_WORDS[target.state],
  ]
}

const tasksTable = (input: ReportInput, natures: readonly ReportTask['nature'][]): DocumentTable => ({
  kind: 'table',
  columns: STATUS_COLUMNS,
  rows: groupedRows(
    input.groups.map(group => ({
      title: group.title,
      rows: group.tasks.filter(task => natures.includes(task.nature)).map(taskCells),
    })),
  ),
})

/**
 * Status annexes of a report: tasks with a deadline, regular and periodic tasks, tasks without either, targets. One
 * that would be empty is left out; the rest are numbered in this order, a single one has no number.
 */
export const reportAnnexes = (input: ReportInput): DocumentAnnex[] =>
  numberAnnexes([
    { title: REPORT_ANNEX_TITLES.dated, table: tasksTable(input, ['dated']) },
    { title: REPORT_ANNEX_TITLES.regular, table: tasksTable(input, ['regular', 'periodic']) },
    { title: REPORT_ANNEX_TITLES.undated, table: tasksTable(input, ['unknown']) },
    {
      title: REPORT_ANNEX_TITLES.targets,
      table: {
        kind: 'table',
        columns: TARGET_COLUMNS,
        rows: groupedRows(
          input.groups.map(group => ({ title: group.title, rows: group.targets.map(targetCells) })),
        ),
      },
    },
  ])
