import { formatDay } from '../domain/format-vi.ts'
import type { DocumentAnnex, DocumentColumn, DocumentTable } from '../domain/official-document.ts'
import { type CarriedFigure, MILESTONE_SUFFIX, type ReportData } from '../domain/report-data.ts'
import type { ReportInput, ReportTarget, ReportTask } from '../domain/report-input.ts'
import {
  COUNT_GROUPS,
  capitalised,
  deadlineCell,
  FIGURE_HEADS,
  REPORT_ANNEX_TITLES,
  STATUS_HEADS,
  TARGET_RESULT_HEADS,
  unitsCell,
} from '../words/annex.ts'
import { fractionCell, resultCell } from '../words/figure-cells.ts'
import { progressWords, TARGET_STATE_WORDS } from '../words/report.ts'
import { groupedRows, numberAnnexes } from './annex-rows.ts'

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
  { title: TARGET_RESULT_HEADS.order, share: 4, align: 'center' },
  { title: TARGET_RESULT_HEADS.id, share: 9, align: 'center' },
  { title: TARGET_RESULT_HEADS.target, share: 21, align: 'left' },
  { title: TARGET_RESULT_HEADS.unit, share: 7, align: 'center' },
  { title: TARGET_RESULT_HEADS.goal, share: 9, align: 'center' },
  { title: TARGET_RESULT_HEADS.milestone, share: 8, align: 'center' },
  { title: TARGET_RESULT_HEADS.result, share: 9, align: 'center' },
  { title: TARGET_RESULT_HEADS.fraction, share: 12, align: 'center' },
  { title: TARGET_RESULT_HEADS.lead, share: 13, align: 'left' },
  { title: TARGET_RESULT_HEADS.state, share: 8, align: 'center' },
]
const COUNT_COLUMNS: readonly DocumentColumn[] = [
  { title: FIGURE_HEADS.order, share: 6, align: 'center' },
  { title: FIGURE_HEADS.id, share: 20, align: 'center' },
  { title: FIGURE_HEADS.name, share: 34, align: 'left' },
  { title: FIGURE_HEADS.period, share: 11, align: 'center' },
  { title: FIGURE_HEADS.unit, share: 10, align: 'center' },
  { title: FIGURE_HEADS.result, share: 9, align: 'center' },
  { title: FIGURE_HEADS.fraction, share: 10, align: 'center' },
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

type FigureOf = (code: string) => CarriedFigure | undefined

/** The column "Đơn vị tính" names the unit, so the cells hold numbers alone. */
const targetCells =
  (figureOf: FigureOf) =>
  (target: ReportTarget): readonly string[] => {
    const figure = figureOf(target.code)
    const milestone = figureOf(`${target.code}${MILESTONE_SUFFIX}`)
    return [
      figure?.id ?? '',
      target.name,
      figure?.unit ?? '',
      target.goal,
      milestone === undefined ? '' : resultCell(milestone),
      figure === undefined ? '' : resultCell(figure),
      figure === undefined ? '' : fractionCell(figure),
      target.lead.join(', '),
      TARGET_STATE_WORDS[target.state],
    ]
  }

const countCells = (figure: CarriedFigure): readonly string[] => [
  figure.id,
  figure.name,
  figure.period,
  figure.unit,
  resultCell(figure),
  fractionCell(figure),
]

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
 * Annexes of a report: tasks with a deadline, regular and periodic tasks, tasks without either, targets, counts. Every
 * figure of `data` stands in exactly one cell, beside its id, so that the tables alone say what the data say. One that
 * would be empty is left out; the rest are numbered in this order, a single one has no number.
 */
export const reportAnnexes = (input: ReportInput, data: ReportData): DocumentAnnex[] => {
  const byId = new Map(data.figures.map(figure => [figure.id, figure]))
  const targets = input.groups.flatMap(group => group.targets)
  const shown = new Set(
    targets.flatMap(({ code }) =>
      ['', MILESTONE_SUFFIX].map(suffix => `${data.locality.code}.${code}${suffix}`),
    ),
  )
  const counts = data.figures.filter(figure => !shown.has(figure.id))
  const ofGroup = (figure: CarriedFigure): boolean => figure.id.split('.').length > 2
  const cells = targetCells(code => byId.get(`${data.locality.code}.${code}`))
  return numberAnnexes([
    { title: REPORT_ANNEX_TITLES.dated, table: tasksTable(input, ['dated']) },
    { title: REPORT_ANNEX_TITLES.regular, table: tasksTable(input, ['regular', 'periodic']) },
    { title: REPORT_ANNEX_TITLES.undated, table: tasksTable(input, ['unknown']) },
    {
      title: REPORT_ANNEX_TITLES.targets,
      table: {
        kind: 'table',
        columns: TARGET_COLUMNS,
        rows: groupedRows(
          input.groups.map(group => ({ title: group.title, rows: group.targets.map(cells) })),
        ),
      },
    },
    {
      title: REPORT_ANNEX_TITLES.counts,
      table: {
        kind: 'table',
        columns: COUNT_COLUMNS,
        rows: groupedRows([
          { title: COUNT_GROUPS.whole, rows: counts.filter(one => !ofGroup(one)).map(countCells) },
          { title: COUNT_GROUPS.byGroup, rows: counts.filter(ofGroup).map(countCells) },
        ]),
      },
    },
  ])
}
