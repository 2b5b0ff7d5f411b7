import { formatDay } from '../domain/format-vi.ts'
import type { DocumentAnnex, DocumentColumn, DocumentTable } from '../domain/official-document.ts'
import { type CarriedFigure, MILESTONE_SUFFIX, type ReportData } from '../domain/report-data.ts'
import {
  FIGURE_COLUMNS,
  FIGURE_FORMS,
  type FigureColumn,
  type FigureForm,
} from '../domain/report-definition.ts'
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
import { PROGRAMME } from '../words/report-programme.ts'
import { groupedRows, numberAnnexes } from './annex-rows.ts'
import { idOfFigure } from './report-data.ts'

type FormColumn = DocumentColumn & {
  /** A column that the figure form may leave out. */
  readonly optional?: FigureColumn
}

const STATUS_COLUMNS: readonly FormColumn[] = [
  { title: STATUS_HEADS.order, share: 5, align: 'center' },
  { title: STATUS_HEADS.task, share: 23, align: 'left' },
  { title: STATUS_HEADS.product, share: 14, align: 'left', optional: 'product' },
  { title: STATUS_HEADS.deadline, share: 10, align: 'center' },
  { title: STATUS_HEADS.units, share: 20, align: 'left', optional: 'units' },
  { title: STATUS_HEADS.progress, share: 12, align: 'center' },
  { title: STATUS_HEADS.result, share: 16, align: 'left', optional: 'latest' },
]

const TARGET_COLUMNS: readonly FormColumn[] = [
  { title: TARGET_RESULT_HEADS.order, share: 4, align: 'center' },
  { title: TARGET_RESULT_HEADS.id, share: 9, align: 'center' },
  { title: TARGET_RESULT_HEADS.target, share: 21, align: 'left' },
  { title: TARGET_RESULT_HEADS.unit, share: 7, align: 'center' },
  { title: TARGET_RESULT_HEADS.goal, share: 9, align: 'center', optional: 'goal' },
  { title: TARGET_RESULT_HEADS.milestone, share: 8, align: 'center', optional: 'milestone' },
  { title: TARGET_RESULT_HEADS.result, share: 9, align: 'center' },
  { title: TARGET_RESULT_HEADS.fraction, share: 12, align: 'center' },
  { title: TARGET_RESULT_HEADS.lead, share: 13, align: 'left', optional: 'lead' },
  { title: TARGET_RESULT_HEADS.state, share: 8, align: 'center', optional: 'state' },
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
      figure === undefined ? '' : resultCell(figure, milestone),
      figure === undefined ? '' : fractionCell(figure),
      target.lead.join(', '),
      TARGET_STATE_WORDS[target.state],
    ]
  }

const countCells =
  (byId: ReadonlyMap<string, CarriedFigure>) =>
  (figure: CarriedFigure): readonly string[] => [
    figure.id,
    figure.name,
    figure.period,
    figure.unit,
    resultCell(figure, byId.get(`${figure.id}${MILESTONE_SUFFIX}`)),
    fractionCell(figure),
  ]

/** The table with the columns that the figure form asks for, as wide as before. */
const withColumns = (
  input: ReportInput,
  columns: readonly FormColumn[],
  rows: DocumentTable['rows'],
): DocumentTable => {
  const wanted = input.form?.columns ?? FIGURE_COLUMNS
  const kept = columns.map(({ optional }) => optional === undefined || wanted.includes(optional))
  const left = columns.filter((_, at) => kept[at])
  const whole = left.reduce((sum, column) => sum + column.share, 0)
  return {
    kind: 'table',
    columns: left.map(({ title, share, align }) => ({ title, share: (share * 100) / whole, align })),
    rows: rows.map(row => ('group' in row ? row : { cells: row.cells.filter((_, at) => kept[at]) })),
  }
}

const tasksTable = (input: ReportInput, natures: readonly ReportTask['nature'][]): DocumentTable =>
  withColumns(
    input,
    STATUS_COLUMNS,
    groupedRows(
      input.groups.map(group => ({
        title: group.title,
        rows: group.tasks.filter(task => natures.includes(task.nature)).map(taskCells),
      })),
    ),
  )

/**
 * Annexes of a report: tasks with a deadline, regular and periodic tasks, tasks without either, targets, counts. Every
 * figure of `data` stands in exactly one cell, beside its id, so that the tables alone say what the data say. One that
 * would be empty, or that the figure form does not ask for, is left out, and its figures stand among the counts; the
 * rest are numbered in this order, a single one has no number. A report in words alone has none.
 */
export const reportAnnexes = (input: ReportInput, data: ReportData): DocumentAnnex[] => {
  const { content = 'both', annexes = FIGURE_FORMS, columns = FIGURE_COLUMNS } = input.form ?? {}
  if (content === 'text') return []
  const byId = new Map(data.figures.map(figure => [figure.id, figure]))
  const targets = input.groups.flatMap(group => group.targets)
  const suffixes = columns.includes('milestone') ? ['', MILESTONE_SUFFIX] : ['']
  const shown = new Set(
    (annexes.includes('targets') ? targets : []).flatMap(({ code }) =>
      suffixes.map(suffix => idOfFigure(input, `${code}${suffix}`)),
    ),
  )
  const counts = data.figures.filter(figure => !shown.has(figure.id))
  const ofGroup = (figure: CarriedFigure): boolean => /\.TK\d\d\./u.test(figure.id)
  const ofProgrammes = (figure: CarriedFigure): boolean => /\.(?:SO\.|HOP\d|KT\d|KP\d)/u.test(figure.id)
  const countsOf = (wanted: (figure: CarriedFigure) => boolean) => counts.filter(wanted).map(countCells(byId))
  const cells = targetCells(code => byId.get(idOfFigure(input, code)))
  const tables = {
    dated: tasksTable(input, ['dated']),
    regular: tasksTable(input, ['regular', 'periodic']),
    undated: tasksTable(input, ['unknown']),
    targets: withColumns(
      input,
      TARGET_COLUMNS,
      groupedRows(input.groups.map(group => ({ title: group.title, rows: group.targets.map(cells) }))),
    ),
  } satisfies Record<FigureForm, DocumentTable>
  return numberAnnexes([
    ...FIGURE_FORMS.filter(form => annexes.includes(form)).map(form => ({
      title: REPORT_ANNEX_TITLES[form],
      table: tables[form],
    })),
    {
      title: REPORT_ANNEX_TITLES.counts,
      table: {
        kind: 'table',
        columns: COUNT_COLUMNS,
        rows: groupedRows([
          { title: COUNT_GROUPS.whole, rows: countsOf(one => !ofGroup(one) && !ofProgrammes(one)) },
          { title: COUNT_GROUPS.byGroup, rows: countsOf(ofGroup) },
          { title: PROGRAMME.group, rows: countsOf(ofProgrammes) },
        ]),
      },
    },
  ])
}
