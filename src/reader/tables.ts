import { firstDate } from '../domain/deadline.ts'
import type { KnownHeading } from '../domain/list-heading.ts'
import { parseNumber } from '../domain/number-vi.ts'
import type { Place } from '../domain/place.ts'
import type { ReadSection } from '../domain/plan-reading.ts'
import { namesOf, whoIn } from './assignment.ts'
import { type Paragraph, placeOf, placeOfRun } from './paragraph.ts'
import { COLUMNS } from './rules/labels.ts'
import { byContents, contradicts, isDataRow } from './table-contents.ts'
import { groupOf, groupTitle } from './table-group.ts'
import { asConfirmed, type Column, headOf, isMark, type Role, settled } from './table-head.ts'
import { type Row, tablesOf } from './table-rows.ts'
import { valuesOf } from './table-values.ts'
import type { DraftTarget } from './targets.ts'
import type { DraftTask } from './tasks.ts'
import { yearsIn } from './years.ts'

export type TableReading = {
  readonly tasks: DraftTask[]
  readonly targets: DraftTarget[]
  /** Rows that only name a group, as sections under the annex or section the table stands in. */
  readonly groups: ReadSection[]
  /** Tables whose columns tell of neither tasks nor targets. */
  readonly unread: { readonly columns: string; readonly place: Place }[]
}

/**
 * Reads every table whose columns say that it holds tasks or targets; scoring and layout tables give nothing.
 *
 * @param known what a person said of tables with the same titles: it counts before what the titles seem to say
 * @param since the year of the plan
 */
export function readTables(
  paragraphs: readonly Paragraph[],
  sectionAt: (first: Paragraph) => string | null,
  known: readonly KnownHeading[] = [],
  since: number | null = null,
): TableReading {
  const out: TableReading = { tasks: [], targets: [], groups: [], unread: [] }
  for (const { first, rows } of tablesOf(paragraphs))
    readTable(rows, { section: sectionAt(first), known, since }, out)
  return out
}

type Around = {
  readonly section: string | null
  readonly known: readonly KnownHeading[]
  readonly since: number | null
}

function readTable(rows: readonly Row[], { section, known, since }: Around, out: TableReading): void {
  const head = headOf(rows)
  if (!head) return
  const { titles } = head
  const firstCell = rows[head.next - 1]?.find(cell => cell !== undefined)
  const unread = () => {
    if (firstCell) out.unread.push({ columns: titles.filter(Boolean).join(' | '), place: placeOf(firstCell) })
  }
  const told = asConfirmed(head.columns, known)
  if (told === null && titles.some(title => COLUMNS.scoring.test(title))) {
    unread()
    return
  }
  const written = rows.slice(head.next).filter(row => !isNumbering(row))
  const columns = told ?? settled(head.columns, written, since)
  const kinds = new Set(columns.map(c => c.role))
  const assigned = kinds.has('lead') || kinds.has('deadline') || kinds.has('support')
  if (kinds.has('target') && (kinds.has('value') || kinds.has('unit')))
    targetRows(spread(written, columns), columns, section, out)
  else if (kinds.has('task') && (assigned || told !== null))
    titledTasks(written, columns, section, told !== null, out)
  else if (!guessedRows(rows, head, section, out)) unread()
}

/** A table of tasks by its titles; where its cells say otherwise they are heard too, and nothing in it is sure. */
function titledTasks(
  written: readonly Row[],
  columns: readonly Column[],
  section: string | null,
  confirmed: boolean,
  out: TableReading,
): void {
  const odd = !confirmed && contradicts(columns, written)
  const heard = odd ? (byContents(columns, written) ?? columns) : columns
  taskRows(spread(written, heard), heard, section, out, odd)
}

/** A table whose titles tell too little, read by what its cells hold; false when they tell nothing either. */
function guessedRows(
  rows: readonly Row[],
  head: { readonly columns: readonly Column[]; readonly next: number },
  section: string | null,
  out: TableReading,
): boolean {
  const titles = rows[head.next - 1] ?? []
  const headless = isDataRow(titles)
  const body = rows.slice(headless ? head.next - 1 : head.next).filter(row => !isNumbering(row))
  const said = headless
    ? head.columns.map((column): Column => ({ ...column, role: 'other', title: '' }))
    : settled(head.columns, body)
  const columns = byContents(said, body)
  if (columns === null) return false
  taskRows(spread(body, columns), columns, section, out, true)
  return true
}

const isNumbering = (row: Row): boolean =>
  row.filter(c => c && c.text !== '').length > 1 &&
  row.every(c => !c || /^\(?\s*(?:\d{1,2}|[a-zA-Z])?\s*\)?$/.test(c.text))
/** What a cell says; a mark says the title of its column, the number of a month the month. */
const told = (cell: string, column: Column): string =>
  isMark(cell)
    ? column.title
    : COLUMNS.span.test(column.title.trim()) && OF_SPAN.test(cell)
      ? `${column.title.trim()} ${cell}`
      : cell
const OF_SPAN = /^(?:\d{1,2}|IV|I{1,3})(?:\s*[-–,]\s*(?:\d{1,2}|IV|I{1,3}))*(?:\/20\d{2})?$/u
const text = (row: Row, columns: readonly Column[], role: Role): string =>
  columns
    .map((c, i) => (c.role === role ? told(row[i]?.text ?? '', c) : ''))
    .filter(Boolean)
    .join('; ')

/** Cells merged over several rows say the same in each; names of tasks and targets are never repeated. */
function spread(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const open: { cell: Paragraph; left: number }[] = []
  return rows.map(row => {
    const out = [...row]
    for (let i = 0; i < Math.max(row.length, open.length); i++) {
      const own = row[i]
      const above = open[i]
      const role = columns[i]?.role
      if (role !== 'lead' && role !== 'support' && role !== 'deadline' && role !== 'product') continue
      if (own && own.text !== '') open[i] = { cell: own, left: own.rowSpan - 1 }
      else if (above && above.left > 0) {
        out[i] = above.cell
        open[i] = { ...above, left: above.left - 1 }
      }
    }
    return out
  })
}

function taskRows(
  rows: readonly Row[],
  columns: readonly Column[],
  section: string | null,
  out: TableReading,
  columnsGuessed = false,
): void {
  let under = section
  for (const row of rows) {
    const group = groupTitle(row)
    const name = columns.map((c, i) => (c.role === 'task' ? row[i] : undefined)).find(c => c && c.text !== '')
    if (
      !name ||
      (group !== null &&
        (group === '' ||
          /^[IVXL]{1,6}[.)]?/.test(row.find(c => c && c.text !== '')?.text ?? '') ||
          (columns.some(c => c.role === 'lead') && text(row, columns, 'lead') === '')))
    ) {
      under = groupOf(row, section, out) ?? under
      continue
    }
    const deadline = text(row, columns, 'deadline') || null
    const product = text(row, columns, 'product') || text(row, columns, 'value') || null
    const who = whoIn(text(row, columns, 'lead'))
    out.tasks.push({
      text: name.text,
      where: 'table',
      section: under,
      lead: who.lead,
      support: [...who.support, ...namesOf(text(row, columns, 'support'))],
      deadline,
      product,
      places: [placeOf(name)],
      relation: 'assigned',
      ...(columnsGuessed ? { columnsGuessed } : {}),
    })
  }
}

function targetRows(
  rows: readonly Row[],
  columns: readonly Column[],
  section: string | null,
  out: TableReading,
): void {
  let year: string | null = null
  let unit = ''
  let under = section
  for (const row of rows) {
    const group = groupTitle(row)
    const values = columns
      .map((c, i) => ({ column: c, cell: c.role === 'value' ? row[i] : undefined }))
      .filter(v => v.cell && v.cell.text !== '')
    if (group !== null && values.length === 0) {
      year = yearsIn(group)[0]?.by ?? year
      under = groupOf(row, section, out) ?? under
      continue
    }
    const name = columns
      .map((c, i) => (c.role === 'target' ? row[i] : undefined))
      .find(c => c && c.text !== '')
    if (!name) continue
    unit = text(row, columns, 'unit')
    const lead = namesOf(text(row, columns, 'lead'))
    const when = text(row, columns, 'deadline')
    const due = firstDate(when) ?? yearsIn(when).at(-1)?.by ?? /^20\d{2}$/.exec(when)?.[0] ?? null
    const baseline = parseNumber(text(row, columns, 'baseline').replace(/\s*%$/, ''))
    const cells = row.filter(
      (c, i): c is Paragraph => c !== undefined && c.text !== '' && columns[i]?.role !== 'ordinal',
    )
    const first = cells[0] ?? name
    const last = cells.at(-1) ?? name
    const place = placeOfRun(placeOf(first), placeOf(last))
    const drafts: DraftTarget[] = []
    for (const { column, cell } of values) {
      for (const value of valuesOf(cell?.text ?? '', unit)) {
        drafts.push({
          ...value,
          text: cells.map(c => c.text).join(' | '),
          name: name.text,
          by: column.year ?? due ?? year,
          milestones: [],
          baseline,
          lead,
          section: under,
          places: [place],
        })
      }
    }
    const years = new Set(drafts.map(d => d.by))
    const [head] = drafts
    if (head && drafts.length > 1 && years.size === drafts.length) {
      out.targets.push({
        ...head,
        milestones: drafts.flatMap(d =>
          d.value === null
            ? []
            : [{ by: d.by, value: d.value, max: d.max, place, ...(d.op === head.op ? {} : { op: d.op }) }],
        ),
      })
    } else out.targets.push(...drafts)
  }
}
