import { csv } from '../domain/csv.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { OutsideColumn, OutsideField, OutsideSource } from '../domain/outside-view.ts'
import type { ReportInput } from '../domain/report-input.ts'
import { progressWords, TARGET_STATE_WORDS } from '../words/report.ts'
import { type TableCell, writeTables } from './xlsx/write-table.ts'

type Row = Readonly<Partial<Record<OutsideField, TableCell>>>

const day = (value: string | null): TableCell => (value === null ? null : { day: value })

/** What every row may name besides its own. */
const common = (input: ReportInput, group: string, order: number): Row => ({
  order,
  group,
  period: input.period.id,
  'locality-code': input.locality.code,
  locality: input.locality.name,
})

const taskRows = (input: ReportInput): readonly Row[] =>
  input.groups
    .flatMap(group => group.tasks.map(task => ({ group, task })))
    .map(({ group, task }, at) => ({
      ...common(input, group.title, at + 1),
      code: task.code,
      text: task.text,
      lead: task.lead.join(', '),
      support: task.support.join(', '),
      product: task.product,
      deadline: day(task.deadline),
      'deadline-text': task.deadlineText,
      state: progressWords(task),
      'closed-on': day(task.closedOn),
      latest: task.latest,
    }))

const targetRows = (input: ReportInput): readonly Row[] =>
  input.groups
    .flatMap(group => group.targets.map(target => ({ group, target })))
    .map(({ group, target }, at) => ({
      ...common(input, group.title, at + 1),
      code: target.code,
      text: target.name,
      unit: target.unit,
      goal: target.goal,
      milestone: target.milestone?.value ?? null,
      value: target.measure?.value ?? null,
      numerator: target.measure?.numerator ?? null,
      denominator: target.measure?.denominator ?? null,
      'as-of': day(target.measure?.asOf ?? null),
      lead: target.lead.join(', '),
      following: target.following,
      state: TARGET_STATE_WORDS[target.state],
    }))

/** The rows of a sheet as its columns are mapped. */
export const outsideRows = (
  input: ReportInput,
  source: OutsideSource,
  columns: readonly OutsideColumn[],
): readonly (readonly TableCell[])[] =>
  (source === 'tasks' ? taskRows(input) : targetRows(input)).map(row =>
    columns.map(({ field, text }) => (field === null ? text : (row[field] ?? null))),
  )

const plain = (cell: TableCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return formatNumber(cell)
  return typeof cell === 'string' ? cell : formatDay(cell.day)
}

/** The sheet as a file: Excel with numbers and days as such, or CSV as people read them. */
export const writeOutside = async (
  sheet: {
    readonly name: string
    readonly columns: readonly OutsideColumn[]
    readonly rows: readonly (readonly TableCell[])[]
  },
  format: 'xlsx' | 'csv',
): Promise<Uint8Array> => {
  const heads = sheet.columns.map(column => column.title)
  if (format === 'csv')
    return new TextEncoder().encode(csv([heads, ...sheet.rows.map(row => row.map(plain))]))
  return writeTables([{ name: sheet.name, heads, widths: heads.map(() => 24), rows: sheet.rows }])
}
